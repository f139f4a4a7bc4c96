import type { Edition, Library } from '../../edition/edition.ts';
import type { Disclosure } from '../../schema/disclosure.ts';
import { figureCells, nameOf, wholeKey, type Counts, type FigureCell } from './cells.ts';
import { pieces, together } from './components.ts';
import { partRelations } from './parts.ts';
import { hide, type Puzzle } from './puzzle.ts';
import { secretsOf } from './secrets.ts';
import { tellsOf } from './tells.ts';
import { Unknowns } from './unknowns.ts';

/** Figures of a service that are withheld, by name, and why: for themselves, or so that another cannot be worked out. */
export type WithheldFigures = ReadonlyMap<string, 'small' | 'derivable'>;

/** How figures are protected; the tests take parts of it away to see the attack succeed. */
export interface Protection {
  readonly settings: Disclosure;
  readonly withSecondary?: boolean;
  /** True where it does not count that figures are public already. */
  readonly always?: boolean;
}

/** Chooses the figures that no edition of a service may print. */
export function withheldFigures(
  editions: readonly Edition[],
  library: Library,
  { settings, withSecondary = true, always = false }: Protection,
): WithheldFigures {
  const figures = figureCells(editions, library, always);
  const unknowns = new Unknowns();
  for (const { key, statements } of figures.values())
    for (const { count, base } of statements) {
      unknowns.of(key, 'count', count);
      unknowns.of(key, 'base', base);
    }
  const wholeOf = (cell: FigureCell): Counts | null =>
    figures.get(nameOf(wholeKey(cell.key, cell.indicator)))?.statements.at(-1)?.count ?? null;
  const all = [...figures.entries()];
  const rounds = settings['round-to'] > 0;
  const secrets = all.map(([, cell]) => {
    const found = secretsOf(cell, unknowns, wholeOf, settings);
    // A rounded count is printed; that it cannot be told exactly is all that rounding promises.
    return rounds && !cell.isTyped && isRounded(cell) ? [] : found;
  });
  if (secrets.every((found) => found.length === 0)) return new Map();

  const headlines = headlineFigures(editions, library);
  const ofServices = new Set(Object.values(library.services).map(({ area }) => area));
  const relations = partRelations(figures, library, unknowns);
  const cells = all.map(([name, cell], index) => ({
    tells: tellsOf(cell, unknowns, settings),
    secrets: secrets[index] ?? [],
    own: [unknowns.of(cell.key, 'count')],
    canHide: !cell.isExempt,
    loss: lossOf(
      name,
      cell,
      headlines,
      ofServices.has(cell.key.area) || library.areas[cell.key.area]?.members !== undefined,
    ),
  }));
  const puzzle: Puzzle = {
    cells,
    relations,
    least: unknowns.truth.map(({ min }) => (min >= 1 ? 1 : 0)),
    isWhole: unknowns.truth.every(
      ({ min, max }) => Number.isInteger(min) && (max === Infinity || Number.isInteger(max)),
    ),
  };
  const { primary, secondary } = together(
    pieces(puzzle).map((piece) => ({ hidden: hide(piece.puzzle, withSecondary), cells: piece.cells })),
  );
  const names = all.map(([name]) => name);
  return new Map([
    ...[...primary].map((cell) => [names[cell] ?? '', 'small'] as const),
    ...[...secondary].map((cell) => [names[cell] ?? '', 'derivable'] as const),
  ]);
}

/** Whether a figure is a count that rounding protects; a share alone is not. */
function isRounded({ indicator, statements }: FigureCell): boolean {
  return (
    indicator.unit.kind === 'count' &&
    statements.every(({ measurement: { published, numerator, printedPercent } }) =>
      printedPercent === null ? true : published !== null || numerator !== null,
    )
  );
}

/** Names that begin the figures on the first pages of editions. */
function headlineFigures(editions: readonly Edition[], library: Library): ReadonlySet<string> {
  return new Set(
    editions.flatMap(({ plan, service }) =>
      plan.value.headline.map((indicator) => `${indicator} ${library.services[service]?.area ?? service}`),
    ),
  );
}

/** A headline is the greatest loss, then a total, then a zero (which is often no secret), then a large count. */
function lossOf(
  name: string,
  { key, statements }: FigureCell,
  headlines: ReadonlySet<string>,
  isOfAreas: boolean,
): number[] {
  const counts = statements.map(({ count }) => count?.max ?? 0);
  const size = Math.max(...counts.map((count) => (Number.isFinite(count) ? count : 0)));
  return [
    key.category === null && headlines.has(`${key.indicator} ${key.area}`) ? 1 : 0,
    (isOfAreas ? 1 : 0) + (key.category === null ? 1 : 0),
    size === 0 ? 1 : 0,
    size,
    name.length,
  ];
}
