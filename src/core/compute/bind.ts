import { didYouMean } from '../problem/nearest.ts';
import type { AttributeKind } from '../schema/components.ts';
import { STATUSES } from '../schema/delivery.ts';
import { bindClaim } from './bind-claim.ts';
import { bindFigure } from './bind-figure.ts';
import { idleForMoney } from './bind-chart.ts';
import { bindSeries } from './bind-series.ts';
import { unbound, type Attributes, type Bound, type Unbound } from './bound.ts';
import type { EditionModel } from './model.ts';
import { sum } from './money.ts';
import { staffCount } from './staff-count.ts';
import { percentOf } from './decimal.ts';
import { surveyPercent } from './tally.ts';

/**
 * Finds in the edition what a component refers to. The same answer is checked and shown, so what passed the
 * check cannot read otherwise on the page. Attributes are taken to be those that the component may have.
 */
export function bind(name: string, attributes: Attributes, model: EditionModel): Bound | Unbound {
  switch (name) {
    case 'Figure':
    case 'Change':
    case 'Compare':
    case 'Rank':
    case 'Period':
      return bindFigure(name, attributes, model);
    case 'Money':
      return bindMoney(attributes, model);
    case 'Answer':
      return bindAnswer(attributes, model);
    case 'Staff':
      return bindStaff(attributes, model);
    case 'Count':
      return bindCount(attributes, model);
    case 'Decision': {
      const decision = model.edition.decisions?.value.findLast(({ kind }) => kind === attributes['of']);
      const isExample = model.edition.plan.value['worked-example'] !== undefined;
      if (!decision && isExample)
        return unbound(
          'of',
          'decision-missing',
          `a decision of kind "${attributes['of'] ?? ''}" in decisions.yaml`,
          'none',
          'Add the decision, or take the component away.',
        );
      return {
        kind: 'decision',
        decision: decision ?? null,
        show: attributes['show'] === 'body' ? 'body' : 'date',
      };
    }
    case 'Term':
      return { kind: 'term', term: attributes['of'] ?? '' };
    case 'Area':
      return { kind: 'area', area: attributes['of'] ?? '' };
    case 'Section':
      return { kind: 'section', section: attributes['of'] ?? '' };
    case 'Claim':
      return bindClaim(attributes, model);
    case 'Stated':
      return { kind: 'stated', source: attributes['source'] ?? '' };
    default:
      return bindBlock(name, attributes, model);
  }
}

/** What must be in the edition for a block to have something to show, and where it stands. */
const NEEDS: Readonly<
  Record<
    string,
    {
      readonly what: string;
      readonly file: string;
      readonly in: (edition: EditionModel['edition']) => unknown;
    }
  >
> = {
  DeliveryPlan: { what: 'actions', file: 'delivery-plan.yaml', in: ({ delivery }) => delivery },
  Priorities: { what: 'priorities', file: 'delivery-plan.yaml', in: ({ delivery }) => delivery },
  Recommendations: {
    what: 'inspections',
    file: 'delivery-plan.yaml',
    in: ({ delivery }) => delivery?.value.inspections,
  },
  Progress: { what: 'actions', file: 'progress.yaml', in: ({ progress }) => progress },
  Risks: { what: 'risks', file: 'risks.yaml', in: ({ risks }) => risks },
  Contributions: {
    what: 'contributions',
    file: 'resources.yaml',
    in: ({ resources }) => resources?.value.contributions,
  },
  Budget: { what: 'budget', file: 'resources.yaml', in: ({ resources }) => resources?.value.budget },
  Staffing: { what: 'staffing', file: 'workforce.yaml', in: ({ workforce }) => workforce?.value.staffing },
  StaffDisability: {
    what: 'disability',
    file: 'workforce.yaml',
    in: ({ workforce }) => workforce?.value.disability,
  },
  Survey: { what: 'surveys', file: 'voice.yaml', in: ({ voice }) => voice?.value.surveys },
  Quotes: { what: 'quotes', file: 'voice.yaml', in: ({ voice }) => voice?.value.quotes },
  YouSaid: { what: 'you-said', file: 'voice.yaml', in: ({ voice }) => voice?.value['you-said'] },
  Board: { what: 'board', file: 'governance.yaml', in: ({ governance }) => governance?.value.board },
  Outcomes: { what: 'outcomes', file: 'delivery-plan.yaml', in: ({ delivery }) => delivery?.value.outcomes },
  Owners: {
    what: 'owners',
    file: 'delivery-plan.yaml',
    in: ({ delivery }) => Object.keys(delivery?.value.owners ?? {}),
  },
  AdditionalFunding: {
    what: 'additional',
    file: 'resources.yaml',
    in: ({ resources }) => resources?.value.additional,
  },
  ReportingCycle: { what: 'cycle', file: 'governance.yaml', in: ({ governance }) => governance?.value.cycle },
  Signatories: {
    what: 'sign-off',
    file: 'governance.yaml',
    in: ({ governance }) => governance?.value['sign-off'],
  },
  Scorecard: { what: 'rows', file: 'scorecard.yaml', in: ({ scorecard }) => scorecard },
};

