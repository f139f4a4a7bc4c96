import {
  countWords,
  printable,
  printProblem,
  summary,
  unpainted,
  type Paint,
} from '../core/problem/print.ts';
import { acceptedInOrder, inOrder, type AcceptedProblem, type Problem } from '../core/problem/problem.ts';
import type { RuleId } from '../core/problem/rules.ts';
import { editionOf, type Selected } from './selection.ts';

/** From how many problems on a list by rule helps to see what they are. */
const MANY = 6;

/** How a report is printed. */
export interface TextStyle {
  readonly paint?: Paint;
  /** The lines around the place of a problem, or nothing. */
  readonly frame?: (problem: Problem) => string;
}

/** Problems with their frames; counts by rule where there are many; what became of the site; what is not shown. */
export function textReport(
  { shown, lessSevere, elsewhere }: Selected,
  accepted: number,
  { paint = unpainted, frame = () => '' }: TextStyle = {},
): string {
  const blocks = inOrder(shown).map((problem) => {
    const lines = frame(problem);
    const shownLines = lines === '' ? '' : `\n\n${lines.replaceAll(/^/gm, '  ')}`;
    return `${printProblem(problem, paint)}${shownLines}\n`;
  });
  const hidden = [
    ...(elsewhere.length > 0 ? [`${countWords(elsewhere)} in other editions`] : []),
    ...(lessSevere > 0 ? [`${String(lessSevere)} less severe`] : []),
  ];
  const rules = new Set(shown.map(({ rule }) => rule)).size;
  return [
    ...blocks,
    ...(shown.length >= MANY && rules > 1 ? [`${countsTable(countBy(shown, ({ rule }) => rule))}\n`] : []),
    summary(shown),
    ...(hidden.length > 0 ? [`Not shown: ${hidden.join('; ')}.`] : []),
    ...(accepted > 0
      ? [paint('faint', `${problemsOf(accepted, 'accepted ')}: npm run check -- --accepted`)]
      : []),
  ].join('\n');
}

/** Every accepted problem by plan: rule and place, what was expected and what is printed, and the reason; then counts. */
export function acceptedReport(accepted: readonly AcceptedProblem[], paint: Paint = unpainted): string {
  if (accepted.length === 0) return 'No accepted problems.';
  const plans = [...Map.groupBy(accepted, planOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  const sections = plans.map(([plan, ofPlan]) => {
    const entries = acceptedInOrder(ofPlan).map((one) => acceptedEntry(one, paint));
    return `${plan}: ${problemsOf(ofPlan.length, 'accepted ')}\n\n${entries.join('\n\n')}`;
  });
  return [
    ...sections,
    `By plan:\n${countsTable(countBy(accepted, planOf))}`,
    `By rule:\n${countsTable(countBy(accepted, ({ problem }) => problem.rule))}`,
    `${problemsOf(accepted.length, 'accepted ')} in ${String(plans.length)} ${plans.length === 1 ? 'plan' : 'plans'}.`,
  ].join('\n\n');
}

function acceptedEntry({ problem, because }: AcceptedProblem, paint: Paint): string {
  const { where, expected, found } = problem;
  const [head = ''] = printProblem(problem, paint).split('\n');
  const row = (name: string, text: string): string => `  ${paint('faint', name.padEnd(8))}  ${oneLine(text)}`;
  return [
    head,
    ...(where === '' ? [] : [row('where', where)]),
    row('expected', expected),
    row('found', found),
    row('because', because),
  ].join('\n');
}

const oneLine = (text: string): string => printable(text.replaceAll(/\s+/g, ' ').trim());

function planOf({ problem }: AcceptedProblem): string {
  const of = editionOf(problem.place.file);
  return of ? `${of.service}/${of.edition}` : 'reference data';
}

/** How many of each there are, the most first and equal ones by name. */
export function countBy<T, K extends string = RuleId>(all: readonly T[], key: (one: T) => K): [K, number][] {
  return [...Map.groupBy(all, key)]
    .map(([name, of]): [K, number] => [name, of.length])
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
}

function countsTable(counts: readonly (readonly [string, number])[]): string {
  const width = Math.max(...counts.map(([, count]) => String(count).length));
  return counts.map(([name, count]) => `  ${String(count).padStart(width)}  ${name}`).join('\n');
}

function problemsOf(count: number, kind: string): string {
  return `${String(count)} ${kind}${count === 1 ? 'problem' : 'problems'}`;
}
