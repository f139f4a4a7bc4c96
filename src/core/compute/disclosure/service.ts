import type { Edition, Library, Measurement } from '../../edition/edition.ts';
import { USUAL_DISCLOSURE } from '../../schema/disclosure.ts';
import { countsPeople } from './counted.ts';
import { nameOf } from './cells.ts';
import { changed, rounding, withholding, type Change } from './protected-edition.ts';
import { protectedStaff } from './staff.ts';
import { withheldAnswers, withoutAnswers, type WithheldAnswer } from './surveys.ts';
import { withheldFigures } from './withhold.ts';

/** What of an edition is withheld. It tells of the edition as written: nothing that readers see may be made from it. */
export interface Withheld {
  readonly figures: readonly {
    readonly measurement: Measurement;
    /** `small` for its own sake, `derivable` so that another cannot be worked out. */
    readonly why: 'small' | 'derivable';
  }[];
  readonly answers: readonly WithheldAnswer[];
  /** How many numbers of the tables of staff. */
  readonly staff: number;
}

/** An edition as readers may see it, and what it leaves out. */
export interface ProtectedEdition {
  readonly edition: Edition;
  readonly withheld: Withheld;
}

/**
 * Protects the editions of one service together, as `data/disclosure.yaml` says: a figure that one of them withholds
 * none of them prints. An edition from which nothing had to be taken is returned as it is.
 * Without `withSecondary` only small counts themselves are withheld, which the tests show not to be enough.
 * Source: the practice of official statistics (DfE, UKHSA): primary and secondary suppression, audited by finding the
 * range that published figures leave for each suppressed one.
 */
export function protectEditions(
  editions: readonly Edition[],
  library: Library,
  withSecondary = true,
): ProtectedEdition[] {
  const settings = library.disclosure ?? USUAL_DISCLOSURE;
  const step = settings['round-to'];
  const names = withheldFigures(editions, library, { settings, withSecondary });
  const hiding = withholding(names);
  const rounded = rounding(({ indicator }) => library.indicators[indicator]?.unit.kind === 'count', step);
  const change: Change = (measurement) =>
    hiding(measurement) ??
    (step > 0 && countsPeople(measurement.indicator, library) && !isExempt(measurement)
      ? rounded(measurement)
      : null);
  const note = step > 0 ? `Counts are rounded to the nearest ${String(step)}.` : undefined;
  return editions.map((edition): ProtectedEdition => {
    const figures = names.size === 0 && step === 0 ? edition : changed(edition, change, note);
    const answers = edition.voice ? withheldAnswers(edition.voice.value, settings) : [];
    const staff = edition.workforce ? protectedStaff(edition.workforce.value, settings) : null;
    const hasLess = figures !== edition || answers.length > 0 || (staff?.withheld ?? 0) > 0;
    return {
      edition: hasLess
        ? {
            ...figures,
            voice: edition.voice && {
              ...edition.voice,
              value: withoutAnswers(edition.voice.value, answers, settings),
            },
            workforce: edition.workforce && {
              ...edition.workforce,
              value: staff?.workforce ?? edition.workforce.value,
            },
          }
        : edition,
      withheld: {
        figures: edition.measurements.flatMap((measurement) => {
          const why = names.get(nameOf(measurement));
          return why !== undefined && hiding(measurement) !== null ? [{ measurement, why }] : [];
        }),
        answers,
        staff: staff?.withheld ?? 0,
      },
    };
  });
}

function isExempt({ origin }: Measurement): boolean {
  return (
    origin.cell['already-published'] !== undefined || origin.table.table['already-published'] !== undefined
  );
}
