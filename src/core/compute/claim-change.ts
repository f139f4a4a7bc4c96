import { didYouMean } from '../problem/nearest.ts';
import { isUnbound, known } from './bind-figure.ts';
import { unbound, type Unbound } from './bound.ts';
import { judgeSize, sizeWords } from './claim-size.ts';
import { listed, periodOf, printed, valueOf, type Said } from './claim-words.ts';
import type { Subject, Verdict } from './claim-verdict.ts';
import { percentOf } from './decimal.ts';
import type { Figure } from './figures.ts';

/** Judges a claim about a figure since an earlier period. */
export function judgeChange({ spec, figure, model }: Subject): Verdict | Unbound {
  const { says } = spec;
  const { indicator, area, category, definition, period } = figure.measurement;
  const series = model.figures.series({ indicator, area, category, definition, periodKind: period.kind });
  const run = runTo(figure, series, spec.from);
  if (isUnbound(run)) return run;
  const [before = figure] = run;
  const start = known(before, spec.from === undefined ? 'of' : 'from');
  if (typeof start !== 'number') return start;
  const end = known(figure);
  if (typeof end !== 'number') return end;

  const data: Said = [
    valueOf(figure),
    ' in ',
    periodOf(figure),
    ', after ',
    valueOf(before),
    ' in ',
    periodOf(before),
    ': ',
    ...sizeWords(before, figure, { up: 'up', down: 'down', same: 'the same' }),
  ];
  const contradicted = (also: Said, right: string | null): Verdict => ({
    kind: 'contradicted',
    data: [...data, ...also],
    wrong: { key: 'says', written: says },
    right,
  });
  const way = directionBetween(before, figure);
  switch (says) {
    case 'doubled':
    case 'halved': {
      const [small, large] = says === 'doubled' ? [before, figure] : [figure, before];
      if (!isTwice(printed(small), printed(large))) return contradicted([timesWords(before, figure)], null);
      break;
    }
    case 'steadily-up':
    case 'steadily-down': {
      const wanted = says === 'steadily-up' ? 'up' : 'down';
      const steps = run.filter(({ value }) => value !== null);
      const wrong = steps.findIndex((step, index) => {
        const earlier = steps[index - 1];
        return earlier !== undefined && ![wanted, 'level'].includes(directionBetween(earlier, step));
      });
      const all: Said = [
        '; step by step ',
        ...listed(steps.map((step) => [valueOf(step), ' (', periodOf(step), ')'])),
      ];
      if (wrong > 0 || way !== wanted) return contradicted(all, null);
      break;
    }
    default:
      if (way !== says) return contradicted([], way);
  }
  return judgeSize(spec, before, figure, data) ?? { kind: 'borne-out', data };
}

function directionBetween(before: Figure, after: Figure): 'up' | 'down' | 'level' {
  const [start, end] = [printed(before), printed(after)];
  return end === start ? 'level' : end > start ? 'up' : 'down';
}

/** At least 1.9 and less than 2.5 times as much, both above 0. */
function isTwice(small: number, large: number): boolean {
  if (small <= 0) return false;
  const percent = percentOf(large, small);
  return percent >= 190 && percent < 250;
}

function timesWords(before: Figure, after: Figure): string {
  const [start, end] = [printed(before), printed(after)];
  if (start <= 0) return '; nothing can double or be halved from 0';
  return `, which is ${String(Math.round(percentOf(end, start)) / 100)} times as much`;
}

/** The figures of a series from the earlier period to the figure, both included, all on one side of any break. */
function runTo(
  figure: Figure,
  series: readonly Figure[],
  from: string | undefined,
): readonly Figure[] | Unbound {
  const index = series.indexOf(figure);
  const start =
    from === undefined ? index - 1 : series.findIndex(({ measurement }) => measurement.period.key === from);
  if (start < 0 || start >= index) {
    const earlier = series.slice(0, Math.max(index, 0)).map(({ measurement }) => measurement.period.key);
    return unbound(
      from === undefined ? 'of' : 'from',
      'period-without-value',
      `a period before ${figure.measurement.period.key} to compare with`,
      from === undefined ? 'none' : `"${from}"`,
      earlier.length > 0 ? didYouMean(from ?? '', earlier) : 'There is no earlier figure in this edition.',
    );
  }
  const run = series.slice(start, index + 1);
  if (run.slice(1).some(({ measurement }) => measurement.flag === 'b'))
    return unbound(
      from === undefined ? 'of' : 'from',
      'change-across-break',
      'two periods of one series',
      'a break in the series between them',
      'Figures on the two sides of a break cannot be compared: name a later period in from.',
    );
  return run;
}
