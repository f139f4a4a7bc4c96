import { percentOf } from '../compute/decimal.ts';
import type { Figure } from '../compute/figures.ts';
import { ownArea, type EditionModel } from '../compute/model.ts';
import type { PeriodKind } from '../schema/period.ts';
import { formatPercent, unitWords } from './format.ts';
import {
  captionOf,
  cellOf,
  markerCell,
  Notes,
  profileHref,
  sourceWords,
  tableNotes,
  type CellView,
  type TableView,
} from './table-view.ts';

/**
 * The one period that a table of categories shows: the one named, or the latest, in the kind of the first category
 * that has figures.
 */
export function periodShown(
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
  const { tables } = model.words;
  const area = options.area ?? ownArea(model);
  const breakdown = breakdownOf(model, indicatorId, options.breakdown);
  const notes = new Notes(model.words);
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
  if (whole) rows.push(line(counted ? tables.all : tables.allOf(indicator.unit.of), whole, true));
  const period = figures[0]?.measurement.period;
  return {
    id,
    ...captionOf(
      options.title ??
        tables.byCategory(
          indicator.name,
          breakdown.name,
          model.library.areas[area]?.name ?? area,
          period ? model.words.periods.alone(period) : '',
        ),
      indicator,
      model.words,
    ),
    corner: breakdown.name.charAt(0).toUpperCase() + breakdown.name.slice(1),
    columns: counted ? [tables.number, tables.share] : [unitWords(indicator.unit, model.words)],
    rows,
    markers: [...notes.markers].map(([marker, meaning]) => ({ marker, meaning })),
    notes: [...notes.texts, ...tableNotes(figures, model.words)],
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
    model.figures.areasOf(indicatorId).length > 0
      ? [{ category: null, name: model.words.tables.all, group: '' }]
      : [];
  const notes = new Notes(model.words);
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
      options.title ?? `${indicator.name}${period ? `, ${model.words.periods.alone(period)}` : ''}`,
      indicator,
      model.words,
    ),
    corner: model.words.tables.area,
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
    notes: [...notes.texts, ...tableNotes(shown, model.words)],
    source: sourceWords(shown),
    download: `/${model.edition.service}/${model.edition.id}/data/measurements.csv`,
  };
}

/** A breakdown of an indicator: the one named, or the first that has figures. */
export function breakdownOf(
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
