import { FLAGS, MARKERS, type Flag, type Marker } from '../../schema/measurements.ts';
import { numbers } from './numbers.ts';

const SMALL = (value: number): string => numbers.small(value) ?? String(value);
const ORDINALS = [
  '',
  '',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** How a figure that is compared with is spoken of, by the kind of its unit. */
const NOUNS = { rate: 'rate', percent: 'figure', ratio: 'average', count: 'number' } as const;

/** What figures say in sentences. Values, periods and areas are given as they are written. */
export const sentences = {
  /** What a marker in place of a value means. */
  markers: MARKERS as Readonly<Record<Marker, string>>,
  /** What a marker beside a value means. */
  flags: FLAGS as Readonly<Record<Flag, string>>,
  /** Under a table, of a figure that its publisher has revised. */
  revised: (was: string): string => `Revised; ${was} before.`,
  /** Why there is no figure, in its place in a sentence. */
  noFigure: {
    c: 'a figure withheld as confidential',
    x: 'a figure that is not available',
    z: 'not applicable',
    low: 'close to zero',
  } as Readonly<Record<Marker, string>>,
  interval: (lower: string, upper: string): string => `95% confidence interval: ${lower} to ${upper}`,
  /** How a figure has changed. `when` is "in 2022"; undefined where it is the year before. */
  changed: (direction: 'up' | 'down', from: string, when: string | undefined, amount: string): string =>
    `${direction} from ${from} ${when ?? 'the year before'}${amount === '' ? '' : ` (${amount})`}`,
  sameAs: (when: string | undefined): string => `the same as ${when ?? 'the year before'}`,
  unchanged: 'unchanged',
  points: (points: string, direction: 'up' | 'down'): string =>
    `${points} percentage points ${direction === 'up' ? 'higher' : 'lower'}`,
  percent: (percent: string, direction: 'up' | 'down'): string =>
    `${percent} ${direction === 'up' ? 'higher' : 'lower'}`,
  higher: 'higher',
  lower: 'lower',
  /** Where a figure lies against another. `adjective` says whose it is: "national". */
  compared: (
    position: 'above' | 'below' | 'same',
    other: {
      readonly name: string;
      readonly adjective: string;
      readonly kind: keyof typeof NOUNS;
      readonly value: string;
    },
    byChance: boolean,
  ): string =>
    `${position === 'same' ? 'the same as' : position} the ${other.adjective} ${NOUNS[other.kind]} of ${other.value}${byChance ? ' (a difference that chance alone could make)' : ''}`,
  /** The place of an area among others, counted from the lowest. */
  rank: (
    place: 'lowest' | 'highest' | number,
    { of, joint, withFigure }: { readonly of: number; readonly joint: boolean; readonly withFigure: boolean },
  ): string => {
    const among = `of the ${SMALL(of)} areas${withFigure ? ' with a figure' : ''}`;
    const jointly = joint ? 'joint ' : '';
    return typeof place === 'string'
      ? `the ${jointly}${place} ${among}`
      : `${jointly}${ORDINALS[place] ?? `${String(place)}th`} lowest ${among}`;
  },
  /** "12 of 20 (60%)" */
  answer: (count: string, base: string, share: string): string => `${count} of ${base} (${share})`,
  series: {
    none: (name: string): string => `${name}: no published figures.`,
    break: (period: string): string =>
      ` The series breaks before ${period}: earlier figures are not comparable.`,
    one: (name: string, value: string, when: string): string => `${name}: ${value} ${when}.`,
    /** Values each with its time, as of a series of changes. */
    values: (name: string, values: readonly (readonly [value: string, when: string])[]): string =>
      `${name}: ${values.map((pair) => pair.join(' ')).join(', ')}.`,
    course: (
      name: string,
      course: {
        readonly direction: 'rose' | 'fell' | 'same';
        readonly from: string;
        readonly fromWhen: string;
        readonly to: string;
        readonly toWhen: string;
        readonly steady: boolean;
        /** The extremes between the ends, where they are not the ends. */
        readonly highest: readonly [value: string, when: string] | undefined;
        readonly lowest: readonly [value: string, when: string] | undefined;
      },
    ): string => {
      const { direction, from, fromWhen, to, toWhen, steady, highest, lowest } = course;
      const between = [
        ...(highest ? [`highest ${highest.join(' ')}`] : []),
        ...(lowest ? [`lowest ${lowest.join(' ')}`] : []),
      ];
      const said =
        direction === 'same'
          ? `was the same, ${from}, ${fromWhen} and ${toWhen}`
          : `${direction} from ${from} ${fromWhen} to ${to} ${toWhen}`;
      return `${name} ${said}${steady ? ', every step the same way' : ''}${between.length > 0 ? `; ${between.join(', ')}` : ''}.`;
    },
    gaps: (name: string, gaps: readonly { readonly marker: Marker; readonly period: string }[]): string =>
      ` ${name} has ${numbers.list(gaps.map(({ marker, period }) => `${sentences.noFigure[marker]} for ${period}`))}.`,
  },
  /** Why small figures stand in a table. `reason` ends without a full stop. */
  published: (reason: string, source: string): string =>
    `Small numbers stand here because they are public already. ${reason} (${source}).`,
  better: { 'lower-is-better': 'Lower is better.', 'higher-is-better': 'Higher is better.', none: '' },
  /** What a small count means for a rate. `other` is the rate with one more, `less` with one fewer. */
  smallCount: (count: string, more: string, less: string | undefined): string =>
    `The count behind this is ${count}. One more or one fewer would make the rate ${more}${less === undefined ? '' : ` or ${less}`}, so year-to-year change says little.`,
};
