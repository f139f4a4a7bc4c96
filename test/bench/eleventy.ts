import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bind } from '../../src/core/compute/bind.ts';
import { boundWords } from '../../src/core/view/sentence.ts';
import type { SiteEdition } from '../../src/site.ts';

const LAYOUT = `<!doctype html>
<html lang="en-GB">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{{ title }}</title></head>
  <body>
    <a class="skip-link" href="#main">Skip to the content</a>
    <header><a href="/">Youth justice plans</a><nav aria-label="Site"><ul><li><a href="/areas/">Areas</a></li><li><a href="/indicators/">Indicators</a></li><li><a href="/about/">About</a></li></ul></nav></header>
    <nav aria-label="Where you are"><ol><li><a href="/">Home</a></li><li><a href="/{{ service }}/">{{ service }}</a></li><li>{{ title }}</li></ol></nav>
    <main id="main">
      <nav aria-label="Sections of the plan"><ol>{% for one in sections %}<li><a href="{{ one.href }}">{{ one.title }}</a></li>{% endfor %}</ol></nav>
      <article><h1>{{ title }}</h1>{{ content | safe }}</article>
    </main>
    <footer><p>No cookies, no tracking, nothing loaded from elsewhere.</p></footer>
  </body>
</html>
`;

/** Writes the narrative of these editions as a site for Eleventy: the same words as Markdown, one page a section. Returns how many. */
export function writeEleventySite(folder: string, editions: readonly SiteEdition[]): number {
  mkdirSync(join(folder, '_includes'), { recursive: true });
  writeFileSync(join(folder, '_includes/page.njk'), LAYOUT);
  let pages = 0;
  for (const edition of editions) {
    const inner = join(folder, edition.href);
    mkdirSync(inner, { recursive: true });
    const shared = {
      layout: 'page.njk',
      service: edition.model.edition.service,
      sections: edition.sections.map(({ href, title }) => ({ href, title })),
    };
    writeFileSync(join(inner, `${edition.model.edition.id}.11tydata.json`), JSON.stringify(shared));
    for (const section of edition.sections) {
      writeFileSync(
        join(inner, `${section.slug}.md`),
        `---\ntitle: ${JSON.stringify(section.title)}\n---\n${plainMarkdown(section.narrative.body, edition)}`,
      );
      pages += 1;
    }
  }
  return pages;
}

/**
 * Narrative with each inline component replaced by the words it writes. Blocks (charts, tables of figures, the
 * delivery plan) are left out: Eleventy has nothing that would draw them. Tables in Markdown stay; footnotes, which
 * it does not know either, stay as text.
 */
export function plainMarkdown(body: string, { model, sections }: SiteEdition): string {
  return body
    .replaceAll(/<\/?Note\b[^>]*>/g, '')
    .replaceAll(/<([A-Z]\w*)((?:\s+[\w-]+="[^"]*")*)\s*\/>/g, (_, name: string, written: string) => {
      const attributes = Object.fromEntries(
        [...written.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
      );
      const bound = bind(name, attributes, model);
      if (bound.kind === 'area') return model.library.areas[bound.area]?.name ?? bound.area;
      if (bound.kind === 'section')
        return sections.find(({ id }) => id === bound.section)?.title ?? bound.section;
      return bound.kind === 'unbound' || bound.kind === 'block' ? '' : boundWords(bound, model);
    });
}
