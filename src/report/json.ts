import {
  acceptedInOrder,
  inOrder,
  stopsPublication,
  type AcceptedProblem,
  type Place,
  type Problem,
  type Severity,
} from '../core/problem/problem.ts';
import { RULES, type RuleId } from '../core/problem/rules.ts';
import type { Selected } from './selection.ts';
import { countBy } from './text.ts';

/** What was read and checked. */
export interface Checked {
  /** `service/edition` of each plan. */
  readonly editions: readonly string[];
  readonly files: number;
  readonly figures: number;
  readonly sections: number;
  readonly actions: number;
}

/** A problem in the report. */
export interface ReportedProblem {
  readonly rule: RuleId;
  readonly title: string;
  readonly severity: Severity;
  /** Path from the folder that was checked; line and column from 1, columns in UTF-16 units. */
  readonly place: Place;
  /** Where it is in the author's words; empty where the place says it all. */
  readonly where: string;
  readonly expected: string;
  readonly found: string;
  /** What to do; may have several lines. */
  readonly fix: string;
}

/**
 * The report as JSON. A public interface: `version` changes when a key goes away or changes its meaning, and not when
 * one is added.
 */
export interface JsonReport {
  readonly report: 'youth-justice-plans/check';
  readonly version: 1;
  readonly checked: Checked;
  /** False when an error is among the problems. */
  readonly publishable: boolean;
  /** By file, line and column. */
  readonly problems: readonly ReportedProblem[];
  /** Problems that plans keep on purpose, each with the reason that was given. */
  readonly accepted: readonly (ReportedProblem & { readonly because: string })[];
  readonly counts: {
    readonly bySeverity: Readonly<Record<Severity, number>>;
    /** Rules that found something, the most frequent first. */
    readonly byRule: Readonly<Partial<Record<RuleId, number>>>;
    readonly accepted: number;
    /** Problems left out by `--severity`, and by `--since`, `--service` and `--edition`. */
    readonly notShown: { readonly lessSevere: number; readonly elsewhere: number };
  };
}

/** The report of a check as a value. */
export function jsonReport(
  checked: Checked,
  { shown, lessSevere, elsewhere }: Selected,
  accepted: readonly AcceptedProblem[],
): JsonReport {
  const count = (which: Severity): number => shown.filter(({ severity }) => severity === which).length;
  return {
    report: 'youth-justice-plans/check',
    version: 1,
    checked,
    publishable: !stopsPublication(shown),
    problems: inOrder(shown).map(reported),
    accepted: acceptedInOrder(accepted).map(({ problem, because }) => ({ ...reported(problem), because })),
    counts: {
      bySeverity: { error: count('error'), warning: count('warning'), advice: count('advice') },
      byRule: Object.fromEntries(countBy(shown, ({ rule }) => rule)),
      accepted: accepted.length,
      notShown: { lessSevere, elsewhere: elsewhere.length },
    },
  };
}

function reported({ rule, severity, place, where, expected, found, fix }: Problem): ReportedProblem {
  const { file, line, column } = place;
  const { title } = RULES[rule];
  return { rule, title, severity, place: { file, line, column }, where, expected, found, fix };
}
