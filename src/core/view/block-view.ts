import type { Attributes } from '../compute/bound.ts';
import type { EditionModel } from '../compute/model.ts';
import { chartView, type ChartOptions, type ChartView } from './chart-view.ts';
import { fundingView, type FundingView } from './money-view.ts';
import { moneyChart } from './money-chart.ts';
import { stackedView } from './stacked-view.ts';
import { scorecardView, type ScorecardView } from './scorecard-view.ts';
import { deliveryView, type DeliveryView } from './delivery-view.ts';
import { budgetView, contributionsView, type MoneyView } from './money-view.ts';
import {
  progressView,
  recommendationsView,
  type ProgressView,
  type RecommendationsView,
} from './progress-view.ts';
import type { RichText } from './rich-text.ts';
import { risksView, type RisksView } from './risk-view.ts';
import { disabilityView, staffingView, type StaffingView } from './staffing-view.ts';
import { approvalView, type DecisionView } from './state-view.ts';
import { surveyView, type SurveyView } from './survey-view.ts';
import { areaCategoryTable, categoryTable } from './category-table.ts';
import { indicatorTable } from './indicator-table.ts';
import { profileHref, type TableView } from './table-view.ts';

/** What a block component of the narrative shows, ready for markup. */
export type BlockView =
  | { readonly kind: 'chart'; readonly view: ChartView }
  | { readonly kind: 'table'; readonly view: TableView }
  | {
      readonly kind: 'priorities';
      readonly themes: readonly { readonly theme: string; readonly priorities: readonly string[] }[];
    }
  | { readonly kind: 'delivery'; readonly view: DeliveryView }
  | { readonly kind: 'progress'; readonly view: ProgressView }
  | { readonly kind: 'recommendations'; readonly view: RecommendationsView; readonly deliveryHref: string }
  | { readonly kind: 'risks'; readonly view: RisksView; readonly deliveryHref: string }
  | { readonly kind: 'money'; readonly view: MoneyView }
  | { readonly kind: 'staffing'; readonly view: StaffingView }
  | { readonly kind: 'disability'; readonly view: StaffingView }
  | { readonly kind: 'survey'; readonly view: SurveyView }
  | { readonly kind: 'quotes'; readonly quotes: readonly { readonly from: string; readonly html: string }[] }
  | {
      readonly kind: 'you-said';
      readonly lines: readonly { readonly saidHtml: string; readonly didHtml: string }[];
    }
  | {
      readonly kind: 'board';
      readonly chair: string;
      readonly meets: string;
      readonly rows: readonly { readonly agency: string; readonly role: string }[];
      readonly download: string;
    }
  | {
      readonly kind: 'sign-off';
      readonly decisions: readonly DecisionView[];
    }
  | {
      readonly kind: 'outcomes';
      readonly groups: readonly { readonly title: string; readonly html: readonly string[] }[];
    }
  | { readonly kind: 'owners'; readonly owners: readonly { readonly id: string; readonly role: string }[] }
  | { readonly kind: 'funding'; readonly view: FundingView }
  | { readonly kind: 'cycle'; readonly lines: readonly { readonly when: string; readonly html: string }[] }
  | {
      readonly kind: 'signatories';
      readonly rows: readonly { readonly agency: string; readonly role: string }[];
    }
  | { readonly kind: 'scorecard'; readonly view: ScorecardView }
  | {
      readonly kind: 'area-links';
      readonly areas: readonly { readonly name: string; readonly href: string; readonly text: string }[];
    };

/** What a block needs to know of the page it stands on. */
export interface BlockContext {
  readonly model: EditionModel;
  readonly rich: RichText;
  /** Unique on the page: becomes part of element ids. */
  readonly id: string;
  /** The page that holds the whole delivery plan, to link actions to; empty when that is this page. */
  readonly deliveryHref: string;
}

