import { RULES, type RuleId } from '../problem/rules.ts';
import { FLAGS, MARKERS, type Flag, type Marker } from '../schema/measurements.ts';
import { STATUSES, type Status } from '../schema/delivery.ts';
import type { Library } from '../edition/edition.ts';
import { shortSeal } from '../seal/seal.ts';
import { formatMoney, formatNumber, listWords, yearRange } from '../view/format.ts';
import { wordsOf } from '../words/words.ts';
import type { Placed } from './version.ts';

/** What keys of data files are called where their own name would not be understood. */
// prettier-ignore
const LABELS: Readonly<Record<string, string>> = {
  'accepted': 'kept on purpose', 'already-published': 'said to be public already', 'answers': 'answers recommendations',
  'annual-trend': 'trend over a year', 'three-year-trend': 'trend over three years', 'base': 'how many answered',
  'because': 'reason', 'carried-from': 'carried from', 'carried-to': 'carried on by', 'combine': 'how scores are combined',
  'comparators': 'compared with', 'count': 'how many', 'cy': 'in Welsh', 'decided': 'what was decided', 'did': 'what was done',
  'do': 'what will be done', 'due': 'due', 'en': 'in English', 'from': 'from', 'headline': 'figures of the first page',
  'in-kind': 'in kind', 'long': 'in full', 'measures': 'success measures', 'of': 'of', 'other-delegated': 'other delegated funds',
  'printed-counts': 'counts that the source prints', 'residual': 'after mitigation', 'role': 'role', 'says': 'wording',
  'seal': 'seal', 'section': 'heading', 'short': 'abbreviation', 'success': 'how success will be seen', 'summary': 'summary',
  'update': 'what has happened so far', 'updated': 'last changed', 'worked-example': 'what the example was built from',
  'what': 'what', 'why': 'why', 'agreed': 'who agreed', 'minute': 'minute', 'key': 'name', 'translates': 'state of the English that is translated',
  'sum-of': 'sum of', 'official-name': 'official name',
};

/** The name of a key in plain words. */
export function labelOf(keys: readonly string[]): string {
  const named = keys.filter((key) => key !== '*').map((key) => LABELS[key] ?? key.replaceAll('-', ' '));
  return named.length === 0 ? 'entry' : named.join(', ');
}

/** What values mean in one edition of one version. */
export interface Vocabulary {
  readonly library: Library | null;
  /** Roles by the id of the key to owners. */
  readonly owners: Readonly<Record<string, string>>;
  /** Titles of headings by id. */
  readonly headings: ReadonlyMap<string, string>;
  /** Money rather than numbers. */
  readonly isMoney: boolean;
  /** For tables of staff: the kinds of post in order. */
  readonly posts?: readonly string[];
}

const { periods, numbers } = wordsOf('en');

const AREAS = new Set(['areas', 'area', 'comparators', 'members', 'authority', 'against']);
const INDICATORS = new Set(['indicator', 'headline', 'population', 'sum-of', 'numerator', 'denominator']);

/** A scalar under a key in plain words. */
export function scalarWords(value: string | number | boolean | null, key: string, of: Vocabulary): string {
  if (value === null) return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number')
    return of.isMoney && key !== 'year'
      ? formatMoney(value)
      : key === 'year' || key === 'released' || key === 'updated' || key === 'ref' || key === 'due'
        ? String(value)
        : formatNumber(value, decimalsIn(value));
  if (/^sha256:[0-9a-f]{64}$/.test(value)) return shortSeal(value);
  const { library } = of;
  if (key === 'status' && value in STATUSES) return STATUSES[value as Status];
  if (key === 'owner' || key === 'owners') return of.owners[value] ?? value;
  if (AREAS.has(key)) return library?.areas[value]?.name ?? value;
  if (INDICATORS.has(key)) return library?.indicators[value]?.name ?? value;
  if (key === 'section') return of.headings.get(value) ?? value;
  if (key === 'structure') return library?.structures[value]?.name ?? value;
  if (key === 'period' && /^\d{4}-\d{2}$/.test(value)) return yearRange(value, wordsOf('en'));
  if (key === 'marker' && value in MARKERS) return MARKERS[value as Marker];
  if (key === 'flag' && value in FLAGS) return FLAGS[value as Flag];
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(value) && key !== 'ref') return periods.date(value);
  return value;
}

function decimalsIn(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}

/** Lists of a table of staff: one number a post. */
const STAFF = new Set(['men', 'women', 'posts']);

/** Words for a value that may not be printed. */
export const NOT_PUBLISHED = 'a number that is not published';

/**
 * A whole value in plain words. `isShown` says of each scalar, by the path from the value, whether it may be printed.
 * Reasons for which problems are kept are told with the problems, as far as they may be: here only their rules are.
 */
export function valueWords(
  node: Placed,
  key: string,
  of: Vocabulary,
  isShown: (path: readonly (string | number)[], scalar: Placed & { kind: 'scalar' }) => boolean = () => true,
  path: readonly (string | number)[] = [],
): string {
  if (key === 'accepted' && node.kind === 'map') return [...node.entries.keys()].map(ruleTitle).join(', ');
  switch (node.kind) {
    case 'scalar':
      return isShown(path, node) ? scalarWords(node.value, key, of) : NOT_PUBLISHED;
    case 'list': {
      const columns = STAFF.has(key) ? of.posts : key === 'total' && of.posts ? ['men', 'women'] : undefined;
      if (columns?.length === node.items.length)
        return node.items
          .map(
            (item, index) =>
              `${columns[index] ?? ''} ${valueWords(item, key, of, isShown, [...path, index])}`,
          )
          .join(', ');
      const items = node.items.map((item, index) => valueWords(item, key, of, isShown, [...path, index]));
      if (items.length > 0 && items.every((item) => item === NOT_PUBLISHED))
        return 'numbers that are not published';
      return node.items.every(({ kind }) => kind === 'scalar') && items.every((item) => item.length < 40)
        ? listWords(items, wordsOf('en')) || 'none'
        : items.map((item) => item.replace(/[.;]$/, '')).join('; ');
    }
    case 'map':
      return [...node.entries]
        .map(
          ([inner, value]) =>
            `${labelOf([inner])}: ${valueWords(value, inner, of, isShown, [...path, inner])}`,
        )
        .join('; ');
  }
}

/** The title of a rule, or its name where there is none. */
export function ruleTitle(rule: string): string {
  return rule in RULES ? RULES[rule as RuleId].title : rule;
}

/** "3 sentences", "one sentence": counts below ten in words. */
export function howMany(count: number, one: string, many: string): string {
  return `${count === 1 ? 'one' : (numbers.small(count) ?? formatNumber(count, 0))} ${count === 1 ? one : many}`;
}
