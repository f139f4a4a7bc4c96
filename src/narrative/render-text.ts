import type { NarrativeText } from '../core/edition/edition.ts';
import { renderNarrative, type RenderContext, type SectionPart } from './render.ts';

/**
 * Renders a text of an edition for the page it stands on. A text that is there in English alone keeps its English
 * sentences on a Welsh page, and is marked as English; what its components show beside them is in Welsh as far as it can be.
 */
export function renderText(narrative: NarrativeText, context: RenderContext): SectionPart[] {
  const { english } = context;
  const parts = renderNarrative(narrative, context);
  if (english?.texts.has(narrative) !== true) return parts;
  const blocks = parts.filter((part) => part.kind === 'block');
  const sentences = renderNarrative(narrative, english.render);
  const html = (text: string): SectionPart => ({ kind: 'html', html: text });
  return [
    html('<div lang="en">'),
    ...sentences.flatMap((part) => {
      if (part.kind === 'html') return [part];
      const block = blocks.shift();
      return block ? [html('<div lang="cy">'), block, html('</div>')] : [];
    }),
    html('</div>'),
  ];
}
