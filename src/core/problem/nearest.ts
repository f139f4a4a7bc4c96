import { distance } from 'fastest-levenshtein';

/**
 * The candidate most like what was written, for "did you mean". Undefined when nothing is near: when more than
 * about a third of the letters differ, and always for numbers, where a likely slip cannot be told from another number.
 * The first of equally near candidates wins.
 */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  if (!/\p{L}/u.test(written)) return undefined;
  const limit = Math.max(1, Math.floor((written.length + 1) / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const letters = slips(written.toLowerCase(), candidate.toLowerCase());
    if (letters < bestDistance) [best, bestDistance] = [candidate, letters];
  }
  return best;
}

/** How many letters differ; two neighbours that changed places count once. */
function slips(written: string, candidate: string): number {
  const plain = distance(written, candidate);
  const isSwapped = Array.from(
    { length: Math.max(0, written.length - 1) },
    (_, at) =>
      `${written.slice(0, at)}${written.charAt(at + 1)}${written.charAt(at)}${written.slice(at + 2)}`,
  ).includes(candidate);
  return isSwapped ? Math.min(plain, 1) : plain;
}

/** "Did you mean "x"?" where something is near, else the list of what is allowed. */
export function didYouMean(written: string, candidates: readonly string[]): string {
  const near = nearest(written, candidates);
  if (near !== undefined) return `Did you mean "${near}"?`;
  if (candidates.length === 0) return 'There are none to choose from yet.';
  const shown = candidates.slice(0, 12).join(', ');
  return `Use one of: ${shown}${candidates.length > 12 ? ', …' : ''}.`;
}
