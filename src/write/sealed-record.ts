import { randomBytes } from 'node:crypto';
import type { EditionModel } from '../core/compute/model.ts';
import { RECORD_FORMAT, type SealedRecord } from '../core/schema/sealed.ts';
import { recordOf } from '../core/seal/chain.ts';
import type { Json } from '../core/seal/json.ts';
import { sealOf, shortSeal } from '../core/seal/seal.ts';
import { saltOf, sealedContent } from '../core/seal/sealed.ts';
import type { FileText } from './all-or-nothing.ts';

/** The seal of an edition as it now is, and the record of its content where that is not kept yet. */
export interface Sealing {
  readonly seal: string;
  readonly record: FileText | null;
}

/** Seals an edition. The salt of its first seal is kept for all others; it is made with `random`. */
export function sealEdition(
  model: EditionModel,
  random: () => string = () => randomBytes(16).toString('hex'),
): Sealing {
  const { edition } = model;
  const salt = saltOf(edition) ?? random();
  const content = sealedContent(model, salt);
  const seal = sealOf(content);
  if (recordOf(edition, seal)) return { seal, record: null };
  const record: Omit<SealedRecord, 'file' | 'content'> & { content: Json } = {
    format: RECORD_FORMAT,
    seal,
    salt,
    content,
  };
  return {
    seal,
    record: {
      file: `data/plans/${edition.service}/${edition.id}/sealed/${shortSeal(seal)}.json`,
      text: `${JSON.stringify(record, null, 1)}\n`,
    },
  };
}
