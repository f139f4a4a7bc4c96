import type { Finding } from '../edition/edition.ts';
import type { AcceptedProblem, Path, Place, Problem, SourceFile } from '../problem/problem.ts';
import { nearest } from '../problem/nearest.ts';
import { RULES } from '../problem/rules.ts';
import { otherValue } from './accepted-value.ts';
import { stringAt } from './value-at.ts';

/** What remains of the findings of an edition once the accepted ones are set apart. */
export interface Settled {
  readonly problems: readonly Problem[];
  readonly accepted: readonly AcceptedProblem[];
}

/** What is shown of a reason that may tell what is withheld. */
const HIDDEN_REASON = 'Kept on purpose. The reason speaks of figures that are withheld, so it is not shown.';

/**
 * Sets apart the findings that the plan keeps on purpose, and reports an acceptance that nothing needs, or that names
 * another value than the one found: either would hide the next mistake in its place.
 */
export function settle(findings: readonly Finding[], files: readonly SourceFile<unknown>[]): Settled {
  const problems: Problem[] = [];
  const accepted: AcceptedProblem[] = [];
  const used = new Set<string>();
  const keep = (
    problem: Problem,
    because: string,
    isHidden: boolean,
    reasonAt: { readonly place: Place; readonly where: string },
  ): void => {
    accepted.push({ problem, because: isHidden ? HIDDEN_REASON : because });
    const other = isHidden ? undefined : otherValue({ problem, because }, reasonAt);
    if (other) problems.push(other);
  };
  for (const { problem, acceptedIn, because: reason, hidesReason = false } of findings) {
    if (reason !== undefined) {
      keep(problem, reason, hidesReason, { place: problem.place, where: problem.where });
      continue;
    }
    if (acceptedIn !== undefined) {
      const path = [...acceptedIn.path, 'accepted', problem.rule];
      const because = stringAt(acceptedIn.source.value, path);
      if (because !== undefined) {
        const { source } = acceptedIn;
        used.add(keyOf(source, path));
        keep(problem, because, hidesReason, {
          place: source.atKey(path),
          where: source.words(path.slice(0, -1)),
        });
        continue;
      }
    }
    problems.push(problem);
  }
  const unneeded = files.flatMap((source) =>
    acceptances(source.value, [])
      .filter((path) => !used.has(keyOf(source, path)))
      .map((path): Problem => ({
        rule: 'accepted-unneeded',
        severity: 'warning',
        place: source.atKey(path),
        where: source.words(path.slice(0, -1)),
        expected: `the problem ${String(path.at(-1))} here, since it is accepted`,
        found: 'no such problem',
        fix: unneededFix(String(path.at(-1))),
      })),
  );
  return { problems: [...problems, ...unneeded], accepted };
}

/**
 * The nearest record around a path whose `accepted` names a rule, or else the nearest around it: where the finding
 * about a text of a file may be kept. The path of the record is what a finding takes as `acceptedIn`.
 */
export function acceptedAround(source: SourceFile<unknown>, path: Path, rule: string): Path {
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    const record = path.slice(0, depth);
    if (stringAt(source.value, [...record, 'accepted', rule]) !== undefined) return record;
  }
  return [];
}

function keyOf(source: SourceFile<unknown>, path: Path): string {
  return `${source.file} ${path.join(' ')}`;
}

/** What to do about an acceptance of nothing: most often the name of its rule is misspelt. */
export function unneededFix(rule: string): string {
  if (Object.hasOwn(RULES, rule)) return 'Take the line away.';
  const near = nearest(rule, Object.keys(RULES));
  return `There is no rule of this name. ${near === undefined ? 'Take the line away.' : `Did you mean "${near}"?`}`;
}

/** Keys below which authors choose the names: `accepted` there is the name of a row, a post or an owner. */
const NAMED_BY_AUTHORS: ReadonlySet<string | number | undefined> = new Set([
  'values',
  'people',
  'posts',
  'groups',
  'full-time-equivalents',
  'owners',
  'impact',
  'likelihood',
]);

/** Paths of every rule named under a key `accepted` of the schemas, anywhere below a value. */
function acceptances(value: unknown, path: Path): Path[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    const isAcceptance = key === 'accepted' && !Array.isArray(value) && !NAMED_BY_AUTHORS.has(path.at(-1));
    return isAcceptance
      ? Object.keys((inner ?? {}) as object).map((rule) => [...here, rule])
      : acceptances(inner, here);
  });
}
