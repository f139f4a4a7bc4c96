import { amendmentsView, type AmendmentNote, type AmendmentsView } from './core/amended/amendments-view.ts';
import { plainBlocks } from './narrative/plain-blocks.ts';
import { richText } from './narrative/rich-text.ts';
import { TermText } from './narrative/term-text.ts';
import type { SiteEdition } from './site-edition.ts';

const made = new WeakMap<SiteEdition, AmendmentsView>();

/** What was changed in an edition after it was decided on; null where nothing was. */
export function amendmentsOf(edition: SiteEdition): AmendmentsView | null {
  if (!isAmended(edition)) return null;
  const view = made.get(edition) ?? viewOf(edition);
  made.set(edition, view);
  return view;
}

/** Whether an edition was changed after it was decided on. */
export function isAmended({ model }: SiteEdition): boolean {
  return (model.edition.amendments?.value ?? []).length > 0;
}

/** What a page of an edition says of its amendments. */
export function amendmentNotes(edition: SiteEdition, href: string): readonly AmendmentNote[] {
  return amendmentsOf(edition)?.notes.get(href) ?? [];
}

function viewOf({ model, href, sections, children, render }: SiteEdition): AmendmentsView {
  const present = render.english?.render.model ?? model;
  const { amendments } = model.edition;
  if (!amendments) throw new Error('no amendments');
  return amendmentsView({
    model: present,
    file: amendments,
    pages: { href, sections, children, present, words: model.words },
    rich: richText(new TermText(model.library, render.abbreviations), render.english?.ofData),
    blocksOf: plainBlocks,
  });
}
