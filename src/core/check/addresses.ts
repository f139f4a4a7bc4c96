import {
  accountsFor,
  englishOf,
  pageOf,
  type RecordedAddresses,
  type RecordedAddress,
} from '../edition/recorded-addresses.ts';
import { nearest } from '../problem/nearest.ts';
import type { Problem, SourceFile } from '../problem/problem.ts';
import type { RuleId } from '../problem/rules.ts';
import { RULES } from '../problem/rules.ts';
import type { Removal } from '../schema/removed.ts';

/** What is at an address now: true or false, or undefined where that is not known, as of a plan with another mistake. */
export type IsThere = (address: string) => boolean | undefined;

/**
 * Holds recorded addresses against what is there now: each is there, or data/removed.yaml says why not. Of a page that is gone
 * the places on it are not told one by one. `addresses` are all that are known, for what may be meant instead.
 */
export function addressesKept(
  { service, edition, file, addresses }: RecordedAddresses,
  removals: readonly Removal[],
  isThere: IsThere,
  known: readonly string[],
): Problem[] {
  const recorded = new Set(addresses.map(({ address }) => address));
  const home = `/${service}/${edition}/`;
  return addresses
    .filter(({ address }) => isThere(address) === false)
    .filter(({ address }) => !removals.some((removal) => accountsFor(removal, address)))
    .filter(({ address }) =>
      // Each is told once: with the whole plan, with its English pair, or with the page that it is a place on.
      [home, englishOf(address), pageOf(address)].every(
        (one) => one === address || isThere(one) !== false || !recorded.has(one),
      ),
    )
    .map((one) => vanished({ file, home, recorded }, one, known));
}

interface Recorded {
  readonly file: string;
  /** The first page of the plan. */
  readonly home: string;
  readonly recorded: ReadonlySet<string>;
}

function vanished(
  { file, home, recorded }: Recorded,
  { address, line }: RecordedAddress,
  known: readonly string[],
): Problem {
  const page = pageOf(address);
  const what = address !== page ? 'place' : address.endsWith('/') ? 'page' : 'file';
  // What it may have become: something new of the same kind, on the same page where it is a place.
  const from = what === 'place' ? `${page}#` : home;
  const like = known
    .filter((one) => !recorded.has(one) && one.startsWith(from) && (what === 'place' || !one.includes('#')))
    .filter((one) => what === 'place' || one.endsWith('/') === (what === 'page'))
    .map((one) => one.slice(from.length));
  // A page under another name has most of the places that it had.
  const placesOn = (one: string, all: Iterable<string>): string[] =>
    [...all].filter((other) => other.startsWith(`${one}#`)).map((other) => other.slice(one.length));
  const alike = (gone: string): string | undefined => {
    const had = new Set(placesOn(gone, recorded));
    return like.find(
      (one) => placesOn(`${from}${one}`, known).filter((place) => had.has(place)).length * 2 > had.size,
    );
  };
  const near = nearest(address.slice(from.length), like) ?? (what === 'page' ? alike(address) : undefined);
  const instead = near === undefined ? (what === 'place' ? page : undefined) : `${from}${near}`;
  const entry = [
    `address: "${address}"`,
    ...(address === home ? ['below: true'] : []),
    'because: …',
    'date: …',
    ...(instead === undefined ? [] : [`instead: "${instead}"`]),
  ];
  return {
    rule: 'address-vanished',
    severity: 'error',
    place: { file, line, column: 1 },
    where: '',
    expected: `the ${what} ${address}, which readers of the approved plan may have kept`,
    found: `no such ${what}`,
    fix: `Give it back its name. Where it is gone on purpose, say in data/removed.yaml why and since when:\n    - { ${entry.join(', ')} }`,
  };
}

/**
 * Holds the entries of data/removed.yaml against what is recorded and what is there: an entry is about a recorded address,
 * about one that is gone, and leads to one that is there. Only entries that `isOwn` picks are looked at.
 */
export function removalsFit(
  source: SourceFile<readonly Removal[]>,
  recorded: readonly RecordedAddresses[],
  isThere: IsThere,
  isOwn: (address: string) => boolean,
): Problem[] {
  const addresses = recorded.flatMap((one) => one.addresses.map(({ address }) => address));
  return source.value.flatMap((removal, index): Problem[] => {
    const { address, below, instead } = removal;
    if (!isOwn(address)) return [];
    const about = addresses.filter((one) => accountsFor(removal, one));
    const stillThere = [address, ...(below ? about : [])].find((one) => isThere(one) === true);
    const likely = nearest(address, addresses);
    return [
      ...(about.length === 0
        ? [
            problem(source, [index, 'address'], 'removed-unrecorded', {
              expected: 'an address that an approved plan had',
              found: `${address}, which no addresses.txt holds`,
              fix:
                likely === undefined
                  ? 'Take the entry away, or put the address right.'
                  : `Did you mean  ${likely}?`,
            }),
          ]
        : []),
      ...(stillThere === undefined
        ? []
        : [
            problem(source, [index, 'address'], 'removed-still-there', {
              expected: 'an address that is gone',
              found: `${stillThere}, which is there`,
              fix: 'Take the entry away, so that no reader is told that it is gone.',
            }),
          ]),
      ...(instead?.startsWith('/') === true && isThere(pageOf(instead)) === false
        ? [
            problem(source, [index, 'instead'], 'removed-leads-nowhere', {
              expected: 'an address that is there now',
              found: `${instead}, which is not`,
              fix: 'Name a page that readers can turn to, or take the key away.',
            }),
          ]
        : []),
    ];
  });
}

function problem(
  source: SourceFile<unknown>,
  path: readonly (string | number)[],
  rule: RuleId,
  words: Pick<Problem, 'expected' | 'found' | 'fix'>,
): Problem {
  return {
    rule,
    severity: RULES[rule].severity,
    place: source.at(path),
    where: source.words(path),
    ...words,
  };
}
