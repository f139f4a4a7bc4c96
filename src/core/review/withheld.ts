import { nameOf } from '../compute/disclosure/cells.ts';
import { changed, withholding } from '../compute/disclosure/protected-edition.ts';
import { FigureIndex } from '../compute/figures.ts';
import type { EditionModel } from '../compute/model.ts';
import type { Edition } from '../edition/edition.ts';
import type { VoiceFile, WorkforceFile } from '../schema/resources.ts';

/**
 * The version before of an edition without what the one under review withholds: a review may be printed, and what it
 * told of the version before would give away what no longer may be known.
 */
export function withoutWithheldOf(before: EditionModel, after: EditionModel): EditionModel {
  const names = new Map(
    after.edition.measurements
      .filter(({ marker }) => marker === 'c')
      .map((measurement) => [nameOf(measurement), 'withheld']),
  );
  const figures = names.size === 0 ? before.edition : changed(before.edition, withholding(names));
  const { voice, workforce } = figures;
  const edition: Edition = {
    ...figures,
    voice: voice && { ...voice, value: withoutAnswers(voice.value, after.edition.voice?.value) },
    workforce: workforce && {
      ...workforce,
      value: withoutStaff(workforce.value, after.edition.workforce?.value),
    },
  };
  return {
    ...before,
    edition,
    figures: figures === before.edition ? before.figures : new FigureIndex(edition, before.library),
  };
}

/** Answers without those that the later version of the same survey withholds. */
function withoutAnswers(before: VoiceFile, after: VoiceFile | undefined): VoiceFile {
  const withheld = new Set(
    (after?.surveys ?? []).flatMap((survey) =>
      survey.questions.filter(({ marker }) => marker === 'c').map(({ id }) => `${survey.id} ${id}`),
    ),
  );
  return {
    ...before,
    surveys: before.surveys.map((survey) => ({
      ...survey,
      questions: survey.questions.map((question) =>
        withheld.has(`${survey.id} ${question.id}`)
          ? { id: question.id, question: question.question, marker: 'c' as const }
          : question,
      ),
    })),
  };
}

/** Tables of staff: where the later version withholds anything, none of the numbers of the earlier one is told. */
function withoutStaff(before: WorkforceFile, after: WorkforceFile | undefined): WorkforceFile {
  return {
    ...before,
    staffing: hasWithheld(after?.staffing) ? undefined : before.staffing,
    disability: hasWithheld(after?.disability) ? undefined : before.disability,
  };
}

function hasWithheld(table: WorkforceFile['staffing'] | WorkforceFile['disability']): boolean {
  return table !== undefined && JSON.stringify(table).includes('"c"');
}
