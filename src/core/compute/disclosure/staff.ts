import type { Disclosure } from '../../schema/disclosure.ts';
import type { StaffCell, WorkforceFile } from '../../schema/resources.ts';
import type { Relation, Terms } from './linear.ts';
import { hide, type Puzzle, type PuzzleCell, type Secret } from './puzzle.ts';

type Staffing = NonNullable<WorkforceFile['staffing']>;
type Disability = NonNullable<WorkforceFile['disability']>;

const SEXES = ['men', 'women'] as const;

/** A place in a table of staff: a row, and a column; null for a total. */
interface StaffPlace {
  readonly row: string | null;
  readonly column: string | null;
}

/** A table of numbers with totals of rows and columns; null where the author withheld one. */
interface Grid {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly at: (row: string, column: string) => number | null;
  /** Columns whose totals over all rows are shown, and groups of columns with a total a row. */
  readonly hasColumnTotals: boolean;
  readonly groups: readonly { readonly name: string; readonly columns: readonly string[] }[];
}

/** Which places of a table are withheld; a row's total is at the name of its group of columns. */
class WithheldGrid {
  readonly #hidden: ReadonlySet<string>;

  constructor(hidden: ReadonlySet<string>) {
    this.#hidden = hidden;
  }

  get size(): number {
    return this.#hidden.size;
  }

  has({ row, column }: StaffPlace): boolean {
    return this.#hidden.has(`${row ?? ''}|${column ?? ''}`);
  }
}

/** Withholds small cells and small totals of rows, and what would let them be worked out. Totals of columns are of no group. */
function withheldIn(
  { rows, columns, at, hasColumnTotals, groups }: Grid,
  { threshold }: Disclosure,
  isCovered: boolean,
): WithheldGrid {
  const places: StaffPlace[] = [];
  const numbers = new Map<string, number>();
  const number = (row: string | null, column: string | null): number => {
    const name = `${row ?? ''}|${column ?? ''}`;
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, places.push({ row, column }) - 1);
    return places.length - 1;
  };
  const relations: Relation[] = [];
  const sum = (total: number, parts: readonly number[]): void => {
    relations.push({ terms: [[total, 1], ...parts.map((part) => [part, -1] as const)], min: 0, max: 0 });
  };
  for (const row of rows)
    for (const group of groups)
      sum(
        number(row, group.name),
        group.columns.map((column) => number(row, column)),
      );
  if (hasColumnTotals) {
    for (const column of columns)
      sum(
        number(null, column),
        rows.map((row) => number(row, column)),
      );
    for (const group of groups)
      sum(
        number(null, group.name),
        rows.map((row) => number(row, group.name)),
      );
  }
  const valueOf = ({ row, column }: StaffPlace): number | null => {
    const inside = groups.find(({ name }) => name === column)?.columns ?? [column ?? ''];
    const values = (row === null ? rows : [row]).flatMap((one) => inside.map((other) => at(one, other)));
    return values.reduce<number | null>(
      (so, value) => (so === null || value === null ? null : so + value),
      0,
    );
  };
  const cells = places.map((place, index): PuzzleCell => {
    const value = valueOf(place);
    const terms: Terms = [[index, 1]];
    const isTyped = value === null && place.row !== null && columns.includes(place.column ?? '');
    const isSmall = isCovered && place.row !== null && value !== null && value > 0 && value < threshold;
    const secrets: Secret[] = [];
    if (isTyped) secrets.push({ kind: 'typed', terms, low: 1, high: threshold - 1 });
    if (isSmall) secrets.push({ kind: 'within', terms, low: 1, high: threshold - 1 });
    const isTotal = place.row === null || !columns.includes(place.column ?? '');
    return {
      tells: value === null ? [] : [{ terms, min: value, max: value }],
      secrets,
      own: [index],
      canHide: value !== null,
      loss: [place.row === null ? 1 : 0, isTotal ? 1 : 0, value === 0 ? 1 : 0, value ?? 0],
    };
  });
  const puzzle: Puzzle = { cells, relations, least: places.map(() => 0), isWhole: places.map(() => false) };
  const { primary, secondary } = hide(puzzle);
  const hidden = [...primary, ...secondary].flatMap((cell) => places[cell] ?? []);
  // A total that an author's own c leaves unknown is not known here either.
  const unknown = places.filter((place) => valueOf(place) === null);
  return new WithheldGrid(
    new Set([...hidden, ...unknown].map(({ row, column }) => `${row ?? ''}|${column ?? ''}`)),
  );
}

