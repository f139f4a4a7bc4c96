import { findingInText, type NarrativeRule, type Words } from './finding.ts';
import { paragraphsOfPage } from './sentences/contradicted.ts';
import { inDataTexts } from './text-rule.ts';

const SMALL = '(?:[1-4]|one|two|three|four|a single|only one)';
const PEOPLE =
  '(?:child|children|boys?|girls?|young (?:people|persons?|m[ae]n|wom[ae]n)|teenagers?|siblings?)';
/** A word or two between the number and whom it counts: "two of our", "3 looked-after", not "one or more". */
const BETWEEN = String.raw`(?:(?!(?:or|in|and|to|at|per|for|with|by|from|on|is|are|was|were|has|have|had|fewer|about|that|who|which|hundred|thousand|million|months?|weeks?|days?|years?|hours?)\b)[a-z'’-]+\s+){0,3}`;
/** What before a number makes it something else: part of another number, an age, a year of school, "1 in 4". */
const NOT_BEFORE = String.raw`(?<![\d£#.,:/–-])(?<!\d )(?<!\b(?:in|aged?|year|years|than|level|stage|tier|band|part|section|priority|action|chapter|page|annex|appendix|outcome|question|standard|any|no|each|every|another|about)\s)(?<!\bto )`;
/** What behind whom makes it a manner of speaking, or a word for a house or a service. */
const NOT_BEHIND = String.raw`(?!['’]s? (?:homes?|services?|social|trust|centres?|board|hospital|plans?)\b|\s+(?:at a time|in (?:\d|every|two|three|four|five|ten)|per\b))`;

const COUNTED = new RegExp(
  String.raw`${NOT_BEFORE}\b(${SMALL})(?![\d.,%/-])\s+${BETWEEN}${PEOPLE}\b${NOT_BEHIND}`,
  'iuy',
);
/** "Girls (2)", "children: 3". */
const LISTED = new RegExp(
  String.raw`\b${PEOPLE}\s*(?:[:(=]|numbered)\s*([1-4])(?![\d.,%/–-]|\s*(?:to|in)\s)`,
  'giu',
);
/** "Of them one was …", "two of them": of people named before in the same text. */
const OF_THEM = new RegExp(
  String.raw`${NOT_BEFORE}\b(${SMALL})\s+of\s+(?:(?:them|whom)\b|(?:these|those)\b(?!\s+[a-z]))`,
  'iuy',
);
const ANY_PEOPLE = new RegExp(String.raw`\b${PEOPLE}\b`, 'iu');
/** Groups of which few belong to a service, and what makes a sentence about one of them tell who it is. */
const GROUP =
  /\b(?:Gypsy|Roma|Traveller|travelling community|Black|Asian|Chinese|Arab|Muslim|Jewish|Hindu|Sikh|pregnant|transgender|autis(?:m|tic)|deaf|blind|wheelchair|asylum[- ]seek(?:er|ing)|refugee|in care|looked after)\b/i;
const SOMEBODY = new RegExp(
  String.raw`${NOT_BEFORE}\b(one|two|three|four|[1-4])\s+(?:is|are|was|were|has|have|had|being|identif(?:y|ies|ied) as)\b(?!\s+(?:about|on|the|to|for|called)\b)`,
  'iuy',
);

/** A small number at all, wherever it stands: only there are the longer forms tried, which are slow. */
const CANDIDATE = new RegExp(String.raw`\b${SMALL}\b`, 'giu');

/** Where a text gives a number below five of children, by the character at which it stands. */
export function smallNumbersIn(text: string): number[] {
  if (text.search(CANDIDATE) < 0 || !ANY_PEOPLE.test(text)) return [];
  const found = new Set<number>();
  for (const { index, 0: all, 1: number = '' } of text.matchAll(LISTED))
    found.add(index + all.indexOf(number));
  for (const { index } of text.matchAll(CANDIDATE)) {
    if (beginsAt(COUNTED, text, index) || beginsAt(OF_THEM, text, index)) found.add(index);
    else if (beginsAt(SOMEBODY, text, index) && GROUP.test(/^[^.!?]*/.exec(text.slice(index))?.[0] ?? ''))
      found.add(index);
  }
  return [...found].sort((a, b) => a - b);
}

function beginsAt(form: RegExp, text: string, index: number): boolean {
  form.lastIndex = index;
  return form.test(text);
}

const WORDS: Words = {
  severity: 'warning',
  expected: 'no number of children so small that somebody could recognise one of them',
  found: 'a number below five beside words for children',
  fix: 'Say it without the number (“a few children”), or for a larger group or a longer time.\nIf the number is public already, or is no number of real children, keep it and say why:  accepted: { small-number-in-text: … }',
};

/** No sentence of the narrative counts so few children, typed or stated. Figures of the data are protected themselves. */
export const smallNumbersInText: NarrativeRule = (page) =>
  paragraphsOfPage(page).flatMap((paragraph) =>
    smallNumbersIn(paragraph.raw).map((index) =>
      findingInText(page, paragraph.pointAt(index), 'small-number-in-text', WORDS),
    ),
  );

/** The same in the texts of data files: notes, updates, summaries, what children said. */
export const smallNumbersInData = inDataTexts('small-number-in-text', (text) =>
  smallNumbersIn(text.replaceAll(/<[^>]*>/g, (tag) => ' '.repeat(tag.length))).map((index) => ({
    index,
    words: WORDS,
  })),
);
