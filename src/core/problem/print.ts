import { inOrder, stopsPublication, type Problem, type Severity } from './problem.ts';

const SEVERITIES: readonly [Severity, string, string][] = [
  ['error', 'error', 'errors'],
  ['warning', 'warning', 'warnings'],
  ['advice', 'piece of advice', 'pieces of advice'],
];

/** Parts of a printed problem that a terminal may show in colours. */
export type Style = Severity | 'place' | 'faint';

/** Gives a part of a text the colour of its style, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** No colours: for files, pipes and tests. */
export const unpainted: Paint = (_, text) => text;

/**
 * A text with every character made visible that would steer a terminal or turn the direction of writing: what authors
 * typed is quoted in messages. Ends of lines stay.
 */
export function printable(text: string): string {
  return text.replaceAll(STEERING, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\uFFFD';
  });
}

// Control characters but for the tab and the end of a line, line separators, and the marks that turn the direction.
const STEERING = /(?![\n\t])\p{Cc}|[\u2028\u2029\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/gu;

/** What is wrong in one sentence: where, what was expected, what was found. */
export function sentence({ where, expected, found }: Problem): string {
  return `${where === '' ? '' : `${where}: `}expected ${expected}, found ${found.replace(/\.$/, '')}.`;
}

/** One problem as an author reads it: place, severity and rule; what was expected and found; what to do. */
export function printProblem(problem: Problem, paint: Paint = unpainted): string {
  const { place, severity, rule, fix } = problem;
  const at = printable(`${place.file}:${String(place.line)}:${String(place.column)}`);
  return [
    `${paint('place', at)}  ${paint(severity, severity)}  ${rule}`,
    `  ${printable(sentence(problem))}`,
    ...printable(fix)
      .split('\n')
      .map((line) => `  ${line}`),
  ].join('\n');
}

/** Every problem in order, then one line that counts them and says what became of the site. */
export function printProblems(problems: readonly Problem[]): string {
  return [...inOrder(problems).map((problem) => `${printProblem(problem)}\n`), summary(problems)].join('\n');
}

/** "2 errors, 1 warning in 2 files. Nothing was published; the last build is untouched." */
export function summary(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'No problems.';
  const files = new Set(problems.map((problem) => problem.place.file)).size;
  const outcome = stopsPublication(problems)
    ? 'Nothing was published; the last build is untouched.'
    : 'None of them stops publication.';
  return `${countWords(problems)} in ${String(files)} ${files === 1 ? 'file' : 'files'}. ${outcome}`;
}

/** "2 errors, 1 warning" */
export function countWords(problems: readonly Problem[]): string {
  return SEVERITIES.flatMap(([severity, one, many]) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? [] : [`${String(count)} ${count === 1 ? one : many}`];
  }).join(', ');
}
