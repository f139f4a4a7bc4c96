import { COMPONENTS } from '../schema/components.ts';
import type { EditionModel } from '../compute/model.ts';
import type { TextComponent } from './version.ts';

/** What components are called in a review. */
// prettier-ignore
const NAMES: Readonly<Record<string, string>> = {
  Figure: 'figure', Change: 'change of a figure', Compare: 'comparison', Rank: 'rank', Period: 'period of a figure',
  Money: 'amount of money', Answer: 'answer of a survey', Staff: 'number of staff', Count: 'count', Decision: 'decision',
  Term: 'word of the glossary', Area: 'link to an area', Section: 'link to a section', Claim: 'words checked against the figures',
  Stated: 'number of another source', Note: 'frame around a note', Chart: 'chart', IndicatorTable: 'table', BreakdownTable: 'table by category',
  Priorities: 'list of priorities', DeliveryPlan: 'delivery plan', Progress: 'progress of the last plan', Recommendations: 'recommendations',
  Risks: 'register of risks', Contributions: 'table of contributions', Budget: 'table of the budget', Staffing: 'table of staff',
  StaffDisability: 'table of staff by disability', Survey: 'survey', Quotes: 'quotations', YouSaid: 'what was said and done',
  Board: 'members of the board', SignOff: 'decisions', Outcomes: 'outcomes', Owners: 'key to owners', AdditionalFunding: 'further money',
  ReportingCycle: 'reporting cycle', Signatories: 'signatories', Scorecard: 'performance summary', AreaLinks: 'links to areas',
};

/** "chart", "table of contributions". */
export function componentName(name: string): string {
  return NAMES[name] ?? name;
}

/** "chart of First time entrants, areas Shropshire and National". */
export function componentWords({ name, attributes }: TextComponent, model: EditionModel): string {
  const { of, ...rest } = attributes;
  const more = Object.keys(rest).map(
    (key) => `${attributeName(key)} ${attributeWords(name, key, rest[key] ?? '', model)}`,
  );
  const what = of === undefined ? [] : [`${componentName(name)} of ${attributeWords(name, 'of', of, model)}`];
  return [...(what.length > 0 ? what : [componentName(name)]), ...more].join(', ');
}

/** The name of an attribute in plain words. */
export function attributeName(key: string): string {
  return key === 'by' ? 'category' : key === 'to' ? 'compared with' : key;
}

/** The value of an attribute in plain words: names for ids. A reason for which something is kept is told elsewhere. */
export function attributeWords(name: string, key: string, value: string, { library }: EditionModel): string {
  if (key === 'accepted') return '(a reason)';
  const rule = COMPONENTS[name];
  const kind = (rule?.required[key] ?? rule?.optional[key])?.kind;
  const one = (id: string): string => {
    if (kind === 'indicator' || kind === 'text') return library.indicators[id]?.name ?? id;
    return kind === 'area' || kind === 'areas' ? (library.areas[id]?.name ?? id) : id;
  };
  return kind === 'areas' ? value.split(/\s+/).map(one).join(', ') : one(value);
}