/** Builds what a block shows. The component and its attributes have passed the checks. */
export function blockView(
  name: string,
  attributes: Attributes,
  { model, rich, id, deliveryHref }: BlockContext,
): BlockView {
  const { edition } = model;
  const of = attributes['of'] ?? '';
  const areas = attributes['areas']?.split(/\s+/).filter((area) => area !== '');
  const title = attributes['title'];
  switch (name) {
    case 'Chart':
      return { kind: 'chart', view: chartOf(model, id, attributes, areas) };
    case 'IndicatorTable':
      return { kind: 'table', view: indicatorTable(model, id, of, { areas, title }) };
    case 'BreakdownTable': {
      const { breakdown, area, period } = attributes;
      return {
        kind: 'table',
        view:
          areas === undefined
            ? categoryTable(model, id, of, { breakdown, area, period, title })
            : areaCategoryTable(model, id, of, { breakdown, areas, period, title }),
      };
    }
    case 'Priorities':
      return {
        kind: 'priorities',
        themes: (edition.delivery?.value.themes ?? []).map(({ theme, priorities }) => ({
          theme,
          priorities: priorities.map(({ priority }) => priority),
        })),
      };
    case 'DeliveryPlan':
      return { kind: 'delivery', view: deliveryView(model, rich, attributes['theme'], id) };
    case 'Progress':
      return { kind: 'progress', view: progressView(model, rich, attributes['status'], id) };
    case 'Recommendations':
      return {
        kind: 'recommendations',
        view: recommendationsView(model, rich, attributes['inspection']),
        deliveryHref,
      };
    case 'Risks':
      return { kind: 'risks', view: risksView(model, rich), deliveryHref };
    case 'Contributions':
      return { kind: 'money', view: contributionsView(model, rich, id) };
    case 'Budget':
      return { kind: 'money', view: budgetView(model, rich, id) };
    case 'Staffing':
      return { kind: 'staffing', view: staffingView(model, rich, id) };
    case 'StaffDisability':
      return { kind: 'disability', view: disabilityView(model, rich, id) };
    case 'Survey':
      return { kind: 'survey', view: surveyView(model, rich, of, id) };
    case 'Quotes':
      return {
        kind: 'quotes',
        quotes: (edition.voice?.value.quotes ?? []).map(({ from, text }) => ({ from, html: rich(text) })),
      };
    case 'YouSaid':
      return {
        kind: 'you-said',
        lines: (edition.voice?.value['you-said'] ?? []).map(({ said, did }) => ({
          saidHtml: rich(said),
          didHtml: rich(did),
        })),
      };
    case 'Board': {
      const { chair = '', meets = '', board = [] } = edition.governance?.value ?? {};
      return {
        kind: 'board',
        chair,
        meets,
        rows: board,
        download: `/${edition.service}/${edition.id}/data/board.csv`,
      };
    }
    case 'SignOff':
      return {
        kind: 'sign-off',
        decisions: approvalView(model, rich).decisions,
      };
    case 'Outcomes': {
      const outcomes = edition.delivery?.value.outcomes ?? [];
      const group = (direction: 'more' | 'fewer', title: string): { title: string; html: string[] } => ({
        title,
        html: outcomes.filter((one) => one.direction === direction).map(({ what }) => rich(what)),
      });
      return {
        kind: 'outcomes',
        groups: [
          group('more', model.words.plan.outcomes.more),
          group('fewer', model.words.plan.outcomes.fewer),
        ].filter(({ html }) => html.length > 0),
      };
    }
    case 'Owners':
      return {
        kind: 'owners',
        owners: Object.entries(edition.delivery?.value.owners ?? {}).map(([owner, role]) => ({
          id: owner,
          role,
        })),
      };
    case 'AdditionalFunding':
      return { kind: 'funding', view: fundingView(model, rich) };
    case 'ReportingCycle':
      return {
        kind: 'cycle',
        lines: (edition.governance?.value.cycle ?? []).map(({ when, covers }) => ({
          when,
          html: rich(covers),
        })),
      };
    case 'Signatories':
      return { kind: 'signatories', rows: edition.governance?.value['sign-off'] ?? [] };
    case 'Scorecard':
      return { kind: 'scorecard', view: scorecardView(model, rich) };
    case 'AreaLinks':
      return { kind: 'area-links', areas: areaLinks(model) };
    default:
      throw new Error(`no block is called ${name}`);
  }
}

/** The chart that the attributes ask for: of money, of the parts of a count, or of an indicator. */
function chartOf(
  model: EditionModel,
  id: string,
  attributes: Attributes,
  areas: readonly string[] | undefined,
): ChartView {
  const { of = '', title, breakdown, period } = attributes;
  if (of === 'contributions' || of === 'budget') return moneyChart(model, id, of, title);
  if (breakdown !== undefined) return stackedView(model, id, of, { breakdown, areas, period, title });
  return chartView(model, id, of, {
    areas,
    category: attributes['by'] ?? null,
    kind: attributes['kind'] as ChartOptions['kind'],
    title,
    period,
  });
}

/** Links to the area profiles of an edition, each with the latest headline figure. */
export function areaLinks(model: EditionModel): { name: string; href: string; text: string }[] {
  return model.edition.plan.value.areas.map((area) => ({
    name: model.library.areas[area]?.name ?? area,
    href: profileHref(model, area) ?? '',
    text: model.words.plan.profileOf(model.library.areas[area]?.name ?? area),
  }));
}
