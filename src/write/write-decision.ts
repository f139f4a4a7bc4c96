import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EditionModel } from '../core/compute/model.ts';
import { printProblems } from '../core/problem/print.ts';
import type { Decision } from '../core/schema/decisions.ts';
import type { FileText } from './all-or-nothing.ts';
import { withRecord } from './append-record.ts';
import { writeChecked } from './plan-to-seal.ts';
import { sealEdition } from './sealed-record.ts';

/** What a body decided, without the seal, which is computed. */
export type NewDecision = Omit<Decision, 'seal' | 'conditions' | 'outcome' | 'accepted'> & {
  readonly conditions: readonly string[];
};

/** What recording a decision or amendment gave: the seal and the files, or why nothing was written. */
export type Recorded =
  | { readonly kind: 'recorded'; readonly seal: string; readonly files: readonly FileText[] }
  | { readonly kind: 'refused'; readonly why: string };

/**
 * Writes a decision into `decisions.yaml` and the record of what was decided on, or only tells what it would write.
 * Where the plan has an error with them, both are taken back.
 */
export function writeDecision(
  root: string,
  model: EditionModel,
  decision: NewDecision,
  others: readonly FileText[],
  isDryRun: boolean,
): Recorded {
  const { service, id } = model.edition;
  const file = `data/plans/${service}/${id}/decisions.yaml`;
  const { seal, record } = sealEdition(model);
  const place = join(root, file);
  const { conditions, ...rest } = decision;
  const text = withRecord(existsSync(place) ? readFileSync(place, 'utf8') : null, {
    ...rest,
    conditions: conditions.length === 0 ? undefined : conditions,
    seal,
  });
  const files = [...(record ? [record] : []), ...others, { file, text }];
  if (isDryRun) return { kind: 'recorded', seal, files };
  const errors = writeChecked(root, `${service}/${id}`, files);
  if (errors.length === 0) return { kind: 'recorded', seal, files };
  return {
    kind: 'refused',
    why: `${printProblems(errors)}\n\nThe decision was not recorded: it would have these errors. Every file is as it was.`,
  };
}
