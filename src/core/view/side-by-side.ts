import { apart, type Apart } from '../compute/apart.ts';
import { compare as compareWith } from '../compute/comparison.ts';
import type { compare as english } from '../words/en/compare.ts';
import type { AreaFigures, FigurePoint, FigureSeries } from './area-figures.ts';

/** The texts that a comparison is written with. */
export type CompareWords = typeof english;

/** A row of a comparison. */
export interface ComparedRow {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  /** A whole that others are part of, or something that plans compare with. */
  readonly isReference: boolean;
  readonly text: string;
  readonly meaning: string;
  readonly interval: string;
  readonly plan: string;
  readonly planHref: string;
  readonly source: string;
}

/** Figures that may stand side by side: one indicator, one definition, one period. */
export interface ComparedFigures {
  readonly id: string;
  readonly indicator: string;
  readonly name: string;
  /** "Per 100,000 children, year ending September 2022" */
  readonly caption: string;
  readonly definition: string;
  readonly definitionText: string;
  /** The plan that gives all of them; null where several do, and each row names its own. */
  readonly plan: { readonly name: string; readonly href: string; readonly source: string } | null;
  readonly rows: readonly ComparedRow[];
  /** What can be said of the differences. */
  readonly sentences: readonly string[];
  /** Whether any of the areas has an interval. */
  readonly hasIntervals: boolean;
  /** What markers in place of figures mean. */
  readonly markers: readonly { readonly marker: string; readonly meaning: string }[];
}

/** Figures of one indicator that may not stand side by side, and what sets them apart. */
export interface UnlikeFigures {
  readonly indicator: string;
  readonly name: string;
  readonly kinds: readonly { readonly areas: string; readonly what: string }[];
}

/** All that can be compared of one indicator: the latest, and further definitions and kinds of period. */
export interface ComparedIndicator {
  readonly indicator: string;
  readonly name: string;
  readonly latest: ComparedFigures;
  readonly others: readonly ComparedFigures[];
}

/** Areas side by side. */
export interface SideBySide {
  readonly indicators: readonly ComparedIndicator[];
  readonly unlike: readonly UnlikeFigures[];
}

interface Held {
  readonly area: AreaFigures;
  readonly point: FigurePoint;
  readonly isReference: boolean;
}

/**
 * Areas side by side, indicator by indicator: for each definition and kind of period the latest period for which two of
 * the chosen areas have a figure, or a single one and a reference. References (a whole service, comparators) are
 * taken as known, as official statistics take a benchmark; areas are compared with one another from their intervals.
 */
export function sideBySide(
  chosen: readonly AreaFigures[],
  references: readonly AreaFigures[],
  words: CompareWords,
): SideBySide {
  const wholes = chosen.filter(({ members }) => chosen.some(({ id }) => members.includes(id)));
  const areas = chosen.filter((area) => !wholes.includes(area));
  const beside = [...wholes, ...references.filter(({ id }) => !chosen.some((area) => area.id === id))];
  const keys = new Map<string, FigureSeries>();
  for (const { series } of areas) for (const one of series) if (!keys.has(one.key)) keys.set(one.key, one);
  const inOrder = [...keys.values()].sort((one, other) => one.order - other.order);
  const figures = inOrder.flatMap((series) => comparedFigures(series, areas, beside, words));
  const indicators = [...Map.groupBy(figures, ({ of }) => of.indicator).values()].flatMap((of) => {
    const latest = of.reduce((late, one) => (one.end > late.end ? one : late));
    const { indicator, name } = latest.of;
    return [
      {
        indicator,
        name,
        latest: latest.of,
        others: of.filter((one) => one !== latest).map((one) => one.of),
      },
    ];
  });
  return {
    indicators,
    unlike: unlikeFigures(inOrder, areas, new Set(indicators.map((one) => one.indicator)), words),
  };
}

function comparedFigures(
  series: FigureSeries,
  areas: readonly AreaFigures[],
  references: readonly AreaFigures[],
  words: CompareWords,
): { readonly of: ComparedFigures; readonly end: string }[] {
  const pointsOf = (area: AreaFigures): readonly FigurePoint[] =>
    area.series.find(({ key }) => key === series.key)?.points ?? [];
  const at = latestShared(areas.map(pointsOf), references.map(pointsOf));
  if (at === undefined) return [];
  const held = (from: readonly AreaFigures[], isReference: boolean): Held[] =>
    from.flatMap((area) => {
      const point = pointsOf(area).find((one) => one.at === at);
      return point ? [{ area, point, isReference }] : [];
    });
  const own = held(areas, false);
  const all = [...own, ...held(references, true)];
  const without = areas.filter((area) => !own.some((one) => one.area === area)).map(({ name }) => name);
  const plans = new Map(all.map(({ point }) => [point.plan, point]));
  const [only] = plans.values();
  const of: ComparedFigures = {
    id: series.key,
    indicator: series.indicator,
    name: series.name,
    caption: words.caption(series.unit, own[0]?.point.period ?? ''),
    definition: series.definition,
    definitionText: series.definitionText,
    plan: only && plans.size === 1 ? { name: only.plan, href: only.href, source: only.source } : null,
    rows: all.map(rowOf),
    hasIntervals: own.some(({ point }) => point.interval !== ''),
    markers: [
      ...new Map(
        all.flatMap(({ point }): [string, string][] =>
          point.meaning === '' ? [] : [[point.text.replaceAll(/[[\]]/g, ''), point.meaning]],
        ),
      ),
    ].map(([marker, meaning]) => ({ marker, meaning })),
    sentences: [
      ...extremes(own, words),
      ...(series.unitKind === 'count' ? [words.counts] : chanceWords(series, own, words)),
      ...all.filter(({ isReference }) => isReference).flatMap((one) => besideWords(series, one, own, words)),
      ...(without.length > 0 ? [words.without(without)] : []),
    ],
  };
  return [{ of, end: at }];
}

