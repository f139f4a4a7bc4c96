import type { Library } from '../../edition/edition.ts';
import type { CellKey, FigureCell } from './cells.ts';
import { framesOf, keyIn, membersOf, type Frame } from './frames.ts';
import type { Relation, Terms } from './linear.ts';
import type { Role, Unknowns } from './unknowns.ts';

const ROLES = {
  rate: ['count'],
  count: ['count'],
  percent: ['count', 'base'],
  ratio: ['count', 'base'],
} as const satisfies Record<string, readonly Role[]>;

/**
 * What readers know of counts before they read any: categories make the whole or stay within it, areas make the
 * service, indicators make the indicator that is their sum, and shorter periods make the longer one. Places without a
 * figure stand between: what is known on both sides of them passes through.
 */
export function partRelations(all: readonly FigureCell[], library: Library, unknowns: Unknowns): Relation[] {
  const members = membersOf(library);
  const frames = framesOf(all, library);
  const versions = Map.groupBy(frames, ({ id }) => id);
  return frames.flatMap((frame) => {
    const relations: Relation[] = [];
    for (const period of frame.periods)
      for (const [area, categories] of frame.areas) {
        for (const category of categories) {
          const place = keyIn(frame, area, period, category);
          relations.push(
            ...withinBase(place, frame, unknowns),
            ...areaSums(place, frame, members.get(area), unknowns),
            ...periodSums(place, frame, unknowns),
            ...ties(place, frame, versions, unknowns),
          );
        }
        relations.push(...categorySums(keyIn(frame, area, period, null), frame, categories, unknowns));
      }
    return relations;
  });
}

/** A whole less its parts. */
function difference(whole: CellKey, parts: readonly CellKey[], role: Role, unknowns: Unknowns): Terms {
  return [
    [unknowns.of(whole, role), 1] as const,
    ...parts.map((part) => [unknowns.of(part, role), -1] as const),
  ];
}

function sums(
  whole: CellKey,
  parts: readonly CellKey[],
  { indicator }: Frame,
  unknowns: Unknowns,
): Relation[] {
  return ROLES[indicator.unit.kind].map((role) =>
    unknowns.relation(difference(whole, parts, role, unknowns), 0, 0),
  );
}

/** Nobody is counted who is not in the group. */
function withinBase(place: CellKey, { indicator }: Frame, unknowns: Unknowns): Relation[] {
  if (indicator.unit.kind !== 'percent') return [];
  const [base, count] = [unknowns.of(place, 'base'), unknowns.of(place, 'count')];
  const terms: Terms = [
    [base, 1],
    [count, -1],
  ];
  return [unknowns.relation(terms, 0, Infinity)];
}

function areaSums(
  place: CellKey,
  frame: Frame,
  members: readonly string[] | undefined,
  unknowns: Unknowns,
): Relation[] {
  if (!members?.some((area) => frame.areas.has(area))) return [];
  const parts = members.map((area) => ({ ...place, area }));
  return sums(place, parts, frame, unknowns);
}

function periodSums(place: CellKey, frame: Frame, unknowns: Unknowns): Relation[] {
  const parts = frame.made.get(place.period);
  if (parts === undefined) return [];
  return sums(
    place,
    parts.map((period) => ({ ...place, period })),
    frame,
    unknowns,
  );
}

/** Categories that make a whole; and those that are within one, which make it where their numbers add up to it. */
function categorySums(
  place: CellKey,
  frame: Frame,
  categories: ReadonlySet<string | null>,
  unknowns: Unknowns,
): Relation[] {
  return Object.values(frame.indicator.breakdowns).flatMap(({ whole, categories: named }) => {
    const wholes = Map.groupBy(Object.entries(named), ([, { of }]) => of ?? null);
    return [...wholes].flatMap(([parent, entries]) => {
      const given = entries.map(([id]) => id).filter((id) => categories.has(id));
      if (given.length === 0) return [];
      const top = { ...place, category: parent };
      const keys = (ids: readonly string[]): CellKey[] => ids.map((category) => ({ ...place, category }));
      if (whole && parent === null) {
        const all = keys(entries.map(([id]) => id));
        return sums(top, all, frame, unknowns);
      }
      return withinWhole(top, keys(given), frame, unknowns);
    });
  });
}

function withinWhole(top: CellKey, parts: readonly CellKey[], frame: Frame, unknowns: Unknowns): Relation[] {
  const { kind } = frame.indicator.unit;
  const addUp = ROLES[kind].every((role) => unknowns.addsUp(difference(top, parts, role, unknowns)));
  if (addUp) return sums(top, parts, frame, unknowns);
  // A child may be in several groups: of percentages, each group lies within the whole for itself.
  if (kind === 'count' || kind === 'rate')
    return [unknowns.relation(difference(top, parts, 'count', unknowns), 0, Infinity)];
  return parts.flatMap((part) => {
    const [count, base] = ROLES.percent.map((role) => difference(top, [part], role, unknowns));
    const rest: Terms = [
      ...(base ?? []),
      ...(count ?? []).map(([unknown, factor]) => [unknown, -factor] as const),
    ];
    return [count ?? [], base ?? [], ...(kind === 'percent' ? [rest] : [])].map((terms) =>
      unknowns.relation(terms, 0, Infinity),
    );
  });
}

/** Indicators of which one is the sum, and those that give its numerator and its denominator. */
function ties(
  place: CellKey,
  { indicator }: Frame,
  versions: ReadonlyMap<string, readonly Frame[]>,
  unknowns: Unknowns,
): Relation[] {
  const at = (id: string): CellKey[] => {
    const frames = versions
      .get(id)
      ?.filter(({ periods }) => periods.some((one) => isSame(one, place.period)));
    // Of several versions of a definition, the one of the same name; where names differ altogether, any.
    const frame =
      frames?.find(({ definition }) => definition === place.definition) ??
      frames?.find(({ definition }) => !(definition in indicator.definitions));
    return frame ? [keyIn(frame, place.area, place.period, place.category)] : [];
  };
  const equal = (role: Role, id: string | undefined): Relation[] =>
    (id === undefined ? [] : at(id)).map((other) =>
      unknowns.relation(
        [
          [unknowns.of(place, role), 1],
          [unknowns.of(other, 'count'), -1],
        ],
        0,
        0,
      ),
    );
  const summed = indicator['sum-of'] ?? [];
  const parts = summed.flatMap((id) => {
    const [known] = at(id);
    return known ?? { ...place, indicator: id };
  });
  const isGiven = summed.some((id) => at(id).length > 0);
  return [
    ...(isGiven ? [unknowns.relation(difference(place, parts, 'count', unknowns), 0, 0)] : []),
    ...equal('count', indicator.numerator),
    ...equal('base', indicator.denominator),
  ];
}

function isSame(one: CellKey['period'], other: CellKey['period']): boolean {
  return one.start === other.start && one.end === other.end;
}
