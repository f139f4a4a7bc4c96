import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { amendmentFaults } from '../core/check/amendments.ts';
import { changesBetween, type Change } from '../core/amended/changes.ts';
import { sealedVersion } from '../core/amended/sealed-version.ts';
import { sourceOf, withheldIn } from '../core/amended/rebuilt.ts';
import type { EditionModel } from '../core/compute/model.ts';
import { printProblems } from '../core/problem/print.ts';
import type { Problem } from '../core/problem/problem.ts';
import type { Amendment } from '../core/schema/amendments.ts';
import { sealedRecord } from '../core/schema/sealed.ts';
import { chainOf, recordOf } from '../core/seal/chain.ts';
import { shortSeal } from '../core/seal/seal.ts';
import { saltOf, sealedContent } from '../core/seal/sealed.ts';
import { plainBlocks } from '../narrative/plain-blocks.ts';
import type { FileText } from './all-or-nothing.ts';
import { withRecord } from './append-record.ts';
import { writeChecked } from './plan-to-seal.ts';
import type { Recorded } from './write-decision.ts';
import { sealEdition } from './sealed-record.ts';

/** What is said of an amendment; the seals are computed. */
export type NewAmendment = Omit<Amendment, 'from' | 'seal' | 'accepted'>;

/** A plan that was changed after a decision, ready to be amended, or why it cannot be. */
export type ToAmend =
  | {
      readonly kind: 'changed';
      /** The seal of the newest decision or amendment, and the day of that. */
      readonly from: string;
      readonly since: string;
      readonly changes: readonly Change[];
    }
  | { readonly kind: 'refused'; readonly why: string };

/** Finds what has changed in a plan since somebody last agreed to it. */
export function toAmend(model: EditionModel): ToAmend {
  const { edition } = model;
  const name = `${edition.service}/${edition.id}`;
  const link = chainOf(edition).at(-1);
  if (!link)
    return refused(
      `${name} was never sealed: nobody has decided on it yet, so a change needs no amendment. When a body decides: npm run approve -- ${name}`,
    );
  const record = recordOf(edition, link.seal);
  if (!record)
    return refused(
      `The record of seal ${shortSeal(link.seal)} is not in data/plans/${name}/sealed, so nobody can tell what has changed. Take it back from the history of the repository.`,
    );
  if (sealEdition(model).seal === link.seal)
    return refused(
      `Nothing in ${name} has changed since ${model.words.periods.date(link.date)} (seal ${shortSeal(link.seal)}), so there is nothing to amend. Make the change first.`,
    );
  const hidden = new Set(withheldIn(edition));
  const [was, is] = [record.content, sealedContent(model, saltOf(edition))].map((content) =>
    sealedVersion(content, model, hidden, plainBlocks),
  );
  return {
    kind: 'changed',
    from: link.seal,
    since: link.date,
    changes: was && is ? changesBetween(was, is) : [],
  };
}

/**
 * Writes an amendment into `amendments.yaml`, the record of the amended plan and `others`, or only tells what it would write. Where
 * the plan has an error with them, all are taken back.
 */
export function writeAmendment(
  root: string,
  model: EditionModel,
  from: string,
  amendment: NewAmendment,
  others: readonly FileText[],
  isDryRun: boolean,
): Recorded {
  const { service, id } = model.edition;
  const file = `data/plans/${service}/${id}/amendments.yaml`;
  const { seal, record } = sealEdition(model);
  const place = join(root, file);
  const { date, kind, what, why, agreed, minute } = amendment;
  const text = withRecord(existsSync(place) ? readFileSync(place, 'utf8') : null, {
    date,
    kind,
    what,
    why,
    agreed,
    minute,
    from,
    seal,
  });
  const files = [...(record ? [record] : []), ...others, { file, text }];
  const faults = faultsOf(model, file, { ...amendment, from, seal }, record);
  if (faults.length > 0)
    return {
      kind: 'refused',
      why: `${printProblems(faults)}\n\nThe amendment was not recorded. Every file is as it was.`,
    };
  if (isDryRun) return { kind: 'recorded', seal, files };
  const errors = writeChecked(root, `${service}/${id}`, files);
  return errors.length === 0
    ? { kind: 'recorded', seal, files }
    : {
        kind: 'refused',
        why: `${printProblems(errors)}\n\nThe amendment was not recorded: the plan would have these errors. Every file is as it was.`,
      };
}

/** What is wrong with an amendment before it is written. */
function faultsOf(
  model: EditionModel,
  file: string,
  amendment: Amendment,
  record: FileText | null,
): Problem[] {
  const { edition } = model;
  const written = edition.amendments ?? sourceOf<Amendment[]>([], file);
  const amended = {
    ...edition,
    amendments: { ...written, value: [...written.value, amendment] },
    sealed: record
      ? [...edition.sealed, { ...sealedRecord.parse(JSON.parse(record.text)), file: record.file }]
      : edition.sealed,
  };
  return amendmentFaults(amended).map(({ problem }) => problem);
}

function refused(why: string): ToAmend {
  return { kind: 'refused', why: `${why} Nothing was written.` };
}
