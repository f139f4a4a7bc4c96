import { parsePeriod, type PeriodKind } from './period.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What an author most likely meant by a period in another form: "Sept 2022" → 2022-09, "2022/23" → 2022-23. */
export function guessPeriod(kind: PeriodKind, typed: string | number): string | undefined {
  const text = String(typed).trim().toLowerCase();
  const monthFirst = /^([a-z]{3,9})\.?[ -](\d{4})$/.exec(text);
  const digits = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? /^(\d{4})[/.-](\d{1,2})$/.exec(text);
  const guesses = [
    text.replace('/', '-'),
    ...(monthFirst ? [yearMonth(monthFirst[2], MONTHS.indexOf(monthFirst[1]?.slice(0, 3) ?? '') + 1)] : []),
    ...(digits
      ? [
          digits[1]?.length === 4
            ? yearMonth(digits[1], Number(digits[2]))
            : yearMonth(digits[2], Number(digits[1])),
        ]
      : []),
    ...(/^\d{4}-(\d{4})$/.test(text.replace('/', '-')) ? [`${text.slice(0, 4)}-${text.slice(-2)}`] : []),
  ];
  return guesses.find((guess) => parsePeriod(kind, guess) !== undefined);
}

function yearMonth(year: string | undefined, month: number): string {
  return `${year ?? ''}-${String(month).padStart(2, '0')}`;
}
