import type { Figure } from '../compute/figures.ts';
import { ownArea, type EditionModel } from '../compute/model.ts';
import { decimalsOf } from '../compute/rounding.ts';
import type { Indicator } from '../schema/library.ts';
import type { Marker } from '../schema/measurements.ts';
import type { Words } from '../words/words.ts';
import { publishedWords } from './published-words.ts';
import { formatBare, formatNumber, formatPercent, unitWords } from './format.ts';

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
export class Notes {
  readonly words: Words;
  readonly texts: string[] = [];
  readonly markers = new Map<string, string>();

  constructor(words: Words) {
    this.words = words;
  }

  number(text: string | null): number[] {
    if (text === null) return [];
    const at = this.texts.indexOf(text);
    return [at >= 0 ? at + 1 : this.texts.push(text)];
  }
}

/** A figure, or the reason why there is none, as a cell; its note and marker are taken down. */
export function cellOf(figure: Figure | undefined, notes: Notes): CellView {
  if (figure === undefined) return markerCell('x', null, notes);
  const { measurement, value } = figure;
  if (value === null)
    return measurement.printedPercent === null || measurement.category === null
      ? markerCell(measurement.marker ?? 'x', measurement.note, notes)
      : { text: formatPercent(measurement.printedPercent), notes: notes.number(measurement.note) };
  if (measurement.flag !== null)
    notes.markers.set(measurement.flag, notes.words.sentences.flags[measurement.flag]);
  const flag = measurement.flag === null ? '' : ` [${measurement.flag}]`;
  return {
    text: `${formatNumber(value, figure.decimals)}${flag}`,
    notes: [...notes.number(revisionWords(figure, notes.words)), ...notes.number(measurement.note)],
  };
}

/** "Revised; 221 before" of a figure that its publisher has revised; null of any other. */
export function revisionWords({ measurement: { was }, indicator }: Figure, words: Words): string | null {
  if (was === null) return null;
  return words.sentences.revised(
    formatBare(was, indicator.unit, Math.max(indicator.decimals, decimalsOf(was))),
  );
}

/** A marker in the place of a figure. */
export function markerCell(marker: Marker, note: string | null, notes: Notes): CellView {
  const meaning = notes.words.sentences.markers[marker];
  notes.markers.set(marker, meaning);
  return { text: `[${marker}]`, meaning, notes: notes.number(note) };
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
export function captionOf(
  caption: string,
  { unit }: Indicator,
  words: Words,
): { readonly caption: string; readonly unit: string } {
  const said = unitWords(unit, words);
  return { caption, unit: caption.toLowerCase().includes(said.toLowerCase()) ? '' : said };
}

/** What stands under a table as a whole: its target, and its note. */
export function tableNotes(figures: readonly Figure[], words: Words): string[] {
  const tables = figures.map(({ measurement }) => measurement.origin.table.table);
  const cells = figures.map(({ measurement }) => measurement.origin.cell);
  return [
    ...new Set([
      ...tables.flatMap(({ target, note }) => [
        ...(target === undefined ? [] : [words.tables.target(target.text)]),
        ...(note === undefined ? [] : [note]),
      ]),
      ...[...tables, ...cells].flatMap((one) => publishedWords(one['already-published'], words) ?? []),
    ]),
  ];
}

/** The value of a figure for a list or card: "93", "27.3%", "[c]". */
export function cellText({ value, indicator, measurement, decimals }: Figure): string {
  return value === null ? `[${measurement.marker ?? 'x'}]` : formatBare(value, indicator.unit, decimals);
}
