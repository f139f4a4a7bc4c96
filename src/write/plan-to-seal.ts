import { checkSite, type CheckedSite } from '../check-site.ts';
import type { EditionModel } from '../core/compute/model.ts';
import { didYouMean } from '../core/problem/nearest.ts';
import { printProblems } from '../core/problem/print.ts';
import type { Problem } from '../core/problem/problem.ts';
import type { RuleId } from '../core/problem/rules.ts';
import { readSite } from '../read/read-site.ts';
import { writeAllOrNothing, type FileText } from './all-or-nothing.ts';

/** A plan that may be sealed, or why it may not, in words for the person who asked. */
export type ToSeal =
  | { readonly kind: 'plan'; readonly model: EditionModel; readonly warnings: readonly Problem[] }
  | { readonly kind: 'refused'; readonly why: string; readonly isCalledWrongly: boolean };

/**
 * Reads and checks everything below a folder and finds a plan in it by `<service>/<edition>`. Refused where it is not
 * there, is a worked example, or has an error; errors of the rules in `settledBySealing` are what the seal is to mend.
 */
export function planToSeal(root: string, name: string, settledBySealing: readonly RuleId[] = []): ToSeal {
  const checked = checkSite(readSite(root));
  const problems = problemsOf(checked, name);
  const errors = problems.filter(
    ({ severity, rule }) => severity === 'error' && !settledBySealing.includes(rule),
  );
  const found = checked.editions.find(
    ({ model: { edition } }) => `${edition.service}/${edition.id}` === name,
  );
  if (errors.length > 0)
    return refused(
      `${printProblems(errors)}\n\nA plan with errors cannot be sealed. Mend them first. Nothing was written.`,
    );
  if (!found) {
    const known = checked.editions.map(({ model: { edition } }) => `${edition.service}/${edition.id}`);
    return refused(`There is no plan "${name}". ${didYouMean(name, known)}`, true);
  }
  if (found.model.edition.plan.value['worked-example'] !== undefined)
    return refused(
      `${name} is a worked example: no body decides on it. For a plan of your own, take the key "worked-example" out of its plan.yaml. Nothing was written.`,
    );
  return {
    kind: 'plan',
    model: found.model,
    warnings: problems.filter(({ severity }) => severity === 'warning'),
  };
}

/** The errors that a plan has now. */
function errorsOf(root: string, name: string): Problem[] {
  return problemsOf(checkSite(readSite(root)), name).filter(({ severity }) => severity === 'error');
}

/**
 * Writes files of a plan and checks it: where it has an error with them, or cannot be checked, every file is as it was
 * before. Gives the errors.
 */
export function writeChecked(root: string, name: string, files: readonly FileText[]): Problem[] {
  const undo = writeAllOrNothing(root, files);
  try {
    const errors = errorsOf(root, name);
    if (errors.length > 0) undo();
    return errors;
  } catch (error) {
    undo();
    throw error;
  }
}

/** Problems of one plan, and of what all plans share. */
function problemsOf({ problems }: CheckedSite, name: string): Problem[] {
  return problems.filter((problem) => {
    const [, own] = /^(?:data|content)\/plans\/([^/]+\/[^/]+)\//.exec(problem.place.file) ?? [];
    return (own === undefined || own === name) && !isSealOfAnother(problem, name);
  });
}

/** A change of what all plans share breaks the seal of others too: each of them is decided on or amended by itself. */
function isSealOfAnother({ rule, fix }: Problem, name: string): boolean {
  return rule === 'sealed-content-changed' && !fix.includes(` ${name},`);
}

function refused(why: string, isCalledWrongly = false): ToSeal {
  return { kind: 'refused', why, isCalledWrongly };
}
