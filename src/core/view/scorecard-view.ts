import { compare } from '../compute/comparison.ts';
import type { ChangeDirection } from '../compute/change.ts';
import type { Figure } from '../compute/figures.ts';
import { ownArea, type EditionModel } from '../compute/model.ts';
import { TREND_STEPS, trendOver } from '../compute/scorecard.ts';
import { formatNumber, periodShort, unitWords } from './format.ts';
import type { RichText } from './rich-text.ts';
import { areaAdjective } from './sentence.ts';
import { cellText } from './table-view.ts';

/** A line of a performance summary. Computed words stand beside what the source states. */
export interface ScorecardRow {
  readonly indicator: string;
  readonly name: string;
  readonly unit: string;
  readonly latest: string;
  readonly period: string;
  readonly annualTrend: Judged;
  readonly threeYearTrend: Judged;
  readonly comparisons: readonly {
    readonly area: string;
    readonly value: string;
    readonly computed: string;
    readonly stated: string;
  }[];
  readonly rank: string;
  readonly quartile: string;
  readonly noteHtml: string;
}

/** What the figures give, and what the source states where the two can differ. */
export interface Judged {
  readonly computed: string;
  readonly stated: string;
}

/** The performance summary of an edition. */
export interface ScorecardView {
  readonly caption: string;
  readonly rows: readonly ScorecardRow[];
  readonly noteHtml: string;
}

const TREND = { up: 'increased', down: 'decreased', same: 'no change', level: 'no change' } as const;
const QUARTILE = {
  upper: 'upper',
  'upper-middle': 'upper middle',
  'lower-middle': 'lower middle',
  lower: 'lower',
} as const;

/** Builds the performance summary: trends and comparisons from the tables, rank and quartile as stated. */
export function scorecardView(model: EditionModel, rich: RichText): ScorecardView {
  const scorecard = model.edition.scorecard?.value;
  if (!scorecard) throw new Error('no scorecard');
  const own = ownArea(model);
  return {
    caption: scorecard.title,
    noteHtml: scorecard.note === undefined ? '' : rich(scorecard.note),
    rows: scorecard.rows.flatMap((row): ScorecardRow[] => {
      const series = model.figures.series({ indicator: row.indicator, area: own });
      const latest = series.at(-1);
      if (latest === undefined) return [];
      const { indicator, measurement } = latest;
      const others = Object.keys(row.against);
      const period = measurement.period.key;
      return [
        {
          indicator: row.indicator,
          name: indicator.name,
          unit: indicator.unit.kind === 'percent' ? `of ${indicator.unit.of}` : unitWords(indicator.unit),
          latest: cellText(latest),
          period: periodShort(measurement.period),
          annualTrend: {
            computed: trendWords(trendOver(series, TREND_STEPS['annual-trend'])),
            stated: row['annual-trend'] === undefined ? '' : TREND[row['annual-trend']],
          },
          threeYearTrend: {
            computed: trendWords(trendOver(series, TREND_STEPS['three-year-trend'])),
            stated: row['three-year-trend'] === undefined ? '' : TREND[row['three-year-trend']],
          },
          comparisons: others.map((area) => {
            const other = model.figures.find({ indicator: row.indicator, area, period });
            return {
              area: areaAdjective(area, model.library),
              value: other === undefined ? '[x]' : cellText(other),
              computed: positionWords(latest, other),
              stated: row.against[area] === 'not-stated' ? '' : (row.against[area] ?? ''),
            };
          }),
          rank:
            row.rank === undefined
              ? ''
              : `${formatNumber(row.rank.place, 0)} of ${formatNumber(row.rank.of, 0)} ${row.rank.among}`,
          quartile: row.quartile === undefined ? '' : QUARTILE[row.quartile],
          noteHtml: row.note === undefined ? '' : rich(row.note),
        },
      ];
    }),
  };
}

/** Which way the figure went; empty where that cannot be told. */
function trendWords(direction: ChangeDirection | null): string {
  return direction === null ? '' : TREND[direction];
}

function positionWords(own: Figure, other: Figure | undefined): string {
  if (own.value === null || other === undefined || other.value === null) return '';
  const { direction, decimals } = own.indicator;
  const { position } = compare({
    value: own.value,
    comparator: other.value,
    direction,
    decimals,
    interval: own.interval,
  });
  if (position === 'same') return 'the same';
  return position === 'above' ? 'higher' : 'lower';
}
