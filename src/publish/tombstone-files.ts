import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Tombstone } from '../core/edition/recorded-addresses.ts';

/**
 * Writes a file at the address of each download that is gone, in its own form, so that programs and people who kept the
 * address are told why there are no data.
 */
export function writeTombstoneFiles(folder: string, tombstones: readonly Tombstone[]): void {
  for (const { address, removal } of tombstones) {
    const { because, date, instead } = removal;
    const told = { removed: address, date, because, instead: instead ?? null };
    const place = join(folder, address);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(
      place,
      address.endsWith('.csv') ? stringify([told], { header: true }) : `${JSON.stringify(told, null, 1)}\n`,
    );
  }
}

/** True for the text of a JSON file that only tells that what stood at its address is gone. */
export function isTombstone(text: string): boolean {
  try {
    const told: unknown = JSON.parse(text);
    return typeof told === 'object' && told !== null && 'removed' in told && !('sealed' in told);
  } catch {
    return false;
  }
}
