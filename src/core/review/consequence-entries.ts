import { bind } from '../compute/bind.ts';
import type { EditionModel } from '../compute/model.ts';
import { riskScore } from '../compute/risk-score.ts';
import { claimRecords } from '../view/claims-view.ts';
import { deliveryView } from '../view/delivery-view.ts';
import { headlineView } from '../view/headline-view.ts';
import { progressView } from '../view/progress-view.ts';
import { boundWords } from '../view/sentence.ts';
import { wordsOf } from '../words/words.ts';
import type { ReviewEntry, ReviewField } from './entry.ts';
import type { ReviewedEdition } from './version.ts';
import { wordPieces } from './words-diff.ts';

const plain = (text: string): string => text;

/** What the edition computes and shows of itself that comes out otherwise, though nobody typed it. */
export function consequenceEntries(before: ReviewedEdition, after: ReviewedEdition): ReviewEntry[] {
  return [
    ...headlines(before.model, after.model),
    ...claims(before, after),
    ...totals(before.model, after.model),
  ];
}

function consequence(title: string, fields: readonly ReviewField[], note?: string): ReviewEntry[] {
  return fields.length === 0
    ? []
    : [
        {
          kind: 'consequence',
          group: 'What follows',
          title,
          ...(note === undefined ? {} : { note }),
          fields,
          places: [],
        },
      ];
}

/** How many words make a text of which the changed ones alone are worth telling. */
const LONG = 6;

/** One text in both versions as a field; nothing where it is as it was. */
export function compared(label: string, was: string | undefined, is: string | undefined): ReviewField[] {
  if (was === is) return [];
  const isLong = [was, is].every((text) => (text ?? '').split(/\s+/).length > LONG);
  return [
    {
      label,
      ...(was === undefined || was === '' ? {} : { was }),
      ...(is === undefined || is === '' ? {} : { is }),
      ...(isLong ? { pieces: wordPieces(was ?? '', is ?? '') } : {}),
    },
  ];
}

/** The figures of the first page, with their change and comparison. */
function headlines(before: EditionModel, after: EditionModel): ReviewEntry[] {
  const shown = (model: EditionModel, indicator: string) =>
    model.edition.plan.value.headline.includes(indicator) ? headlineView(model, indicator) : undefined;
  return after.edition.plan.value.headline.flatMap((indicator) => {
    const [was, is] = [shown(before, indicator), shown(after, indicator)];
    if (!was || !is) return [];
    const name = `First page: ${is.name}`;
    return consequence(name, [
      ...compared('value', `${was.value} ${was.unit}`, `${is.value} ${is.unit}`),
      ...compared('period', was.period, is.period),
      ...compared('change', was.change, is.change),
      ...compared('comparison', was.compares.join(' '), is.compares.join(' ')),
      ...compared('to bear in mind', was.caution, is.caution),
    ]);
  });
}

/** Statements of the source that the figures now judge otherwise. */
function claims(before: ReviewedEdition, after: ReviewedEdition): ReviewEntry[] {
  const records = ({ model, accepted }: ReviewedEdition) =>
    new Map(claimRecords(model, accepted).map((one) => [String(one['says']), one]));
  const old = records(before);
  return [...records(after)].flatMap(([says, is]) => {
    const was = old.get(says);
    if (!was) return [];
    const words = (outcome: unknown): string => (OUTCOMES[String(outcome)] ?? String(outcome)).toLowerCase();
    return consequence(`Statement of the source: “${says}”`, [
      ...compared('outcome', words(was['outcome']), words(is['outcome'])),
      ...compared('what the figures give', said(was['figures']), said(is['figures'])),
    ]);
  });
}

const said = (figures: unknown): string => (typeof figures === 'string' ? figures : '');

const OUTCOMES: Readonly<Record<string, string>> = wordsOf('en').claims.outcomes;

/** Totals, counts, scores and shares that nobody typed. */
function totals(before: EditionModel, after: EditionModel): ReviewEntry[] {
  const money = (of: string) => (model: EditionModel) => {
    const bound = bind('Money', { of }, model);
    return bound.kind === 'money' ? boundWords(bound, model) : undefined;
  };
  return [
    ...sentence('Total of contributions', before, after, money('contributions')),
    ...sentence('Total of the budget', before, after, money('budget')),
    ...sentence('The delivery plan in a sentence', before, after, (model) =>
      model.edition.delivery ? deliveryView(model, plain).sentence : undefined,
    ),
    ...sentence('Last plan’s actions by status', before, after, (model) =>
      model.edition.progress
        ? progressView(model, plain, undefined, 'progress')
            .tally.map(({ words, count }) => `${words}: ${String(count)}`)
            .join(', ')
        : undefined,
    ),
    ...consequence('Scores of risks', scores(before, after)),
    ...consequence('Answers of children', answers(before, after)),
  ];
}

function sentence(
  title: string,
  before: EditionModel,
  after: EditionModel,
  words: (model: EditionModel) => string | undefined,
): ReviewEntry[] {
  const [was, is] = [words(before), words(after)];
  return was === undefined || is === undefined ? [] : consequence(title, compared('', was, is));
}

/** Scores that follow from impact and likelihood. */
function scores(before: EditionModel, after: EditionModel): ReviewField[] {
  const all = ({ edition }: EditionModel): ReadonlyMap<string, string> =>
    new Map(
      (edition.risks?.value.risks ?? []).flatMap((risk) => {
        const combine = edition.risks?.value.scale?.combine ?? 'product';
        const { ref, impact, likelihood, residual } = risk;
        return [
          ...(impact === undefined || likelihood === undefined
            ? []
            : [[`risk ${ref}`, String(riskScore(impact, likelihood, combine))] as const]),
          ...(residual
            ? [
                [
                  `risk ${ref} after mitigation`,
                  String(riskScore(residual.impact, residual.likelihood, combine)),
                ] as const,
              ]
            : []),
        ];
      }),
    );
  return changedIn(all(before), all(after));
}

/** Percentages of surveys that follow from counts. */
function answers(before: EditionModel, after: EditionModel): ReviewField[] {
  const all = (model: EditionModel): ReadonlyMap<string, string> =>
    new Map(
      (model.edition.voice?.value.surveys ?? []).flatMap((survey) =>
        survey.questions.flatMap((question) => {
          const bound = bind('Answer', { survey: survey.id, question: question.id, show: 'percent' }, model);
          return bound.kind === 'answer' && question.percent === undefined
            ? [[question.question, boundWords(bound, model)] as const]
            : [];
        }),
      ),
    );
  return changedIn(all(before), all(after));
}

function changedIn(old: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): ReviewField[] {
  return [...now].flatMap(([name, is]) => (old.has(name) ? compared(name, old.get(name), is) : []));
}
