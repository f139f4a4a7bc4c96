import type { EntryKind } from './entry.ts';

/** The headings of an edition's review, in the order in which they are printed. */
export const GROUPS = [
  'Decisions and approval',
  'About the plan',
  'Text',
  'Figures',
  'Actions and priorities',
  'Last plan’s actions',
  'Risks',
  'Money',
  'Staff',
  'What children and others said',
  'Board and governance',
  'Performance summary',
  'Statements of the source',
  'Areas',
  'Welsh',
  'Charts',
  'What follows',
  'Problems',
] as const;
export type Group = (typeof GROUPS)[number];

/** A kind of record of a data file, and how it is told. */
export interface RecordKind {
  /** Name of the file below the edition's folder. */
  readonly file: RegExp;
  /** Keys that lead to it; "*" for an item of a list or any key. Without keys, the file itself. */
  readonly path: string;
  readonly group: Group;
  /** What it is, with a capital letter. */
  readonly what: string;
  /** Keys whose texts name it, the first that is there. "key" is the last key of its path. */
  readonly name: readonly string[];
  /** Keys whose texts are said behind the name. */
  readonly more?: string;
  readonly kind?: 'action';
  /** True where the record around it is always said: the survey of a question. */
  readonly within?: true;
}

const kind = (
  file: RegExp,
  path: string,
  group: Group,
  what: string,
  name: readonly string[] = [],
  more?: string,
): RecordKind => ({ file, path, group, what, name, ...(more === undefined ? {} : { more }) });

/** Every kind of record of an edition. What is in none of them is told by its file. */
// prettier-ignore
const KINDS: readonly RecordKind[] = [
  kind(/^plan\.yaml$/, '', 'About the plan', 'The plan'),
  kind(/^plan\.yaml$/, 'source', 'About the plan', 'Source of the figures', ['title']),
  kind(/^plan\.yaml$/, 'updates *', 'About the plan', 'Annual update', ['date']),
  kind(/^plan\.yaml$/, 'waivers *', 'About the plan', 'Heading left out on purpose', ['section']),
  kind(/^decisions\.yaml$/, '*', 'Decisions and approval', 'Decision', ['body'], 'date'),
  { ...kind(/^decisions\.yaml$/, '* conditions *', 'Decisions and approval', 'Condition', ['ref', 'do']), within: true },
  kind(/^amendments\.yaml$/, '*', 'Decisions and approval', 'Amendment', ['what'], 'date'),
  { ...kind(/^delivery-plan\.yaml$/, 'themes * priorities * actions *', 'Actions and priorities', 'Action', ['ref'], 'do'), kind: 'action' },
  kind(/^delivery-plan\.yaml$/, 'themes * priorities *', 'Actions and priorities', 'Priority', ['priority']),
  kind(/^delivery-plan\.yaml$/, 'themes *', 'Actions and priorities', 'Theme', ['theme']),
  kind(/^delivery-plan\.yaml$/, 'owners *', 'Actions and priorities', 'Key to owners', ['key']),
  kind(/^delivery-plan\.yaml$/, 'outcomes *', 'Actions and priorities', 'Outcome', ['what']),
  kind(/^delivery-plan\.yaml$/, 'inspections *', 'Actions and priorities', 'Inspection', ['inspectorate', 'id'], 'year'),
  { ...kind(/^delivery-plan\.yaml$/, 'inspections * recommendations *', 'Actions and priorities', 'Recommendation', ['number']), within: true },
  kind(/^delivery-plan\.yaml$/, '', 'Actions and priorities', 'The delivery plan'),
  { ...kind(/^progress\.yaml$/, 'actions *', 'Last plan’s actions', 'Earlier action', ['ref', 'action'], 'action'), kind: 'action' },
  kind(/^progress\.yaml$/, '', 'Last plan’s actions', 'The report on the last plan'),
  kind(/^risks\.yaml$/, 'risks *', 'Risks', 'Risk', ['ref'], 'risk'),
  kind(/^risks\.yaml$/, 'scale', 'Risks', 'The scale of risks'),
  kind(/^risks\.yaml$/, '', 'Risks', 'The register of risks'),
  kind(/^resources\.yaml$/, 'contributions rows *', 'Money', 'Contribution', ['agency']),
  { ...kind(/^resources\.yaml$/, 'contributions rows * parts *', 'Money', 'Part of a contribution', ['name', 'of']), within: true },
  kind(/^resources\.yaml$/, 'contributions', 'Money', 'Contributions'),
  kind(/^resources\.yaml$/, 'contributions total', 'Money', 'Total of contributions'),
  kind(/^resources\.yaml$/, 'budget rows *', 'Money', 'Budget line', ['category']),
  kind(/^resources\.yaml$/, 'budget', 'Money', 'The budget'),
  kind(/^resources\.yaml$/, 'additional *', 'Money', 'Further money', ['title']),
  { ...kind(/^resources\.yaml$/, 'additional * rows *', 'Money', 'Further money', ['category']), within: true },
  kind(/^resources\.yaml$/, 'grand-total', 'Money', 'Grand total', ['name']),
  kind(/^resources\.yaml$/, '', 'Money', 'Money'),
  kind(/^workforce\.yaml$/, 'staffing people *', 'Staff', 'Staff by group', ['key']),
  kind(/^workforce\.yaml$/, 'staffing', 'Staff', 'The table of staff'),
  kind(/^workforce\.yaml$/, 'disability full-time-equivalents *', 'Staff', 'Staff by disability', ['key']),
  kind(/^workforce\.yaml$/, 'disability', 'Staff', 'The table of staff by disability'),
  kind(/^workforce\.yaml$/, '', 'Staff', 'Staff'),
  { ...kind(/^voice\.yaml$/, 'surveys * questions *', 'What children and others said', 'Question', ['question', 'id']), within: true },
  kind(/^voice\.yaml$/, 'surveys *', 'What children and others said', 'Survey', ['title', 'id']),
  kind(/^voice\.yaml$/, 'quotes *', 'What children and others said', 'Quotation from', ['from']),
  kind(/^voice\.yaml$/, 'you-said *', 'What children and others said', 'You said', ['said']),
  kind(/^voice\.yaml$/, '', 'What children and others said', 'What children and others said'),
  kind(/^governance\.yaml$/, 'board *', 'Board and governance', 'Member of the board', ['agency']),
  kind(/^governance\.yaml$/, 'cycle *', 'Board and governance', 'Reporting cycle', ['when']),
  kind(/^governance\.yaml$/, 'sign-off *', 'Board and governance', 'Signatory', ['agency']),
  kind(/^governance\.yaml$/, '', 'Board and governance', 'Governance'),
  kind(/^scorecard\.yaml$/, 'rows *', 'Performance summary', 'Line of the summary', ['indicator']),
  kind(/^scorecard\.yaml$/, '', 'Performance summary', 'The performance summary'),
  kind(/^claims\.yaml$/, '*', 'Statements of the source', 'Statement', ['says']),
  kind(/^cy\.yaml$/, '*', 'Welsh', 'Welsh for', ['en']),
  kind(/^areas\/[^/]+\.yaml$/, '', 'Areas', 'Profile of', ['file']),
  kind(/^areas\/[^/]+\.yaml$/, 'tables *', 'Figures', 'Table of', ['indicator'], 'area'),
  kind(/^performance\/[^/]+\.yaml$/, '*', 'Figures', 'Table of', ['indicator'], 'area'),
  kind(/^performance\/[^/]+\.yaml$/, '', 'Figures', 'Table of', ['indicator'], 'area'),
  kind(/\.mdx$/, '', 'Text', 'Section', ['file']),
];

