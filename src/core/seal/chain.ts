import type { Edition } from '../edition/edition.ts';
import type { SealedRecord } from '../schema/sealed.ts';

/** A record that says on which state of a plan somebody agreed. */
export interface Link {
  readonly kind: 'decision' | 'amendment';
  /** Its place in its file, from 0. */
  readonly index: number;
  readonly date: string;
  readonly seal: string;
}

/** What was agreed with a seal, earliest first; on one day decisions before amendments, each in the order of its file. */
export function chainOf({ decisions, amendments }: Edition): Link[] {
  const linksOf = (
    kind: Link['kind'],
    records: readonly { readonly date: string; readonly seal?: string | undefined }[],
  ): Link[] =>
    records.flatMap(({ seal, date }, index) => (seal === undefined ? [] : [{ kind, index, date, seal }]));
  return [
    ...linksOf('decision', decisions?.value ?? []),
    ...linksOf('amendment', amendments?.value ?? []),
  ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The record of a seal, where the edition has it. */
export function recordOf({ sealed }: Edition, seal: string): SealedRecord | undefined {
  return sealed.find((record) => record.seal === seal);
}
