import type { Vocabulary } from './field-words.ts';
import { textAt } from './placed.ts';
import type { ReviewedEdition, ReviewedFile } from './version.ts';

/** An edition in one version with everything that its review needs; the edition is missing where it cannot be read. */
export interface Side {
  readonly files: ReadonlyMap<string, ReviewedFile>;
  readonly edition: ReviewedEdition | undefined;
  readonly of: Vocabulary;
}

/** A narrative file, or two that hold the same section. */
export interface TextPair {
  readonly was: string | undefined;
  readonly is: string | undefined;
  readonly title: string;
}

/** The narrative files of both versions, those of one section together. */
export function textPairs(was: Side, is: Side): TextPair[] {
  const files = (side: Side): string[] =>
    [...new Set([...side.files.keys(), ...(side.edition?.blocks.keys() ?? [])])].filter((file) =>
      file.endsWith('.mdx'),
    );
  const left = new Set(files(was));
  const section = (side: Side, file: string): string => {
    const front = textAt(side.files.get(file)?.tree ?? undefined, 'section');
    const language = file.includes('/cy/') ? 'cy ' : '';
    return front === '' ? `${language}${file.replace(/^.*\/(?:\d+-)?/, '')}` : `${language}${front}`;
  };
  const pairs = files(is).map((file): TextPair => {
    const same = left.has(file)
      ? file
      : [...left].find((other) => !is.files.has(other) && section(was, other) === section(is, file));
    if (same !== undefined) left.delete(same);
    return { was: same, is: file, title: titleOf(file, is) };
  });
  return [
    ...pairs,
    ...[...left].map((file) => ({ was: file, is: undefined, title: titleOf(file, was) })),
  ].sort((a, b) => ((a.is ?? a.was ?? '') < (b.is ?? b.was ?? '') ? -1 : 1));
}

/** The title of the section that a narrative file holds. */
function titleOf(file: string, { edition, files, of }: Side): string {
  const isWelsh = file.includes('/cy/');
  const name = file
    .replace(/^.*\//, '')
    .replace(/\.mdx$/, '')
    .replace(/^\d+-/, '');
  // A Welsh file is called after the English one beside it.
  const english = file.replace('/cy/', '/');
  const narrative = edition?.model.edition.narrative.find((one) => one.file === english);
  const tree = files.get(english)?.tree ?? undefined;
  const section = narrative?.front.value.section ?? textAt(tree, 'section');
  const fallback = name === 'children' ? 'Version for children' : (of.headings.get(section) ?? name);
  const title = narrative?.front.value.title ?? (textAt(tree, 'title') || fallback);
  return isWelsh ? `${title} (Welsh)` : title;
}
