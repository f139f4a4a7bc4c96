const list = new Intl.ListFormat('en-GB');
const listed = (names: readonly string[]): string => list.format(names);

/** Areas side by side. These texts are loaded by readers' browsers too, so they stand alone. */
export const compare = {
  list: listed,
  /** An interval by its limits. */
  limits: (lower: string, upper: string): string => `${lower} to ${upper}`,
  /** "Highest: Herefordshire (155). Lowest: Telford and Wrekin and Worcestershire (114)." */
  extremes: (
    highest: { readonly names: readonly string[]; readonly value: string },
    lowest: { readonly names: readonly string[]; readonly value: string },
  ): string =>
    `Highest: ${listed(highest.names)} (${highest.value}). Lowest: ${listed(lowest.names)} (${lowest.value}).`,
  allSame: (value: string): string => `All have the same figure, ${value}.`,
  /** One area is above or below others by more than chance. */
  moreThanChance: (name: string, apart: 'above' | 'below', others: readonly string[]): string =>
    `${name} is ${apart === 'above' ? 'higher' : 'lower'} than ${listed(others)} by more than chance would make.`,
  /** Of the areas with counts none differ, or no others do. */
  restIsChance: (areas: number, isRest: boolean): string =>
    isRest
      ? 'The other differences between areas are no larger than chance alone could make.'
      : areas === 2
        ? 'The difference is no larger than chance alone could make.'
        : 'The differences between the areas are no larger than chance alone could make.',
  /** Why nothing can be said of some areas. */
  withoutCounts: (names: readonly string[]): string =>
    `For ${listed(names)} the count behind the figure is not published, so it cannot be said whether a difference is more than chance.`,
  noCounts:
    'The counts behind these figures are not published, so it cannot be said whether a difference is more than chance.',
  average:
    'For an average like this no interval is worked out: whether a difference is more than chance cannot be said.',
  counts: 'These are counts, not rates: where more children live, more is counted.',
  /** Areas beside a figure that is taken as known. */
  beside: (
    name: string,
    value: string,
    { above, below, chance }: Readonly<Record<'above' | 'below' | 'chance', readonly string[]>>,
  ): string =>
    `Beside ${name} (${value}): ${[
      ...(above.length > 0 ? [`${listed(above)} higher by more than chance`] : []),
      ...(below.length > 0 ? [`${listed(below)} lower by more than chance`] : []),
      ...(chance.length > 0 ? [`for ${listed(chance)} chance alone could make the difference`] : []),
    ].join('; ')}.`,
  /** Areas that have no figure of this definition and period. */
  without: (names: readonly string[]): string => `No figure of this definition and period: ${listed(names)}.`,
  /** Above figures of one indicator that are not of one kind. */
  unlikeTitle: 'Not put side by side',
  unlikeWhy: 'These figures are of different definitions or periods.',
  /** Above a comparison: "Per 100,000 children, year ending September 2022". */
  caption: (unit: string, period: string): string =>
    `${unit.charAt(0).toUpperCase()}${unit.slice(1)}, ${period}`,
  /** Under it, where one plan gives all of it. */
  from: 'From',
  /** Opens a further definition or kind of period of the same indicator. */
  also: (caption: string, definition: string): string =>
    `Also: ${caption.charAt(0).toLowerCase()}${caption.slice(1)} (${definition})`,
  area: 'Area',
  value: 'Value',
  interval: '95% interval',
  plan: 'Plan',
  /** Announced when areas were chosen. */
  found: (areas: readonly string[], indicators: number): string =>
    `${listed(areas)}: ${String(indicators)} ${indicators === 1 ? 'figure' : 'figures'} side by side.`,
  foundNone: (areas: readonly string[]): string =>
    `${listed(areas)} have no figures of the same definition and period.`,
  chooseTwo: 'Choose two areas or more.',
  failed: 'The figures could not be loaded. Each service below has its areas side by side.',
};
