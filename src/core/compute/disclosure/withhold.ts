import type { Edition, Library } from '../../edition/edition.ts';
import type { Disclosure } from '../../schema/disclosure.ts';
import { figureCells, nameOf, type FigureCell } from './cells.ts';
import { pieces, together } from './components.ts';
import { formerEditions } from './former.ts';
import type { Relation } from './linear.ts';
import { lossesOf } from './loss.ts';
import { partRelations } from './parts.ts';
import { hide, type Puzzle, type PuzzleCell } from './puzzle.ts';
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

/** Chooses the figures that no edition of a service may print, values before a revision among them. */
export function withheldFigures(
  present: readonly Edition[],
  library: Library,
  protection: Protection,
): WithheldFigures {
  const editions = [...present, ...formerEditions(present)];
  const names = new Map(chosen(editions, library, protection, new Map()));
  if (protection.withSecondary === false || editions.length < 2) return names;
  // Numbers that one edition has and another has revised are safe in each only if each is protected by itself too.
  const revised = editions.filter((edition) => isRevised(edition, editions));
  for (let isMoving = revised.length > 0; isMoving;) {
    const before = names.size;
    for (const part of [...revised.map((edition) => [edition]), editions])
      for (const [name, why] of chosen(part, library, protection, names))
        if (!names.has(name)) names.set(name, why);
    isMoving = names.size > before;
  }
  return names;
}

function isRevised(edition: Edition, editions: readonly Edition[]): boolean {
  const own = new Map(edition.measurements.map((one) => [nameOf(one), one]));
  return editions.some(
    (other) =>
      other !== edition &&
      other.measurements.some((one) => {
        const same = own.get(nameOf(one));
        return (
          same !== undefined &&
          (isOther(same.published, one.published) || isOther(same.numerator, one.numerator))
        );
      }),
  );
}

function isOther(one: number | null, other: number | null): boolean {
  return one !== null && other !== null && one !== other;
}

/** What is withheld of some editions, when `already` is withheld. */
function chosen(
  editions: readonly Edition[],
  library: Library,
  { settings, withSecondary = true, always = false }: Protection,
  already: WithheldFigures,
): WithheldFigures {
  const figures = figureCells(editions, library, always);
  const all = [...figures.values()];
  const unknowns = new Unknowns();
  for (const { key, indicator, statements } of all)
    for (const { count, base } of statements) {
      unknowns.tell(unknowns.of(key, 'count'), count);
      const { kind } = indicator.unit;
      if (kind === 'percent' || kind === 'ratio') unknowns.tell(unknowns.of(key, 'base'), base);
    }
  const given = unknowns.truth.length;
  const { tells, relations } = knownTo(all, library, unknowns, settings);
  const secrets = all.map((cell) => secretsOf(cell, unknowns, settings));
  const implied = impliedSecrets(unknowns, given, settings);
  if (already.size === 0 && secrets.every((found) => found.length === 0) && implied.length === 0)
    return new Map();

  const loss = lossesOf(editions, library);
  const cells: PuzzleCell[] = all.map((cell, index) => ({
    tells: tells[index] ?? [],
    secrets: secrets[index] ?? [],
    own: [unknowns.of(cell.key, 'count')],
    canHide: !cell.isExempt,
    // A rounded count is printed, as long as nothing else tells more of it than rounding does.
    isPrinted: settings['round-to'] > 0 && !cell.isTyped && isRounded(cell),
    isHidden: already.has(nameOf(cell.key)),
    loss: loss(cell),
  }));
  const puzzle: Puzzle = {
    cells: [...cells, ...implied],
    relations,
    least: unknowns.truth.map(({ min }) => (min >= 1 ? 1 : 0)),
    isWhole: unknowns.truth.map(
      ({ min, max }) => Number.isInteger(min) && (max === Infinity || Number.isInteger(max)),
    ),
  };
  const { primary, secondary } = together(
    pieces(puzzle).map((piece) => ({ hidden: hide(piece.puzzle, withSecondary), cells: piece.cells })),
  );
  const named = (cell: number): string[] => (all[cell] === undefined ? [] : [nameOf(all[cell].key)]);
  return new Map([
    ...[...primary].flatMap(named).map((name) => [name, 'small'] as const),
    ...[...secondary].flatMap(named).map((name) => [name, 'derivable'] as const),
  ]);
}

/** What readers know: what each figure tells them, and what they take for granted. */
function knownTo(
  all: readonly FigureCell[],
  library: Library,
  unknowns: Unknowns,
  settings: Disclosure,
): { readonly tells: readonly (readonly Relation[])[]; readonly relations: readonly Relation[] } {
  const exactly = { ...settings, 'round-to': 0 } as const;
  const told = (rules: Disclosure): Relation[][] => all.map((cell) => tellsOf(cell, unknowns, rules));
  const relations = partRelations(all, library, unknowns);
  const exact = told(exactly);
  const isForced = unknowns.narrow([...relations, ...exact.flat()]);
  const tells = settings['round-to'] === 0 && !isForced ? exact : told(settings);
  return { tells, relations: isForced ? partRelations(all, library, unknowns) : relations };
}

/** Small counts that no figure is of, but that follow from others: the one part that a table leaves out. */
function impliedSecrets({ truth }: Unknowns, given: number, { threshold }: Disclosure): PuzzleCell[] {
  const high = threshold - 1;
  return truth.flatMap(({ min, max }, unknown): PuzzleCell[] =>
    unknown < given || max < 1 || max > high || min === 0
      ? []
      : [
          {
            tells: [],
            secrets: [{ kind: 'within', terms: [[unknown, 1]], low: 1, high }],
            own: [unknown],
            canHide: false,
            isPrinted: false,
            isHidden: false,
            loss: [],
          },
        ],
  );
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
