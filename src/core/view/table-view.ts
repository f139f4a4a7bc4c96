import { percentOf } from '../compute/decimal.ts';
import type { Figure } from '../compute/figures.ts';
import { ownArea, type EditionModel } from '../compute/model.ts';
import type { Indicator } from '../schema/library.ts';
import { FLAGS, MARKERS } from '../schema/measurements.ts';
import type { PeriodKind } from '../schema/period.ts';
import { publishedWords } from './published-words.ts';
import {
  formatBare,
  formatNumber,
  formatPercent,
  periodKindWords,
  periodShort,
  periodWords,
  unitWords,
} from './format.ts';

/** A cell of a table of figures. */
export interface CellView {
  /** What is printed: a number, or a marker in square brackets. */
  readonly text: string;
  /** What a marker stands for, said to screen readers in its place. */
  readonly meaning?: string;
  /** Numbers of the notes under the table that belong to it. */
  readonly notes: readonly number[];
}

/** A table of figures: everything a component needs to write it, already in words. */
export interface TableView {
  readonly id: string;
  readonly caption: string;
  /** The unit, said once under the caption. */
  readonly unit: string;
  readonly corner: string;
  readonly columns: readonly string[];
  /** Headings that span several columns, where the columns stand in groups; empty text spans ungrouped ones. */
  readonly groups?: readonly { readonly text: string; readonly span: number }[];
  readonly rows: readonly {
    readonly head: string;
    readonly href?: string;
    readonly strong: boolean;
    readonly cells: readonly CellView[];
  }[];
  /** What the markers used in it mean. */
  readonly markers: readonly { readonly marker: string; readonly meaning: string }[];
  readonly notes: readonly string[];
  readonly source: string;
  readonly download: string;
}

/** Numbers the notes of a table in the order in which cells use them. */
class Notes {
  readonly texts: string[] = [];
  readonly markers = new Map<string, string>();

  number(text: string | null): number[] {
    if (text === null) return [];
    const at = this.texts.indexOf(text);
    return [at >= 0 ? at + 1 : this.texts.push(text)];
  }
}

function cellOf(figure: Figure | undefined, notes: Notes): CellView {
  if (figure === undefined) return markerCell('x', null, notes);
  const { measurement, value } = figure;
  if (value === null)
    return measurement.printedPercent === null || measurement.category === null
      ? markerCell(measurement.marker ?? 'x', measurement.note, notes)
      : { text: formatPercent(measurement.printedPercent), notes: notes.number(measurement.note) };
  if (measurement.flag !== null) notes.markers.set(measurement.flag, FLAGS[measurement.flag]);
  const flag = measurement.flag === null ? '' : ` [${measurement.flag}]`;
  return { text: `${formatNumber(value, figure.decimals)}${flag}`, notes: notes.number(measurement.note) };
}

function markerCell(marker: keyof typeof MARKERS, note: string | null, notes: Notes): CellView {
  notes.markers.set(marker, MARKERS[marker]);
  return { text: `[${marker}]`, meaning: MARKERS[marker], notes: notes.number(note) };
}

/** "Youth Data Summary, March 2023" from the sources of the figures shown. */
export function sourceWords(figures: readonly Figure[]): string {
  const titles = figures.map(({ measurement: { source } }) =>
    source.publisher === undefined ? source.title : `${source.title} (${source.publisher})`,
  );
  return [...new Set(titles)].join('; ');
}

/** Where the profile of an area stands relative to the edition, if it has one there. */
export function profileHref({ edition }: EditionModel, area: string): string | undefined {
  return edition.plan.value.areas.includes(area)
    ? `/${edition.service}/${edition.id}/areas/${area}/`
    : undefined;
}

/** Areas in the order in which plans name them: the service, its areas, then comparators. */
export function orderedAreas(model: EditionModel, present: readonly string[]): string[] {
  const own = ownArea(model);
  const { areas, comparators } = model.edition.plan.value;
  const order = [...new Set([own, ...comparators, ...areas])];
  return [
    ...order.filter((area) => present.includes(area)),
    ...present.filter((area) => !order.includes(area)),
  ];
}

/** A caption, and the unit under it unless the caption says it already. */
function captionOf(
  caption: string,
  { unit }: Indicator,
): { readonly caption: string; readonly unit: string } {
  const words = unitWords(unit);
  return { caption, unit: caption.toLowerCase().includes(words.toLowerCase()) ? '' : words };
}

/** What stands under a table as a whole: its target, and its note. */
function tableNotes(figures: readonly Figure[]): string[] {
  const tables = figures.map(({ measurement }) => measurement.origin.table.table);
  const cells = figures.map(({ measurement }) => measurement.origin.cell);
  return [
    ...new Set([
      ...tables.flatMap(({ target, note }) => [
        ...(target === undefined ? [] : [`Target, as the source words it: ${target.text}.`]),
        ...(note === undefined ? [] : [note]),
      ]),
      ...[...tables, ...cells].flatMap((one) => publishedWords(one['already-published']) ?? []),
    ]),
  ];
}

