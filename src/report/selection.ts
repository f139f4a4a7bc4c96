import type { AcceptedProblem, Problem, Severity } from '../core/problem/problem.ts';

/** Severities from the worst. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'advice'];

/** Which problems are asked for. All are found either way. */
export interface Selection {
  /** The least severe that is shown. */
  readonly severity: Severity;
  readonly service?: string | undefined;
  readonly edition?: string | undefined;
  /** Files that changed, from the project's folder; undefined where all are asked for. */
  readonly changed?: readonly string[] | undefined;
}

/** What is shown, and how many are not: less severe ones, and those of editions that were not asked for. */
export interface Selected {
  readonly shown: readonly Problem[];
  readonly lessSevere: number;
  readonly elsewhere: readonly Problem[];
}

/** The edition that a file belongs to. Undefined for what all editions share. */
export function editionOf(file: string): { service: string; edition: string } | undefined {
  const [, service, edition] = /^(?:data|content)\/plans\/([^/]+)\/([^/]+)\//.exec(file) ?? [];
  return service === undefined || edition === undefined ? undefined : { service, edition };
}

/** Every edition that was checked or has a problem, as `service/edition`: one that cannot be read is there too. */
export function editionsIn(problems: readonly Problem[], checked: readonly string[]): ReadonlySet<string> {
  const withProblems = problems.flatMap(({ place }) => {
    const of = editionOf(place.file);
    return of ? [`${of.service}/${of.edition}`] : [];
  });
  return new Set([...checked, ...withProblems]);
}

/**
 * Parts problems into those asked for and the rest. A problem of the reference data belongs to every edition and is
 * always shown; where a file of the reference data changed, every edition counts as changed.
 */
export function select(problems: readonly Problem[], selection: Selection): Selected {
  const isAskedFor = inEditions(selection);
  const rank = SEVERITIES.indexOf(selection.severity);
  const here = problems.filter(({ place }) => isAskedFor(place.file));
  const shown = here.filter(({ severity }) => SEVERITIES.indexOf(severity) <= rank);
  return {
    shown,
    lessSevere: here.length - shown.length,
    elsewhere: problems.filter(({ place }) => !isAskedFor(place.file)),
  };
}

/** The accepted problems of the editions asked for. */
export function selectAccepted(
  accepted: readonly AcceptedProblem[],
  selection: Selection,
): readonly AcceptedProblem[] {
  const isAskedFor = inEditions(selection);
  return accepted.filter(({ problem }) => isAskedFor(problem.place.file));
}

/** The editions that have a changed file, as `service/edition`; `all` where one changed that all editions share. */
export function changedEditions(files: readonly string[]): ReadonlySet<string> | 'all' {
  const authored = files.filter((file) => /^(?:data|content)\//.test(file) && !file.endsWith('.md'));
  const editions = authored.map(editionOf);
  if (editions.includes(undefined)) return 'all';
  return new Set(editions.flatMap((one) => (one ? [`${one.service}/${one.edition}`] : [])));
}

function inEditions({ service, edition, changed }: Selection): (file: string) => boolean {
  const editions = changed === undefined ? 'all' : changedEditions(changed);
  return (file) => {
    const of = editionOf(file);
    if (!of) return true;
    return (
      (service === undefined || of.service === service) &&
      (edition === undefined || of.edition === edition) &&
      (editions === 'all' || editions.has(`${of.service}/${of.edition}`))
    );
  };
}
