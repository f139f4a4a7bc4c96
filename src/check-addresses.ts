import type { CheckedEdition } from './check-site.ts';
import { addressesKept, removalsFit } from './core/check/addresses.ts';
import type { Abbreviations } from './core/edition/abbreviations.ts';
import { englishOf, pageOf, type RecordedAddresses } from './core/edition/recorded-addresses.ts';
import { stopsPublication, type Problem, type SourceFile } from './core/problem/problem.ts';
import type { Removal } from './core/schema/removed.ts';
import { addressesOf } from './edition-addresses.ts';
import { siteEdition } from './site-edition.ts';
import { welshOf } from './welsh/welsh-site.ts';

/** What there is to know of the addresses of one service. */
export interface ServiceAddresses {
  readonly service: string;
  /** Its editions, and whether each was read whole. */
  readonly editions: readonly { readonly checked: CheckedEdition; readonly whole: boolean }[];
  /** What was found in them otherwise: an edition with an error has no pages. */
  readonly problems: readonly Problem[];
  readonly recorded: readonly RecordedAddresses[];
  readonly removed: SourceFile<readonly Removal[]> | undefined;
  readonly abbreviations: Abbreviations;
}

/** Replays the recorded addresses of a service without building its pages. What a build writes is looked at once more there. */
export function checkAddresses(of: ServiceAddresses): Problem[] {
  const { service, recorded, removed } = of;
  const isOwn = (address: string): boolean => englishOf(address).startsWith(`/${service}/`);
  if (recorded.length === 0 && removed?.value.some(({ address }) => isOwn(address)) !== true) return [];
  const present = new Map(of.editions.map((one) => [one.checked.model.edition.id, presentIn(one, of)]));
  const isThere = (address: string): boolean | undefined => {
    if (!isOwn(address)) return undefined;
    const [, , id = ''] = englishOf(address).split('/');
    if (id === '') return true;
    return present.has(id) ? present.get(id)?.has(address) : false;
  };
  return [
    ...recorded.flatMap((one) =>
      addressesKept(one, removed?.value ?? [], isThere, [...(present.get(one.edition) ?? [])]),
    ),
    ...(removed ? removalsFit(removed, recorded, (one) => isThere(one), isOwn) : []),
  ];
}

/** All addresses of an edition, and the pages of them; undefined where it is not known what it will publish. */
function presentIn(
  { checked, whole }: ServiceAddresses['editions'][number],
  { problems, abbreviations, service }: ServiceAddresses,
): ReadonlySet<string> | undefined {
  const { id } = checked.model.edition;
  const own = new RegExp(`^(?:data|content)/plans/${service}/${id}/`);
  if (!whole || stopsPublication(problems.filter(({ place }) => own.test(place.file)))) return undefined;
  const edition = siteEdition(checked, abbreviations, '');
  return new Set(addressesOf(edition, welshOf(edition)).flatMap((address) => [address, pageOf(address)]));
}
