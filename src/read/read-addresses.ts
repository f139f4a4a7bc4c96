import type { RecordedAddresses } from '../core/edition/recorded-addresses.ts';
import type { Problem } from '../core/problem/problem.ts';
import { filesIn, foldersIn } from './folders.ts';
import { readText } from './text-file.ts';

/** The file in an edition's folder that holds the addresses it had when it was approved. */
export const ADDRESSES = 'addresses.txt';

/** Reads the recorded addresses of an edition: one a line; lines that begin with # are remarks. Null where none were recorded. */
export function readAddresses(
  root: string,
  service: string,
  edition: string,
): { readonly recorded: RecordedAddresses | null; readonly problems: readonly Problem[] } {
  const folder = `data/plans/${service}/${edition}`;
  const file = `${folder}/${ADDRESSES}`;
  if (!filesIn(root, folder).includes(ADDRESSES)) return { recorded: null, problems: [] };
  const read = readText(root, file);
  if (read.kind === 'problem') return { recorded: null, problems: [read.problem] };
  const lines = read.text.split(/\r?\n/).map((text, index) => ({ address: text.trim(), line: index + 1 }));
  const addresses = lines.filter(({ address }) => address !== '' && !address.startsWith('#'));
  const own = `/${service}/${edition}/`;
  const isOwn = (address: string): boolean => address.startsWith(own) || address.startsWith(`/cy${own}`);
  return {
    recorded: { service, edition, file, addresses: addresses.filter(({ address }) => isOwn(address)) },
    problems: addresses
      .filter(({ address }) => !isOwn(address))
      .map(({ address, line }) => ({
        rule: 'value-malformed',
        severity: 'error',
        place: { file, line, column: 1 },
        where: '',
        expected: `an address of this plan, which begins with ${own} or /cy${own}`,
        found: `"${address}"`,
        fix: 'Nobody needs to write in this file: npm run addresses does. Take it back as it was, from the history of the repository.',
      })),
  };
}

/** True where nothing is left of an edition but what was recorded of it: it was removed, and its addresses tell why. */
export function isRemovedEdition(root: string, service: string, edition: string): boolean {
  const folder = `data/plans/${service}/${edition}`;
  const files = filesIn(root, folder).filter((name) => name !== 'README.md');
  const folders = foldersIn(root, folder).filter((name) => name !== 'sealed');
  return (
    files.length === 1 &&
    files[0] === ADDRESSES &&
    folders.length === 0 &&
    filesIn(root, `content/plans/${service}/${edition}`).length === 0
  );
}
