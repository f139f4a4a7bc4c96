import type { EditionModel } from '../compute/model.ts';
import { chartEntries } from './chart-entries.ts';
import { consequenceEntries } from './consequence-entries.ts';
import type { ReviewEntry, ReviewField, ReviewPlace } from './entry.ts';
import { labelOf, valueWords, type Vocabulary } from './field-words.ts';
import { figureEntries } from './figure-entries.ts';
import { COLUMN_KEYS } from './figure-groups.ts';
import { changedLines } from './lines.ts';
import { placedAt, wordsIn } from './placed.ts';
import { isShown } from './shown.ts';
import { recordEntries } from './record-entries.ts';
import { textEntries, wholeText } from './text-entries.ts';
import { textPairs, type Side, type TextPair } from './text-pairs.ts';
import type { Placed, ReviewedEdition, ReviewedFile, ReviewedVersion, TextBlock } from './version.ts';

/** Everything that changed in an edition which both versions have. */
export function editionEntries(key: string, before: ReviewedVersion, after: ReviewedVersion): ReviewEntry[] {
  const is = sideOf(key, after);
  const was = sideOf(key, before);
  const texts = textPairs(was, is);
  return [
    ...dataEntries(key, was, is),
    ...(was.edition && is.edition
      ? figureEntries(
          { model: was.edition.own, files: was.files },
          { model: is.edition.own, files: is.files },
        )
      : []),
    ...texts.flatMap((pair) => textFileEntries(pair, was, is)),
    ...(was.edition && is.edition
      ? [
          ...chartEntries(was.edition, is.edition, sectionPairs(texts, was.edition, is.edition)),
          ...consequenceEntries(was.edition, is.edition),
        ]
      : []),
  ];
}

function sideOf(key: string, { files, editions, library }: ReviewedVersion): Side {
  const inside = [`data/plans/${key}/`, `content/plans/${key}/`];
  const edition = editions.get(key);
  return {
    files: new Map([...files].filter(([file]) => inside.some((folder) => file.startsWith(folder)))),
    edition,
    of: {
      library,
      owners: edition?.model.edition.delivery?.value.owners ?? {},
      headings: new Map(edition ? headingsOf(edition.model) : []),
      isMoney: false,
    },
  };
}

function headingsOf({ edition, library }: EditionModel): (readonly [string, string])[] {
  const headings = library.structures[edition.plan.value.structure]?.headings ?? [];
  return headings.flatMap((one) => [one, ...one.headings]).map(({ id, title }) => [id, title] as const);
}

const EMPTY: ReviewedFile = { lines: [] };

/** Records of the data files, and front matter of the texts. */
function dataEntries(key: string, was: Side, is: Side): ReviewEntry[] {
  const names = [...new Set([...is.files.keys(), ...was.files.keys()])].filter(
    (file) => file.startsWith('data/') && file.endsWith('.yaml'),
  );
  return names.flatMap((file) => {
    const [old, now] = [was.files.get(file) ?? EMPTY, is.files.get(file) ?? EMPTY];
    return treesEntries(file.slice(`data/plans/${key}/`.length), file, file, old.tree, now.tree, was, is);
  });
}

/** What two trees differ in; nothing where one of them could not be parsed, which leaves its lines unexplained. */
function treesEntries(
  inner: string,
  oldFile: string,
  newFile: string,
  old: Placed | null | undefined,
  now: Placed | null | undefined,
  was: Side,
  is: Side,
  name = nameOfFile(inner, is),
): ReviewEntry[] {
  if (old === null || now === null) return [];
  const isTable = /^(?:performance|areas)\//.test(inner);
  return recordEntries({
    inner,
    name,
    isShared: false,
    was: { file: oldFile, tree: asTables(inner, old), of: { ...was.of, ...wordsFor(inner, old) } },
    is: { file: newFile, tree: asTables(inner, now), of: { ...is.of, ...wordsFor(inner, now) } },
    isShown: (side, path, value) => isShown((side === 'was' ? was : is).edition, inner, path, value),
    isToldElsewhere: (keys) => isTable && keys.some((one) => one === 'values' || COLUMN_KEYS.includes(one)),
  });
}

/** What numbers of a file are: pounds, or staff by kind of post. */
function wordsFor(inner: string, tree: Placed | undefined): Pick<Vocabulary, 'isMoney' | 'posts'> {
  const posts = inner === 'workforce.yaml' ? placedAt(tree, ['staffing', 'posts']) : undefined;
  return {
    isMoney: inner === 'resources.yaml',
    ...(posts?.kind === 'map' && { posts: [...posts.entries.values()].map(wordsIn) }),
  };
}

