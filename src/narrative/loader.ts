import type { Loader } from 'astro/loaders';
import { contentRoot } from '../content-root.ts';
import { forgetSite, site } from '../site.ts';

/**
 * The content-layer loader of the plans. It reads and checks everything before Astro begins with pages, and tells
 * Astro in development when an author has changed a file. Pages take the plans from `site()`: the store holds only
 * the digest of each edition.
 */
export function planLoader(): Loader {
  return {
    name: 'plans',
    load({ store, logger, watcher }) {
      const root = contentRoot();
      const load = (): void => {
        const seen = new Set<string>();
        for (const { model, digest } of site(root).editions) {
          const id = `${model.edition.service}/${model.edition.id}`;
          seen.add(id);
          if (store.get(id)?.digest !== digest) store.set({ id, data: {}, digest });
        }
        for (const id of store.keys()) if (!seen.has(id)) store.delete(id);
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
