import type { AlreadyPublished } from '../schema/disclosure.ts';

/** Why small figures may stand in a table, for the foot of it: a Markdown sentence, or nothing where none is exempt. */
export function publishedWords(published: AlreadyPublished | undefined): string | undefined {
  if (published === undefined) return undefined;
  const reason = published.reason.replace(/\.$/, '');
  return `Small numbers stand here because they are public already. ${reason} (${published.source}).`;
}
