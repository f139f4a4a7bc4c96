import { figureNamed, isUnbound, known } from './bind-figure.ts';
import { unbound, type Unbound } from './bound.ts';
import { judgeSize, sizeWords } from './claim-size.ts';
import { areaOf, numberText, periodOf, printed, valueOf, type Said } from './claim-words.ts';
import { figureAttributes, type Subject, type Verdict } from './claim-verdict.ts';
import { compare } from './comparison.ts';
import { percentOf } from './decimal.ts';
import type { Figure } from './figures.ts';

/** How far apart two figures without an interval may be and still be called similar, in percent of the other. */
const SIMILAR_WITHIN = 10;

/** Judges a claim about a figure beside that of another area. */
export function judgeComparison(subject: Subject): Verdict | Unbound {
  const { spec, figure } = subject;
  const { says } = spec;
  const other = otherOf(subject);
  if (isUnbound(other)) return other;
  const value = known(figure);
  if (typeof value !== 'number') return value;
  const comparator = known(other, 'to');
  if (typeof comparator !== 'number') return comparator;
  const { direction } = figure.indicator;
  if ((says === 'better' || says === 'worse') && direction === 'none')
    return unbound(
      'says',
      'attribute-value-unknown',
      'above or below: data/indicators.yaml says that neither more nor less of this is good',
      `"${says}"`,
      `Write ${printed(figure) > printed(other) ? 'above' : 'below'}, or give ${spec.of} a direction in data/indicators.yaml.`,
    );

  const decimals = Math.max(figure.decimals, other.decimals);
  const { interval } = figure;
  const { judgement } = compare({ value, comparator, direction, decimals, interval });
  const holds = interval !== null && interval.lower <= comparator && comparator <= interval.upper;
  const position = positionOf(figure, other);
  const range: Said =
    interval === null || !['better', 'worse', 'similar'].includes(says)
      ? []
      : [
          ` (its 95% interval, ${numberText(interval.lower, decimals)} to ${numberText(interval.upper, decimals)}, ${holds ? 'holds' : 'does not hold'} `,
          valueOf(other),
          ')',
        ];
  const data: Said = [
    valueOf(figure),
    ' for ',
    areaOf(figure),
    ' and ',
    valueOf(other),
    ' for ',
    areaOf(other),
    ' in ',
    periodOf(figure),
    ': ',
    ...sizeWords(other, figure, { up: 'higher', down: 'lower', same: 'the same' }),
    ...range,
  ];
  const contradicted = (right: string | null): Verdict => ({
    kind: 'contradicted',
    data,
    wrong: { key: 'says', written: says },
    right,
  });
  switch (says) {
    case 'better':
    case 'worse': {
      const good = direction === 'lower-is-better' ? 'below' : 'above';
      if (position === 'level-with') return contradicted('level-with');
      if ((position === good) !== (says === 'better'))
        return contradicted(holds ? 'similar' : position === good ? 'better' : 'worse');
      if (holds) return judgeSize(spec, other, figure, data) ?? { kind: 'uncertain', data, written: says };
      break;
    }
    case 'similar': {
      const isSimilar =
        position === 'level-with' || (interval === null ? isNear(figure, other) : judgement === 'similar');
      if (!isSimilar) return contradicted(position);
      break;
    }
    default:
      if (position !== says) return contradicted(position);
  }
  return judgeSize(spec, other, figure, data) ?? { kind: 'borne-out', data };
}

function positionOf(figure: Figure, other: Figure): 'above' | 'below' | 'level-with' {
  const [own, beside] = [printed(figure), printed(other)];
  return own === beside ? 'level-with' : own > beside ? 'above' : 'below';
}

function isNear(figure: Figure, other: Figure): boolean {
  const beside = printed(other);
  return beside > 0 && Math.abs(percentOf(printed(figure), beside) - 100) <= SIMILAR_WITHIN;
}

/** The figure of the other area for the same indicator, category and period of the same kind. */
function otherOf({ spec, figure, model }: Subject): Figure | Unbound {
  const { indicator, area, category, definition, period } = figure.measurement;
  const named = figureNamed(
    { ...figureAttributes(spec), to: spec.to ?? '', period: period.key },
    model,
    'to',
  );
  if (isUnbound(named)) return named;
  if (named.measurement.area === area)
    return unbound(
      'to',
      'attribute-value-unknown',
      `an area other than ${area}, which is the one compared`,
      `"${area}"`,
      'Name the area that the source compares with.',
    );
  return (
    model.figures.find({
      indicator,
      area: named.measurement.area,
      category,
      definition,
      period: period.key,
      periodKind: period.kind,
    }) ??
    unbound(
      'to',
      'period-without-value',
      `a figure of ${named.measurement.area} for the same kind of period as that of ${area}`,
      'one for another kind of period',
      'Compare figures of one kind of period.',
    )
  );
}
