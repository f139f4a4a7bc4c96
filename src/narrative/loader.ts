import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { contentRoot } from '../content-root.ts';
import { digestOf, forgetSite, site, type SiteEdition } from '../site.ts';
import { renderNarrative, type SectionPart } from './render.ts';

/** Where rendered sections are kept, below the project's folder. */
const CACHE = '.cache/narrative';

/** Counts up whenever rendering itself changes, so that nothing rendered by an older version is used. */
const RENDERER = 1;

/** Reads a rendered section back from its cache file. */
export function readSection(digest: string): SectionPart[] {
  return JSON.parse(readFileSync(join(contentRoot(), CACHE, `${digest}.json`), 'utf8')) as SectionPart[];
}

/**
 * The content-layer loader of the narrative. It reads, checks and renders all sections and keeps each in a file
 * named by the digest of what was rendered: of the text and of every value that it used. The store holds only the
 * digest, by which Astro knows which pages to render again.
 */
export function narrativeLoader(): Loader {
  return {
    name: 'narrative',
    load({ store, logger, watcher }) {
      const root = contentRoot();
      mkdirSync(join(root, CACHE), { recursive: true });
      const load = (): void => {
        const seen = new Set<string>();
        let rendered = 0;
        for (const edition of site(root).editions) {
          for (const section of edition.sections) {
            const id = `${edition.model.edition.service}/${edition.model.edition.id}/${section.slug}`;
            seen.add(id);
            const digest = renderToCache(root, edition, section.narrative);
            if (store.get(id)?.digest === digest) continue;
            store.set({ id, data: { service: edition.model.edition.service, edition: edition.model.edition.id, slug: section.slug }, digest });
            rendered += 1;
          }
        }
        for (const id of store.keys()) if (!seen.has(id)) store.delete(id);
        logger.info(`${String(rendered)} of ${String(seen.size)} sections new or changed`);
      };
      watcher?.on('all', (_, file) => {
        if (!/[\\/](?:data|content)[\\/].*\.(?:ya?ml|mdx)$/.test(file)) return;
        forgetSite();
        try {
          load();
        } catch (error) {
          logger.error((error as Error).message);
        }
      });
      load();
      return Promise.resolve();
    },
  };
}

function renderToCache(root: string, edition: SiteEdition, narrative: SiteEdition['sections'][number]['narrative']): string {
  const json = JSON.stringify(renderNarrative(narrative, edition.render));
  const digest = digestOf(RENDERER, json);
  const file = join(root, CACHE, `${digest}.json`);
  if (existsSync(file)) return digest;
  // Written beside and moved into place, so that a build that is stopped leaves no half file under a good name.
  writeFileSync(`${file}.new`, json);
  renameSync(`${file}.new`, file);
  return digest;
}
