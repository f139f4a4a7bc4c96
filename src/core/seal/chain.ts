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

/** Something that was agreed on a day, and the seal of what was agreed, where it has one. */
interface Agreed {
  readonly date: string;
  readonly seal?: string | undefined;
}

/** Earlier days first. */
export function byDate(a: { readonly date: string }, b: { readonly date: string }): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}

/** What was agreed with a seal, earliest first; on one day decisions before amendments, each in the order of its file. */
export function linksIn(decisions: readonly Agreed[], amendments: readonly Agreed[]): Link[] {
  const linksOf = (kind: Link['kind'], records: readonly Agreed[]): Link[] =>
    records.flatMap(({ seal, date }, index) => (seal === undefined ? [] : [{ kind, index, date, seal }]));
  return [...linksOf('decision', decisions), ...linksOf('amendment', amendments)].sort(byDate);
}

/** The links of an edition. */
export function chainOf({ decisions, amendments }: Edition): Link[] {
  return linksIn(decisions?.value ?? [], amendments?.value ?? []);
}

/** The record of a seal, where the edition has it. */
export function recordOf({ sealed }: Edition, seal: string): SealedRecord | undefined {
  return sealed.find((record) => record.seal === seal);
}
