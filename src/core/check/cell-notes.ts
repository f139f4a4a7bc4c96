import { printed } from '../compute/claim-words.ts';
import type { Figure } from '../compute/figures.ts';
import type { Finding, Library } from '../edition/edition.ts';
import { atCell } from './cell.ts';

const PRINTED = /\bPrinted as "-?(?<number>\d[\d,.]*)% (?<word>increase|rise|reduction|decrease|fall)"/;
const SIDE = /\bis (?<side>above|below) the (?<area>[\w ]+?) (?<number>\d[\d,]*(?:\.\d+)?)%/;

/** What the note of a cell says of its figure fits it: "Printed as 24.1% increase", "It is below the national 31.2%". */
export function cellNotes(figures: readonly Figure[], library: Library): Finding[] {
  return figures.flatMap((figure): Finding[] => {
    const { measurement, indicator, value } = figure;
    const note = measurement.note?.replaceAll(/\s+/g, ' ');
    if (!note || value === null || indicator.unit.kind !== 'percent') return [];
    return [wayPrinted(note, figure), side(note, figure, figures, library)].flatMap((words) =>
      words === undefined
        ? []
        : [
            atCell(measurement, 'sentence-contradicted', {
              ...words,
              fix: 'Correct the note, or the figure beside it.',
            }),
          ],
    );
  });
}

interface Contradicted {
  readonly expected: string;
  readonly found: string;
}

/** A change that was printed with a word for its way, beside the sign of the figure. */
function wayPrinted(note: string, figure: Figure): Contradicted | undefined {
  const { number = '', word = '' } = PRINTED.exec(note)?.groups ?? {};
  const value = printed(figure);
  if (word === '' || !figure.indicator.signed || value === 0) return undefined;
  const isUp = word === 'increase' || word === 'rise';
  if (isUp === value > 0 && numeral(number) === Math.abs(value)) return undefined;
  return {
    expected: `a note that fits ${String(value)}%: "${String(Math.abs(value))}% ${value > 0 ? 'increase' : 'reduction'}"`,
    found: `"${number}% ${word}"`,
  };
}

/** On which side of another area's figure the note puts this one, and whether the other is that high. */
function side(
  note: string,
  figure: Figure,
  figures: readonly Figure[],
  { areas }: Pick<Library, 'areas'>,
): Contradicted | undefined {
  const { side: says = '', area = '', number = '' } = SIDE.exec(note)?.groups ?? {};
  if (says === '') return undefined;
  const { indicator, category, definition, period } = figure.measurement;
  const other = figures.find(
    ({ value, measurement: one }) =>
      value !== null &&
      areas[one.area]?.adjective === area &&
      one.indicator === indicator &&
      one.category === category &&
      one.definition === definition &&
      one.period.key === period.key,
  );
  const [own, beside] = [printed(figure), numeral(number)];
  if (other !== undefined && printed(other) !== beside)
    return { expected: `the ${area} figure of ${String(printed(other))}%`, found: `${number}%` };
  const is = own < beside ? 'below' : own > beside ? 'above' : 'level with';
  return is === says
    ? undefined
    : { expected: `"${is}", since ${String(own)}% is ${is} ${number}%`, found: `"${says}"` };
}

function numeral(written: string): number {
  return Number(written.replaceAll(',', ''));
}