/** What an indicator table shows; what is left out is chosen from the figures that there are. */
export interface IndicatorTableOptions {
  readonly areas?: readonly string[] | undefined;
  readonly title?: string | undefined;
  readonly category?: string | null;
  readonly periodKind?: PeriodKind | undefined;
}

/** All values of an indicator: a row an area, a column a period, all periods of one kind. */
export function indicatorTable(
  model: EditionModel,
  id: string,
  indicatorId: string,
  options: IndicatorTableOptions = {},
): TableView {
  const indicator = model.library.indicators[indicatorId];
  if (!indicator) throw new Error(`no indicator ${indicatorId}`);
  const { title, category = null } = options;
  const areas = orderedAreas(model, options.areas ?? model.figures.areasOf(indicatorId, category));
  const periodKind = options.periodKind ?? model.figures.kindOf(indicatorId, areas, category);
  const periods = model.figures.periodsOf(indicatorId, category, periodKind);
  const notes = new Notes();
  const shown: Figure[] = [];
  const own = ownArea(model);
  const rows = areas.map((area) => {
    const series = model.figures.series({ indicator: indicatorId, area, category, periodKind });
    shown.push(...series);
    const href = profileHref(model, area);
    return {
      head: model.library.areas[area]?.name ?? area,
      ...(href === undefined ? {} : { href }),
      strong: area === own,
      cells: periods.map((period) =>
        cellOf(
          series.find(({ measurement }) => measurement.period.key === period.key),
          notes,
        ),
      ),
    };
  });
  const printedTitle = shown.find(({ measurement }) => measurement.origin.table.table.title)?.measurement
    .origin.table.table.title;
  return {
    id,
    ...captionOf(title ?? printedTitle ?? indicator.name, indicator),
    corner: periods[0] ? periodKindWords(periods[0]) : 'Area',
    columns: periods.map(periodShort),
    rows,
    markers: [...notes.markers].map(([marker, meaning]) => ({ marker, meaning })),
    notes: [...notes.texts, ...tableNotes(shown)],
    source: sourceWords(shown),
    download: `/${model.edition.service}/${model.edition.id}/data/measurements.csv`,
  };
}

/**
 * The one period that a table of categories shows: the one named, or the latest, in the kind of the first category
 * that has figures.
 */
function periodShown(
  { figures }: EditionModel,
  indicator: string,
  areas: readonly string[],
  categories: readonly (string | null)[],
  wanted: string | undefined,
): { period?: string; periodKind?: PeriodKind } {
  const queries = categories.flatMap((category) => areas.map((area) => ({ indicator, area, category })));
  const first = queries.flatMap((query) => figures.find({ ...query, period: wanted }) ?? [])[0]?.measurement
    .period;
  if (first === undefined) return wanted === undefined ? {} : { period: wanted };
  const latest = queries
    .flatMap((query) => figures.series({ ...query, periodKind: first.kind }).at(-1)?.measurement.period ?? [])
    .reduce((late, period) => (period.end > late.end ? period : late), first);
  return { period: wanted ?? latest.key, periodKind: first.kind };
}

/** The categories of one breakdown for one area and period: counts and shares. */
export function categoryTable(
  model: EditionModel,
  id: string,
  indicatorId: string,
  options: {
    breakdown?: string | undefined;
    area?: string | undefined;
    period?: string | undefined;
    title?: string | undefined;
  },
): TableView {
  const indicator = model.library.indicators[indicatorId];
  if (!indicator) throw new Error(`no indicator ${indicatorId}`);
  const area = options.area ?? ownArea(model);
  const breakdown = breakdownOf(model, indicatorId, options.breakdown);
  const notes = new Notes();
  const when = periodShown(model, indicatorId, [area], Object.keys(breakdown.categories), options.period);
  const find = (category: string | null): Figure | undefined =>
    model.figures.find({ indicator: indicatorId, area, category, ...when });
  const whole = find(null);
  const figures = Object.keys(breakdown.categories).flatMap((category) => find(category) ?? []);
  const counted = indicator.unit.kind === 'count';
  const line = (head: string, figure: Figure, strong: boolean): TableView['rows'][number] => {
    const cells: CellView[] =
      counted && figure.value === null && figure.measurement.printedPercent !== null
        ? [markerCell('x', figure.measurement.note, notes)]
        : [cellOf(figure, notes)];
    if (counted) cells.push({ text: shareOf(figure, whole), notes: [] });
    return { head, strong, cells };
  };
  const rows = figures.map((figure) =>
    line(breakdown.categories[figure.measurement.category ?? '']?.name ?? '', figure, false),
  );
  if (whole) rows.push(line(counted ? 'All' : `All ${indicator.unit.of}`, whole, true));
  const period = figures[0]?.measurement.period;
  return {
    id,
    ...captionOf(
      options.title ??
        `${indicator.name} by ${breakdown.name}, ${model.library.areas[area]?.name ?? area}${period ? `, ${periodWords(period).replace(/^the /, '')}` : ''}`,
      indicator,
    ),
    corner: breakdown.name.charAt(0).toUpperCase() + breakdown.name.slice(1),
    columns: counted ? ['Number', 'Share'] : [unitWords(indicator.unit)],
    rows,
    markers: [...notes.markers].map(([marker, meaning]) => ({ marker, meaning })),
    notes: [...notes.texts, ...tableNotes(figures)],
    source: sourceWords(figures),
    download: `/${model.edition.service}/${model.edition.id}/data/measurements.csv`,
  };
}