/** The components whose record a chart of money draws, by what the chart is of. */
const MONEY_CHARTS: Readonly<Record<string, string>> = { contributions: 'Contributions', budget: 'Budget' };

/** The record of an edition that a block component shows; undefined where it shows figures, or the edition has none. */
export function recordOf(component: string, edition: EditionModel['edition']): unknown {
  return NEEDS[component]?.in(edition);
}

function bindBlock(name: string, attributes: Attributes, model: EditionModel): Bound | Unbound {
  const money = name === 'Chart' ? MONEY_CHARTS[attributes['of'] ?? ''] : undefined;
  const need = NEEDS[money ?? name];
  const there = need?.in(model.edition);
  if (need && (there === undefined || there === null || (Array.isArray(there) && there.length === 0))) {
    return unbound(
      null,
      'file-missing',
      `${need.what} in ${need.file} of this edition`,
      'none',
      `Add them to ${need.file}, or take the component away.`,
    );
  }
  if (money !== undefined) return idleForMoney(attributes) ?? { kind: 'block' };
  return name === 'Chart' || name === 'IndicatorTable' || name === 'BreakdownTable'
    ? bindSeries(name, attributes, model)
    : { kind: 'block' };
}

function bindMoney(attributes: Attributes, { edition }: EditionModel): Bound | Unbound {
  const { contributions, budget } = edition.resources?.value ?? {};
  const column = (attributes['column'] ?? 'total') as 'staffing' | 'in-kind' | 'other-delegated' | 'total';
  const lines =
    attributes['of'] === 'budget'
      ? budget?.rows.map(({ category, amount }) => ({ name: category, amount }))
      : contributions?.rows.map((row) => ({ name: row.agency, amount: amountOf(row, column) }));
  if (lines === undefined)
    return unbound(
      'of',
      'file-missing',
      `${attributes['of'] ?? ''} in resources.yaml`,
      'none',
      'Add them, or take the component away.',
    );
  const total = sum(lines.map(({ amount }) => amount));
  // Where the source prints a total, the table shows that one.
  const printed = attributes['of'] === 'budget' ? budget?.total : contributions?.total?.[column];
  const row = attributes['row'];
  const line = lines.find(({ name }) => name === row);
  if (row !== undefined && line === undefined) {
    const names = lines.map(({ name }) => name);
    return unbound(
      'row',
      'row-unknown',
      `a row of ${attributes['of'] ?? ''}`,
      `"${row}"`,
      didYouMean(row, names),
    );
  }
  if (attributes['show'] !== 'share') return { kind: 'money', amount: line?.amount ?? printed ?? total };
  if (total === 0)
    return unbound(
      'show',
      'figure-without-base',
      'a total above £0 to give a share of',
      '£0',
      'Take show="share" away.',
    );
  return { kind: 'money-share', percent: percentOf(line?.amount ?? total, total) };
}

function amountOf(
  row: {
    staffing?: number | undefined;
    'in-kind'?: number | undefined;
    'other-delegated'?: number | undefined;
    total?: number | undefined;
  },
  column: 'staffing' | 'in-kind' | 'other-delegated' | 'total',
): number {
  if (column !== 'total') return row[column] ?? 0;
  return row.total ?? sum([row.staffing ?? 0, row['in-kind'] ?? 0, row['other-delegated'] ?? 0]);
}

function bindAnswer(attributes: Attributes, { edition }: EditionModel): Bound | Unbound {
  const surveys = edition.voice?.value.surveys ?? [];
  const survey = surveys.find(({ id }) => id === attributes['survey']);
  if (!survey)
    return unbound(
      'survey',
      'survey-unknown',
      'a survey of voice.yaml',
      `"${attributes['survey'] ?? ''}"`,
      didYouMean(
        attributes['survey'] ?? '',
        surveys.map(({ id }) => id),
      ),
    );
  const question = survey.questions.find(({ id }) => id === attributes['question']);
  if (!question)
    return unbound(
      'question',
      'question-unknown',
      `a question of the survey ${survey.id}`,
      `"${attributes['question'] ?? ''}"`,
      didYouMean(
        attributes['question'] ?? '',
        survey.questions.map(({ id }) => id),
      ),
    );
  if (question.marker === 'c')
    return unbound(
      'question',
      'figure-without-value',
      'numbers that may be published',
      'an answer of so few that disclosure control withholds it',
      'Say in words what children told, without a number.',
    );
  const base = question.base ?? survey.base ?? null;
  const count = question.count ?? null;
  const percent =
    question.percent ??
    (count !== null && base !== null && count <= base ? surveyPercent({ count, base }) : null);
  if (percent === null)
    return unbound(
      'question',
      'figure-without-value',
      'a count and base, or a percentage',
      'neither',
      'Give them in voice.yaml.',
    );
  const show = (attributes['show'] ?? 'all') as 'all' | 'percent' | 'count' | 'base';
  if ((show === 'count' && count === null) || (show === 'base' && base === null)) {
    return unbound(
      'show',
      'figure-without-count',
      `a ${show} of the question ${question.id}`,
      'none',
      `Give it in voice.yaml:  ${show}: …`,
    );
  }
  return { kind: 'answer', count, base, percent, show };
}

