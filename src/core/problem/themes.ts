/** What a group of rules is about, in the order in which a guide tells them, and why it matters to a reader of a plan. */
export const THEMES = {
  files: {
    title: 'Files',
    why: 'A file that cannot be read, or that nothing reads, would leave a part of the plan out without a word.',
  },
  form: {
    title: 'Keys and values',
    why: 'A value that is not in its form would be read as something else, or as nothing.',
  },
  names: {
    title: 'Names and references',
    why: 'A name that leads nowhere means that readers are shown less than the plan says, or cannot follow it.',
  },
  structure: {
    title: 'Sections and decisions',
    why: 'A plan must answer each heading of its guidance and say who approved it; partners and inspectors look for both.',
  },
  figures: {
    title: 'Figures',
    why: 'A sentence, table or chart may only say what the figures behind it can bear.',
  },
  sums: {
    title: 'Sums, shares and rates',
    why: 'Figures that contradict one another cost a plan its readers’ trust, and nobody can tell which of them is right.',
  },
  series: {
    title: 'Periods, series and editions',
    why: 'A figure is read beside earlier ones: a slip in one of them makes a change that never happened.',
  },
  claims: {
    title: 'Claims in words',
    why: 'Many readers take in the words and not the table, so that the words must say what the figures say.',
  },
  disclosure: {
    title: 'Figures about few children',
    why: 'From a small number somebody who knows the area may recognise a child.',
  },
  people: {
    title: 'People',
    why: 'A plan is public for good: it names roles, and no child, family or member of staff.',
  },
  narrative: {
    title: 'Text and components',
    why: 'Text is published as it is written: it must be readable by everybody, and nothing in it may run.',
  },
  language: {
    title: 'Language',
    why: 'A plan is for children, families and the public as much as for the partnership that writes it.',
  },
} as const satisfies Record<string, { readonly title: string; readonly why: string }>;

/** The group that a rule belongs to. */
export type Theme = keyof typeof THEMES;

/** Themes whose problems are about words or numbers that may not be shown, not even in a message. */
export const CONFIDENTIAL: ReadonlySet<Theme> = new Set<Theme>(['disclosure', 'people']);
