import { agreesWithPrinted, decimalsOf, roundTo } from '../compute/rounding.ts';
import { isPossible, type Figure } from '../compute/figures.ts';
import { percentOf } from '../compute/decimal.ts';
import { placeOf, wordsOf, type Finding, type Measurement } from '../edition/edition.ts';
import type { RuleId } from '../problem/rules.ts';
import type { Library } from '../edition/edition.ts';
import { plain, type Words } from './finding.ts';

/** A finding at the cell of a measurement, which its own `accepted` may keep. */
function atCell(measurement: Measurement, rule: RuleId, words: Words): Finding {
  const { table, path } = measurement.origin;
  return {
    problem: {
      rule,
      severity: words.severity ?? 'error',
      place: placeOf(measurement),
      where: words.where ?? wordsOf(measurement),
      expected: words.expected,
      found: words.found,
      fix: words.fix,
    },
    acceptedIn: { source: table.source, path },
  };
}

const ACCEPT = (rule: string): string =>
  `If the source prints it so, keep it and say why:  accepted: { ${rule}: … }`;

/** Each figure is given once, no more precisely than its indicator is printed, and a count is a whole number. */
export function plainValues(figures: readonly Figure[]): Finding[] {
  const seen = new Map<string, Measurement>();
  return figures.flatMap(({ measurement, indicator, numerator, denominator }) => {
    const found: Finding[] = [];
    const key = [
      measurement.indicator,
      measurement.definition,
      measurement.area,
      measurement.period.kind,
      measurement.period.key,
      measurement.category,
    ].join('|');
    const before = seen.get(key);
    if (before) {
      const at = placeOf(before);
      found.push(
        atCell(measurement, 'figure-repeated', {
          expected: 'each figure once',
          found: `one that ${at.file}:${String(at.line)} gives already`,
          fix: 'Take one of the two away: a figure is typed once and used everywhere.',
        }),
      );
    }
    seen.set(key, measurement);
    const value = measurement.published;
    if (hidesAndTells(measurement)) {
      const isSecret = measurement.marker === 'c';
      const { problem } = atCell(measurement, 'marker-with-value', {
        expected: `the marker [${measurement.marker ?? ''}] alone, or a figure alone`,
        found: `the marker and ${value === null || isSecret ? 'a number' : plain(value)}`,
        fix: isSecret
          ? 'If the figure is confidential, take its numbers out of this file, which is published too; if it is not, take the marker away.'
          : 'Take the marker or the number away.',
      });
      // Nothing can be a reason to publish what is confidential.
      found.push(isSecret ? { problem } : atCell(measurement, 'marker-with-value', problem));
    }
    if (value !== null && decimalsOf(value) > indicator.decimals) {
      found.push(
        atCell(measurement, 'value-too-precise', {
          expected: `${indicator.decimals === 0 ? 'a whole number' : `at most ${String(indicator.decimals)} decimals`}, as ${measurement.indicator} is printed`,
          found: plain(value),
          fix: `Write:  ${String(roundTo(value, indicator.decimals))}`,
        }),
      );
    }
    if (value !== null && value < 0 && !indicator.signed)
      found.push(
        atCell(measurement, 'value-out-of-range', {
          expected: 'a value of zero or more',
          found: plain(value),
          fix: 'Check the figure against its source.',
        }),
      );
    if (value !== null && indicator.unit.kind === 'percent' && value > 100) {
      found.push(
        atCell(measurement, 'value-out-of-range', {
          expected: 'a percentage from 0 to 100',
          found: plain(value),
          fix: 'Check the figure against its source.',
        }),
      );
    }
    if (numerator !== null && denominator !== null && !isPossible(indicator, numerator, denominator)) {
      found.push(
        atCell(measurement, 'count-above-base', {
          expected: `a base of at least ${plain(Math.max(1, numerator))}`,
          found: `${plain(numerator)} out of ${plain(denominator)}`,
          fix: 'Check the count (numerator) and its base (denominator).',
        }),
      );
    }
    return found;
  });
}

/** A cell that says why there is no figure and gives one; beside the marker for confidential a count or share tells too much as well. */
function hidesAndTells({ marker, published, numerator, printedPercent }: Measurement): boolean {
  if (marker === null) return false;
  return published !== null || (marker === 'c' && (numerator !== null || printedPercent !== null));
}

