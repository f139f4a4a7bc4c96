import type { Edition, Finding, NarrativeFile } from '../edition/edition.ts';
import { completeness, type HeadingAnswer } from '../edition/completeness.ts';
import type { StructureHeading } from '../schema/library.ts';
import { finding, type Rule } from './finding.ts';
import { unknownName } from './names.ts';

/** Every id of a structure: its headings and their sub-headings. */
export function structureIds(headings: readonly StructureHeading[]): string[] {
  return headings.flatMap((heading) => [heading.id, ...heading.headings.map(({ id }) => id)]);
}

/**
 * Each narrative file answers one heading of the structure, none twice; every required heading is answered
 * by a file, or by a heading inside the file of the heading above it, or is waived with a reason.
 */
export const sections: Rule = ({ edition, library, outlines }) => {
  const { plan } = edition;
  const structure = library.structures[plan.value.structure];
  if (!structure) return [];
  const ids = structureIds(structure.headings);
  const found: Finding[] = [];
  const answered = new Map<string, NarrativeFile>();
  for (const narrative of edition.narrative) {
    const section = narrative.front.value.section;
    found.push(
      ...unknownName(
        narrative.front,
        ['section'],
        'section-unknown',
        section,
        ids,
        `a heading of the structure ${plan.value.structure}`,
      ),
    );
    const before = answered.get(section);
    if (before) {
      found.push(
        finding(narrative.front, ['section'], 'section-repeated', {
          expected: 'one file for each heading',
          found: `"${section}", which ${before.file} answers already`,
          fix: 'Join the two files, or correct the heading of one.',
        }),
      );
    }
    answered.set(section, narrative);
  }

  const waived = new Set(plan.value.waivers.map(({ section }) => section));
  plan.value.waivers.forEach(({ section }, index) => {
    found.push(
      ...unknownName(
        plan,
        ['waivers', index, 'section'],
        'section-unknown',
        section,
        ids,
        `a heading of the structure ${plan.value.structure}`,
      ),
    );
  });
  let parent: HeadingAnswer | undefined;
  for (const part of completeness(edition, library, outlines)) {
    if (part.depth === 1) parent = part;
    const { kind } = part.answer;
    const there = kind === 'file' || kind === 'heading';
    if (there && waived.has(part.id)) {
      const index = plan.value.waivers.findIndex(({ section }) => section === part.id);
      found.push(
        finding(plan, ['waivers', index], 'waiver-unneeded', {
          severity: 'warning',
          expected: `no text under "${part.title}"`,
          found: 'the section itself',
          fix: 'Take the waiver away.',
        }),
      );
    }
    // A missing section is told once, not once more for each of its sub-headings.
    const inside = part.depth === 2 && parent?.answer.kind === 'file' ? parent.answer.file : undefined;
    if (part.required && kind === 'left-out' && (part.depth === 1 || inside !== undefined))
      found.push(missingSection(edition, part, inside));
  }
  return found;
};

function missingSection(
  edition: Edition,
  { id, title }: { id: string; title: string },
  file: NarrativeFile | undefined,
): Finding {
  const folder = `content/plans/${edition.service}/${edition.id}`;
  const add = file
    ? `Add to ${file.file}:  ## ${title}`
    : `Add a file such as ${folder}/20-${id}.mdx that begins:\n---\nsection: ${id}\n---`;
  return finding(edition.plan, ['structure'], 'section-missing', {
    where: id,
    expected: `a section "${title}", which the structure ${edition.plan.value.structure} requires`,
    found: 'none',
    fix: `${add}\nor say in plan.yaml why it is left out:\nwaivers:\n  - { section: ${id}, because: … }`,
  });
}
