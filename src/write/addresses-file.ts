import { Abbreviations } from '../core/edition/abbreviations.ts';
import type { EditionModel } from '../core/compute/model.ts';
import { addressesOf } from '../edition-addresses.ts';
import { ADDRESSES, readAddresses } from '../read/read-addresses.ts';
import { siteEdition } from '../site-edition.ts';
import { welshOf } from '../welsh/welsh-site.ts';
import type { FileText } from './all-or-nothing.ts';

const REMARK = `# The addresses that this plan had when it was approved. None may vanish: what is gone is told in data/removed.yaml.
# Written by npm run approve and npm run addresses; nobody needs to change it.
`;

/**
 * The file that records the permanent addresses of an edition: those that it has now, and those that were recorded before,
 * which stay whatever became of them. Nothing is built, and nothing is written.
 */
export function addressesFile(root: string, model: EditionModel): FileText & { readonly added: number } {
  const { service, id } = model.edition;
  const edition = siteEdition(
    { model, outlines: new Map(), accepted: [] },
    new Abbreviations(model.library),
    '',
  );
  const before = readAddresses(root, service, id).recorded?.addresses.map(({ address }) => address) ?? [];
  const all = [...new Set([...before, ...addressesOf(edition, welshOf(edition))])].sort();
  return {
    file: `data/plans/${service}/${id}/${ADDRESSES}`,
    text: `${REMARK}${all.join('\n')}\n`,
    added: all.length - before.length,
  };
}

/** The file of {@link addressesFile} where it has addresses that were not recorded before; else none. */
export function newAddresses(root: string, model: EditionModel): FileText[] {
  const { added, ...file } = addressesFile(root, model);
  return added > 0 ? [file] : [];
}
