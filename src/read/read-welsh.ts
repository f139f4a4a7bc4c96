import { createHash } from 'node:crypto';
import type { Edition, NarrativeText } from '../core/edition/edition.ts';
import type { WelshText } from '../core/edition/welsh.ts';
import type { Problem } from '../core/problem/problem.ts';
import { filesIn } from './folders.ts';
import { readInWelsh } from './read-narrative.ts';

/**
 * The Welsh files of an edition: `cy/` beside its English ones, each named as its pair. Each knows the English file that
 * it translates, and the state of that file, by which it is known to be behind.
 */
export function readWelshTexts(
  root: string,
  folder: string,
  { narrative, children }: Pick<Edition, 'narrative' | 'children'>,
  problems: Problem[],
  unread: Set<string>,
): WelshText[] {
  const originals = new Map(
    [...narrative, ...(children ? [children] : [])].map((one) => [one.file.split('/').at(-1), one]),
  );
  return filesIn(root, `${folder}/cy`).flatMap((name): WelshText[] => {
    const file = `${folder}/cy/${name}`;
    const original = originals.get(name) ?? null;
    const state = original === null ? '' : stateOf(original);
    const reading = readInWelsh(root, file, original?.slug, state);
    problems.push(...reading.problems);
    if (!reading.narrative) unread.add(file);
    return reading.narrative ? [{ ...reading.narrative, original, state }] : [];
  });
}

/** A short name of what a text now says: the same words, the same name. Begins with a letter, so that YAML reads a text. */
function stateOf({ front, body }: NarrativeText): string {
  const { title = '', summary = '' } = front.value;
  const said = [title, summary, body.replaceAll(/\s+/g, ' ').trim()].join('\n');
  return `en-${createHash('sha256').update(said).digest('hex').slice(0, 10)}`;
}
