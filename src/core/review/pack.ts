import { filesOf } from '../edition/files.ts';
import type { Problem } from '../problem/problem.ts';
import { acceptedInOrder } from '../problem/problem.ts';
import { editionEntries } from './edition-entries.ts';
import type { EditionReview, OtherLines, ReviewEntry, ReviewPack } from './entry.ts';
import { frontOf } from './front.ts';
import { otherLines } from './lines.ts';
import { madeEntry } from './made-files.ts';
import { wholeEdition } from './new-edition.ts';
import { isSame } from './placed.ts';
import { keptEntries, problemEntries } from './problem-entries.ts';
import { GROUPS } from './record-kinds.ts';
import { sharedEntries } from './shared-entries.ts';
import type { OtherFile, ReviewedEdition, ReviewedFile, ReviewedVersion } from './version.ts';

/** What a review is of. */
export interface ReviewOrder {
  readonly before: ReviewedVersion;
  readonly after: ReviewedVersion;
  /** Both versions in words. */
  readonly names: { readonly before: string; readonly after: string };
  readonly otherFiles: readonly OtherFile[];
  /** What could not be read. */
  readonly unread: readonly string[];
  /** Whether a plan is told, by `<service>/<edition>`. */
  readonly isAsked: (edition: string) => boolean;
}

/** Everything that changed between two versions, in plain words, with the lines that each entry explains. */
export function reviewPack({ before, after, names, otherFiles, unread, isAsked }: ReviewOrder): ReviewPack {
  const keys = editionKeys(before, after);
  const reviews = keys.map((key) => reviewOf(key, before, after)).filter((one) => one !== null);
  const told = reviews.filter(({ service, edition }) => isAsked(`${service}/${edition}`));
  const shared = sharedEntries(before, after);
  const isOfEdition = ({ place }: Problem): boolean => editionOf(place.file) !== undefined;
  const problems = problemEntries(
    before.problems.filter((one) => !isOfEdition(one)),
    after.problems.filter((one) => !isOfEdition(one)),
  );
  const places = [
    ...reviews.flatMap(({ groups }) => groups.flatMap(({ entries }) => entries)),
    ...shared,
  ].flatMap((entry) => entry.places);
  const files = [...new Set([...after.files.keys(), ...before.files.keys()])].sort();
  const other = files
    .filter((file) => {
      const key = editionOf(file);
      return key === undefined || isAsked(key);
    })
    .flatMap((file): OtherLines[] => {
      const [old, now] = [before.files.get(file), after.files.get(file)];
      const found = otherLines(file, old, now, places, whyOther(old, now));
      return found ? [found] : [];
    });
  return {
    before: names.before,
    after: names.after,
    unread,
    editions: told,
    reference: shared,
    problems,
    other,
    otherFiles,
    leftOut: reviews.map(({ service, edition }) => `${service}/${edition}`).filter((key) => !isAsked(key)),
  };
}

/** The plan that a file belongs to, as `<service>/<edition>`. */
function editionOf(file: string): string | undefined {
  return /^(?:data|content)\/plans\/([^/]+\/[^/]+)\/./.exec(file)?.[1];
}

function editionKeys(before: ReviewedVersion, after: ReviewedVersion): string[] {
  const ofFiles = [...after.files.keys(), ...before.files.keys()].flatMap((file) => editionOf(file) ?? []);
  return [...new Set([...ofFiles, ...after.editions.keys(), ...before.editions.keys()])].sort();
}

/** What is known of lines that nothing explains. */
function whyOther(old: ReviewedFile | undefined, now: ReviewedFile | undefined): string {
  if (old?.tree === null || now?.tree === null || old?.blocks === null || now?.blocks === null)
    return 'cannot be read in one of the versions';
  if (old?.tree && now?.tree && !old.blocks && !now.blocks && isSame(old.tree, now.tree))
    return 'layout, comments or order: what is read is the same';
  return 'not explained by an entry: layout, comments, order, or what this review does not read';
}

function reviewOf(key: string, before: ReviewedVersion, after: ReviewedVersion): EditionReview | null {
  const [service = '', edition = ''] = key.split('/');
  const [old, now] = [before.editions.get(key), after.editions.get(key)];
  const status = !before.present.has(key) ? 'new' : !after.present.has(key) ? 'removed' : 'changed';
  const own = ({ place }: Problem): boolean => editionOf(place.file) === key;
  const problems = after.problems.filter(own);
  const changed =
    status === 'changed'
      ? [...editionEntries(key, before, after), ...madeEntry(key, before, after)]
      : [status === 'new' ? wholeEdition(key, after, 'is') : wholeEdition(key, before, 'was')];
  const entries = [
    ...changed,
    ...problemEntries(status === 'removed' ? [] : before.problems.filter(own), problems).filter(
      // What was not read has no problems that could be found: nothing is said to be solved.
      ({ kind }) => kind !== 'problem-solved' || isReadWhole(key, after),
    ),
    ...(old && now ? keptEntries(acceptedInOrder(old.accepted), acceptedInOrder(now.accepted)) : []),
  ];
  const title = titleOf(now ?? old, key);
  if (entries.length === 0 && !hasChangedFiles(key, before, after)) return null;
  return {
    service,
    edition,
    title,
    status,
    front: frontOf({ status, title, entries, edition: now, before: old, problems }),
    groups: grouped(status === 'changed' ? entries : withoutKept(entries)),
  };
}

/** Whether every file of a plan that is looked at could be read. */
function isReadWhole(key: string, version: ReviewedVersion): boolean {
  const edition = version.editions.get(key);
  if (!edition) return false;
  const read = new Set(filesOf(edition.model.edition).map(({ file }) => file));
  return [...version.files.keys()].every(
    (file) => editionOf(file) !== key || !/\.(?:yaml|mdx)$/.test(file) || read.has(file),
  );
}

/** "Youth Justice Plan 2023/24, West Mercia" */
function titleOf(edition: ReviewedEdition | undefined, key: string): string {
  if (!edition) return key;
  const { plan, service } = edition.model.edition;
  const { short = service } = edition.model.library.services[service] ?? {};
  return plan.value.title.includes(short) ? plan.value.title : `${plan.value.title}, ${short}`;
}

/** A new plan keeps what it keeps: only problems are told beside its summary. */
function withoutKept(entries: readonly ReviewEntry[]): ReviewEntry[] {
  return entries.filter(({ kind }) => kind !== 'kept');
}

function hasChangedFiles(key: string, before: ReviewedVersion, after: ReviewedVersion): boolean {
  return [...new Set([...before.files.keys(), ...after.files.keys()])].some((file) => {
    if (editionOf(file) !== key) return false;
    const [old, now] = [before, after].map(({ files }) => files.get(file)?.lines?.join('\n'));
    return old === undefined || old !== now;
  });
}

/** Entries under their headings, in the order of {@link GROUPS}; texts in the order of the plan. */
function grouped(entries: readonly ReviewEntry[]): EditionReview['groups'] {
  const groups = [...Map.groupBy(entries, ({ group }) => group)].map(([title, inside]) => ({
    title,
    entries: inside,
  }));
  const order = (title: string): number => {
    const at = GROUPS.findIndex((group) => group === (title.startsWith('Text: ') ? 'Text' : title));
    return at < 0 ? GROUPS.length : at;
  };
  return groups.sort((a, b) => order(a.title) - order(b.title));
}
