import type { EditionModel } from '../compute/model.ts';
import { completeness } from '../edition/completeness.ts';
import type { NarrativeFile, NarrativeText } from '../edition/edition.ts';
import type { SectionOutline } from '../edition/outline.ts';
import { formatNumber } from './format.ts';

/** Which heading of the guidance is answered where. */
export interface CompletenessView {
  readonly sentence: string;
  readonly guidance: string;
  readonly evidence: string;
  readonly rows: readonly {
    readonly title: string;
    readonly depth: 1 | 2;
    readonly href: string;
    readonly text: string;
  }[];
}

/** Every heading of the edition's structure with a link to its answer, or the reason why there is none. */
export function completenessView(
  { edition, library, words }: EditionModel,
  outlines: ReadonlyMap<NarrativeText, SectionOutline>,
): CompletenessView {
  const { guidance } = words.figures;
  const structure = library.structures[edition.plan.value.structure];
  const answers = completeness(edition, library, outlines);
  const required = answers.filter((one) => one.required);
  const answered = required.filter(
    ({ answer }) => answer.kind === 'file' || answer.kind === 'heading',
  ).length;
  const waived = required.filter(({ answer }) => answer.kind === 'waived').length;
  const href = (file: NarrativeFile): string => `/${edition.service}/${edition.id}/${file.slug}/`;
  const titleOf = (file: NarrativeFile): string =>
    file.front.value.title ?? answers.find(({ id }) => id === file.front.value.section)?.title ?? file.slug;
  return {
    sentence: guidance.sentence(
      formatNumber(required.length, 0),
      formatNumber(answered, 0),
      waived > 0 ? formatNumber(waived, 0) : '',
    ),
    guidance: structure === undefined ? '' : guidance.headingsOf(structure.guidance),
    evidence: structure === undefined ? '' : guidance.evidence(structure.evidence),
    rows: answers.map(({ title, depth, answer, required: isRequired }) => {
      switch (answer.kind) {
        case 'file':
          return { title, depth, href: href(answer.file), text: titleOf(answer.file) };
        case 'heading':
          return {
            title,
            depth,
            href: `${href(answer.file)}#${answer.anchor}`,
            text: guidance.inside(titleOf(answer.file)),
          };
        case 'waived':
          return { title, depth, href: '', text: guidance.waived(answer.because) };
        case 'left-out':
          return {
            title,
            depth,
            href: '',
            text: isRequired ? guidance.notAnswered : guidance.notRequired,
          };
      }
    }),
  };
}
