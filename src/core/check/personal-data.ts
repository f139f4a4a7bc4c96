import type { RuleId } from '../problem/rules.ts';
import type { Words } from './finding.ts';
import { GIVEN_NAMES } from './given-names.ts';

/** What points to one person in a text: where it begins, how long it is, and the rule that refuses it. */
export interface PersonalDatum {
  readonly index: number;
  readonly length: number;
  readonly rule: RuleId;
  readonly words: Words;
}

const TITLE = String.raw`(?:Mrs?|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame|Lord|Lady|Cllr|Councillor|Rev(?:erend)?|Inspector|Superintendent|Sergeant|Constable|PC|DS|DI|DCI)\.?`;
const SURNAME = String.raw`\p{Lu}(?:['’]\p{Lu})?\p{Ll}+(?:-\p{Lu}\p{Ll}+)?`;
const TITLED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${TITLE}\s(?:\p{Lu}\.?\s?)?(?!Justice)(?:${SURNAME}\s)?${SURNAME}(?!\p{L})`,
  'gu',
);
const NAMED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${SURNAME})\s(?:\p{Lu}\.?\s)?(${SURNAME})(?!\p{L})`,
  'gu',
);

/** Words behind a capitalised one that make it a place, a body or a paper: "Lincoln Crown Court", "Taylor Review". */
const NOT_SURNAMES = new Set(
  'Youth Justice Children Childrens Borough Unitary Metropolitan Royal Road Street Lane Avenue Way House Hall Hill Park Green Court Crown Council Police School Academy College University Centre Hospital Trust Foundation Charity Board Service Services Team Report Review Inquiry Act Bill Law Plan Programme Project Model Scheme Fund Award Association Society Commission Commissioner Committee Partnership Office Ward County Town City Borough District Valley East West North South Island River Bridge Cross Gate Square Place Estate Farm Church Club Day Week Month Year Superintendent Inspector Pathway Standard Standards Framework Strategy Principle Principles Test Scale Index Survey Tool Profile'.split(
    ' ',
  ),
);
/** Words before a capitalised one that are no given name although the list has them as one. */
const TITLES_ALONE = new Set([
  'Lord',
  'Lady',
  'Sir',
  'Dame',
  'Councillor',
  'Professor',
  'Miss',
  'Inspector',
  'Constable',
  'Sergeant',
  'Superintendent',
]);

const PATTERNS: readonly { readonly rule: RuleId; readonly pattern: RegExp; readonly words: Words }[] = [
  {
    rule: 'date-of-birth',
    pattern:
      /\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?)\b[\s:,]*(?:was |is )?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?[\s./-]+(?:\d{1,2}|\p{L}{3,9})[\s./,-]+\d{2,4}|\d{4}-\d{2}-\d{2})/giu,
    words: {
      expected: 'text that points to no one person',
      found: 'a date of birth',
      fix: 'Take it away. If the age matters, write it as a range:  aged 10 to 17',
    },
  },
  {
    rule: 'case-number',
    pattern:
      /\b(?:case|client|child|person|order|unique|custody|crime|PNC|CRO|NHS|URN|UPN|ULN|ID)\s*(?:reference|ref\.?|number|no\.?|id|#)\s*(?:is|was|:|#)?\s*(?=[A-Z0-9/-]*\d)[A-Z0-9][A-Z0-9/-]{3,}|\b\d{2}(?:\d{2})?\/\d{4,7}[A-Z]\b|\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b|\b\d{3}[ -]\d{3}[ -]\d{4}\b(?! ?\d)/gi,
    words: {
      expected: 'text that points to no one person',
      found: 'the number of a case or of a person',
      fix: 'Take it away: a plan speaks of groups of children, never of one.',
    },
  },
];

const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
/** Between two single letters or names: `jo.brown`, `j.brown`, `jo_brown2`. A mailbox of a team has no such part. */
const OF_PERSON = /^(?:\p{L}|\p{L}{2,})[._](\p{L}{2,})\d*$/u;
const OF_TEAM =
  /^(?:youth|yjs|yot|yos|justice|service|services|info|contact|enquir|team|office|admin|plan|plans|policy|support|referral|referrals|customer|data|complaint|complaints|feedback|web|board|hub|help|press|media|council|democratic|partnership|communit|children|child|safeguarding|early|front|performance|access|accessibility)/i;
const MOBILE = /(?<![\d.,])(?:\+44\s?7\d{3}|07\d{3})[\s-]?\d{3}[\s-]?\d{3}(?!\d)/g;

