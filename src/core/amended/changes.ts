import type { Path } from '../problem/problem.ts';
import { editionEntries } from '../review/edition-entries.ts';
import type { ReviewEntry } from '../review/entry.ts';
import { recordEntries } from '../review/record-entries.ts';
import type { SealedVersion } from './sealed-version.ts';
import { isCommitment } from '../seal/seal.ts';

/** One change between two sealed states, and where the value that changed stands. */
export interface Change {
  readonly entry: ReviewEntry;
  /** Where it stands now, or where it stood when it is gone; null for what follows from other changes. */
  readonly at: ChangedAt | null;
}

/** A place in one of two sealed states. */
export interface ChangedAt {
  readonly side: SealedVersion;
  readonly file: string;
  /** In a data file. */
  readonly path: Path;
  /** In a text: a line of its body, from 1. */
  readonly line: number;
}

/** Everything in which a sealed state differs from the one before, in the words of the review. */
export function changesBetween(was: SealedVersion, is: SealedVersion): Change[] {
  const [name = ''] = is.version.editions.keys();
  return [
    // Charts draw what the figures say, and those are told one by one.
    ...editionEntries(name, was.version, is.version)
      .filter(({ kind }) => kind !== 'chart')
      .map(withoutMarks),
    ...sharedEntries(was, is),
  ].map((entry) => ({ entry, at: placeOf(entry, was, is) }));
}

/** A figure that was revised says so beside its new value, and what it was is its old one: neither is told twice. */
function withoutMarks(entry: ReviewEntry): ReviewEntry {
  const [first] = entry.fields;
  if (entry.kind !== 'figure' || first?.label !== '') return entry;
  return { ...entry, fields: entry.fields.filter(({ label }) => label !== 'flag' && label !== 'was') };
}

/** Differences of the data that all plans share. */
function sharedEntries(was: SealedVersion, is: SealedVersion): ReviewEntry[] {
  const files = [...new Set([...is.shared.keys(), ...was.shared.keys()])];
  const of = ({ version: { library } }: SealedVersion) => ({
    library,
    owners: {},
    headings: new Map<string, string>(),
    isMoney: false,
  });
  return files.flatMap((file) =>
    recordEntries({
      inner: file,
      name: file,
      isShared: true,
      was: { file, tree: was.shared.get(file), of: of(was) },
      is: { file, tree: is.shared.get(file), of: of(is) },
      isShown: (_side, _path, value) => typeof value !== 'string' || !isCommitment(value),
      isToldElsewhere: () => false,
    }),
  );
}

function placeOf({ places }: ReviewEntry, was: SealedVersion, is: SealedVersion): ChangedAt | null {
  const place = places.find(({ side }) => side === 'after') ?? places[0];
  if (!place) return null;
  const side = place.side === 'after' ? is : was;
  return { side, file: place.file, path: side.pathOf(place.from), line: place.from };
}
