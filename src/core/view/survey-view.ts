import { surveyPercent } from '../compute/tally.ts';
import type { EditionModel } from '../compute/model.ts';
import { anchorFor } from './anchor.ts';
import { dataHref } from './data-href.ts';
import { formatNumber, formatPercent } from './format.ts';
import { publishedWords } from './published-words.ts';
import type { RichText } from './rich-text.ts';

/** A survey with its questions. */
export interface SurveyView {
  readonly id: string;
  readonly caption: string;
  readonly noteHtml: string;
  readonly rows: readonly {
    readonly question: string;
    readonly count: string;
    readonly base: string;
    readonly percent: string;
    readonly accepted: string;
  }[];
  /** What the markers used in it mean. */
  readonly markers: readonly { readonly marker: string; readonly meaning: string }[];
  readonly download: string;
}

export function surveyView(
  model: EditionModel,
  rich: RichText,
  of: string,
  id = anchorFor('table-survey', of),
): SurveyView {
  const survey = model.edition.voice?.value.surveys.find((one) => one.id === of);
  if (!survey) throw new Error(`no survey ${of}`);
  const rows = survey.questions.map((question) => {
    const base = question.base ?? survey.base;
    const percent =
      question.percent ??
      (question.count !== undefined && base !== undefined
        ? (surveyPercent({ count: question.count, base }) ?? undefined)
        : undefined);
    const missing = `[${question.marker ?? 'x'}]`;
    return {
      question: question.question,
      count: question.count === undefined ? missing : formatNumber(question.count, 0),
      base: base === undefined ? '[x]' : formatNumber(base, 0),
      percent: percent === undefined ? missing : formatPercent(percent),
      accepted: Object.values(question.accepted ?? {}).join(' '),
    };
  });
  const used = new Set(rows.flatMap(({ count, base, percent }) => [count, base, percent]));
  return {
    id,
    caption: `${survey.title}, ${survey.period}`,
    markers: Object.entries(model.words.sentences.markers)
      .filter(([marker]) => used.has(`[${marker}]`))
      .map(([marker, meaning]) => ({ marker, meaning })),
    noteHtml: [survey.note, publishedWords(survey['already-published'], model.words)]
      .flatMap((text) => (text === undefined ? [] : rich(text)))
      .join(' '),
    rows,
    download: dataHref(model, 'surveys.csv'),
  };
}