/**
 * Everything in a text that points to one person: names of people (a title and a name, or a given name and a
 * capitalised word), their e-mail addresses and mobile telephones, dates of birth, and numbers of cases and persons.
 * Roles are enough in a plan. What is found is never repeated in the words: they may be printed in a public log.
 */
export function personalDataIn(text: string): PersonalDatum[] {
  const found: PersonalDatum[] = [];
  // Most texts hold neither a number nor two capitalised words: they are passed over at once.
  if (/\d/.test(text)) {
    for (const { rule, pattern, words } of PATTERNS)
      for (const { 0: written, index } of text.matchAll(pattern))
        found.push({ index, length: written.length, rule, words });
  }
  if (/@|07|\+44/.test(text)) found.push(...contactsIn(text));
  if (/[\p{Ll}.]\s+\p{Lu}/u.test(text)) found.push(...namesIn(text));
  if (/\d/.test(text)) found.push(...childrenIn(text));
  return found.length > 1 ? found.sort((a, b) => a.index - b.index) : found;
}

function contactsIn(text: string): PersonalDatum[] {
  const found: PersonalDatum[] = [];
  if (text.includes('@')) {
    for (const { 0: written, index } of text.matchAll(EMAIL)) {
      const local = written.slice(0, written.indexOf('@'));
      if (OF_PERSON.test(local) && !local.split(/[._]/).some((part) => OF_TEAM.test(part)))
        found.push(contact(index, written.length, 'the e-mail address of a person'));
    }
  }
  for (const { 0: written, index } of text.matchAll(MOBILE))
    found.push(contact(index, written.length, 'the number of a mobile telephone'));
  return found;
}

function contact(index: number, length: number, found: string): PersonalDatum {
  return {
    index,
    length,
    rule: 'contact-of-person',
    words: {
      expected: 'the address or telephone of a service or team',
      found,
      fix: 'Give the mailbox or switchboard of the service, which stays when people leave.',
    },
  };
}

function namesIn(text: string): PersonalDatum[] {
  const found = new Map<number, PersonalDatum>();
  for (const { 0: written, index } of text.matchAll(TITLED)) found.set(index, name(index, written.length));
  NAMED.lastIndex = 0;
  for (let match = NAMED.exec(text); match !== null; match = NAMED.exec(text)) {
    const [written, given = '', surname = ''] = match;
    const isName =
      GIVEN_NAMES.has(given) &&
      !TITLES_ALONE.has(given) &&
      !NOT_SURNAMES.has(surname) &&
      !NOT_SURNAMES.has(/^\s(\p{Lu}\p{Ll}+)/u.exec(text.slice(match.index + written.length))?.[1] ?? '');
    const isInside = [...found.values()].some(
      ({ index, length }) => match.index >= index && match.index < index + length,
    );
    if (isName && !isInside) found.set(match.index, name(match.index, written.length));
    // The second word may be the given name of the next pair: "Deputy Jane Smith".
    else NAMED.lastIndex = match.index + given.length;
  }
  return [...found.values()];
}

/** A given name with an age behind it: "Jayden (15)", "Jayden, aged 15,". */
const WITH_AGE =
  /(?<![\p{L}\p{N}]|\p{Lu}\p{Ll}+\s)(\p{Lu}\p{Ll}+)(?:\s\((?:aged?\s|age:?\s)?1?\d\)|,?\s(?:aged|who is)\s1?\d(?!\d|\s?(?:to|and|or|[-–])\s?\d))/gu;

function childrenIn(text: string): PersonalDatum[] {
  return [...text.matchAll(WITH_AGE)].flatMap(({ 1: given = '', index }) =>
    GIVEN_NAMES.has(given) && !TITLES_ALONE.has(given) && !NOT_SURNAMES.has(given)
      ? [
          {
            ...name(index, given.length),
            words: {
              expected: 'no child who can be recognised',
              found: 'what looks like a given name with an age',
              fix: 'Write:  a child\nIf it is no child but a place, a body or a report, keep it and say so:  accepted: { person-named: … }',
            },
          },
        ]
      : [],
  );
}

function name(index: number, length: number): PersonalDatum {
  return {
    index,
    length,
    rule: 'person-named',
    words: {
      expected: 'the role of a person',
      found: 'what looks like a name',
      fix: 'Write the role:  the chair of the management board\nIf it is no person but a place, a body or a report, keep it and say so:  accepted: { person-named: … }',
    },
  };
}
