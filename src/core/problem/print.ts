import { inOrder, stopsPublication, type Problem, type Severity } from './problem.ts';

const SEVERITIES: readonly [Severity, string, string][] = [
  ['error', 'error', 'errors'],
  ['warning', 'warning', 'warnings'],
  ['advice', 'piece of advice', 'pieces of advice'],
];

/** One problem as an author reads it: place, severity and rule; what was expected and found; what to do. */
export function printProblem(problem: Problem): string {
  const { place, severity, rule, where, expected, found, fix } = problem;
  const about = where === '' ? '' : `${where}: `;
  return [
    `${place.file}:${String(place.line)}:${String(place.column)}  ${severity}  ${rule}`,
    `  ${about}expected ${expected}, found ${found.replace(/\.$/, '')}.`,
    ...fix.split('\n').map((line) => `  ${line}`),
  ].join('\n');
}

/** Every problem in order, then one line that counts them and says what became of the site. */
export function printProblems(problems: readonly Problem[]): string {
  return [...inOrder(problems).map((problem) => `${printProblem(problem)}\n`), summary(problems)].join('\n');
}

/** "2 errors, 1 warning in 2 files. Nothing was published; the last build is untouched." */
export function summary(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'No problems.';
  const counts = SEVERITIES.flatMap(([severity, one, many]) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? [] : [`${String(count)} ${count === 1 ? one : many}`];
  });
  const files = new Set(problems.map((problem) => problem.place.file)).size;
  const outcome = stopsPublication(problems)
    ? 'Nothing was published; the last build is untouched.'
    : 'None of them stops publication.';
  return `${counts.join(', ')} in ${String(files)} ${files === 1 ? 'file' : 'files'}. ${outcome}`;
}
