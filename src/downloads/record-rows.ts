import { percentOf } from '../core/compute/decimal.ts';
import type { EditionModel } from '../core/compute/model.ts';
import { riskScore } from '../core/compute/risk-score.ts';
import { sum } from '../core/compute/money.ts';
import { roundTo } from '../core/compute/rounding.ts';
import type { Row } from './measurement-rows.ts';

const number = (value: number | undefined): string => (value === undefined ? '' : String(value));
const joined = (values: readonly string[] | undefined, by = '; '): string => (values ?? []).join(by);

/** The delivery plan, one action a line. */
export function actionRows({ edition }: EditionModel): Row[] {
  const delivery = edition.delivery?.value;
  return (delivery?.themes ?? []).flatMap((theme) =>
    theme.priorities.flatMap((priority) =>
      priority.actions.map((action) => ({
        ref: action.ref,
        theme: theme.theme,
        priority: priority.priority,
        action: action.do,
        owner: joined(action.owner?.map((owner) => delivery?.owners[owner] ?? owner)),
        due: joined(action.due),
        status: action.status ?? '',
        update: action.update ?? '',
        success_measure: joined([
          ...(action.success === undefined ? [] : [action.success]),
          ...priority.measures,
          ...theme.measures,
        ]),
        recommendations: joined([...new Set([...priority.answers, ...action.answers])], ' '),
        carried_from: joined(action['carried-from']),
      })),
    ),
  );
}

/** What became of the previous plan, in the columns of the delivery plan. */
export function progressRows({ edition }: EditionModel): Row[] {
  return (edition.progress?.value.actions ?? []).map((line) => ({
    ref: line.ref ?? '',
    theme: line.theme ?? '',
    priority: line.priority ?? '',
    action: line.action,
    owner: joined(line.owner),
    due: joined(line.due),
    status: line.status,
    update: joined(
      [line.update, line.because].filter((text) => text !== undefined),
      ' ',
    ),
    success_measure: '',
    recommendations: joined(line.answers, ' '),
    carried_from: '',
  }));
}

/** Contributions by agency; the last line is the total. A column in which nobody gives anything is empty throughout. */
export function contributionRows({ edition }: EditionModel): Row[] {
  const contributions = edition.resources?.value.contributions;
  if (!contributions) return [];
  const columns = ['staffing', 'in-kind', 'other-delegated'] as const;
  const totalOf = (row: (typeof contributions.rows)[number]): number =>
    row.total ?? sum(columns.map((column) => row[column] ?? 0));
  const printed = contributions.total;
  const columnSum = (column: (typeof columns)[number]): string => {
    const amounts = contributions.rows.flatMap((row) => row[column] ?? []);
    return number(printed?.[column] ?? (amounts.length === 0 ? undefined : sum(amounts)));
  };
  return [
    ...contributions.rows.map((row) => ({
      agency: row.agency,
      staffing: number(row.staffing),
      in_kind: number(row['in-kind']),
      other_delegated: number(row['other-delegated']),
      total: String(totalOf(row)),
    })),
    {
      agency: 'Total',
      staffing: columnSum('staffing'),
      in_kind: columnSum('in-kind'),
      other_delegated: columnSum('other-delegated'),
      total: String(printed?.total ?? sum(contributions.rows.map(totalOf))),
    },
  ];
}

/** Further funding by table and category, then the budget by category; the last line of each is its total. */
export function budgetRows({ edition }: EditionModel): Row[] {
  const budget = edition.resources?.value.budget;
  const additional = (edition.resources?.value.additional ?? []).flatMap(({ title, rows, total }) => [
    ...rows.map(({ category, amount }) => ({ category: `${title}: ${category}`, amount: String(amount) })),
    { category: `${title}: Total`, amount: String(total ?? sum(rows.map(({ amount }) => amount))) },
  ]);
  if (!budget) return additional;
  return [
    ...additional,
    ...budget.rows.map(({ category, amount }) => ({ category, amount: String(amount) })),
    { category: 'Total', amount: String(budget.total ?? sum(budget.rows.map(({ amount }) => amount))) },
  ];
}

/** The risks. A score is the printed one, or else what the plan's scale makes of impact and likelihood. */
export function riskRows({ edition }: EditionModel): Row[] {
  const combine = edition.risks?.value.scale?.combine;
  const score = (
    of:
      | {
          readonly impact?: number | undefined;
          readonly likelihood?: number | undefined;
          readonly score?: number | undefined;
        }
      | undefined,
  ): string =>
    of?.impact === undefined || of.likelihood === undefined
      ? ''
      : String(of.score ?? riskScore(of.impact, of.likelihood, combine));
  return (edition.risks?.value.risks ?? []).map((risk) => ({
    ref: risk.ref,
    risk: risk.risk,
    owner: joined(risk.owner),
    impact: number(risk.impact),
    likelihood: number(risk.likelihood),
    score: score(risk),
    residual_impact: number(risk.residual?.impact),
    residual_likelihood: number(risk.residual?.likelihood),
    residual_score: score(risk.residual),
    mitigation: joined(risk.mitigation, ' '),
    actions: joined(risk.actions, ' '),
  }));
}

/** Staff: people by ethnic group, post and sex, then full-time equivalents of the groups by disability. */
export function staffingRows({ edition }: EditionModel): Row[] {
  const { staffing, disability } = edition.workforce?.value ?? {};
  const people = Object.entries(staffing?.groups ?? {}).flatMap(([id, group]) =>
    Object.values(staffing?.posts ?? {}).flatMap((post, index) => [
      { group, post, gender: 'male', count: String(staffing?.people[id]?.men[index] ?? 0) },
      { group, post, gender: 'female', count: String(staffing?.people[id]?.women[index] ?? 0) },
    ]),
  );
  const equivalents = Object.entries(disability?.groups ?? {}).flatMap(([id, group]) =>
    Object.values(disability?.posts ?? {}).map((post, index) => ({
      group: `${group} (full-time equivalent)`,
      post,
      gender: '',
      count: String(disability?.['full-time-equivalents'][id]?.posts[index] ?? 0),
    })),
  );
  return [...people, ...equivalents];
}

/** Answers to surveys. A percentage that the source prints stands as printed; others are computed to one decimal. */
export function surveyRows({ edition }: EditionModel): Row[] {
  return (edition.voice?.value.surveys ?? []).flatMap((survey) =>
    survey.questions.map((question) => {
      const base = question.base ?? survey.base;
      const computed =
        question.count === undefined || base === undefined || base === 0
          ? undefined
          : roundTo(percentOf(question.count, base), 1);
      return {
        survey: survey.title,
        question: question.question,
        count: question.marker ?? number(question.count),
        base: number(base),
        percent: question.marker ?? number(question.percent ?? computed),
      };
    }),
  );
}

/** The board by agency and role. */
export function boardRows({ edition }: EditionModel): Row[] {
  return (edition.governance?.value.board ?? []).map(({ agency, role }) => ({ agency, role }));
}
