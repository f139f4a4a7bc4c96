import type { AcceptedProblem, Problem } from '../problem/problem.ts';
import { RULES } from '../problem/rules.ts';
import type { ReviewEntry } from './entry.ts';

const SEVERITIES = { error: 'error', warning: 'warning', advice: 'advice' } as const;

/** Problems that came and problems that are solved. Where in a file they stand does not count: lines move. */
export function problemEntries(before: readonly Problem[], after: readonly Problem[]): ReviewEntry[] {
  const [changed, former] = [apart(after, before, keyOf), apart(before, after, keyOf)];
  // A problem that is still there with other numbers is neither new nor solved.
  const come = apart(changed, former, placeKey);
  const gone = apart(former, changed, placeKey);
  return [
    ...come.map((problem) => introduced(problem)),
    ...gone.map((problem): ReviewEntry => ({
      kind: 'problem-solved',
      group: 'Problems',
      title: `Solved: ${RULES[problem.rule].title}`,
      note: whereOf(problem),
      // What was found there may be withheld by now: the rule and the place say enough.
      fields: [],
      places: [],
    })),
  ];
}

/** A problem as an entry: what the check says, without how to put it right. */
function introduced(problem: Problem): ReviewEntry {
  return {
    kind: 'problem',
    group: 'Problems',
    title: `New ${SEVERITIES[problem.severity]}: ${RULES[problem.rule].title}`,
    note: whereOf(problem),
    fields: [{ label: '', is: `expected ${problem.expected}, found ${problem.found}` }],
    places: [],
  };
}

function whereOf({ where, place }: Problem): string {
  return `${where === '' ? '' : `${where}, `}${place.file}, line ${String(place.line)}`;
}

function keyOf({ rule, where, expected, found, place }: Problem): string {
  return JSON.stringify([rule, where, expected, found, place.file]);
}

/** The place of a problem in an author's words; without any, what was found there too. */
function placeKey({ rule, where, expected, found, place }: Problem): string {
  return JSON.stringify([rule, place.file, where, ...(where === '' ? [expected, found] : [])]);
}

/** Problems that are kept on purpose now and were not, or the other way round. */
export function keptEntries(
  before: readonly AcceptedProblem[],
  after: readonly AcceptedProblem[],
): ReviewEntry[] {
  const key = ({ problem, because }: AcceptedProblem): string =>
    JSON.stringify([problem.rule, problem.where, problem.place.file, because]);
  return [
    ...apart(after, before, key).map(({ problem, because }): ReviewEntry => ({
      kind: 'kept',
      group: 'Problems',
      title: `Kept on purpose: ${RULES[problem.rule].title}`,
      note: whereOf(problem),
      fields: [{ label: 'reason', is: because }],
      places: [],
    })),
    ...apart(before, after, key).map(({ problem }): ReviewEntry => ({
      kind: 'kept',
      group: 'Problems',
      title: `No longer kept on purpose: ${RULES[problem.rule].title}`,
      note: whereOf(problem),
      fields: [],
      places: [],
    })),
  ];
}

/** Items of one list that the other does not have, each as often as it stands there. */
function apart<T>(all: readonly T[], other: readonly T[], keyOf: (one: T) => string): T[] {
  const left = new Map<string, number>();
  for (const one of other) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1);
  return all.filter((one) => {
    const key = keyOf(one);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}
