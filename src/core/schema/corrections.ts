import type { RuleId } from '../problem/rules.ts';

/** A form that a text must have: how it is worded, and what an author most likely meant by another. */
interface Form {
  readonly rule: RuleId;
  readonly expected: string;
  readonly fix: string;
  readonly guess?: (found: string) => string | undefined;
}

/** Forms of texts by the name under which `fields.ts` or zod reports them. */
export const FORMS: Readonly<Record<string, Form>> = {
  id: {
    rule: 'name-malformed',
    expected: 'a name in small letters, digits and hyphens',
    fix: 'Write it like this:  first-time-entrants',
    guess: (found) => slugOf(found) || undefined,
  },
  'rough-date': {
    rule: 'date-malformed',
    expected: 'a day, month or year',
    fix: 'Write it like this:  2023-06-21, 2023-06 or 2023',
    guess: dateFix,
  },
  date: {
    rule: 'date-malformed',
    expected: 'a day of the calendar, as year-month-day',
    fix: 'Write it like this:  2023-06-21',
    guess: dateFix,
  },
  'ons-code': {
    rule: 'code-malformed',
    expected: 'an ONS code of one letter and eight digits',
    fix: 'Look it up in the register of the Office for National Statistics; it looks like this:  E06000051',
  },
  colour: {
    rule: 'value-malformed',
    expected: 'a colour: # and six characters of 0 to 9 and a to f',
    fix: 'Write it in quotation marks, as a # would begin a comment:  "#12436d"',
  },
  'written-number': {
    rule: 'value-not-a-number',
    expected: 'a number as it is printed',
    fix: 'Write it alone, without signs or words:  27.3',
    guess: bareNumber,
  },
  'plan-period': {
    rule: 'period-malformed',
    expected: 'the financial years of the plan',
    fix: 'Write it like this:  2023-24',
  },
  'site-address': {
    rule: 'value-malformed',
    expected: 'an address of this site, from its first slash on',
    fix: 'Write it like this:  /west-mercia/2023-24/vision/',
  },
  'any-address': {
    rule: 'value-malformed',
    expected: 'an address of this site, from its first slash on, or a whole one',
    fix: 'Write it like this:  /west-mercia/2023-24/vision/  or  https://www.example.gov.uk/plan',
  },
  url: {
    rule: 'value-malformed',
    expected: 'a web address that begins with https://',
    fix: 'Copy the address from the browser.',
    guess: (found) => (/^www\.\S+$/i.test(found) ? `https://${found}` : undefined),
  },
};

/** A text as an id: "Example Shire" → example-shire. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date in another form as year-month-day: "20/06/2024", "20 June 2024", "June 2024". Undefined for no day of the calendar. */
export function dateFix(found: string): string | undefined {
  const two = (part: string | number): string => String(part).padStart(2, '0');
  const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(found);
  const words = /^(?:(\d{1,2}) )?([A-Za-z]{3,9})\.? (\d{4})$/.exec(found);
  const short = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(found);
  const [year, month, day] = numbers
    ? [numbers[3], numbers[2], numbers[1]]
    : words && monthOf(words[2] ?? '') > 0
      ? [words[3], monthOf(words[2] ?? ''), words[1]]
      : [short?.[1], short?.[2], short?.[3]];
  if (year === undefined || month === undefined || !(Number(month) >= 1 && Number(month) <= 12))
    return undefined;
  if (day === undefined) return `${year}-${two(month)}`;
  const daysInMonth = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= daysInMonth ? `${year}-${two(month)}-${two(day)}` : undefined;
}

/** How sources print a figure that they withhold, and one that they do not have. */
const WITHHELD = /^(?:[<≤]\s?\d+|[*#]+|\[?\(?c\)?\]?|suppressed|confidential|withheld)$/i;
const NOT_THERE = /^(?:n\/?a|n\.a\.|[-–—]+|\.{2,3}|\?+|tbc|none given|not available|not known|unknown)$/i;

/** The number that a text holds beside quotation marks, commas, £ and %; undefined where it holds anything else. */
function bareNumber(found: string): string | undefined {
  const bare = found.trim().replaceAll(',', '').replace(/^£ ?/, '').replace(/ ?%$/, '');
  return /^-?\d+(\.\d+)?$/.test(bare) ? bare : undefined;
}

/** What to write where a number belongs: the number that a text holds, if it holds nothing else. */
export function numberFix(found: unknown, key: string, isCell: boolean): string {
  const text = typeof found === 'string' ? found.trim() : '';
  const bare = bareNumber(text);
  if (bare !== undefined)
    return `Write the number alone, without quotation marks, commas or signs:  ${key}${String(Number(bare))}`;
  const digits = text.replaceAll(/o/gi, '0').replaceAll(/[lI|]/g, '1');
  if (/\d/.test(text) && /^\d+(\.\d+)?$/.test(digits))
    return `A letter stands among the digits. Write:  ${key}${digits}`;
  if (isCell && WITHHELD.test(text)) return 'Write  c  where a figure is withheld because it is small.';
  if (isCell && NOT_THERE.test(text))
    return 'Write  x  where there is no figure, or  z  where there can be none.';
  return isCell
    ? 'Write a number alone, or x where there is none; words go into a note:  { value: 93, note: … }'
    : 'Write a number alone, or take the key away.';
}

/** What to write where a list belongs: the parts of a text between commas. */
export function listFix(found: unknown, key: string): string {
  if (typeof found !== 'string' && typeof found !== 'number')
    return 'Write a list: one line for each, beginning with "- ", or [first, second].';
  const parts = String(found)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return `Write:  ${key}[${parts.join(', ')}]`;
}
