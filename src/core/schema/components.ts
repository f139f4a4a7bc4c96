import { CHART_KINDS } from './chart-kinds.ts';
import { SAYS } from './claims.ts';

/** What an attribute of a component must be: a free text, one of a set, or the id of something in the data. */
export type AttributeKind =
  | {
      readonly kind:
        | 'indicator'
        | 'area'
        | 'areas'
        | 'period'
        | 'category'
        | 'breakdown'
        | 'survey'
        | 'question'
        | 'term'
        | 'section'
        | 'status'
        | 'theme'
        | 'agency'
        | 'post'
        | 'group'
        | 'inspection'
        | 'text';
    }
  | { readonly kind: 'choice'; readonly choices: readonly string[] };

/** A component that authors may use in narrative. */
export interface ComponentRule {
  /** An inline component stands inside a sentence and writes words; a block stands on lines of its own. */
  readonly place: 'inline' | 'block';
  readonly about: string;
  readonly example: string;
  readonly required: Readonly<Record<string, AttributeKind>>;
  readonly optional: Readonly<Record<string, AttributeKind>>;
  /** True when words stand between an opening and a closing tag. */
  readonly children: boolean;
}

const indicator = { kind: 'indicator' } as const;
const area = { kind: 'area' } as const;
const areas = { kind: 'areas' } as const;
const period = { kind: 'period' } as const;
const category = { kind: 'category' } as const;
const text = { kind: 'text' } as const;
const choice = (...choices: string[]) => ({ kind: 'choice', choices }) as const;

/**
 * Every component of the narrative. `area` defaults to the service's own area, `period` to the latest
 * with a value or marker, `by` to the whole. The reference page for authors is made from this table.
 */
