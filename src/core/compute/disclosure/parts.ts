import type { Library } from '../../edition/edition.ts';
import type { Indicator } from '../../schema/library.ts';
import { nameOf, type CellKey, type FigureCell } from './cells.ts';
import type { Relation } from './linear.ts';
import { periodSums } from './period-sums.ts';
import type { Unknowns } from './unknowns.ts';

/**
 * What readers know of counts before they read any: categories make the whole or stay within it, areas make the
 * service, indicators make the indicator that is their sum, and shorter periods make the longer one.
 */
export function partRelations(
  cells: ReadonlyMap<string, FigureCell>,
  library: Library,
  unknowns: Unknowns,
): Relation[] {
  const all = [...cells.values()];
  return [
    ...withinBase(all, unknowns),
    ...categorySums(all, cells, unknowns),
    ...areaSums(all, cells, library, unknowns),
    ...indicatorSums(all, cells, library, unknowns),
    ...periodSums(all, unknowns),
  ];
}

const ROLES = {
  rate: ['count'],
  count: ['count'],
  percent: ['count', 'base'],
  ratio: ['count', 'base'],
} as const;

/** Nobody is counted who is not in the group. */
function withinBase(cells: readonly FigureCell[], unknowns: Unknowns): Relation[] {
  return cells.flatMap(({ key, indicator }) =>
    indicator.unit.kind === 'percent'
      ? [
          unknowns.relation(
            [
              [unknowns.of(key, 'base'), 1],
              [unknowns.of(key, 'count'), -1],
            ],
            0,
            Infinity,
          ),
        ]
      : [],
  );
}

/** Parts that make a whole, or stay within it where the breakdown is not known to be complete. */
function sumOf(
  whole: CellKey,
  parts: readonly CellKey[],
  indicator: Indicator,
  unknowns: Unknowns,
  rest: number,
): Relation[] {
  return ROLES[indicator.unit.kind].map((role) =>
    unknowns.relation(
      [
        [unknowns.of(whole, role), 1] as const,
        ...parts.map((part) => [unknowns.of(part, role), -1] as const),
      ],
      0,
      rest,
    ),
  );
}

function categorySums(
  all: readonly FigureCell[],
  cells: ReadonlyMap<string, FigureCell>,
  unknowns: Unknowns,
): Relation[] {
  const groups = Map.groupBy(all, ({ key }) => nameOf({ ...key, category: null }));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { key, indicator } = first;
    return Object.values(indicator.breakdowns).flatMap(({ whole, categories }) => {
      const wholes = Map.groupBy(Object.entries(categories), ([, { of }]) => of ?? null);
      return [...wholes].flatMap(([parent, parts]) => {
        const given = parts.filter(([id]) => cells.has(nameOf({ ...key, category: id })));
        if (given.length === 0) return [];
        const complete = whole && parent === null;
        const counted = (complete ? parts : given).map(([category]) => ({ ...key, category }));
        const top = { ...key, category: parent };
        if (!complete && !cells.has(nameOf(top))) return [];
        // Percentages of groups stay apart unless the groups make the whole: a child may be in several.
        if (!complete && indicator.unit.kind !== 'count') return [];
        return sumOf(top, counted, indicator, unknowns, complete ? 0 : Infinity);
      });
    });
  });
}

/** Areas that another is made of: its members, or the areas of the service that it is. */
function membersOf(library: Library): Map<string, readonly string[]> {
  const members = new Map<string, readonly string[]>();
  for (const { area, areas } of Object.values(library.services))
    if (!areas.includes(area)) members.set(area, areas);
  for (const [id, area] of Object.entries(library.areas))
    if (area.members !== undefined && area.members.length > 0) members.set(id, area.members);
  return members;
}

function areaSums(
  all: readonly FigureCell[],
  cells: ReadonlyMap<string, FigureCell>,
  library: Library,
  unknowns: Unknowns,
): Relation[] {
  const members = membersOf(library);
  return all.flatMap(({ key, indicator }) => {
    const parts = members.get(key.area);
    if (parts === undefined) return [];
    const keys = parts.map((area) => ({ ...key, area }));
    if (!keys.some((one) => cells.has(nameOf(one)))) return [];
    return sumOf(key, keys, indicator, unknowns, 0);
  });
}

function indicatorSums(
  all: readonly FigureCell[],
  cells: ReadonlyMap<string, FigureCell>,
  library: Library,
  unknowns: Unknowns,
): Relation[] {
  return all.flatMap(({ key, indicator }) => {
    const summed = indicator['sum-of'] ?? [];
    const keys = summed.flatMap((id): CellKey[] => {
      const definitions = Object.keys(library.indicators[id]?.definitions ?? {});
      const named = definitions.map((definition) => ({ ...key, indicator: id, definition }));
      const given = named.find((one) => cells.has(nameOf(one))) ?? named[0];
      return given === undefined ? [] : [given];
    });
    if (keys.length === 0 || !keys.some((one) => cells.has(nameOf(one)))) return [];
    return sumOf(key, keys, indicator, unknowns, 0);
  });
}
