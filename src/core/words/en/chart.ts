/** A name with its value as it is printed: "West Mercia", "93". */
export interface Valued {
  readonly name: string;
  readonly value: string;
}

/** The same with its 95% interval, where there is one. */
export interface Ranged extends Valued {
  readonly interval: { readonly lower: string; readonly upper: string } | null;
}

const list = new Intl.ListFormat('en-GB');
const valued = ({ name, value }: Valued): string => `${name} (${value})`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const parts = (words: readonly (string | undefined)[]): string => words.filter(Boolean).join(', ');

/** Charts: what stands in them, what is said of them, and how they are explored. */
export const chart = {
  drawing: {
    break: 'Break',
    noFigures: 'No figures to draw',
    otherAreas: 'The other areas',
  },
  /** Why a value is missing, short enough to stand in its place. */
  absent: { c: 'confidential', x: 'not available', z: 'not applicable', low: 'nearly zero' },
  target: 'Target',
  title: (indicator: string, areas: readonly string[], when: string): string =>
    `${indicator}: ${list.format(areas)}${when === '' ? '' : `, ${when}`}`,
  titleByArea: (indicator: string, when: string): string =>
    `${indicator} by area${when === '' ? '' : `, ${when}`}`,
  titleByParts: (indicator: string, parts: string, when: string): string =>
    `${indicator} by ${parts}${when === '' ? '' : `, ${when}`}`,
  span: (first: string, last: string): string => `${first} to ${last}`,
  /** The unit of a chart of one kind of period: "per 100,000 children, year ending". */
  unitOver: (unit: string, periodKind: string): string => `${unit}, ${periodKind.toLowerCase()}`,
  /** What follows a unit where the drawing shows intervals. */
  withInterval: (unit: string): string => `${unit}, with 95% confidence interval`,
  pounds: 'pounds',
  /** A value against those of the areas it is compared with, all of one period. `when` is "in 2022". */
  compared: (
    when: string,
    one: Valued,
    { below, above, same }: Readonly<Record<'below' | 'above' | 'same', readonly Valued[]>>,
  ): string =>
    `${capital(when)} ${valued(one)} was ${list.format(
      (
        [
          ['below', below],
          ['above', above],
          ['the same as', same],
        ] as const
      ).flatMap(([word, others]) =>
        others.length > 0 ? [`${word} ${list.format(others.map(valued))}`] : [],
      ),
    )}.`,
  /** The ends of a field of areas, each end one area or several with the same figure. */
  extremes: (when: string, highest: readonly Valued[], lowest: readonly Valued[]): string =>
    `${capital(when)} ${list.format(highest.map(valued))} had the highest figure of the areas shown, ${list.format(lowest.map(valued))} the lowest.`,
  allAlike: (when: string, value: string): string => `${capital(when)} all areas shown had ${value}.`,
  /** Values one by one, and what is missing. */
  values: (when: string, known: readonly Valued[], missing: readonly Valued[]): string =>
    `${capital(when)}: ${parts([...known, ...missing].map(({ name, value }) => `${name} ${value}`))}.`,
  intervals: (when: string, rows: readonly Ranged[]): string =>
    `${capital(when)}, with 95% confidence intervals where the number behind the rate is known: ${rows
      .map(({ name, value, interval }) =>
        interval === null ? `${name} ${value}` : `${name} ${value} (${interval.lower} to ${interval.upper})`,
      )
      .join(', ')}.`,
  /** Where a figure to compare with lies against the intervals of areas. */
  withinIntervals: (
    other: Valued,
    { within, above, below }: Readonly<Record<'within' | 'above' | 'below', readonly string[]>>,
  ): string =>
    [
      ...(within.length > 0
        ? [
            `The figure of ${valued(other)} lies within the ${within.length === 1 ? 'interval' : 'intervals'} of ${list.format(within)}: there the difference could be chance.`,
          ]
        : []),
      ...(above.length > 0
        ? [
            `${above.length === 1 ? 'The interval' : 'The intervals'} of ${list.format(above)} ${above.length === 1 ? 'lies' : 'lie'} above ${valued(other)}.`,
          ]
        : []),
      ...(below.length > 0
        ? [
            `${below.length === 1 ? 'The interval' : 'The intervals'} of ${list.format(below)} ${below.length === 1 ? 'lies' : 'lie'} below ${valued(other)}.`,
          ]
        : []),
    ].join(' '),
  aimsAt: (target: string): string => `The target is ${target}.`,
  /** The parts of one bar. */
  made: (whole: Valued, made: readonly Valued[], missing: readonly Valued[]): string =>
    `${valued(whole)}: ${parts([...made, ...missing].map(({ name, value }) => `${name} ${value}`))}.`,
  /** The largest part of everything shown. */
  largestPart: (part: Valued, share: string): string =>
    `The largest part is ${valued(part)}, ${share} of the whole.`,
  largestWhole: (whole: Valued, share: string): string =>
    `The largest is ${valued(whole)}, ${share} of the whole.`,
  lower: 'Lower limit',
  upper: 'Upper limit',
  value: 'Value',
  intervalCaption: (title: string): string => `${title}, with 95% confidence intervals`,
  all: 'All',
  tableOf: 'Figures as a table',
  explore: {
    open: 'Explore',
    close: 'Close',
    series: 'Show',
    help: 'Arrow keys go from point to point, Home and End to the first and last. Escape closes.',
    chart: 'Chart to explore',
    failed: 'The chart could not be loaded. The figures are in the table below.',
    noSeries: 'Nothing is shown: choose at least one line.',
    noFigure: 'no figure',
    interval: '95% interval {lower} to {upper}',
    break: 'the definition changed before this',
  },
  /** The page that explores a chart, for whoever opens it by itself. */
  explorePage: {
    title: 'Exploring charts',
    about:
      'Beside each chart a button opens it for exploring: every figure can be reached, and each line switched on and off.',
    keys: 'In the chart, the arrow keys go from point to point, Home and End to the first and last. The figure of each point is shown below the chart and said to screen readers. Escape closes the chart and leads back to the page.',
    without:
      'Exploring needs JavaScript. Without it, each chart stands on its page as a picture, with a sentence that says what it shows and a table of its figures.',
  },
};
