import type { Disclosure } from '../../schema/disclosure.ts';
import type { VoiceFile } from '../../schema/resources.ts';
import { decimalsOf } from '../rounding.ts';
import { halfUnit } from './counted.ts';

type Survey = VoiceFile['surveys'][number];
type Question = Survey['questions'][number];

/** A question of a survey whose numbers are withheld, by the ids of both. */
export interface WithheldAnswer {
  readonly survey: string;
  readonly question: string;
}

/** Whether an answer would tell what few people said: few of them agreed, few did not, or few were asked. */
export function isSmallAnswer(question: Question, survey: Survey, settings: Disclosure): boolean {
  const { threshold, 'small-group': group } = settings;
  const isSmall = (least: number, most: number): boolean => most >= 1 && least < threshold;
  const base = question.base ?? survey.base;
  const { count, percent } = question;
  if (count !== undefined && base === undefined) return isSmall(count, count);
  if (base === undefined) return false;
  if (isSmall(base, base)) return true;
  const half = percent === undefined ? 0 : halfUnit(decimalsOf(percent));
  const least =
    count ?? (percent === undefined ? undefined : Math.ceil(((percent - half) / 100) * base - 1e-9));
  const most =
    count ?? (percent === undefined ? undefined : Math.floor(((percent + half) / 100) * base + 1e-9));
  if (least === undefined || most === undefined) return false;
  // A percentage that no whole number gives is nearest to one all the same.
  const [low, high] = least <= most ? [least, Math.min(most, base)] : [most, Math.min(least, base)];
  if (isSmall(low, high) || isSmall(base - high, base - low)) return true;
  return base < group && (high === 0 || low === base);
}

/** The answers of surveys that are withheld. */
export function withheldAnswers(voice: VoiceFile, settings: Disclosure): WithheldAnswer[] {
  return voice.surveys.flatMap((survey) =>
    survey['already-published'] !== undefined
      ? []
      : survey.questions
          .filter((question) => isSmallAnswer(question, survey, settings))
          .map((question) => ({ survey: survey.id, question: question.id })),
  );
}

/** What children and others said, without the numbers of these answers. */
export function withoutAnswers(
  voice: VoiceFile,
  withheld: readonly WithheldAnswer[],
  { threshold }: Disclosure,
): VoiceFile {
  const isFew = (base: number | undefined): boolean => base !== undefined && base < threshold;
  return {
    ...voice,
    surveys: voice.surveys.map(({ base, ...survey }): Survey => {
      const own = withheld.filter((one) => one.survey === survey.id).map(({ question }) => question);
      if (own.length === 0) return { ...survey, ...(base === undefined ? {} : { base }) };
      return {
        ...survey,
        ...(base === undefined || isFew(base) ? {} : { base }),
        questions: survey.questions.map((question): Question => {
          if (!own.includes(question.id)) return question;
          const asked = question.base;
          return {
            id: question.id,
            question: question.question,
            ...(asked === undefined || isFew(asked) ? {} : { base: asked }),
            marker: 'c',
          };
        }),
      };
    }),
  };
}
