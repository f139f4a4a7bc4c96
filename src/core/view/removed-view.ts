import { englishOf, type Tombstone } from '../edition/recorded-addresses.ts';
import type { Words } from '../words/words.ts';

/** What a reader of an address that is gone is told. */
export interface RemovedView {
  readonly address: string;
  /** The place on its page; empty for a page. */
  readonly anchor: string;
  readonly date: string;
  readonly isoDate: string;
  /** In the language of whoever removed it, as a sentence. */
  readonly because: string;
  /** Where to look now; null where that is not said. */
  readonly instead: LinkTo | null;
}

/** A link with its text. */
export interface LinkTo {
  readonly href: string;
  readonly text: string;
}

/** What is told at an address that is gone. `titleAt` knows what pages are called. */
export function removedView(
  { address, removal }: Tombstone,
  titleAt: (address: string) => string | undefined,
  { periods }: Words,
): RemovedView {
  const { because, date, instead } = removal;
  return {
    address,
    anchor: address.includes('#') ? address.slice(address.indexOf('#') + 1) : '',
    date: periods.date(date),
    isoDate: date,
    because: /[.!?]$/.test(because) ? because : `${because}.`,
    instead:
      instead === undefined
        ? null
        : { href: instead, text: titleAt(instead) ?? instead.replace(/^https?:\/\//, '') },
  };
}

/** The service and the edition whose address it is: `["west-mercia", "2023-24"]`. */
export function planOf(address: string): readonly [service: string, edition: string] {
  const [, service = '', edition = ''] = englishOf(address).split('/');
  return [service, edition];
}