/** A published rate, percentage or average agrees with its count and base to the printed decimals. */
export function publishedAgainstComputed(figures: readonly Figure[]): Finding[] {
  return figures.flatMap(({ measurement, indicator, computed, numerator, denominator }) => {
    const { published } = measurement;
    if (
      published === null ||
      computed === null ||
      indicator.unit.kind === 'count' ||
      agreesWithPrinted(computed, published, indicator.decimals)
    )
      return [];
    const right = roundTo(computed, indicator.decimals);
    return [
      atCell(measurement, 'rate-disagrees', {
        expected: `${plain(right)}, which ${plain(numerator ?? 0)} of ${plain(denominator ?? 0)} gives`,
        found: plain(published),
        fix: `Check value, count and base; if the count is right, write:  value: ${String(right)}\n${ACCEPT('rate-disagrees')}`,
      }),
    ];
  });
}

/** A percentage printed beside a count agrees with the count and the whole it is part of. */
export function percentages(figures: readonly Figure[], library: Library): Finding[] {
  const counts = new Map(
    figures.map((figure) => [keyOf(figure.measurement, figure.measurement.category), figure.value]),
  );
  return figures.flatMap(({ measurement, value }) => {
    const { printedPercent, category } = measurement;
    if (printedPercent === null || category === null || value === null) return [];
    const base = counts.get(keyOf(measurement, wholeOf(library, measurement.indicator, category)));
    if (base === undefined || base === null || base === 0 || value > base) return [];
    const share = percentOf(value, base);
    const decimals = decimalsOf(printedPercent);
    if (agreesWithPrinted(share, printedPercent, decimals)) return [];
    const right = roundTo(share, decimals);
    return [
      atCell(measurement, 'percent-disagrees', {
        expected: `${String(right)}%, which ${plain(value)} of ${plain(base)} gives`,
        found: `${String(printedPercent)}%`,
        fix: `Check the count and the whole; if they are right, write:  percent: ${String(right)}\n${ACCEPT('percent-disagrees')}`,
      }),
    ];
  });
}

/** Where a breakdown says that its categories make the whole, their values add up to it. */
export function wholes(figures: readonly Figure[], library: Library): Finding[] {
  const byKey = new Map(
    figures.map((figure) => [keyOf(figure.measurement, figure.measurement.category), figure]),
  );
  return figures.flatMap(({ measurement, indicator, value }) => {
    if (measurement.category !== null || value === null || indicator.unit.kind !== 'count') return [];
    return Object.entries(library.indicators[measurement.indicator]?.breakdowns ?? {}).flatMap(
      ([, breakdown]) => {
        if (!breakdown.whole) return [];
        const parts = Object.keys(breakdown.categories).map(
          (category) => byKey.get(keyOf(measurement, category))?.value,
        );
        if (parts.some((part) => part === undefined || part === null)) return [];
        const total = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
        if (total === value) return [];
        return [
          atCell(measurement, 'parts-disagree', {
            expected: `${plain(total)}, the sum of its parts by ${breakdown.name}`,
            found: plain(value),
            fix: `Check the total and its parts.\n${ACCEPT('parts-disagree')}`,
          }),
        ];
      },
    );
  });
}

/** An area group's count equals the sum over its members, where all of them have one. */
export function memberSums(figures: readonly Figure[], library: Library): Finding[] {
  const values = new Map(
    figures.map((figure) => [`${figure.measurement.area}|${keyWithoutArea(figure.measurement)}`, figure]),
  );
  return figures.flatMap(({ measurement, indicator, value, numerator }) => {
    const members = library.areas[measurement.area]?.members ?? [];
    const countOf = (figure: Figure | undefined): number | null =>
      figure === undefined ? null : indicator.unit.kind === 'count' ? figure.value : figure.numerator;
    const own = indicator.unit.kind === 'count' ? value : numerator;
    if (own === null || members.length === 0) return [];
    const parts = members.map((area) => countOf(values.get(`${area}|${keyWithoutArea(measurement)}`)));
    if (parts.some((part) => part === null)) return [];
    const total = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
    if (total === own) return [];
    return [
      atCell(measurement, 'sum-disagrees', {
        expected: `${plain(total)}, the sum over ${members.join(', ')}`,
        found: plain(own),
        fix: `Check the total and the areas.\n${ACCEPT('sum-disagrees')}`,
      }),
    ];
  });
}

/** The category that another is a share of: the one its definition names, or the whole. */
export function wholeOf(library: Library, indicator: string, category: string): string | null {
  for (const breakdown of Object.values(library.indicators[indicator]?.breakdowns ?? {})) {
    const found = breakdown.categories[category];
    if (found) return found.of ?? null;
  }
  return null;
}

function keyOf(measurement: Measurement, category: string | null): string {
  return [
    measurement.indicator,
    measurement.definition,
    measurement.area,
    measurement.period.kind,
    measurement.period.key,
    category ?? '',
  ].join('|');
}

function keyWithoutArea({ indicator, definition, period, category }: Measurement): string {
  return [indicator, definition, period.kind, period.key, category ?? ''].join('|');
}