function rowOf({ area, point, isReference }: Held): ComparedRow {
  const { text, meaning, interval, plan, href: planHref, source } = point;
  return {
    id: area.id,
    name: area.name,
    href: area.href,
    isReference,
    text,
    meaning,
    interval,
    plan,
    planHref,
    source,
  };
}

/** The latest period that two areas share; of a single area the latest that it shares with a reference. */
function latestShared(
  areas: readonly (readonly FigurePoint[])[],
  references: readonly (readonly FigurePoint[])[],
): string | undefined {
  const times = (of: readonly (readonly FigurePoint[])[]): Map<string, number> => {
    const counted = new Map<string, number>();
    for (const { at } of of.flat()) counted.set(at, (counted.get(at) ?? 0) + 1);
    return counted;
  };
  const among = times(areas);
  const besides = times(references);
  const periods = [...among.keys()].sort();
  return areas.length > 1
    ? periods.findLast((at) => (among.get(at) ?? 0) > 1)
    : periods.findLast((at) => (among.get(at) ?? 0) + (besides.get(at) ?? 0) > 1);
}

function extremes(own: readonly Held[], words: CompareWords): string[] {
  const known = own
    .flatMap(({ area, point }) =>
      point.value === null ? [] : [{ name: area.name, text: point.text, value: point.value }],
    )
    .sort((one, other) => one.value - other.value);
  const [lowest] = known;
  const highest = known.at(-1);
  if (!lowest || !highest || known.length < 2) return [];
  const named = (text: string): { names: string[]; value: string } => ({
    names: known.filter((one) => one.text === text).map(({ name }) => name),
    value: text,
  });
  return lowest.text === highest.text
    ? [words.allSame(lowest.text)]
    : [words.extremes(named(highest.text), named(lowest.text))];
}

/** Which areas differ from one another by more than chance. */
function chanceWords({ unitKind }: FigureSeries, own: readonly Held[], words: CompareWords): string[] {
  const known = own.filter(({ point }) => point.value !== null);
  if (known.length < 2) return [];
  const counted = known.flatMap(({ area, point }) =>
    point.estimate === null ? [] : [{ name: area.name, estimate: point.estimate }],
  );
  if (counted.length < 2) return [unitKind === 'ratio' ? words.average : words.noCounts];
  const above = counted.flatMap(({ name, estimate }) => {
    const lower = counted
      .filter((other) => apart(estimate, other.estimate) === 'above')
      .map((other) => other.name);
    return lower.length > 0 ? [words.moreThanChance(name, 'above', lower)] : [];
  });
  const uncounted = known.filter(({ point }) => point.estimate === null).map(({ area }) => area.name);
  const pairs = (counted.length * (counted.length - 1)) / 2;
  const apartPairs = counted.flatMap(({ estimate }) =>
    counted.filter((other) => apart(estimate, other.estimate) === 'above'),
  ).length;
  return [
    ...above,
    ...(apartPairs < pairs ? [words.restIsChance(counted.length, apartPairs > 0)] : []),
    ...(uncounted.length > 0 ? [words.withoutCounts(uncounted)] : []),
  ];
}

/** How areas stand to a figure that is taken as known. */
function besideWords(
  { direction, decimals }: FigureSeries,
  reference: Held,
  own: readonly Held[],
  words: CompareWords,
): string[] {
  const comparator = reference.point.value;
  if (comparator === null) return [];
  const found: Record<Apart, string[]> = { above: [], below: [], chance: [] };
  for (const { area, point } of own) {
    if (point.estimate === null || point.value === null) continue;
    const { judgement, position } = compareWith({
      value: point.value,
      comparator,
      direction,
      decimals,
      interval: point.estimate,
    });
    found[judgement === 'similar' || position === 'same' ? 'chance' : position].push(area.name);
  }
  const isAny = Object.values(found).some((names) => names.length > 0);
  return isAny ? [words.beside(reference.area.name, reference.point.text, found)] : [];
}

/** Indicators of which two areas have figures, and none that may stand side by side. */
function unlikeFigures(
  series: readonly FigureSeries[],
  areas: readonly AreaFigures[],
  shown: ReadonlySet<string>,
  words: CompareWords,
): UnlikeFigures[] {
  const names = new Map(series.map(({ indicator, name }) => [indicator, name]));
  return [...names].flatMap(([indicator, name]) => {
    if (shown.has(indicator)) return [];
    const kinds = new Map<string, string[]>();
    for (const area of areas) {
      for (const one of area.series) {
        const latest = one.points.at(-1);
        if (one.indicator !== indicator || !latest) continue;
        const what = `${one.definition}, ${latest.period}`;
        kinds.set(what, [...(kinds.get(what) ?? []), area.name]);
      }
    }
    const having = new Set([...kinds.values()].flat());
    return having.size < 2
      ? []
      : [{ indicator, name, kinds: [...kinds].map(([what, of]) => ({ areas: words.list(of), what })) }];
  });
}
