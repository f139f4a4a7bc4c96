import { compare } from '../compute/comparison.ts';
import type { ChangeDirection } from '../compute/change.ts';
import type { Figure } from '../compute/figures.ts';
import { ownArea, type EditionModel } from '../compute/model.ts';
import { TREND_STEPS, trendOver } from '../compute/scorecard.ts';
import type { Words } from '../words/words.ts';
import { formatNumber, unitWords } from './format.ts';
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
    /** Which area's figure it is beside. */
    readonly beside: string;
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

/** Builds the performance summary: trends and comparisons from the tables, rank and quartile as stated. */
export function scorecardView(model: EditionModel, rich: RichText): ScorecardView {
  const scorecard = model.edition.scorecard?.value;
  if (!scorecard) throw new Error('no scorecard');
  const { words } = model;
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
          unit:
            indicator.unit.kind === 'percent'
              ? words.numbers.percentOf(indicator.unit.of)
              : unitWords(indicator.unit, words),
          latest: cellText(latest),
          period: words.periods.short(measurement.period),
          annualTrend: {
            computed: trendWords(trendOver(series, TREND_STEPS['annual-trend']), words),
            stated: row['annual-trend'] === undefined ? '' : words.scorecard.trends[row['annual-trend']],
          },
          threeYearTrend: {
            computed: trendWords(trendOver(series, TREND_STEPS['three-year-trend']), words),
            stated:
              row['three-year-trend'] === undefined ? '' : words.scorecard.trends[row['three-year-trend']],
          },
          comparisons: others.map((area) => {
            const other = model.figures.find({ indicator: row.indicator, area, period });
            return {
              beside: words.scorecard.beside({
                name: model.library.areas[area]?.name ?? area,
                adjective: areaAdjective(area, model.library),
              }),
              value: other === undefined ? '[x]' : cellText(other),
              computed: positionWords(latest, other, words),
              stated: row.against[area] === 'not-stated' ? '' : (row.against[area] ?? ''),
            };
          }),
          rank:
            row.rank === undefined
              ? ''
              : words.scorecard.place(
                  formatNumber(row.rank.place, 0),
                  formatNumber(row.rank.of, 0),
                  row.rank.among,
                ),
          quartile: row.quartile === undefined ? '' : words.scorecard.quartiles[row.quartile],
          noteHtml: row.note === undefined ? '' : rich(row.note),
        },
      ];
    }),
  };
}

/** Which way the figure went; empty where that cannot be told. */
function trendWords(direction: ChangeDirection | null, { scorecard }: Words): string {
  return direction === null ? '' : scorecard.trends[direction];
}

function positionWords(own: Figure, other: Figure | undefined, { scorecard }: Words): string {
  if (own.value === null || other === undefined || other.value === null) return '';
  const { direction, decimals } = own.indicator;
  const { position } = compare({
    value: own.value,
    comparator: other.value,
    direction,
    decimals,
    interval: own.interval,
  });
  return scorecard.positions[position];
}
