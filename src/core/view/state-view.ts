import type { EditionModel } from '../compute/model.ts';
import { askedFor } from '../compute/promises.ts';
import { stateOf, type PlanState } from '../seal/state.ts';
import type { Decision } from '../schema/decisions.ts';
import { chainOf } from '../seal/chain.ts';
import { shortSeal } from '../seal/seal.ts';
import { dueWords } from './delivery-filter.ts';
import { becameOf } from './action-links.ts';
import type { RichText } from './rich-text.ts';

/** How far a plan has come: a word for a tag, and a sentence. */
export interface StateView {
  readonly approved: boolean;
  readonly tag: string;
  readonly sentence: string;
  /** Where the decisions stand. */
  readonly href: string;
  /** The plan that counts in its place, where there is one. */
  readonly superseded: { readonly tag: string; readonly text: string; readonly href: string } | null;
}

/** What the decisions of an edition amount to. */
export function stateView(model: EditionModel): StateView {
  const { edition, words } = model;
  const { state: said } = words.plan;
  const state = stateOf(model);
  const { supersededBy: by } = state;
  const isExample = edition.plan.value['worked-example'] !== undefined;
  return {
    approved: state.step !== 'draft' || isExample,
    tag: tagOf(state, model, isExample),
    sentence: sentenceOf(state, model, isExample),
    href: `/${edition.service}/${edition.id}/approval/`,
    superseded: by && {
      tag: said.superseded,
      text: said.supersededBy(by.plan.value.title),
      href: `/${by.service}/${by.id}/`,
    },
  };
}

function tagOf(
  { step, councils, referredBackBy }: PlanState,
  { words }: EditionModel,
  isExample: boolean,
): string {
  const { state: said } = words.plan;
  switch (step) {
    case 'draft':
      return referredBackBy === null ? (isExample ? said.published : said.draft) : said.referredBack;
    case 'submission':
      return said.submitted;
    case 'publication':
      return isExample ? said.published : said.publishedNow;
    case 'council':
      return councils.of > 1
        ? said.approvedByCouncils(councils.agreed, councils.of)
        : said.approvedBy(step, isExample);
    default:
      return said.approvedBy(step, isExample);
  }
}

function sentenceOf(
  { standing, step, referredBackBy }: PlanState,
  { words }: EditionModel,
  isExample: boolean,
): string {
  const { state: said } = words.plan;
  if (standing.length === 0) return isExample ? said.publishedSentence : said.draftSentence;
  const told = said.decisions(
    standing.map(({ body, date, decided }) => ({
      body,
      date: words.periods.date(date),
      decided: decided.replace(/\.$/, ''),
    })),
  );
  return step === 'draft' && referredBackBy === null && !isExample ? `${said.draftSentence} ${told}` : told;
}

/** A decision as the page of decisions shows it. */
export interface DecisionView {
  readonly id: string;
  readonly body: string;
  readonly kind: string;
  readonly date: string;
  readonly isoDate: string;
  readonly role: string;
  readonly decidedHtml: string;
  readonly minute: string;
  /** The seal, whole and short; empty where the decision has none. */
  readonly seal: string;
  readonly shortSeal: string;
  /** Whether it is about what the plan now says. */
  readonly stands: boolean;
}

/** What a body asked for, as a row of a table. */
export interface ConditionView {
  readonly id: string;
  readonly ref: string;
  readonly html: string;
  readonly askedBy: string;
  readonly owner: string;
  readonly due: string;
  readonly status: string;
  readonly updateHtml: string;
  /** What later plans say became of it. */
  readonly became: ReturnType<typeof becameOf>;
}

/** Everything about who decided what on an edition. */
export interface ApprovalView {
  readonly state: StateView;
  /** Whose councils have still to agree, in a sentence; empty where none is known. */
  readonly waiting: string;
  readonly decisions: readonly DecisionView[];
  readonly conditions: readonly ConditionView[];
  /** Which columns of the table of conditions hold anything. */
  readonly has: { readonly owner: boolean; readonly due: boolean; readonly update: boolean };
  /** How the present seal can be checked, where there is one. */
  readonly verify: { readonly seal: string; readonly command: string } | null;
  readonly isExample: boolean;
}

/** The decisions on an edition, what bodies asked for, and the seal. */
export function approvalView(model: EditionModel, rich: RichText): ApprovalView {
  const { edition } = model;
  const { standing, waitingFor } = stateOf(model);
  const { library, words } = model;
  const decisions = edition.decisions?.value ?? [];
  const newest = chainOf(edition).at(-1);
  const asked = askedFor(edition);
  const conditions = decisions
    .flatMap((decision, index) => conditionViews(decision, index, model, rich))
    .map((condition, index) => {
      const action = asked[index]?.action;
      return { ...condition, became: action === undefined ? [] : becameOf(action, model) };
    });
  return {
    state: stateView(model),
    waiting:
      waitingFor.length === 0
        ? ''
        : words.approval.waiting(waitingFor.map((area) => library.areas[area]?.name ?? area)),
    decisions: decisions.map((decision, index) => decisionView(decision, index, model, rich, standing)),
    conditions,
    has: {
      owner: conditions.some(({ owner }) => owner !== ''),
      due: conditions.some(({ due }) => due !== ''),
      update: conditions.some(({ updateHtml }) => updateHtml !== ''),
    },
    isExample: edition.plan.value['worked-example'] !== undefined,
    verify: newest
      ? { seal: newest.seal, command: `npm run verify -- plan.json --seal ${shortSeal(newest.seal)}` }
      : null,
  };
}

function decisionView(
  decision: Decision,
  index: number,
  { words }: EditionModel,
  rich: RichText,
  standing: readonly Decision[],
): DecisionView {
  const { body, kind, date, role, decided, minute, seal } = decision;
  return {
    id: `decision-${String(index + 1)}`,
    body,
    kind: words.approval.kinds[kind],
    date: words.periods.date(date),
    isoDate: date,
    role,
    decidedHtml: rich(decided),
    minute: minute ?? '',
    seal: seal ?? '',
    shortSeal: seal === undefined ? '' : shortSeal(seal),
    stands: standing.includes(decision),
  };
}

function conditionViews(
  { conditions, body }: Decision,
  decision: number,
  { words }: EditionModel,
  rich: RichText,
): Omit<ConditionView, 'became'>[] {
  return conditions.map(({ ref, do: what, owner, due, status, update }, index) => ({
    id: `condition-${String(decision + 1)}-${String(index + 1)}`,
    ref: ref ?? `${String(decision + 1)}.${String(index + 1)}`,
    html: rich(what),
    askedBy: body,
    owner: (owner ?? []).join(', '),
    due: due === undefined ? '' : dueWords(due, words),
    status: status === undefined ? words.approval.noStatus : words.records.statuses[status],
    updateHtml: update === undefined ? '' : rich(update),
  }));
}
