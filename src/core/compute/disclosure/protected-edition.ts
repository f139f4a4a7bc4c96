import type { Edition, LocatedTable, Measurement } from '../../edition/edition.ts';
import type { Path } from '../../problem/problem.ts';
import type { FullCell, Table } from '../../schema/measurements.ts';
import { nameOf } from './cells.ts';
import { roundedTo } from './tells.ts';

/** A cell as readers may see it. */
const WITHHELD: FullCell = { marker: 'c' };

/** What becomes of a measurement before anyone sees it. */
export type Change = (measurement: Measurement) => FullCell | null;

/** Withholds the figures of these names; nothing of them is left, no note either, which may tell what they were. */
export function withholding(names: ReadonlyMap<string, unknown>): Change {
  return (measurement) =>
    names.has(nameOf(measurement)) && (measurement.marker === null || hasNumbers(measurement))
      ? WITHHELD
      : null;
}

function hasNumbers({ published, numerator, denominator, printedPercent }: Measurement): boolean {
  return [published, numerator, denominator, printedPercent].some((value) => value !== null);
}

/** Rounds counts to a base, and takes away what would tell them exactly. */
export function rounding(isCount: (measurement: Measurement) => boolean, step: number): Change {
  const round = (value: number | null): number | undefined =>
    value === null ? undefined : roundedTo(value, step);
  return (measurement) => {
    const { published, numerator, denominator, flag, was, note, marker } = measurement;
    if (marker !== null || (published === null && numerator === null)) return null;
    const value = isCount(measurement) ? round(published ?? numerator) : (published ?? undefined);
    return withoutEmpty({
      value,
      numerator: round(numerator),
      denominator: round(denominator),
      flag: flag ?? undefined,
      was: isCount(measurement) ? round(was) : (was ?? undefined),
      // A note with a number in it may tell what the count was.
      note: note === null || NUMBER.test(note) ? undefined : note,
    });
  };
}

const NUMBER = /\d|\b(?:one|two|three|four)\b/iu;

function withoutEmpty(cell: { [Key in keyof FullCell]?: FullCell[Key] | undefined }): FullCell {
  return Object.fromEntries(Object.entries(cell).filter(([, value]) => value !== undefined));
}

/** An edition in which cells are changed, in its measurements and in the tables that these come from. */
export function changed(edition: Edition, change: Change, note?: string): Edition {
  const cells = new Map<Measurement, FullCell>();
  for (const measurement of edition.measurements) {
    const cell = change(measurement);
    if (cell !== null) cells.set(measurement, cell);
  }
  if (cells.size === 0) return edition;
  const byTable = Map.groupBy(cells, ([{ origin }]) => origin.table);
  const tables = new Map<LocatedTable, LocatedTable>(
    edition.tables.map((located) => {
      const inside = byTable.get(located) ?? [];
      const table = inside.reduce(
        (so, [{ origin }, cell]) => withCell(so, origin.path.slice(located.path.length), cell),
        located.table,
      );
      // The file as it was read stays behind; places in it are still to be found.
      const source = { ...located.source, value: null };
      return [located, { ...located, source, table: inside.length === 0 ? table : withNote(table, note) }];
    }),
  );
  return {
    ...edition,
    tables: [...tables.values()],
    measurements: edition.measurements.map((measurement) => {
      const cell = cells.get(measurement);
      const table = tables.get(measurement.origin.table) ?? measurement.origin.table;
      const kept = { ...measurement, origin: { ...measurement.origin, table } };
      if (cell === undefined) return kept;
      return {
        ...kept,
        published: cell.value ?? null,
        marker: cell.marker ?? null,
        flag: cell.flag ?? null,
        was: cell.was ?? null,
        numerator: cell.numerator ?? null,
        denominator: cell.denominator ?? null,
        printedPercent: cell.percent ?? null,
        note: cell.note ?? null,
        origin: { ...kept.origin, cell },
      };
    }),
  };
}

function withNote(table: Table, note: string | undefined): Table {
  return note === undefined
    ? table
    : { ...table, note: table.note === undefined ? note : `${table.note} ${note}` };
}

function withCell(table: Table, path: Path, cell: FullCell): Table {
  const [, row, column] = path;
  const values = { ...table.values };
  const name = String(row);
  values[name] = (values[name] ?? []).map((one, index) => (index === column ? cell : one));
  return { ...table, values };
}
