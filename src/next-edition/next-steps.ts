import type { Problem } from '../core/problem/problem.ts';
import { actionsOf, askedFor, isOpen } from '../core/compute/promises.ts';
import type { FileText } from '../write/all-or-nothing.ts';
import type { NextEdition } from './records.ts';

/** Rules that find what a new edition leaves to its authors. Anything else that is found is told in full. */
const TO_DO: ReadonlySet<string> = new Set(['action-unaccounted', 'plan-unfinished']);
const IN_WELSH: ReadonlySet<string> = new Set(['translation-missing', 'text-untranslated']);

/** What is to be done next, in order, each with the file where it is done, and problems that nobody would expect. */
export interface NextSteps {
  readonly steps: readonly string[];
  readonly others: readonly Problem[];
}

/** What the check of a new edition means for its authors. */
export function nextSteps(
  { from, id, folder }: NextEdition,
  files: readonly FileText[],
  problems: readonly Problem[],
): NextSteps {
  const has = (name: string): boolean => files.some(({ file }) => file === `${folder}/${name}`);
  const count = (test: (file: string) => boolean): number =>
    problems.filter(({ rule, place }) => TO_DO.has(rule) && test(place.file)).length;
  const open = actionsOf(from).filter(isOpen).length;
  const sections = count((file) => file.startsWith('content/'));
  const figures = count((file) => /\/(?:performance|areas)\//.test(file));
  const notCarried = [
    ...(from.workforce ? ['workforce.yaml'] : []),
    ...(from.scorecard ? ['scorecard.yaml'] : []),
  ];
  const asked = askedFor(from).filter(({ action }) => isOpen(action)).length;
  const steps = [
    ...(open + asked > 0
      ? [
          `${folder}/progress.yaml: decide on ${[...(open > 0 ? [things(open, 'open action')] : []), ...(asked > 0 ? [things(asked, 'open condition')] : [])].join(' and ')} of ${from.id}: carried on, finished or dropped, and why.`,
        ]
      : []),
    has('delivery-plan.yaml')
      ? `${folder}/delivery-plan.yaml: take out what ended, word anew what goes on, give dates, add new actions.`
      : `${folder}/delivery-plan.yaml: write the actions of ${id}; none of ${from.id} is open.`,
    `${folder}/plan.yaml: the summary, and where figures come from.`,
    ...(figures > 0
      ? [
          `${folder}/performance/ and areas/: the new figures in place of x, and introductions (${things(figures, 'place')}).`,
        ]
      : []),
    ...['governance.yaml', 'risks.yaml', 'resources.yaml', 'voice.yaml']
      .filter(has)
      .map((name) => `${folder}/${name}: ${WHAT[name] ?? ''}`),
    ...(notCarried.length > 0
      ? [
          `${notCarried.join(' and ')}: not carried, since every number is new; write them as in ${from.id}, if there are any.`,
        ]
      : []),
    `content/plans/${from.service}/${id}/: write ${things(sections, 'text')}; each file holds notes on what to say.`,
    ...(problems.some(({ rule }) => IN_WELSH.has(rule))
      ? [
          `content/plans/${from.service}/${id}/cy/ and ${folder}/cy.yaml: the Welsh, once the English is settled. Texts that are as they were have theirs.`,
        ]
      : []),
    `npm run check -- --service ${from.service} --edition ${id}   tells what is left, with file and line.`,
    `npm run dev   shows the draft, once no error is left.`,
  ];
  return { steps, others: problems.filter(({ rule }) => !TO_DO.has(rule) && !IN_WELSH.has(rule)) };
}

const WHAT: Readonly<Record<string, string>> = {
  'governance.yaml': 'go through the board by agency and role.',
  'risks.yaml': 'score each risk again; add new ones.',
  'resources.yaml': 'the amounts, by agency and by category.',
  'voice.yaml': 'when surveys were asked, and the answers.',
};

function things(count: number, one: string): string {
  return `${String(count)} ${one}${count === 1 ? '' : 's'}`;
}
