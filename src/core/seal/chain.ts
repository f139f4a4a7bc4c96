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
  const links = [
    ...(decisions?.value ?? []).flatMap(({ seal, date }, index): Link[] =>
      seal === undefined ? [] : [{ kind: 'decision', index, date, seal }],
    ),
    ...(amendments?.value ?? []).map(({ seal, date }, index): Link => ({
      kind: 'amendment',
      index,
      date,
      seal,
    })),
  ];
  return links.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The record of a seal, where the edition has it. */
export function recordOf({ sealed }: Edition, seal: string): SealedRecord | undefined {
  return sealed.find((record) => record.seal === seal);
}
