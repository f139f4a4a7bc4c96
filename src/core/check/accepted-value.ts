import type { AcceptedProblem, Place, Problem } from '../problem/problem.ts';

const WORDS: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
/** A period by its id: "2016-09". A reason says it in its own way, and the last two digits of its year are enough. */
const PERIOD = /\b(?:19|20|21)(\d\d)-\d\d\b/g;
const YEAR = /^(?:19|20|21)\d\d$/;
/** Not the number at the end of an id: "yot-family-2026". */
const NUMBER = /(?<![a-z\d.]-?)\d[\d,]*(?:\.\d+)?/g;

const RIGHT = /^£?\d[\d,]*(?:\.\d+)?%?/;

/**
 * A reason that keeps a problem without naming the numbers found, and the one that would be right: it would keep the next mistake in the same place as
 * well. Undefined where the reason names them, or where nothing found is a number. `place` is where the reason stands.
 */
export function otherValue(
  { problem, because }: AcceptedProblem,
  { place, where }: { readonly place: Place; readonly where: string },
): Problem | undefined {
  // Behind it stands what is wrong with it, or the sentence in which it was found.
  const written = problem.found.split(/[:,]\s/)[0]?.trim() ?? '';
  const found = written.replaceAll(PERIOD, '$1');
  const named = new Set(
    [...numbersIn(because), ...numberWordsIn(because)].flatMap((number) =>
      YEAR.test(number) ? [number, String(Number(number.slice(2)))] : [number],
    ),
  );
  // What would be right, where that is one number: "48%, which is what 46 and 24 give".
  const right = numbersIn(found).length === 0 ? '' : (RIGHT.exec(problem.expected)?.[0] ?? '');
  const missing = [...numbersIn(found), ...numbersIn(right)].find(
    (number) => number !== '0' && !named.has(number),
  );
  if (missing === undefined) return undefined;
  const both = right === '' ? written : `${written}, and what would be right, ${right}`;
  return {
    rule: 'accepted-other-value',
    severity: 'warning',
    place,
    where,
    expected: `a reason that names what is kept here, ${both}`,
    found: `a reason without ${found === written ? shown(`${found} ${right}`, missing) : written}: “${because.replaceAll(/\s+/g, ' ').trim()}”`,
    fix: `If the source prints ${written}, say so in the reason:  The published plan prints ${written}${right === '' ? '' : `; it should be ${right}`}.\nIf not, correct it.`,
  };
}

/** Numbers of a text without commas and closing zeros. */
function numbersIn(text: string): string[] {
  return [...text.matchAll(NUMBER)].map(([number]) => String(Number(number.replaceAll(',', ''))));
}

function numberWordsIn(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  return words.flatMap((word) => (WORDS.includes(word) ? [String(WORDS.indexOf(word))] : []));
}

/** The number as it was written. */
function shown(found: string, number: string): string {
  return (
    [...found.matchAll(NUMBER)]
      .map(([written]) => written.replace(/,$/, ''))
      .find((written) => String(Number(written.replaceAll(',', ''))) === number) ?? number
  );
}
