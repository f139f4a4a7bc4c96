import type { AlreadyPublished } from '../schema/disclosure.ts';
import type { Words } from '../words/words.ts';

/** Why small figures may stand in a table, for the foot of it: a Markdown sentence, or nothing where none is exempt. */
export function publishedWords(
  published: AlreadyPublished | undefined,
  { sentences }: Words,
): string | undefined {
  if (published === undefined) return undefined;
  return sentences.published(published.reason.replace(/\.$/, ''), published.source);
}
