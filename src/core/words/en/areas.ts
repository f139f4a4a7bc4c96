const list = new Intl.ListFormat('en-GB');
const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const small = (count: number): string => SMALL[count] ?? String(count);

/** Pages about one area. */
export const areas = {
  /** Kinds of area, as in "Herefordshire is a unitary authority". */
  kinds: {
    unitary: 'a unitary authority',
    county: 'a county',
    metropolitan: 'a metropolitan district',
    'london-borough': 'a London borough',
    'welsh-unitary': 'a unitary authority in Wales',
    service: 'the area of a youth justice service',
    'police-force': 'a police force area',
    region: 'a region',
    country: 'a country',
    family: 'a group of similar services',
    neighbours: 'a group of statistical neighbours',
  } as Readonly<Record<string, string>>,
  /** The first sentence of a profile. */
  isOneOf: (name: string, kind: string, areas: number, service: string): string =>
    `${name} is ${kind === '' ? '' : `${kind} and `}one of the ${small(areas)} areas of ${service}.`,
  isWhole: (name: string, kind: string, service: string): string =>
    `${name} is ${kind === '' ? '' : `${kind} and `}the whole area of ${service}.`,
  /** What a profile in a plan shows. */
  shows: (period: string, beside: readonly string[]): string =>
    `These are its figures on children in the youth justice system in the plan for ${period}${beside.length === 0 ? '' : `, beside ${list.format(beside)}`}.`,
  wholeService: 'the whole service',
  comparators: 'the areas it is compared with',
  /** What the page over all plans shows. */
  showsPlans: (plans: readonly string[]): string =>
    plans.length === 1
      ? `These are its figures on children in the youth justice system in the plan for ${plans[0] ?? ''}.`
      : `These are its figures on children in the youth justice system in ${small(plans.length)} plans: those for ${list.format(plans)}.`,
  official: (name: string): string => `Official name: ${name}`,
  code: (code: string): string => `ONS code ${code}`,
  key: 'Key figures',
  /** Where no figure is given. */
  none: (name: string, period: string): string =>
    `The plan for ${period} gives no figures for ${name} by itself.`,
  noneOfAll: (name: string): string => `No plan on this site gives figures for ${name} by itself.`,
  /** Where every figure is withheld. */
  withheld: (name: string): string =>
    `Every figure for ${name} is withheld. So few children are counted there that a number could tell who somebody is.`,
  /** Where there are figures, and none of those that the plan puts first. */
  noKey: (name: string): string => `None of the plan's key figures is given for ${name} by itself.`,
  seeService: (service: string): string => `Figures of the whole service: ${service}`,
  more: 'More figures',
  moreCount: (count: number): string => `${String(count)} more figures`,
  figure: 'Figure',
  value: 'Value',
  period: 'Period',
  plan: 'Plan',
  source: 'Source',
  printedBefore: 'Printed before',
  /** The count behind a rate or another figure. */
  countBehind: 'the number behind it',
  all: 'all',
  sources: 'Sources and definitions',
  sourceIs: (source: string): string => `Source: ${source}.`,
  allPlans: (name: string): string => `${name} in all plans, year by year`,
  compare: 'Compare areas side by side',
  allFigures: 'all figures of this plan',
  plansThatCover: 'Plans',
  profileIn: (plan: string): string => `Profile in the ${plan}`,
  overTime: 'Figures over time',
  everyValue: (count: number): string =>
    count === 1 ? 'The value with plan and source' : `All ${String(count)} values with plan and source`,
  single: 'Figures of single periods',
  /** Above further series of one indicator. */
  also: (definition: string, kind: string): string => `Counted otherwise: ${definition}, ${kind}`,
  /** Above a series over plans: how many periods, from which plans, and how many are printed differently. */
  seriesFrom: (periods: number, plans: readonly string[], revised: number): string =>
    `${periods === 1 ? '1 period' : `${String(periods)} periods`}, from ${plans.length === 1 ? 'the plan' : 'the plans'} for ${list.format(plans)}.${
      revised === 0
        ? ''
        : revised === 1
          ? ' For 1 of them two plans print different values.'
          : ` For ${String(revised)} of them two plans print different values.`
    }`,
  /** "Year ending Sep 2012 to Sep 2022" */
  span: (kind: string, first: string, last: string): string =>
    `${kind} ${first === last ? first : `${first} to ${last}`}`,
  /** Above all values of one definition. */
  historyOf: (definition: string, span: string): string => `${definition}: ${span}`,
  /** What another plan printed: "95 in 2017/18". */
  printedIn: (value: string, plan: string): string => `${value} in ${plan}`,
  methods:
    'Each value is shown with the plan that gives it. Where two plans print different values for one period, both are shown. Figures that are defined differently are never joined.',
};
