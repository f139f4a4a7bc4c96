import type { Finding, NarrativeFile } from '../edition/edition.ts';
import type { Edition, Library } from '../edition/edition.ts';

/** What could not be read of an edition, or not be parsed. */
export interface Unreadable {
  /** Files that are there and did not fit their schema. */
  readonly files: ReadonlySet<string>;
  /** Narrative files whose text cannot be parsed, so that their headings are not known. */
  readonly narrative: ReadonlySet<NarrativeFile>;
}

/**
 * Leaves out findings that only say that something unreadable was not read: its own problem is told already, and
 * these go away with it.
 */
export function withoutConsequences(
  findings: readonly Finding[],
  { edition, library }: { edition: Edition; library: Library },
  unreadable: Unreadable,
): Finding[] {
  const names = new Set([...unreadable.files].map((file) => file.slice(file.lastIndexOf('/') + 1)));
  const slugs = new Set([...names].map((name) => name.replace(/^\d+-/, '').replace(/\.mdx$/, '')));
  const blurred = new Set([...unreadable.narrative].map(({ front }) => front.value.section));
  const headings = library.structures[edition.plan.value.structure]?.headings ?? [];
  const hidden = new Set(
    headings.flatMap(({ id, headings: inner }) => [
      ...(slugs.has(id) ? [id] : []),
      ...(blurred.has(id) ? inner.map((one) => one.id) : []),
    ]),
  );
  return findings.filter(({ problem }) => {
    if (problem.rule === 'action-unknown') return !names.has('delivery-plan.yaml');
    return problem.rule !== 'section-missing' || !hidden.has(problem.where);
  });
}
