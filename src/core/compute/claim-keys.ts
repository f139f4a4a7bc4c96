import type { ClaimSpec, Says } from '../schema/claims.ts';
import { unbound, type Unbound } from './bound.ts';

const SIZES = ['amount', 'percent', 'points'] as const;
const OWN_KEYS = ['from', 'to', 'among', 'value', 'low', 'high', ...SIZES] as const;
type OwnKey = (typeof OWN_KEYS)[number];

interface KeyRule {
  readonly needed: readonly OwnKey[];
  readonly allowed: readonly OwnKey[];
}
const sized = (...keys: OwnKey[]): readonly OwnKey[] => [...keys, ...SIZES];

/** Which keys beside those that name the figure each word takes. */
const KEYS: Readonly<Record<Says, KeyRule>> = {
  up: { needed: [], allowed: sized('from') },
  down: { needed: [], allowed: sized('from') },
  level: { needed: [], allowed: ['from'] },
  doubled: { needed: [], allowed: sized('from') },
  halved: { needed: [], allowed: sized('from') },
  'steadily-up': { needed: [], allowed: sized('from') },
  'steadily-down': { needed: [], allowed: sized('from') },
  above: { needed: ['to'], allowed: sized() },
  below: { needed: ['to'], allowed: sized() },
  'level-with': { needed: ['to'], allowed: [] },
  better: { needed: ['to'], allowed: sized() },
  worse: { needed: ['to'], allowed: sized() },
  similar: { needed: ['to'], allowed: [] },
  lowest: { needed: [], allowed: ['among'] },
  highest: { needed: [], allowed: ['among'] },
  'lowest-yet': { needed: [], allowed: [] },
  'highest-yet': { needed: [], allowed: [] },
  is: { needed: ['value'], allowed: [] },
  'at-least': { needed: ['value'], allowed: [] },
  'at-most': { needed: ['value'], allowed: [] },
  within: { needed: ['low', 'high'], allowed: [] },
};

const KEY_WORDS: Readonly<Partial<Record<OwnKey, string>>> = {
  to: '"to", the area that the figure is compared with',
  value: '"value", the number that the figure is held against',
  low: '"low", the lower number',
  high: '"high", the higher number',
};

/** The first key that a claim lacks, or that its word has no use for. */
export function keyMisfit(spec: ClaimSpec): Unbound | undefined {
  const { needed, allowed } = KEYS[spec.says];
  const lacking = needed.find((key) => spec[key] === undefined);
  if (lacking !== undefined)
    return unbound(
      null,
      'attribute-missing',
      KEY_WORDS[lacking] ?? lacking,
      `none beside "${spec.says}"`,
      `Write "${lacking}" as well, or say something else of the figure.`,
    );
  const idle = OWN_KEYS.find(
    (key) => spec[key] !== undefined && !needed.includes(key) && !allowed.includes(key),
  );
  if (idle === undefined) return undefined;
  const takes = [...needed, ...allowed];
  return unbound(
    idle,
    'attribute-unknown',
    takes.length === 0
      ? `nothing more beside "${spec.says}"`
      : `only ${takes.join(', ')} beside "${spec.says}"`,
    idle,
    `Take ${idle} away.`,
  );
}
