import { Abbreviations } from '../edition/abbreviations.ts';
import { TermUses } from '../edition/term-uses.ts';
import { textsOf, filesOf } from '../edition/files.ts';
import type { Edition } from '../edition/edition.ts';
import type { ReviewEntry } from './entry.ts';
import { howMany, type Vocabulary } from './field-words.ts';
import { recordEntries } from './record-entries.ts';
import type { ReviewedFile, ReviewedVersion } from './version.ts';

const EMPTY: ReviewedFile = { lines: [] };

/** Changes of what all plans share: areas, indicators, words, headings, settings. */
export function sharedEntries(before: ReviewedVersion, after: ReviewedVersion): ReviewEntry[] {
  const names = [...new Set([...after.files.keys(), ...before.files.keys()])].filter(
    (file) => file.startsWith('data/') && !file.startsWith('data/plans/'),
  );
  return names.flatMap((file) => {
    const [old, now] = [before.files.get(file) ?? EMPTY, after.files.get(file) ?? EMPTY];
    if (old.tree === null || now.tree === null || (old.tree === undefined && now.tree === undefined))
      return [];
    const of = ({ library }: ReviewedVersion): Vocabulary => ({
      library,
      owners: {},
      headings: new Map(),
      isMoney: false,
    });
    return recordEntries({
      inner: file.slice('data/'.length),
      name: file,
      isShared: true,
      was: { file, tree: old.tree, of: of(before) },
      is: { file, tree: now.tree, of: of(after) },
      isShown: () => true,
      isToldElsewhere: () => false,
    }).map((entry): ReviewEntry => {
      const note = [entry.note ?? '', touchedWords(file, entry, before, after)]
        .filter((text) => text !== '')
        .join('; ');
      return { ...entry, group: 'What all plans share', note };
    });
  });
}

/** "touches West Mercia 2023/24 and two more plans": the plans that use a record of the reference data. */
function touchedWords(
  file: string,
  entry: ReviewEntry,
  before: ReviewedVersion,
  after: ReviewedVersion,
): string {
  const ids = idsOf(file, entry, before, after);
  const library = after.library ?? before.library;
  if (!library) return '';
  const terms = new TermUses(library, new Abbreviations(library));
  // Where the version under review cannot be read, the plans of the one before tell.
  const { editions } = after.editions.size > 0 ? after : before;
  const all = [...editions.values()].map(({ model }) => model.edition);
  const touched =
    ids === undefined
      ? all
      : all.filter((edition) => ids.some((id) => uses(edition, id, file, (text) => terms.in(text))));
  if (touched.length === 0) return 'no plan uses it';
  if (touched.length === all.length && all.length > 1)
    return `touches every plan (${howMany(all.length, 'plan', 'plans')})`;
  return `touches ${touched.map(({ service, id }) => `${service} ${id}`).join(', ')}`;
}

/** The ids of the records that an entry is about, by the lines it covers; undefined where it is about everything. */
function idsOf(
  file: string,
  { places }: ReviewEntry,
  before: ReviewedVersion,
  after: ReviewedVersion,
): readonly string[] | undefined {
  if (!/^data\/(?:areas|services|indicators|terms)\.yaml$/.test(file))
    return file.startsWith('data/structures/')
      ? [file.replace(/^.*\//, '').replace(/\.yaml$/, '')]
      : undefined;
  const ids = places.flatMap(({ side, from }) => {
    const tree = (side === 'before' ? before : after).files.get(file)?.tree;
    return tree?.kind === 'map'
      ? [...tree.entries].flatMap(([id, node]) => (node.from <= from && from <= node.to ? [id] : []))
      : [];
  });
  return [...new Set(ids)];
}

/** Whether a plan makes use of a record of the reference data. */
function uses(
  edition: Edition,
  id: string,
  file: string,
  termsIn: (text: string) => ReadonlySet<string>,
): boolean {
  const { plan, measurements, service, narrative, children } = edition;
  switch (file) {
    case 'data/services.yaml':
      return service === id;
    case 'data/areas.yaml':
      return (
        [...plan.value.areas, ...plan.value.comparators].includes(id) ||
        measurements.some(({ area }) => area === id) ||
        named(edition, id)
      );
    case 'data/indicators.yaml':
      return measurements.some(({ indicator }) => indicator === id) || named(edition, id);
    case 'data/terms.yaml':
      return termsIn([...narrative, ...(children ? [children] : [])].map(({ body }) => body).join('\n')).has(
        id,
      );
    default:
      return plan.value.structure === id;
  }
}

function named(edition: Edition, id: string): boolean {
  return (
    edition.narrative.some(({ body }) => body.includes(id)) ||
    filesOf(edition).some((source) => textsOf(source).some(({ text }) => text === id))
  );
}