export const COMPONENTS: Readonly<Record<string, ComponentRule>> = {
  Figure: {
    place: 'inline',
    about:
      'A value with its unit. show="number" leaves the unit out, "share" gives the percentage of its whole, "count" the number behind a rate, "base" the number it is out of, "interval" the value with its 95% confidence interval.',
    example: '<Figure of="first-time-entrants" area="herefordshire" period="2021-09" />',
    required: { of: indicator },
    optional: {
      area,
      period,
      by: category,
      show: choice('value', 'number', 'share', 'count', 'base', 'interval'),
    },
    children: false,
  },
  Change: {
    place: 'inline',
    about:
      'How a value has changed since the period before, or since the one named in from: "down from 98 the year before (5% lower)". show="brief" writes only "5% lower".',
    example: '<Change of="first-time-entrants" />',
    required: { of: indicator },
    optional: { area, period, from: period, by: category, show: choice('full', 'brief') },
    children: false,
  },
  Compare: {
    place: 'inline',
    about: 'How a value compares with another area: "below the national rate of 146".',
    example: '<Compare of="first-time-entrants" to="national" />',
    required: { of: indicator, to: area },
    optional: { area, period, by: category },
    children: false,
  },
  Rank: {
    place: 'inline',
    about: 'Where an area stands among the areas of the plan: "the lowest of the four areas".',
    example: '<Rank of="reoffending-proportion" area="shropshire" />',
    required: { of: indicator, area },
    optional: { period, by: category },
    children: false,
  },
  Period: {
    place: 'inline',
    about: 'The period of a value in words: "the year ending September 2022".',
    example: '<Period of="first-time-entrants" />',
    required: { of: indicator },
    optional: { area, period, by: category },
    children: false,
  },
  Money: {
    place: 'inline',
    about:
      'An amount of the contributions or the budget; without row, the total. show="share" gives its percentage of the total.',
    example: '<Money of="contributions" row="Health" />',
    required: { of: choice('contributions', 'budget') },
    optional: {
      row: { kind: 'agency' },
      column: choice('staffing', 'in-kind', 'other-delegated', 'total'),
      show: choice('amount', 'share'),
    },
    children: false,
  },
  Answer: {
    place: 'inline',
    about:
      'The answer to a question of a survey: "69 of 85 (81%)". show="percent", "count" or "base" gives one of the three.',
    example: '<Answer survey="end-of-intervention" question="satisfied" />',
    required: { survey: { kind: 'survey' }, question: { kind: 'question' } },
    optional: { show: choice('all', 'percent', 'count', 'base') },
    children: false,
  },
  Staff: {
    place: 'inline',
    about: 'How many people work in the service, by post, ethnic group or sex.',
    example: '<Staff post="practitioner" />',
    required: {},
    optional: { post: { kind: 'post' }, group: { kind: 'group' }, sex: choice('men', 'women') },
    children: false,
  },
  Count: {
    place: 'inline',
    about:
      'How many rows a table of the plan has: actions, priorities, themes, recommendations, risks, areas or lines of progress, by status where given. show="words" writes small numbers as words.',
    example: '<Count of="actions" />',
    required: {
      of: choice('actions', 'priorities', 'themes', 'recommendations', 'risks', 'areas', 'progress'),
    },
    optional: { status: { kind: 'status' }, theme: { kind: 'theme' }, show: choice('number', 'words') },
    children: false,
  },
  Decision: {
    place: 'inline',
    about: 'The date, or the body, of a decision on this plan.',
    example: '<Decision of="board" />',
    required: { of: choice('board', 'cabinet', 'council', 'submission') },
    optional: { show: choice('date', 'body') },
    children: false,
  },
  Term: {
    place: 'inline',
    about:
      'A term of the glossary. Needed only where an abbreviation has two meanings: others are expanded by themselves.',
    example: '<Term of="first-time-entrant" />',
    required: { of: { kind: 'term' } },
    optional: {},
    children: false,
  },
  Area: {
    place: 'inline',
    about: 'The name of an area, linked to its profile in this plan.',
    example: '<Area of="shropshire" />',
    required: { of: area },
    optional: {},
    children: false,
  },
  Section: {
    place: 'inline',
    about: 'A link to another section of this plan, under its own title.',
    example: '<Section of="performance" />',
    required: { of: { kind: 'section' } },
    optional: {},
    children: false,
  },
  Stated: {
    place: 'inline',
    about: 'A number that stands in no table of the plan, with the source that states it.',
    example: '<Stated source="Youth Data Summary, March 2023">38 to 486</Stated>',
    required: { source: text },
    optional: {},
    children: true,
  },
  Claim: {
    place: 'inline',
    about:
      'Words of your own that say something of a figure, checked against it: since from, by default the period before (up to steadily-down); against to (above to similar); among the areas of the plan or of among (lowest, highest); in the series so far (lowest-yet, highest-yet); against numbers (is to within). amount, percent and points say how much. Without says only plain sentences are read. accepted keeps what the source says wrongly, with the reason.',
    example:
      '<Claim of="first-time-entrants" says="below" to="national">well under the national rate</Claim>',
    required: {},
    optional: {
      of: indicator,
      area,
      period,
      by: category,
      says: choice(...SAYS),
      from: period,
      to: area,
      among: areas,
      value: text,
      low: text,
      high: text,
      amount: text,
      percent: text,
      points: text,
      accepted: text,
    },
    children: true,
  },
  Note: {
    place: 'block',
    about: 'A paragraph set apart: a caution, or what the source prints wrongly.',
    example: '<Note>\n\nNumbers are small.\n\n</Note>',
    required: {},
    optional: { title: text },
    children: true,
  },
  Chart: {
    place: 'block',
    about:
      'A chart with a sentence, its table and a download. Several periods are drawn as lines and one period as bars, or as points with their 95% confidence intervals where areas have them, unless kind says otherwise. bar: a bar an area, of one period; or a bar a period, of one area. grouped-bar: all periods, the bars of each side by side. intervals: a point an area with its interval, of one period. small-multiples: a panel an area; the service and comparators stand in each. stacked-bar: the categories of the breakdown laid end to end, a bar an area. of="contributions" and of="budget" draw the money of the plan.',
    example: '<Chart of="first-time-entrants" areas="west-mercia national statistical-family" />',
    required: { of: indicator },
    optional: {
      areas,
      by: category,
      breakdown: { kind: 'breakdown' },
      period,
      title: text,
      kind: choice(...CHART_KINDS),
    },
    children: false,
  },
  IndicatorTable: {
    place: 'block',
    about: 'All values of an indicator: a row an area, a column a period.',
    example: '<IndicatorTable of="custodial-sentences" />',
    required: { of: indicator },
    optional: { areas, title: text },
    children: false,
  },
  BreakdownTable: {
    place: 'block',
    about:
      'The categories of an indicator with counts and shares, for one area; or, with areas, a row an area and a column a category.',
    example: '<BreakdownTable of="substantive-outcomes" breakdown="disposal" />',
    required: { of: indicator },
    optional: { breakdown: { kind: 'breakdown' }, area, areas, period, title: text },
    children: false,
  },
  Priorities: {
    place: 'block',
    about: 'The themes and priorities of the delivery plan.',
    example: '<Priorities />',
    required: {},
    optional: {},
    children: false,
  },
  Outcomes: {
    place: 'block',
    about: 'What the plan wants to see more and fewer of.',
    example: '<Outcomes />',
    required: {},
    optional: {},
    children: false,
  },
  DeliveryPlan: {
    place: 'block',
    about: 'The delivery plan: every action, or those of one theme.',
    example: '<DeliveryPlan />',
    required: {},
    optional: { theme: { kind: 'theme' } },
    children: false,
  },
  Progress: {
    place: 'block',
    about: 'What became of the previous plan, all of it or one status.',
    example: '<Progress />',
    required: {},
    optional: { status: { kind: 'status' } },
    children: false,
  },
  Recommendations: {
    place: 'block',
    about: 'The recommendations of an inspection and the actions that answer each.',
    example: '<Recommendations />',
    required: {},
    optional: { inspection: { kind: 'inspection' } },
    children: false,
  },
  Risks: {
    place: 'block',
    about: 'The risks and what is done about each.',
    example: '<Risks />',
    required: {},
    optional: {},
    children: false,
  },
  Contributions: {
    place: 'block',
    about: 'Contributions by agency.',
    example: '<Contributions />',
    required: {},
    optional: {},
    children: false,
  },
  AdditionalFunding: {
    place: 'block',
    about: 'Further tables of money, and the total of all.',
    example: '<AdditionalFunding />',
    required: {},
    optional: {},
    children: false,
  },
  Budget: {
    place: 'block',
    about: 'The budget by category.',
    example: '<Budget />',
    required: {},
    optional: {},
    children: false,
  },
  Staffing: {
    place: 'block',
    about: 'Staff by ethnicity, sex and post.',
    example: '<Staffing />',
    required: {},
    optional: {},
    children: false,
  },
  StaffDisability: {
    place: 'block',
    about: 'Staff by known disability and type of contract.',
    example: '<StaffDisability />',
    required: {},
    optional: {},
    children: false,
  },
  Survey: {
    place: 'block',
    about: 'The questions of a survey with counts and percentages.',
    example: '<Survey of="end-of-intervention" />',
    required: { of: { kind: 'survey' } },
    optional: {},
    children: false,
  },
  Quotes: {
    place: 'block',
    about: 'What children and others said.',
    example: '<Quotes />',
    required: {},
    optional: {},
    children: false,
  },
  YouSaid: {
    place: 'block',
    about: 'What was said, and what was done about it.',
    example: '<YouSaid />',
    required: {},
    optional: {},
    children: false,
  },
  Board: {
    place: 'block',
    about: 'The board by agency and role.',
    example: '<Board />',
    required: {},
    optional: {},
    children: false,
  },
  ReportingCycle: {
    place: 'block',
    about: 'What is reported to the board when.',
    example: '<ReportingCycle />',
    required: {},
    optional: {},
    children: false,
  },
  Signatories: {
    place: 'block',
    about: 'The agencies that sign the plan, by role.',
    example: '<Signatories />',
    required: {},
    optional: {},
    children: false,
  },
  Owners: {
    place: 'block',
    about: 'The key to the owners of actions.',
    example: '<Owners />',
    required: {},
    optional: {},
    children: false,
  },
  Scorecard: {
    place: 'block',
    about:
      'The performance summary: latest figure, trends, comparisons, rank and quartile, computed where the data allow and as stated where not.',
    example: '<Scorecard />',
    required: {},
    optional: {},
    children: false,
  },
  SignOff: {
    place: 'block',
    about: 'The decisions on this plan, with body, role and date.',
    example: '<SignOff />',
    required: {},
    optional: {},
    children: false,
  },
  AreaLinks: {
    place: 'block',
    about: 'Links to the area profiles of this plan.',
    example: '<AreaLinks />',
    required: {},
    optional: {},
    children: false,
  },
};

/** Components that write a figure: alone on a line of a version for children, the figure is shown large. */
export const SHOWN_LARGE: ReadonlySet<string> = new Set(['Answer', 'Count', 'Figure', 'Money', 'Staff']);
