import type { Finding, NarrativeFile } from '../edition/edition.ts';
import type { Edition, Library } from '../edition/edition.ts';
import { nearest } from '../problem/nearest.ts';
import type { RuleId } from '../problem/rules.ts';

/** What could not be read of an edition, or not be parsed. */
export interface Unreadable {
  /** Files that are there and were not, or not wholly, understood. */
  readonly files: ReadonlySet<string>;
  /** Narrative files whose text cannot be parsed, so that their headings are not known. */
  readonly narrative: ReadonlySet<NarrativeFile>;
}

/** What the words of claims are held against figures by, which some figure may be missing from. */
const OF_FIGURES: ReadonlySet<RuleId> = new Set([
  'figure-missing',
  'figure-without-value',
  'period-without-value',
  'claim-not-borne-out',
  'claim-number-unfounded',
  'claim-uncertain',
]);

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
  const lacksFigures = [...unreadable.files].some((file) => /\/(?:performance|areas)\/[^/]+$/.test(file));
  const slugs = new Set([...names].map(slugOf));
  const blurred = new Set([...unreadable.narrative].map(({ front }) => front.value.section));
  const headings = library.structures[edition.plan.value.structure]?.headings ?? [];
  // A file that names its section wrongly is most likely the one that seems to be missing.
  const misnamed = findings.flatMap(({ problem: { rule, where, place, found } }) =>
    rule === 'section-unknown' && where === 'section' && place.file.endsWith('.mdx')
      ? [
          slugOf(place.file),
          nearest(
            found.replaceAll('"', ''),
            headings.map(({ id }) => id),
          ) ?? '',
        ]
      : [],
  );
  for (const slug of misnamed) slugs.add(slug);
  const hidden = new Set(
    headings.flatMap(({ id, headings: inner }) => [
      ...(slugs.has(id) ? [id] : []),
      ...(blurred.has(id) ? inner.map((one) => one.id) : []),
    ]),
  );
  const isRecordAltered = [...unreadable.files].some((file) => file.includes('/sealed/'));
  return findings.filter(({ problem }) => {
    if (problem.rule === 'seal-record-missing') return !isRecordAltered;
    if (lacksFigures && problem.place.file.endsWith('/claims.yaml') && OF_FIGURES.has(problem.rule))
      return false;
    if (problem.rule === 'action-unknown') return !names.has('delivery-plan.yaml');
    if (problem.rule === 'action-unaccounted')
      return !names.has('progress.yaml') && !names.has('delivery-plan.yaml');
    return problem.rule !== 'section-missing' || !hidden.has(problem.where);
  });
}

/** The section that a file of narrative is named after, however it is written: "13 Standards.mdx" → standards. */
const slugOf = (file: string): string =>
  file
    .slice(file.lastIndexOf('/') + 1)
    .replace(/\.[a-z]+$/i, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^\d+-|^-/, '');
