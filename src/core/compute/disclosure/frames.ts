import type { Library } from '../../edition/edition.ts';
import type { Indicator } from '../../schema/library.ts';
import { monthsBefore, type Period } from '../../schema/period.ts';
import type { CellKey, FigureCell } from './cells.ts';

/**
 * All places of one indicator and definition that bear on one another: the areas, categories and periods for which
 * some figure is given, and those between them for which none is.
 */
export interface Frame {
  readonly indicator: Indicator;
  readonly id: string;
  readonly definition: string;
  /** Areas, each with the categories that matter there; null for the whole. */
  readonly areas: ReadonlyMap<string, ReadonlySet<string | null>>;
  /** Periods with figures, and the stretches that they cut one another into. */
  readonly periods: readonly Period[];
  /** The periods that are made of others, each with those. */
  readonly made: ReadonlyMap<Period, readonly Period[]>;
}

const MEMBERS = new WeakMap<Library, ReadonlyMap<string, readonly string[]>>();

/** Areas that another is made of: its members, or the areas of the service that it is. */
export function membersOf(library: Library): ReadonlyMap<string, readonly string[]> {
  const known = MEMBERS.get(library);
  if (known) return known;
  const members = new Map<string, readonly string[]>();
  MEMBERS.set(library, members);
  for (const { area, areas } of Object.values(library.services))
    if (!areas.includes(area)) members.set(area, areas);
  for (const [id, area] of Object.entries(library.areas))
    if (area.members !== undefined && area.members.length > 0) members.set(id, area.members);
  return members;
}

/** Other indicators that one is tied to: parts of its sum, its numerator and its denominator. */
export function tiesOf(indicator: Indicator): readonly string[] {
  const { 'sum-of': summed, numerator, denominator } = indicator;
  if (numerator === undefined && denominator === undefined) return summed ?? [];
  return [...(summed ?? []), numerator, denominator].filter((id) => id !== undefined);
}

/** Groups figures into frames: one for each indicator and definition, and for each run of periods that overlap. */
export function framesOf(all: readonly FigureCell[], library: Library): Frame[] {
  const own = new Set(all.map(({ key }) => key.area));
  const members = [...membersOf(library)].filter(
    ([whole, parts]) => own.has(whole) || parts.some((one) => own.has(one)),
  );
  const root = tiedTogether(all, library);
  const tied = Map.groupBy(all, ({ key }) => root(key.indicator));
  return [...tied.values()].flatMap((cells) =>
    overlapping(cells).flatMap((run) => {
      const periods = stretched(run.map(({ key }) => key.period));
      const everywhere = new Set(run.map(({ key }) => key.area));
      const families = members
        .map(([whole, parts]) => [whole, ...parts].filter((area) => everywhere.has(area)))
        .filter((family) => family.length > 1);
      const versions = Map.groupBy(run, ({ key }) => `${key.indicator}|${key.definition}`);
      return [...versions.values()].flatMap((version): Frame[] => {
        const [first] = version;
        if (!first) return [];
        const { indicator, key } = first;
        return [
          {
            indicator,
            id: key.indicator,
            definition: key.definition,
            areas: areasOf(version, families),
            ...periods,
          },
        ];
      });
    }),
  );
}

function tiedTogether(all: readonly FigureCell[], library: Library): (id: string) => string {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    const up = parent.get(id);
    return up === undefined || up === id ? id : root(up);
  };
  const given = new Set(all.map(({ key }) => key.indicator));
  for (const id in library.indicators) {
    const indicator = library.indicators[id];
    const others = indicator ? tiesOf(indicator) : [];
    if (others.length > 0 && (given.has(id) || others.some((one) => given.has(one))))
      for (const other of others) parent.set(root(other), root(id));
  }
  return root;
}

/** Cells whose periods lie within one another, together; cells of other periods apart. */
function overlapping(cells: readonly FigureCell[]): FigureCell[][] {
  const periods = new Map(cells.map(({ key: { period } }) => [`${period.start}/${period.end}`, period]));
  const group = new Map([...periods.keys()].map((name) => [name, name]));
  const list = [...periods];
  list.forEach(([name, one], index) => {
    for (const [other, two] of list.slice(index + 1)) {
      const isWithin =
        (one.start >= two.start && one.end <= two.end) || (two.start >= one.start && two.end <= one.end);
      const [from, to] = [group.get(other), group.get(name)];
      if (!isWithin || from === to || to === undefined) continue;
      for (const [key, value] of group) if (value === from) group.set(key, to);
    }
  });
  const runs = Map.groupBy(cells, ({ key: { period } }) => group.get(`${period.start}/${period.end}`));
  return [...runs.values()];
}

function stretched(given: readonly Period[]): Pick<Frame, 'periods' | 'made'> {
  const distinct = [...new Map(given.map((one) => [`${one.start}/${one.end}`, one])).values()];
  const starts = [...new Set(distinct.flatMap(({ start, end }) => [start, monthsBefore(end, -1)]))].sort();
  const stretches = starts.slice(0, -1).map((start, index): Period => {
    const end = monthsBefore(starts[index + 1] ?? start, 1);
    const known = distinct.find((one) => one.start === start && one.end === end);
    return known ?? { kind: 'interval', start, end, key: `${start}/${end}` };
  });
  const made = new Map<Period, readonly Period[]>();
  for (const period of distinct) {
    const parts = stretches.filter(({ start, end }) => start >= period.start && end <= period.end);
    if (parts.length > 1) made.set(period, parts);
  }
  return { periods: [...new Set([...distinct, ...[...made.values()].flat()])], made };
}

/** The areas of a frame with their categories: those of a whole matter to its parts, and theirs to it. */
function areasOf(
  cells: readonly FigureCell[],
  families: readonly (readonly string[])[],
): Map<string, Set<string | null>> {
  const areas = new Map<string, Set<string | null>>();
  const add = (area: string, category: string | null): void => {
    const own = areas.get(area) ?? new Set();
    areas.set(area, own.add(category));
  };
  for (const { key, indicator } of cells) {
    add(key.area, null);
    for (let category = key.category; category !== null; category = parentOf(indicator, category))
      add(key.area, category);
  }
  for (const family of families) {
    const inside = family.filter((area) => areas.has(area));
    if (inside.length === 0) continue;
    // Categories that a single area has tell nothing of the others.
    const divided = inside.filter((area) => (areas.get(area)?.size ?? 0) > 1);
    const shared = divided.length > 1 ? divided.flatMap((area) => [...(areas.get(area) ?? [])]) : [];
    for (const area of family) for (const category of [null, ...shared]) add(area, category);
  }
  return areas;
}

/** The category that another is part of; null for the whole. */
export function parentOf({ breakdowns }: Indicator, category: string): string | null {
  return (
    Object.values(breakdowns).find(({ categories }) => category in categories)?.categories[category]?.of ??
    null
  );
}

/** A place of a frame as the key of a figure. */
export function keyIn(
  { id, definition }: Frame,
  area: string,
  period: Period,
  category: string | null,
): CellKey {
  return { indicator: id, definition, area, period, category };
}
