import type { Removal } from '../schema/removed.ts';

/** The addresses that an edition had when it was approved: they are never to vanish. */
export interface RecordedAddresses {
  readonly service: string;
  readonly edition: string;
  /** `data/plans/<service>/<edition>/addresses.txt` */
  readonly file: string;
  readonly addresses: readonly RecordedAddress[];
}

/** An address and the line of the file that it stands on, counted from 1. */
export interface RecordedAddress {
  readonly address: string;
  readonly line: number;
}

/** What stands at an address that is gone, and why. */
export interface Tombstone {
  readonly address: string;
  readonly removal: Removal;
}

/** What readers are told of addresses that are gone: at pages of their own, on the pages that remain, and in files. */
export interface Tombstones {
  readonly pages: readonly Tombstone[];
  /** Places that are gone, by the page that they stood on. */
  readonly places: ReadonlyMap<string, readonly Tombstone[]>;
  readonly files: readonly Tombstone[];
}

/** The page or file of an address: all before its place on the page. */
export function pageOf(address: string): string {
  return address.replace(/#.*$/, '');
}

/** The English address of the pair that an address belongs to. */
export function englishOf(address: string): string {
  return address.replace(/^\/cy(?=\/)/, '');
}

/** Whether an entry of removed.yaml accounts for an address. One of an English page does so for its Welsh page too. */
export function accountsFor({ address: gone, below }: Removal, address: string): boolean {
  return [address, englishOf(address)].some(
    (one) => one === gone || pageOf(one) === gone || (below && one.startsWith(gone)),
  );
}

/** All tombstones of a site. */
export function tombstonesOf(
  recorded: readonly RecordedAddresses[],
  removals: readonly Removal[],
): Tombstones {
  const known = new Set(recorded.flatMap(({ addresses }) => addresses.map(({ address }) => address)));
  const all = new Set([...known, ...removals.filter(({ below }) => !below).map(({ address }) => address)]);
  const gone = [...all].sort().flatMap((address): Tombstone[] => {
    const removal = removals.find((one) => accountsFor(one, address));
    return removal ? [{ address, removal }] : [];
  });
  const pages = gone.filter(({ address }) => address.endsWith('/'));
  const pagesGone = new Set(pages.map(({ address }) => address));
  return {
    pages,
    places: Map.groupBy(
      gone.filter(({ address }) => address.includes('#') && !pagesGone.has(pageOf(address))),
      ({ address }) => pageOf(address),
    ),
    files: gone.filter(({ address }) => !address.includes('#') && !address.endsWith('/')),
  };
}
