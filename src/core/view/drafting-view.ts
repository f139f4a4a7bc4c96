import type { EditionModel } from '../compute/model.ts';
import type { NarrativeText } from '../edition/edition.ts';
import type { RichText } from './rich-text.ts';

/** What the authors of a section that is not finished are reminded of. Texts are HTML. */
export interface DraftingView {
  readonly groups: readonly {
    /** The heading below the section that the notes are about; empty for the section as a whole. */
    readonly title: string;
    readonly promptsHtml: readonly string[];
  }[];
  readonly from: string;
}

/** The notes for a section that is marked as unfinished; null for any other. */
export function draftingView(
  { edition, library }: EditionModel,
  section: string,
  narrative: NarrativeText,
  rich: RichText,
): DraftingView | null {
  if (narrative.front.value.unfinished !== true) return null;
  const structure = library.structures[edition.plan.value.structure];
  const headings = structure?.headings ?? [];
  const heading = [...headings, ...headings.flatMap((one) => one.headings)].find(({ id }) => id === section);
  const below = headings.find(({ id }) => id === section)?.headings ?? [];
  const groups = [
    { title: '', prompts: heading?.prompts ?? [] },
    ...below.map(({ title, prompts }) => ({ title, prompts })),
  ].filter(({ prompts }) => prompts.length > 0);
  return {
    groups: groups.map(({ title, prompts }) => ({ title, promptsHtml: prompts.map(rich) })),
    from: groups.length === 0 ? '' : (structure?.['prompts-from'] ?? structure?.guidance ?? ''),
  };
}
