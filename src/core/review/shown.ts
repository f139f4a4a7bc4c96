import type { ReviewedEdition } from './version.ts';

/** Keys of a table of figures whose values are no figures. */
const ABOUT_A_TABLE = new Set([
  ...[
    'indicator',
    'definition',
    'title',
    'source',
    'area',
    'target',
    'note',
    'already-published',
    'introduction',
  ],
]);

/**
 * Whether a value of a data file may be printed, by its path: in files that count people only what readers see of the
 * edition anyway. Without a value: whether readers see anything there.
 */
export function isShown(
  edition: ReviewedEdition | undefined,
  inner: string,
  path: readonly (string | number)[],
  value: unknown,
): boolean {
  // Words are no numbers: only what holds one can tell how many children there are.
  if (typeof value === 'string' && !/\d/.test(value)) return true;
  // Figures are told by themselves, as far as they may be. What stands under a key that nobody knows may be one.
  if (/^(?:performance|areas)\//.test(inner))
    return path.some((key) => typeof key === 'string' && ABOUT_A_TABLE.has(key));
  const isVoice = inner === 'voice.yaml';
  if (!isVoice && inner !== 'workforce.yaml') return true;
  const file = isVoice ? edition?.model.edition.voice : edition?.model.edition.workforce;
  let at: unknown = file?.value;
  for (const key of path) at = (at as Record<string | number, unknown> | null | undefined)?.[key];
  if (value === undefined) return at !== 'c' && at !== undefined;
  return at === (typeof value === 'string' ? value.trim() : value);
}
