import type { EditionModel } from '../compute/model.ts';
import { chainOf, recordOf } from '../seal/chain.ts';
import { differences } from '../seal/differences.ts';
import { isRecord, type Json } from '../seal/json.ts';
import { withheldIn, rebuilt } from './rebuilt.ts';
import { isCommitment } from '../seal/seal.ts';
import { sealedVersion, type BlocksOf, type SealedVersion } from './sealed-version.ts';

/** An edition before and after an amendment. */
export interface AmendedState {
  readonly was: SealedVersion;
  readonly is: SealedVersion;
}

/**
 * The edition before and after each amendment, in the order of the file; null where a record is missing or can no longer
 * be read. What a later state withholds no earlier one tells: what was printed once is not printed again.
 */
export function sealedStates(present: EditionModel, blocksOf: BlocksOf): (AmendedState | null)[] {
  const { edition } = present;
  const amendments = edition.amendments?.value ?? [];
  const contents = chainOf(edition).flatMap(({ seal }) => recordOf(edition, seal)?.content ?? []);
  const versions = new Map<string, SealedVersion | null>();
  const versionOf = (seal: string): SealedVersion | null => {
    const known = versions.get(seal);
    if (known !== undefined) return known;
    const content = recordOf(edition, seal)?.content;
    const made = content === undefined ? null : madeOf(content, contents, present, blocksOf);
    versions.set(seal, made);
    return made;
  };
  return amendments.map(({ from, seal }) => {
    const [was, is] = [versionOf(from), versionOf(seal)];
    return was && is ? { was, is } : null;
  });
}

function madeOf(
  content: Json,
  chain: readonly Json[],
  present: EditionModel,
  blocksOf: BlocksOf,
): SealedVersion | null {
  const later = chain.slice(chain.lastIndexOf(content) + 1);
  const hidden = new Set([
    ...withheldIn(present.edition),
    ...later.flatMap((one) => withheldIn(rebuilt(one, present)?.edition ?? present.edition)),
  ]);
  return sealedVersion(later.reduce(masked, content), present, hidden, blocksOf);
}

/** A content without the numbers of surveys and staff that a later one withholds. */
function masked(content: Json, later: Json): Json {
  const hidden = differences(content, later).filter(
    ({ path, is }) => (path[0] === 'voice' || path[0] === 'workforce') && (is === 'c' || isCommitment(is)),
  );
  return hidden.reduce((so, { wasAt }) => withheldAt(so, wasAt), content);
}

function withheldAt(value: Json, [key, ...rest]: readonly (string | number)[]): Json {
  if (key === undefined) return 'withheld';
  if (Array.isArray(value))
    return (value as readonly Json[]).map((one, index) => (index === key ? withheldAt(one, rest) : one));
  const own = isRecord(value) ? value[key] : undefined;
  return isRecord(value) && own !== undefined ? { ...value, [key]: withheldAt(own, rest) } : value;
}