/** Whether a table of staff has numbers so small that they are withheld unless they are public already. */
export function hasSmallStaff(table: Staffing | Disability, { threshold }: Disclosure): boolean {
  const rows =
    'people' in table
      ? Object.values(table.people).flatMap((row) => SEXES.map((sex) => row[sex]))
      : Object.values(table['full-time-equivalents']).map(({ posts }) => posts);
  return rows.some((cells) => {
    const numbers = cells.filter((cell) => cell !== 'c');
    const total = numbers.reduce((so, number) => so + number, 0);
    return [...numbers, total].some((number) => number > 0 && number < threshold);
  });
}

const valueIn = (cells: readonly StaffCell[] | undefined, index: number): number | null => {
  const cell = cells?.[index] ?? 0;
  return cell === 'c' ? null : cell;
};

/** Staff as readers may see them, and how many numbers of them are withheld. */
export function protectedStaff(
  workforce: WorkforceFile,
  settings: Disclosure,
): { readonly workforce: WorkforceFile; readonly withheld: number } {
  const { staffing, disability } = workforce;
  const isCovered = (table: Staffing | Disability): boolean =>
    settings.staff && table['already-published'] === undefined;
  const people = staffing && protectedPeople(staffing, settings, isCovered(staffing));
  const equivalents = disability && protectedEquivalents(disability, settings, isCovered(disability));
  return {
    workforce: {
      ...workforce,
      ...(people === undefined ? {} : { staffing: people.table }),
      ...(equivalents === undefined ? {} : { disability: equivalents.table }),
    },
    withheld: (people?.withheld ?? 0) + (equivalents?.withheld ?? 0),
  };
}

function protectedPeople(
  staffing: Staffing,
  settings: Disclosure,
  isCovered: boolean,
): { table: Staffing; withheld: number } {
  const posts = Object.keys(staffing.posts);
  const rows = Object.keys(staffing.people);
  const groups = SEXES.map((name) => ({ name, columns: posts.map((post) => `${name} ${post}`) }));
  const isTyped = Object.values(staffing.people).some((row) => SEXES.some((sex) => row[sex].includes('c')));
  if (!isCovered && !isTyped) return { table: staffing, withheld: 0 };
  const at = (row: string, column: string): number | null => {
    const [sex, post] = column.split(' ') as ['men' | 'women', string];
    return valueIn(staffing.people[row]?.[sex], posts.indexOf(post));
  };
  const hidden = withheldIn(
    { rows, columns: groups.flatMap(({ columns }) => columns), at, hasColumnTotals: true, groups },
    settings,
    isCovered,
  );
  if (hidden.size === 0) return { table: staffing, withheld: 0 };
  const shown = (row: string | null, sex: 'men' | 'women', post: string | null): StaffCell => {
    if (hidden.has({ row, column: post === null ? sex : `${sex} ${post}` })) return 'c';
    return (row === null ? rows : [row])
      .flatMap((one) => (post === null ? posts : [post]).map((other) => at(one, `${sex} ${other}`) ?? 0))
      .reduce((so, value) => so + value, 0);
  };
  const line = (row: string | null): Staffing['people'][string] => ({
    men: posts.map((post) => shown(row, 'men', post)),
    women: posts.map((post) => shown(row, 'women', post)),
    total: [shown(row, 'men', null), shown(row, 'women', null)],
  });
  return {
    table: {
      ...staffing,
      people: Object.fromEntries(rows.map((row) => [row, line(row)])),
      total: line(null),
    },
    withheld: hidden.size,
  };
}

function protectedEquivalents(
  disability: Disability,
  settings: Disclosure,
  isCovered: boolean,
): { table: Disability; withheld: number } {
  const posts = Object.keys(disability.posts);
  const rows = Object.entries(disability['full-time-equivalents']);
  const isTyped = rows.some(([, row]) => row.posts.includes('c'));
  if (!isCovered && !isTyped) return { table: disability, withheld: 0 };
  const at = (row: string, column: string): number | null =>
    valueIn(disability['full-time-equivalents'][row]?.posts, posts.indexOf(column));
  const hidden = withheldIn(
    {
      rows: rows.map(([row]) => row),
      columns: posts,
      at,
      hasColumnTotals: false,
      groups: [{ name: 'all posts', columns: posts }],
    },
    settings,
    isCovered,
  );
  if (hidden.size === 0) return { table: disability, withheld: 0 };
  const line = (row: string): Disability['full-time-equivalents'][string] => {
    const total = posts.reduce((so, post) => so + (at(row, post) ?? 0), 0);
    return {
      posts: posts.map((column) => (hidden.has({ row, column }) ? 'c' : (at(row, column) ?? 0))),
      total: hidden.has({ row, column: 'all posts' }) ? 'c' : Math.round(total * 100) / 100,
    };
  };
  return {
    table: {
      ...disability,
      'full-time-equivalents': Object.fromEntries(rows.map(([row]) => [row, line(row)])),
    },
    withheld: hidden.size,
  };
}
