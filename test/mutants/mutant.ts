/** What is altered. A kind with a floor must be caught in at least that share of its mutants, in percent. */
export const KINDS = {
  total: { about: 'printed totals, and wholes that the parts printed beside them add up to', floor: 95 },
  reference: {
    about: 'ids and numbers that refer to something, altered so that they name nothing',
    floor: 95,
  },
  key: { about: 'keys and attribute names misspelt or given twice', floor: 95 },
  direction: {
    about:
      'words that say which way a figure beside them went or lies, where there is another to hold it against',
    floor: 95,
  },
  part: { about: 'parts of a printed total', floor: null },
  figure: { about: 'other published values', floor: null },
  count: { about: 'counts behind a figure', floor: null },
  base: { about: 'bases and populations behind a figure', floor: null },
  percent: { about: 'percentages beside a count, or in its place', floor: null },
  'claim-number': { about: 'numbers of claims', floor: null },
  'risk-score': { about: 'impact, likelihood and score of a risk', floor: null },
  survey: { about: 'counts, bases and percentages of surveys', floor: null },
  'reference-to-another': { about: 'references altered to something else that exists', floor: null },
  'own-reference': { about: 'numbers and ids that a record bears itself', floor: null },
  'key-dropped': { about: 'keys or attributes dropped with their values, required or not', floor: null },
  'direction-alone': {
    about: 'words of direction where the plan has no two figures to compare, or not said of one',
    floor: null,
  },
  date: { about: 'dates, years and periods of records and attributes', floor: null },
  'date-in-text': { about: 'years in sentences', floor: null },
  'number-in-text': { about: 'numbers typed in sentences', floor: null },
  'number-stated': { about: 'numbers in <Stated>', floor: null },
  'number-word': { about: 'numbers written as words', floor: null },
  marker: { about: 'markers such as c taken away or replaced by a number', floor: null },
  text: { about: 'texts emptied', floor: null },
} as const satisfies Record<string, { about: string; floor: number | null }>;

export type Kind = keyof typeof KINDS;
export const ALL_KINDS = Object.keys(KINDS) as Kind[];

/** One change of a file's text: the characters from `start` up to `end` become `to`. */
export interface Alteration {
  readonly start: number;
  readonly end: number;
  readonly to: string;
  /** What was done, in a word or two: `digits swapped`. */
  readonly how: string;
}

/** A place in a source that can be altered in one or more ways. */
export interface Site {
  readonly kind: Kind;
  /** Path from the root of the site. */
  readonly file: string;
  /** Where in the file, in words: `values › derbyshire › 3`. */
  readonly where: string;
  readonly alterations: readonly Alteration[];
  /** What is known to stand beside it, from which the reason of a miss is told. */
  readonly covered: string;
}

/** A site altered in one way. */
export interface Mutant {
  readonly site: Site;
  readonly alteration: Alteration;
}

/** The text of a file with one alteration made. */
export function altered(text: string, { start, end, to }: Alteration): string {
  return text.slice(0, start) + to + text.slice(end);
}