function bindStaff(attributes: Attributes, { edition }: EditionModel): Bound | Unbound {
  const staffing = edition.workforce?.value.staffing;
  if (!staffing)
    return unbound(
      null,
      'file-missing',
      'staffing in workforce.yaml',
      'none',
      'Add it, or take the component away.',
    );
  const posts = Object.keys(staffing.posts);
  const { post, group, sex } = attributes as { post?: string; group?: string; sex?: string };
  if (post !== undefined && !posts.includes(post))
    return unbound('post', 'post-unknown', 'a post of workforce.yaml', `"${post}"`, didYouMean(post, posts));
  if (group !== undefined && !Object.hasOwn(staffing.people, group))
    return unbound(
      'group',
      'group-unknown',
      'a group of workforce.yaml',
      `"${group}"`,
      didYouMean(group, Object.keys(staffing.people)),
    );
  const value = staffCount(staffing, post === undefined ? undefined : posts.indexOf(post), group, sex);
  return value === null
    ? unbound(
        null,
        'figure-without-value',
        'a number of staff',
        'one that disclosure control withholds',
        'It would tell who somebody is. Say it without a number, or name a larger group of staff.',
      )
    : { kind: 'number', value, inWords: false };
}

function bindCount(attributes: Attributes, { edition }: EditionModel): Bound | Unbound {
  const { of, status, theme, show } = attributes as {
    of: string;
    status?: string;
    theme?: string;
    show?: string;
  };
  const delivery = edition.delivery?.value;
  if (theme !== undefined && !delivery?.themes.some((one) => one.theme === theme)) {
    return unbound(
      'theme',
      'theme-unknown',
      'a theme of delivery-plan.yaml',
      `"${theme}"`,
      didYouMean(theme, delivery?.themes.map((one) => one.theme) ?? []),
    );
  }
  const idle = Object.entries({
    status: ['actions', 'progress'],
    theme: ['themes', 'priorities', 'actions'],
  }).find(([key, counted]) => attributes[key] !== undefined && !counted.includes(of));
  if (idle)
    return unbound(
      idle[0],
      'attribute-unknown',
      `${idle[0]} only with ${idle[1].join(' or ')}`,
      `it with ${of}, which have none`,
      `Take ${idle[0]} away.`,
    );
  const themes = delivery?.themes.filter((one) => theme === undefined || one.theme === theme);
  const priorities = themes?.flatMap((one) => one.priorities);
  const withStatus = (
    rows: readonly { readonly status?: string | undefined }[] | undefined,
  ): number | undefined => rows?.filter((row) => status === undefined || row.status === status).length;
  const counts: Record<string, number | undefined> = {
    themes: themes?.length,
    priorities: priorities?.length,
    actions: withStatus(priorities?.flatMap((priority) => priority.actions)),
    recommendations: delivery?.inspections.reduce(
      (so, inspection) => so + inspection.recommendations.length,
      0,
    ),
    risks: edition.risks?.value.risks.length,
    progress: withStatus(edition.progress?.value.actions),
    areas: edition.plan.value.areas.length,
  };
  const value = counts[of];
  if (value === undefined)
    return unbound(
      'of',
      'file-missing',
      `${of} in this edition's data`,
      'none',
      'Add the file that holds them, or take the component away.',
    );
  return { kind: 'number', value, inWords: show === 'words' };
}

/** Whether an attribute of this kind may hold a name. Asked for every attribute, so that long lists are not made. */
export function isNameFor(kind: AttributeKind, name: string, model: EditionModel): boolean {
  switch (kind.kind) {
    case 'term':
      return Object.hasOwn(model.library.terms, name);
    case 'area':
    case 'areas':
      return Object.hasOwn(model.library.areas, name);
    default:
      return namesFor(kind, model)?.includes(name) ?? true;
  }
}

/** The names that an attribute of this kind may hold, where the data lists them; null where any text will do. */
export function namesFor(kind: AttributeKind, model: EditionModel): readonly string[] | null {
  const { edition, library } = model;
  switch (kind.kind) {
    case 'choice':
      return kind.choices;
    case 'term':
      return Object.keys(library.terms);
    case 'area':
    case 'areas':
      return Object.keys(library.areas);
    case 'status':
      return Object.keys(STATUSES);
    case 'survey':
      return edition.voice?.value.surveys.map(({ id }) => id) ?? null;
    case 'inspection':
      return edition.delivery?.value.inspections.map(({ id }) => id) ?? null;
    case 'theme':
      return edition.delivery?.value.themes.map(({ theme }) => theme) ?? null;
    case 'section':
      return edition.narrative.map(({ front }) => front.value.section);
    default:
      return null;
  }
}
