import { surveyPercent, tally } from '../compute/tally.ts';
import { percentOf } from '../compute/decimal.ts';
import { sum } from '../compute/money.ts';
import type { EditionModel } from '../compute/model.ts';
import { riskScore } from '../compute/risk-score.ts';
import { STATUSES, type Action, type Status } from '../schema/delivery.ts';
import { formatDate, formatMoney, formatNumber, formatPercent, listWords, yearRange } from './format.ts';

/** Turns a text of the data (inline Markdown, abbreviations) into HTML, as the page that asks needs it. */
export type RichText = (text: string) => string;

/** An action as a page shows it. Texts are HTML. */
export interface ActionView {
  readonly ref: string;
  readonly anchor: string;
  readonly doHtml: string;
  readonly owner: string;
  readonly due: string;
  readonly status: Status | null;
  readonly statusWords: string;
  readonly updateHtml: string;
  readonly successHtml: string;
  readonly answers: readonly string[];
  readonly carriedFrom: string;
}

/** The delivery plan by theme and priority. */
export interface DeliveryView {
  readonly noteHtml: string;
  readonly themes: readonly {
    readonly theme: string;
    readonly measuresHtml: readonly string[];
    readonly priorities: readonly { readonly priority: string; readonly answers: readonly string[]; readonly measuresHtml: readonly string[]; readonly actions: readonly ActionView[] }[];
  }[];
  /** Which of the optional columns any action fills. */
  readonly has: { readonly owner: boolean; readonly due: boolean; readonly status: boolean; readonly answers: boolean; readonly carried: boolean };
  readonly sentence: string;
  readonly download: string;
}

