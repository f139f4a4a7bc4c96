import type { RuleId } from './rules.ts';

/** Where a mistake stands in a file that an author wrote. Lines and columns count from 1. */
export interface Place {
  /** Path from the project's folder, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * `error` would publish something false, missing or disclosive; `warning` is odd but publishable;
 * `advice` is a matter of style.
 */
export type Severity = 'error' | 'warning' | 'advice';

/** One mistake in what authors wrote: data only. How it reads is in `print.ts`. */
export interface Problem {
  /** Permanent id of the rule that found it, as listed in `rules.ts`. */
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly place: Place;
  /** Where it is in the author's words: `telford-and-wrekin › 2022`. */
  readonly where: string;
  readonly expected: string;
  readonly found: string;
  /** What to do: an instruction, with the corrected line or value where one can be given. */
  readonly fix: string;
}

/** A problem that the plan keeps on purpose because its source is printed so, with the reason given. */
export interface AcceptedProblem {
  readonly problem: Problem;
  readonly because: string;
}

/** A file that was read and fits its schema, and a way to find where in it a value stands. */
export interface SourceFile<T> {
  readonly file: string;
  readonly value: T;
  /** The place of the value at this path of keys and indexes, or of the nearest thing that contains it. */
  readonly at: (path: Path) => Place;
  /** The place of the key itself that the path ends with: the name of a row rather than what stands in it. */
  readonly atKey: (path: Path) => Place;
  /** The path in an author's words: `values › shropshire › 2022`. */
  readonly words: (path: Path) => string;
}

/** Keys and list indexes that lead from the top of a file to a value in it. */
export type Path = readonly (string | number)[];

/** Problems by file, line and column, then rule: the order in which they are printed. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(byPlace);
}

/** Accepted problems in the same order. */
export function acceptedInOrder(accepted: readonly AcceptedProblem[]): AcceptedProblem[] {
  return [...accepted].sort((a, b) => byPlace(a.problem, b.problem));
}

function byPlace(a: Problem, b: Problem): number {
  return (
    compareText(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.where, b.where)
  );
}

/** True when at least one problem is bad enough to stop publication. */
export function stopsPublication(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

// Plain code unit order: the same on every machine and in every locale.
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
