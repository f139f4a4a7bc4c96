import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressesKept } from '../core/check/addresses.ts';
import { accountsFor, pageOf } from '../core/edition/recorded-addresses.ts';
import type { Problem } from '../core/problem/problem.ts';
import type { Site } from '../site.ts';

/**
 * Replays the recorded addresses of approved editions against a site as it was written, before it takes the place of the
 * last one: every page, file and place on a page is there, or what tells why it is gone is. The check has found by then
 * what can be known without a build; this finds what only a build shows, such as a change of this program.
 */
export function replayAddresses(folder: string, { recorded, removals }: Site): Problem[] {
  const pages = new Map<string, string | null>();
  const written = (page: string): string | null => {
    const known = pages.get(page);
    if (known !== undefined) return known;
    const file = join(folder, page.endsWith('/') ? `${page}index.html` : page);
    const text = existsSync(file) ? readFileSync(file, 'utf8') : null;
    pages.set(page, text);
    return text;
  };
  const isThere = (address: string): boolean => {
    const page = pageOf(address);
    const text = written(page);
    return text !== null && (page === address || text.includes(` id="${address.slice(page.length + 1)}"`));
  };
  const problems = recorded.flatMap((one) => addressesKept(one, removals, isThere, []));
  const untold = recorded
    .flatMap(({ addresses }) => addresses)
    .filter(({ address }) => removals.some((removal) => accountsFor(removal, address)))
    .filter(({ address }) => !isThere(address) && !isThere(pageOf(address)));
  if (untold.length > 0) throw new Error(`nothing tells what became of ${untold[0]?.address ?? ''}`);
  return problems;
}