/** The address of an action on its page: "action-6-1". */
export function actionAnchor(ref: string): string {
  return `action-${ref.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
}

const dataHref = ({ edition }: EditionModel, file: string): string => `/${edition.service}/${edition.id}/data/${file}`;

/** The delivery plan, or one theme of it. */
export function deliveryView(model: EditionModel, rich: RichText, theme?: string): DeliveryView {
  const delivery = model.edition.delivery?.value;
  if (!delivery) throw new Error('no delivery plan');
  const themes = delivery.themes.filter((one) => theme === undefined || one.theme === theme);
  const actions = themes.flatMap((one) => one.priorities.flatMap((priority) => priority.actions));
  const priorities = themes.flatMap((one) => one.priorities).length;
  const answering = themes.flatMap((one) => one.priorities).flatMap((priority) => priority.actions.filter(({ answers }) => answers.length > 0 || priority.answers.length > 0)).length;
  return {
    noteHtml: delivery.note === undefined ? '' : rich(delivery.note),
    themes: themes.map((one) => ({
      theme: one.theme,
      measuresHtml: one.measures.map(rich),
      priorities: one.priorities.map((priority) => ({
        priority: priority.priority,
        answers: priority.answers,
        measuresHtml: priority.measures.map(rich),
        actions: priority.actions.map((action) => actionView(action, delivery.owners, rich)),
      })),
    })),
    has: {
      owner: actions.some(({ owner }) => (owner ?? []).length > 0),
      due: actions.some(({ due }) => (due ?? []).length > 0),
      status: actions.some(({ status }) => status !== undefined),
      answers: actions.some(({ answers }) => answers.length > 0),
      carried: actions.some((action) => action['carried-from'] !== undefined),
    },
    sentence: `${formatNumber(actions.length, 0)} actions under ${formatNumber(priorities, 0)} priorities${answering > 0 ? `; ${formatNumber(answering, 0)} of them answer a recommendation of an inspection` : ''}.`,
    download: dataHref(model, 'actions.csv'),
  };
}

/** The plan that an action was carried from: "2025/26" from its id, or the author's own words. */
function carriedWords(from: string | undefined): string {
  return from !== undefined && /^\d{4}-\d{2}$/.test(from) ? yearRange(from) : (from ?? '');
}

function actionView(action: Action, owners: Readonly<Record<string, string>>, rich: RichText): ActionView {
  return {
    ref: action.ref,
    anchor: actionAnchor(action.ref),
    doHtml: rich(action.do),
    owner: listWords((action.owner ?? []).map((owner) => owners[owner] ?? owner)),
    due: (action.due ?? []).map((due) => (/^\d{4}(-\d{2}){0,2}$/.test(due) ? formatDate(due) : due)).join('; '),
    status: action.status ?? null,
    statusWords: action.status === undefined ? '' : STATUSES[action.status],
    updateHtml: action.update === undefined ? '' : rich(action.update),
    successHtml: action.success === undefined ? '' : rich(action.success),
    answers: action.answers,
    carriedFrom: carriedWords(action['carried-from']),
  };
}

/** The recommendations of inspections, each with the actions that answer it. */
export interface RecommendationsView {
  readonly inspections: readonly {
    readonly id: string;
    readonly title: string;
    readonly rating: string;
    readonly groups: readonly { readonly to: string; readonly recommendations: readonly { readonly number: string; readonly html: string; readonly actions: readonly { readonly ref: string; readonly anchor: string; readonly html: string }[] }[] }[];
  }[];
}

export function recommendationsView(model: EditionModel, rich: RichText, inspection?: string): RecommendationsView {
  const delivery = model.edition.delivery?.value;
  // What a priority as a whole answers, each of its actions answers.
  const actions = delivery?.themes.flatMap((theme) => theme.priorities.flatMap((priority) => priority.actions.map((action) => ({ ...action, answers: [...priority.answers, ...action.answers] })))) ?? [];
  return {
    inspections: (delivery?.inspections ?? [])
      .filter(({ id }) => inspection === undefined || id === inspection)
      .map((one) => ({
        id: one.id,
        title: `${one.inspectorate}, ${String(one.year)}`,
        rating: one.rating ?? '',
        groups: [...new Set(one.recommendations.map(({ to }) => to))].map((to) => ({
          to,
          recommendations: one.recommendations
            .filter((recommendation) => recommendation.to === to)
            .map(({ number, text }) => ({
              number,
              html: rich(text ?? 'The source gives its number only.'),
              actions: actions.filter(({ answers }) => answers.includes(number)).map((action) => ({ ref: action.ref, anchor: actionAnchor(action.ref), html: rich(action.do) })),
            })),
        })),
      })),
  };
}

/** What became of the previous plan. */
export interface ProgressView {
  readonly plan: string;
  readonly noteHtml: string;
  readonly tally: readonly { readonly status: Status; readonly words: string; readonly count: number }[];
  readonly lines: readonly { readonly about: string; readonly actionHtml: string; readonly status: Status; readonly words: string; readonly updateHtml: string; readonly carriedTo: readonly { readonly ref: string; readonly anchor: string }[] }[];
  readonly download: string;
}

export function progressView(model: EditionModel, rich: RichText, status?: string): ProgressView {
  const progress = model.edition.progress?.value;
  if (!progress) throw new Error('no progress');
  const lines = progress.actions.filter((line) => status === undefined || line.status === status);
  const order = Object.keys(STATUSES) as Status[];
  return {
    plan: progress.plan,
    // A page that shows one status after another would repeat the note.
    noteHtml: status === undefined && progress.note !== undefined ? rich(progress.note) : '',
    tally: tally(lines.map((line) => line.status), order).rows.filter(({ count }) => count > 0).map((row) => ({ status: row.status, words: STATUSES[row.status], count: row.count })),
    lines: lines.map((line) => ({
      about: [line.theme, line.priority].filter((part) => part !== undefined).join(' › '),
      actionHtml: rich(line.action),
      status: line.status,
      words: STATUSES[line.status],
      updateHtml: line.update === undefined ? '' : rich(line.update),
      carriedTo: line['carried-to'].map((ref) => ({ ref, anchor: actionAnchor(ref) })),
    })),
    download: dataHref(model, 'progress.csv'),
  };
}

/** The risks, each with what is done about it. */
export interface RisksView {
  readonly noteHtml: string;
  /** What the scores mean, where the plan declares a scale. */
  readonly scale: string;
  readonly risks: readonly {
    readonly ref: string;
    readonly html: string;
    readonly measure: string;
    readonly owner: string;
    readonly score: string;
    readonly residual: string;
    readonly causesHtml: readonly string[];
    readonly consequencesHtml: readonly string[];
    readonly controlsHtml: readonly string[];
    readonly mitigationHtml: readonly string[];
    readonly actions: readonly { readonly ref: string; readonly anchor: string }[];
  }[];
  readonly download: string;
}

export function risksView(model: EditionModel, rich: RichText): RisksView {
  const risks = model.edition.risks?.value;
  if (!risks) throw new Error('no risks');
  const score = (of: { readonly impact?: number | undefined; readonly likelihood?: number | undefined; readonly score?: number | undefined } | undefined): string => {
    if (of?.impact === undefined || of.likelihood === undefined) return '';
    const parts = `impact ${formatNumber(of.impact, 0)}, likelihood ${formatNumber(of.likelihood, 0)}`;
    return `${formatNumber(of.score ?? riskScore(of.impact, of.likelihood, risks.scale?.combine), 0)} (${parts})`;
  };
  const texts = (list: readonly string[] | undefined): string[] => (list ?? []).map(rich);
  return {
    noteHtml: risks.note === undefined ? '' : rich(risks.note),
    scale: risks.scale === undefined ? '' : `A score is impact ${risks.scale.combine === 'sum' ? 'plus' : 'times'} likelihood; the ${risks.scale.worst} score is the worst.`,
    risks: risks.risks.map((risk) => ({
      ref: risk.ref,
      html: rich(risk.risk),
      measure: risk.measure ?? '',
      owner: listWords(risk.owner ?? []),
      score: score(risk),
      residual: score(risk.residual),
      causesHtml: texts(risk.causes),
      consequencesHtml: texts(risk.consequences),
      controlsHtml: texts(risk.controls),
      mitigationHtml: risk.mitigation.map(rich),
      actions: risk.actions.map((ref) => ({ ref, anchor: actionAnchor(ref) })),
    })),
    download: dataHref(model, 'risks.csv'),
  };
}

/** A survey with its questions. */
export interface SurveyView {
  readonly caption: string;
  readonly noteHtml: string;
  readonly rows: readonly { readonly question: string; readonly count: string; readonly base: string; readonly percent: string; readonly accepted: string }[];
  readonly download: string;
}

export function surveyView(model: EditionModel, rich: RichText, id: string): SurveyView {
  const survey = model.edition.voice?.value.surveys.find((one) => one.id === id);
  if (!survey) throw new Error(`no survey ${id}`);
  return {
    caption: `${survey.title}, ${survey.period}`,
    noteHtml: survey.note === undefined ? '' : rich(survey.note),
    rows: survey.questions.map((question) => {
      const base = question.base ?? survey.base;
      const percent = question.percent ?? (question.count !== undefined && base !== undefined ? (surveyPercent({ count: question.count, base }) ?? undefined) : undefined);
      return {
        question: question.question,
        count: question.count === undefined ? '[x]' : formatNumber(question.count, 0),
        base: base === undefined ? '[x]' : formatNumber(base, 0),
        percent: percent === undefined ? '[x]' : formatPercent(percent),
        accepted: Object.values(question.accepted ?? {}).join(' '),
      };
    }),
    download: dataHref(model, 'surveys.csv'),
  };
}

/** A table of money: rows of text cells, the last row the total. */
export interface MoneyView {
  readonly caption: string;
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly string[]; readonly share: string }[];
  readonly total: { readonly head: string; readonly cells: readonly string[]; readonly share: string };
  readonly noteHtml: string;
  readonly download: string;
}

const MONEY_COLUMNS = [
  ['staffing', 'Staffing costs of seconded staff'],
  ['in-kind', 'Payments in kind'],
  ['other-delegated', 'Other delegated funds'],
] as const;

const shareWords = (amount: number, all: number): string => (all === 0 ? '' : formatPercent(percentOf(amount, all)));

export function contributionsView(model: EditionModel, rich: RichText): MoneyView {
  const contributions = model.edition.resources?.value.contributions;
  if (!contributions) throw new Error('no contributions');
  const cells = (row: (typeof contributions.rows)[number] | NonNullable<typeof contributions.total>): string[] =>
    MONEY_COLUMNS.map(([key]) => (row[key] === undefined ? '–' : formatMoney(row[key])));
  const totalOf = (row: (typeof contributions.rows)[number]): number => row.total ?? sum(MONEY_COLUMNS.map(([key]) => row[key] ?? 0));
  const all = sum(contributions.rows.map(totalOf));
  const columnTotals = MONEY_COLUMNS.map(([key]) => contributions.total?.[key] ?? sum(contributions.rows.map((row) => row[key] ?? 0)));
  const grand = contributions.total?.total ?? all;
  return {
    caption: contributions.title,
    corner: 'Agency',
    columns: [...MONEY_COLUMNS.map(([, name]) => name), 'Total'],
    rows: contributions.rows.map((row) => ({ head: row.agency, cells: [...cells(row), formatMoney(totalOf(row))], share: shareWords(totalOf(row), all) })),
    total: { head: 'Total', cells: [...columnTotals.map(formatMoney), formatMoney(grand)], share: '100%' },
    noteHtml: [...(contributions.note === undefined ? [] : [contributions.note]), ...contributions.rows.flatMap(partsWords), ...contributions.rows.flatMap(({ agency, note }) => (note === undefined ? [] : [`${agency}: ${note}`])), 'A dash stands where the source gives no amount.'].map(rich).join(' '),
    download: dataHref(model, 'contributions.csv'),
  };
}

/** The amounts that one cell of the source lists: "Local authority, other delegated funds: £298,303 and £516,496." */
function partsWords({ agency, parts = [] }: { readonly agency: string; readonly parts?: readonly { readonly of: string; readonly name?: string | undefined; readonly amount: number }[] | undefined }): string[] {
  return MONEY_COLUMNS.flatMap(([key, column]) => {
    const listed = parts.filter(({ of }) => of === key).map(({ name, amount }) => `${formatMoney(amount)}${name === undefined ? '' : ` (${name})`}`);
    return listed.length === 0 ? [] : [`${agency}, ${column.charAt(0).toLowerCase()}${column.slice(1)}: ${listWords(listed)}.`];
  });
}

export function budgetView(model: EditionModel, rich: RichText): MoneyView {
  const budget = model.edition.resources?.value.budget;
  if (!budget) throw new Error('no budget');
  const all = sum(budget.rows.map(({ amount }) => amount));
  return {
    caption: budget.title,
    corner: 'Category',
    columns: ['Amount'],
    rows: budget.rows.map(({ category, amount }) => ({ head: category, cells: [formatMoney(amount)], share: shareWords(amount, all) })),
    total: { head: 'Total', cells: [formatMoney(budget.total ?? all)], share: '100%' },
    noteHtml: budget.note === undefined ? '' : rich(budget.note),
    download: dataHref(model, 'budget.csv'),
  };
}

/** Staff by group and post, men and women beside each other under each post. */
export interface StaffingView {
  readonly caption: string;
  readonly posts: readonly string[];
  readonly rows: readonly { readonly head: string; readonly strong: boolean; readonly cells: readonly string[] }[];
  readonly noteHtml: string;
  readonly download: string;
}

export function staffingView(model: EditionModel, rich: RichText): StaffingView {
  const staffing = model.edition.workforce?.value.staffing;
  if (!staffing) throw new Error('no staffing');
  const posts = Object.keys(staffing.posts);
  const pairs = (men: readonly number[], women: readonly number[]): string[] => [
    ...posts.flatMap((_, index) => [men[index] ?? 0, women[index] ?? 0]),
    sum([...men]),
    sum([...women]),
  ].map((value) => formatNumber(value, 0));
  const people = Object.entries(staffing.people);
  const column = (sex: 'men' | 'women'): number[] => posts.map((_, index) => sum(people.map(([, row]) => row[sex][index] ?? 0)));
  return {
    caption: staffing.title,
    posts: [...Object.values(staffing.posts), 'Total'],
    rows: [
      ...Object.entries(staffing.groups).map(([id, head]) => ({ head, strong: false, cells: pairs(staffing.people[id]?.men ?? [], staffing.people[id]?.women ?? []) })),
      { head: 'Total', strong: true, cells: pairs(column('men'), column('women')) },
    ],
    noteHtml: staffing.note === undefined ? '' : rich(staffing.note),
    download: dataHref(model, 'staffing.csv'),
  };
}

export function disabilityView(model: EditionModel, rich: RichText): StaffingView {
  const disability = model.edition.workforce?.value.disability;
  if (!disability) throw new Error('no staff by disability');
  const number = (value: number): string => formatNumber(value, Number.isInteger(value) ? 0 : 1);
  return {
    caption: disability.title,
    posts: [...Object.values(disability.posts), 'Total'],
    rows: Object.entries(disability.groups).map(([id, head]) => {
      const row = disability['full-time-equivalents'][id];
      return { head, strong: false, cells: [...(row?.posts ?? []).map(number), number(row?.total ?? sum(row?.posts ?? []))] };
    }),
    noteHtml: disability.note === undefined ? '' : rich(disability.note),
    download: dataHref(model, 'staffing.csv'),
  };
}
