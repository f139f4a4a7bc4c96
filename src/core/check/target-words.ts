import type { Finding } from '../edition/edition.ts';
import { keepLine } from './cell.ts';
import { finding, type Rule } from './finding.ts';
import { numbersIn } from './sentences/numbers.ts';

const AT_MOST = /\b(?:less than|fewer than|below|under|at most|no more than|lower than|up to)\b/i;
const AT_LEAST = /\b(?:more than|above|over|at least|no less than|no fewer than|higher than|greater than)\b/i;

/** The words of a target hold its number, and no word that says the contrary of its kind: "Less than 5%" beside at most 5. */
export const targetWords: Rule = ({ edition: { tables } }) =>
  tables.flatMap(({ source, path, table: { target } }): Finding[] => {
    if (target?.value === undefined) return [];
    const { kind, value, text } = target;
    const at = [...path, 'target', 'text'];
    const numbers = numbersIn(text).filter((span) => span.kind === 'number');
    const isOther = numbers.length > 0 && !numbers.some((span) => span.value === Math.abs(value));
    const contrary = kind === 'at-most' ? AT_LEAST : kind === 'at-least' ? AT_MOST : undefined;
    // "No more than" and "no less than" say the contrary of the words in them.
    const own = kind === 'at-most' ? AT_MOST : AT_LEAST;
    const isContrary = contrary?.test(text) === true && !own.test(text);
    if (!isOther && !isContrary) return [];
    return [
      finding(
        source,
        at,
        'target-worded-otherwise',
        {
          expected: `words for ${kind === 'number' ? '' : `${kind.replace('-', ' ')} `}${String(value)}, as the target says`,
          found: `"${text}"`,
          fix: `Correct the words, or the value and kind beside them.\n${keepLine('target-worded-otherwise')}`,
        },
        path,
      ),
    ];
  });
