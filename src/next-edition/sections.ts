import { RESERVED_ADDRESSES } from '../core/edition/addresses.ts';
import type { Structure, StructureHeading } from '../core/schema/library.ts';
import type { FileText } from '../write/all-or-nothing.ts';
import { wrapped } from './wrapped.ts';

/** Lines of a comment are at most so long. */
const WIDE = 112;

type Subheading = StructureHeading['headings'][number];

/** A file for each heading of the structure, in order: its required sub-headings, and the notes for authors as comments. */
export function nextSections(structure: Structure, folder: string): FileText[] {
  const digits = String(structure.headings.length).length;
  return structure.headings.map((heading, index) => {
    const number = String(index + 1).padStart(Math.max(2, digits), '0');
    const slug = RESERVED_ADDRESSES.includes(heading.id) ? `${heading.id}-of-the-plan` : heading.id;
    return { file: `${folder}/${number}-${slug}.mdx`, text: sectionText(heading, structure) };
  });
}

function sectionText(heading: StructureHeading, structure: Structure): string {
  const optional = heading.headings.filter(({ required }) => !required);
  const comments = [
    ...(heading.required
      ? []
      : ['The guidance does not require this section: delete the file if the plan has none.']),
    ...notesOn(heading),
    ...heading.headings.flatMap(notesOn),
    ...(optional.length > 0
      ? [`Not required, so not below: ${optional.map(({ title }) => `## ${title}`).join(', ')}`]
      : []),
    ...(structure['prompts-from'] === undefined
      ? []
      : [`Where these notes are from: ${structure['prompts-from']}`]),
  ];
  const headings = heading.headings.filter(({ required }) => required).map(({ title }) => `## ${title}\n`);
  return [
    '---',
    `section: ${heading.id}`,
    '# Take the next line away when the section is written. Lines that begin with # are notes, and never published.',
    'unfinished: true',
    ...comments.flatMap((text) => wrapped(text, WIDE)).map((line) => `# ${line}`),
    '---',
    '',
    ...headings,
  ].join('\n');
}

function notesOn({ title, prompts }: Subheading): string[] {
  return prompts.length === 0 ? [] : [`${title}:`, ...prompts.map((prompt) => `- ${prompt}`)];
}

/** The version for children, to be written anew. */
export function nextChildren(folder: string, title: string | undefined): FileText {
  return {
    file: `${folder}/children.mdx`,
    text: [
      '---',
      ...(title === undefined ? [] : [`title: ${JSON.stringify(title)}`]),
      '# Take the next line away when the version for children is written. The check tells its reading age.',
      'unfinished: true',
      '---',
      '',
    ].join('\n'),
  };
}
