import type { SectionPart } from './render.ts';

/** A chapter of a text by itself: its heading, and what stands below it. */
export interface TextBlock {
  /** The HTML of the heading; empty for what stands above the first. */
  readonly heading: string;
  readonly parts: readonly SectionPart[];
}

// The link to a heading itself is left out: it is no help to children.
const HEADING = /^(<h2[ >][\s\S]*?<\/h2>)(?:\s*<a class="anchor"[^>]*><\/a>)?/;

/** A rendered text cut before each of its headings of level 2. */
export function textBlocks(parts: readonly SectionPart[]): TextBlock[] {
  const blocks: { heading: string; parts: SectionPart[] }[] = [{ heading: '', parts: [] }];
  for (const part of parts) {
    if (part.kind === 'block') {
      blocks.at(-1)?.parts.push(part);
      continue;
    }
    for (const run of part.html.split(/(?=<h2[ >])/)) {
      const [written = '', heading = ''] = HEADING.exec(run) ?? [];
      if (heading !== '') blocks.push({ heading, parts: [] });
      const html = run.slice(written.length);
      if (html.trim() !== '') blocks.at(-1)?.parts.push({ kind: 'html', html });
    }
  }
  return blocks.filter((block) => block.heading !== '' || block.parts.length > 0);
}