function shareOf({ measurement, value }: Figure, whole: Figure | undefined): string {
  if (measurement.category === null) return '100%';
  if (measurement.printedPercent !== null) return formatPercent(measurement.printedPercent);
  if (measurement.marker === 'c') return '[c]';
  if (
    value === null ||
    whole?.value === undefined ||
    whole.value === null ||
    whole.value === 0 ||
    value > whole.value
  )
    return '';
  return formatPercent(percentOf(value, whole.value));
}

/** Areas by categories, of one breakdown or of all, for one period, with the heading of the breakdown above its columns. */
export function areaCategoryTable(
  model: EditionModel,
  id: string,
  indicatorId: string,
  options: {
    breakdown?: string | undefined;
    areas?: readonly string[] | undefined;
    period?: string | undefined;
    title?: string | undefined;
  },
): TableView {
  const indicator = model.library.indicators[indicatorId];
  if (!indicator) throw new Error(`no indicator ${indicatorId}`);
  const wanted = Object.entries(indicator.breakdowns).filter(
    ([name]) => options.breakdown === undefined || name === options.breakdown,
  );
  const inUse = wanted.flatMap(([, breakdown]) =>
    Object.entries(breakdown.categories)
      .filter(([category]) => model.figures.areasOf(indicatorId, category).length > 0)
      .map(([category, { name }]) => ({ category, name, group: breakdown.name })),
  );
  const whole =
    model.figures.areasOf(indicatorId).length > 0 ? [{ category: null, name: 'All', group: '' }] : [];
  const notes = new Notes();
  const shown: Figure[] = [];
  const own = ownArea(model);
  const present = options.areas ?? [
    ...new Set([...whole, ...inUse].flatMap(({ category }) => model.figures.areasOf(indicatorId, category))),
  ];
  const ordered = present.filter((area) => area !== own).concat(present.includes(own) ? [own] : []);
  const when = periodShown(
    model,
    indicatorId,
    ordered,
    [...inUse, ...whole].map(({ category }) => category),
    options.period,
  );
  const find = (area: string, category: string | null): Figure | undefined =>
    model.figures.find({ indicator: indicatorId, area, category, ...when });
  // What has figures of other periods only would stand here as "not available".
  const columns = [...whole, ...inUse].filter(({ category }) => ordered.some((area) => find(area, category)));
  const areas =
    options.areas === undefined
      ? ordered.filter((area) => columns.some(({ category }) => find(area, category)))
      : ordered;
  const rows = areas.map((area) => {
    const href = profileHref(model, area);
    const cells = columns.map(({ category }) => {
      const figure = find(area, category);
      if (figure) shown.push(figure);
      return cellOf(figure, notes);
    });
    return {
      head: model.library.areas[area]?.name ?? area,
      ...(href === undefined ? {} : { href }),
      strong: area === own,
      cells,
    };
  });
  const groups: { text: string; span: number }[] = [];
  for (const { group } of columns) {
    const last = groups.at(-1);
    if (last?.text === group) groups[groups.length - 1] = { text: group, span: last.span + 1 };
    else groups.push({ text: group, span: 1 });
  }
  const period = shown[0]?.measurement.period;
  return {
    id,
    ...captionOf(
      options.title ?? `${indicator.name}${period ? `, ${periodWords(period).replace(/^the /, '')}` : ''}`,
      indicator,
    ),
    corner: 'Area',
    columns: columns.map(({ name }) => name),
    ...(groups.length > 1
      ? {
          groups: groups.map(({ text, span }) => ({
            text: text.charAt(0).toUpperCase() + text.slice(1),
            span,
          })),
        }
      : {}),
    rows,
    markers: [...notes.markers].map(([marker, meaning]) => ({ marker, meaning })),
    notes: [...notes.texts, ...tableNotes(shown)],
    source: sourceWords(shown),
    download: `/${model.edition.service}/${model.edition.id}/data/measurements.csv`,
  };
}

function breakdownOf(
  model: EditionModel,
  indicatorId: string,
  wanted: string | undefined,
): { name: string; categories: Readonly<Record<string, { name: string }>> } {
  const breakdowns = Object.entries(model.library.indicators[indicatorId]?.breakdowns ?? {});
  const found =
    breakdowns.find(([id]) => id === wanted) ??
    breakdowns.find(([, one]) =>
      Object.keys(one.categories).some((category) => model.figures.areasOf(indicatorId, category).length > 0),
    ) ??
    breakdowns[0];
  if (!found) throw new Error(`${indicatorId} has no breakdown`);
  return found[1];
}

/** The value of a figure for a list or card: "93", "27.3%", "[c]". */
export function cellText({ value, indicator, measurement, decimals }: Figure): string {
  return value === null ? `[${measurement.marker ?? 'x'}]` : formatBare(value, indicator.unit, decimals);
}