/** Kinds of record of the reference data, told under "What all plans share". */
// prettier-ignore
const SHARED: readonly RecordKind[] = [
  kind(/^areas\.yaml$/, '*', 'Areas', 'Area', ['name', 'key']),
  kind(/^services\.yaml$/, '*', 'Areas', 'Service', ['name', 'key']),
  kind(/^indicators\.yaml$/, '*', 'Areas', 'Indicator', ['name', 'key']),
  { ...kind(/^indicators\.yaml$/, '* definitions *', 'Areas', 'Definition', ['name', 'key']), within: true },
  kind(/^terms\.yaml$/, '*', 'Areas', 'Word of the glossary', ['short', 'long', 'key']),
  kind(/^structures\/[^/]+\.yaml$/, '', 'Areas', 'Structure', ['name']),
  kind(/^structures\/[^/]+\.yaml$/, 'headings *', 'Areas', 'Heading of the guidance', ['title']),
  kind(/^structures\/[^/]+\.yaml$/, 'headings * headings *', 'Areas', 'Heading of the guidance', ['title']),
  kind(/^disclosure\.yaml$/, '', 'Areas', 'Protection of small numbers'),
  kind(/^language\.yaml$/, '', 'Areas', 'Rules of language'),
  kind(/^language\.yaml$/, 'left-behind *', 'Areas', 'Words that are left behind', ['say']),
  kind(/^accessibility\.yaml$/, '', 'Areas', 'Accessibility statement'),
  kind(/^accessibility-tests\.json$/, '', 'Areas', 'Record of accessibility tests'),
  kind(/^removed\.yaml$/, '*', 'Areas', 'Page taken away', ['address', 'path']),
  kind(/^cy\.yaml$/, '*', 'Areas', 'Welsh for', ['en']),
];

/** The kind of record that a path of a file leads into, and how many of its keys lead to the record itself. */
export function kindAt(
  file: string,
  keys: readonly string[],
  isShared = false,
): { readonly kind: RecordKind; readonly depth: number } | undefined {
  const fitting = (isShared ? SHARED : KINDS)
    .filter((one) => one.file.test(file))
    .map((one) => ({ kind: one, depth: one.path === '' ? 0 : one.path.split(' ').length }))
    .filter(({ kind: { path }, depth }) =>
      depth === 0
        ? true
        : depth <= keys.length && path.split(' ').every((key, index) => key === '*' || key === keys[index]),
    );
  return fitting.sort((a, b) => b.depth - a.depth)[0];
}

/** The kind of an entry about a record. */
export function entryKind({ kind: own }: RecordKind, what: 'added' | 'removed' | 'changed'): EntryKind {
  return own === 'action' ? `action-${what}` : `record-${what}`;
}