/** One table where a list of them may stand is a list of one. */
function asTables(inner: string, tree: Placed | undefined): Placed | undefined {
  if (tree?.kind !== 'map' || !inner.startsWith('performance/')) return tree;
  return { kind: 'list', items: [tree], from: tree.from, to: tree.to };
}

function nameOfFile(inner: string, { of }: Side): string {
  const stem = inner.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  return of.library?.areas[stem]?.name ?? stem;
}

function textFileEntries(pair: TextPair, was: Side, is: Side): ReviewEntry[] {
  const group = `Text: ${pair.title}`;
  const [old, now] = [
    pair.was === undefined ? undefined : was.files.get(pair.was),
    pair.is === undefined ? undefined : is.files.get(pair.is),
  ];
  if (pair.was === undefined || pair.is === undefined) {
    const [file, side, lines] =
      pair.is === undefined ? [pair.was ?? '', was, old?.lines] : [pair.is, is, now?.lines];
    return wholeSection(file, side, pair, lines?.length ?? 0);
  }
  const front = treesEntries('text.mdx', pair.was, pair.is, old?.tree, now?.tree, was, is, pair.title).map(
    (entry) => ({ ...entry, group }),
  );
  const renamed = pair.was === pair.is ? [] : [renamedEntry(pair.was, pair.is, pair.title, old, now)];
  const [before, after] = [blocksOf(was, pair.was, old), blocksOf(is, pair.is, now)];
  if (!before || !after || !was.edition || !is.edition) return [...renamed, ...front];
  return [
    ...renamed,
    ...front,
    ...textEntries({
      group,
      was: { file: pair.was, blocks: before, model: was.edition.model },
      is: { file: pair.is, blocks: after, model: is.edition.model },
    }),
  ];
}

function blocksOf(
  { edition }: Side,
  file: string,
  read: ReviewedFile | undefined,
): readonly TextBlock[] | undefined {
  return edition?.blocks.get(file) ?? read?.blocks ?? undefined;
}

function renamedEntry(
  was: string,
  is: string,
  title: string,
  old: ReviewedFile | undefined,
  now: ReviewedFile | undefined,
): ReviewEntry {
  const name = (file: string): string => file.replace(/^.*\//, '');
  const [before, after] = [old?.lines ?? [], now?.lines ?? []];
  const changed = changedLines(before, after);
  // Only what is as it was is told by the new name; what changed with it is told by itself.
  const kept = (side: 'before' | 'after', file: string, lines: readonly string[]): ReviewPlace[] =>
    lines.flatMap((_, index) =>
      changed[side].includes(index + 1) ? [] : [{ side, file, from: index + 1, to: index + 1 }],
    );
  return {
    kind: 'section',
    group: `Text: ${title}`,
    title: `Section “${title}”`,
    note: 'its place among the sections, or its address, changed',
    fields: [{ label: 'file', was: name(was), is: name(is) }],
    places: [...kept('before', was, before), ...kept('after', is, after)],
  };
}

function wholeSection(file: string, side: Side, { is, title }: TextPair, lines: number): ReviewEntry[] {
  const isNew = is !== undefined;
  const blocks = side.edition?.blocks.get(file);
  if (!side.files.has(file) || !blocks || !side.edition) return [];
  return [
    {
      kind: 'section',
      group: `Text: ${title}`,
      title: `Section “${title}”`,
      note: isNew ? 'new section' : 'section taken out',
      fields: [
        ...frontFields(side.files.get(file)?.tree ?? undefined, isNew ? 'is' : 'was', side.of),
        ...wholeText(blocks, isNew ? 'is' : 'was', side.edition.model),
      ],
      places: [{ side: isNew ? 'after' : 'before', file, from: 1, to: Math.max(1, lines) }],
    },
  ];
}

/** What the front matter of a text says beside which section it is. */
function frontFields(tree: Placed | undefined, side: 'was' | 'is', of: Vocabulary): ReviewField[] {
  return tree?.kind === 'map'
    ? [...tree.entries].map(([key, value]) => ({ label: labelOf([key]), [side]: valueWords(value, key, of) }))
    : [];
}

function sectionPairs(
  texts: readonly TextPair[],
  was: ReviewedEdition,
  is: ReviewedEdition,
): { readonly was: readonly TextBlock[]; readonly is: readonly TextBlock[]; readonly section: string }[] {
  return texts.map((pair) => ({
    was: was.blocks.get(pair.was ?? '') ?? [],
    is: is.blocks.get(pair.is ?? '') ?? [],
    section: pair.title,
  }));
}
