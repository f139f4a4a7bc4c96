import type { Random } from './random.ts';

/** The years of the series: population and custody by calendar year, the others by years and cohorts that end in them. */
const YEARS = [2017, 2018, 2019, 2020, 2021, 2022] as const;

/** Rows of one table: area, then a cell a year as it stands in the file. */
type Rows = readonly (readonly [area: string, cells: readonly string[]])[];

/** Where a service's figures are from. */
export interface FigurePlaces {
  readonly own: string;
  readonly areas: readonly string[];
  readonly comparators: readonly string[];
}

/** The files of `performance/` by name: the four national measures over six periods, and the population behind them. */
export function performanceFiles(random: Random, places: FigurePlaces): Map<string, string> {
  const { own, areas, comparators } = places;
  const all = [own, ...areas, ...comparators];
  const people = new Map(
    areas.map((area) => {
      const first = random.whole(9_000, 60_000);
      return [
        area,
        YEARS.map((_, year) => Math.round(first * (1 + (year * random.whole(-5, 15)) / 1000))),
      ] as const;
    }),
  );
  people.set(
    own,
    YEARS.map((_, year) => areas.reduce((sum, area) => sum + (people.get(area)?.[year] ?? 0), 0)),
  );
  const sentences = new Map(areas.map((area) => [area, YEARS.map(() => random.whole(5, 12))] as const));
  sentences.set(
    own,
    YEARS.map((_, year) => areas.reduce((sum, area) => sum + (sentences.get(area)?.[year] ?? 0), 0)),
  );

  const entrantRates = levels(random, places, [90, 420], 0);
  const custodyRates = levels(random, places, [0.1, 0.35], 2);
  const proportions = levels(random, places, [20, 46], 1);
  const frequencies = levels(random, places, [2, 5.2], 2);
  const custody = (area: string, year: number): string => {
    const count = sentences.get(area)?.[year];
    if (count === undefined) return custodyRates(area, year);
    return `{ value: ${String(round((count / (people.get(area)?.[year] ?? 1)) * 1000))}, numerator: ${String(count)} }`;
  };
  const rows = (cell: (area: string, year: number) => string, of: readonly string[] = all): Rows =>
    of.map((area) => [area, YEARS.map((_, year) => cell(area, year))]);

  return new Map([
    [
      'first-time-entrants',
      table(
        'first-time-entrants',
        'First time entrants per 100,000 children aged 10 to 17',
        'years-ending',
        (year) => `${String(year)}-09`,
        rows((area, year) => entrants(random, places, area, year, entrantRates(area, year))),
      ),
    ],
    [
      'custodial-sentences',
      table(
        'custodial-sentences',
        'Custodial sentences per 1,000 children aged 10 to 17',
        'calendar-years',
        String,
        rows(custody),
      ),
    ],
    [
      'reoffending',
      [
        table(
          'reoffending-proportion',
          'Proportion of the cohort reoffending',
          'cohorts-ending',
          (year) => `${String(year)}-03`,
          rows(proportions),
        ),
        table(
          'reoffences-per-reoffender',
          'Average number of reoffences per reoffender',
          'cohorts-ending',
          (year) => `${String(year)}-03`,
          rows(frequencies),
        ),
      ]
        .map((text) => `- ${text.trimEnd().replaceAll('\n', '\n  ')}\n`)
        .join('\n'),
    ],
    [
      'population',
      table(
        'youth-population',
        'Children aged 10 to 17',
        'calendar-years',
        String,
        rows((area, year) => String(people.get(area)?.[year] ?? 0), [own, ...areas]),
      ),
    ],
  ]);
}

/**
 * Figures of every place that go a little up or down each year, as real ones do; the service's own are the middle of
 * those of its areas, so that none of them contradicts the others.
 */
function levels(
  random: Random,
  { own, areas, comparators }: FigurePlaces,
  [lowest, highest]: readonly [number, number],
  decimals: number,
): (area: string, year: number) => string {
  const rounded = (value: number): number => Number(value.toFixed(decimals));
  const walks = new Map(
    [...areas, ...comparators].map((place) => {
      let level = random.decimal(lowest, highest, decimals);
      const walk = YEARS.map(() => {
        level = Math.min(highest, Math.max(lowest, level * random.decimal(0.85, 1.15, 2)));
        return rounded(level);
      });
      return [place, walk] as const;
    }),
  );
  walks.set(
    own,
    YEARS.map((_, year) =>
      rounded(areas.reduce((sum, area) => sum + (walks.get(area)?.[year] ?? 0), 0) / areas.length),
    ),
  );
  return (area, year) => String(walks.get(area)?.[year] ?? 0);
}

/** Now and then a figure of a small area is withheld, or marked and explained, as in real plans; never the latest. */
function entrants(random: Random, { areas }: FigurePlaces, area: string, year: number, rate: string): string {
  if (!areas.includes(area) || year === YEARS.length - 1 || !random.chance(0.08)) return rate;
  return random.chance(0.5)
    ? 'c'
    : `{ value: ${rate}, flag: p, note: "The count was still being checked when the table was printed." }`;
}

function table(
  indicator: string,
  title: string,
  columns: string,
  key: (year: number) => string,
  rows: Rows,
): string {
  const head = YEARS.map((year) => key(year)).join(', ');
  const lines = rows.map(([area, cells]) => `  ${area}: [${cells.join(', ')}]`);
  return `indicator: ${indicator}\ntitle: "${title}"\n${columns}: [${head}]\nvalues:\n${lines.join('\n')}\nnote: The latest figures may still be revised.\n`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
