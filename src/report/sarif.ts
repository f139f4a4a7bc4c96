import type { Log, ReportingDescriptor, Result } from 'sarif';
import { sentence } from '../core/problem/print.ts';
import {
  acceptedInOrder,
  inOrder,
  type AcceptedProblem,
  type Problem,
  type Severity,
} from '../core/problem/problem.ts';
import { RULES, type RuleId } from '../core/problem/rules.ts';
import { THEMES } from '../core/problem/themes.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  advice: 'note',
};

/** Where the report is read. */
export interface SarifSettings {
  /** Version of this project. */
  readonly version: string;
  /** From the top of the repository to the folder that was checked, without a slash at its end; empty for the top. */
  readonly folder?: string;
  /** Address at which the site is published; rules then link to their entries there. */
  readonly site?: string | undefined;
}

/**
 * The report in the Static Analysis Results Interchange Format 2.1.0 (OASIS Standard), which code hosts show beside
 * pull requests. Accepted problems are there as suppressed results, each with its reason.
 */
export function sarifReport(
  problems: readonly Problem[],
  accepted: readonly AcceptedProblem[],
  { version, folder = '', site }: SarifSettings,
): Log {
  const ids = Object.keys(RULES) as RuleId[];
  const all: readonly { readonly problem: Problem; readonly because?: string }[] = [
    ...inOrder(problems).map((problem) => ({ problem })),
    ...acceptedInOrder(accepted),
  ];
  const prints = fingerprints(all.map(({ problem }) => problem));
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'youth-justice-plans',
            semanticVersion: version,
            rules: ids.map((id) => descriptor(id, site)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: all.map(({ problem, because }, index): Result => ({
          ruleId: problem.rule,
          ruleIndex: ids.indexOf(problem.rule),
          level: LEVELS[problem.severity],
          message: { text: `${sentence(problem)}\n${problem.fix}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(folder, problem.place.file) },
                region: { startLine: problem.place.line, startColumn: problem.place.column },
              },
            },
          ],
          partialFingerprints: { 'ruleAndPlace/v1': prints[index] ?? '' },
          ...(because === undefined ? {} : { suppressions: [{ kind: 'inSource', justification: because }] }),
        })),
      },
    ],
  };
}

function descriptor(id: RuleId, site: string | undefined): ReportingDescriptor {
  const { title, about, severity, theme } = RULES[id];
  return {
    id,
    name: title,
    shortDescription: { text: title },
    fullDescription: { text: about },
    help: { text: `${about} ${THEMES[theme].why}` },
    ...(site === undefined ? {} : { helpUri: new URL(`rules/#${id}`, site.replace(/\/*$/, '/')).href }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [theme] },
  };
}

/**
 * What makes a problem the same one in a later run: rule, file and where it is in the author's words, and the how
 * manyth it is of such. Lines, columns and figures may change in between.
 */
function fingerprints(problems: readonly Problem[]): string[] {
  const seen = new Map<string, number>();
  return problems.map(({ rule, place, where }) => {
    const key = `${rule} ${place.file} ${where}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return `${key} ${String(before + 1)}`;
  });
}

function uriOf(folder: string, file: string): string {
  const path = folder === '' ? file : `${folder}/${file}`;
  return path
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
}
