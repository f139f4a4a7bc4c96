import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

/** A preview of every component with its examples, at /kit/: while developing and in tests, never on a site that is published. */
const kit = {
  name: 'kit',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command !== 'dev' && process.env.PLANS_KIT !== 'yes') return;
      const entrypoint = new URL('test/components/kit.astro', import.meta.url);
      injectRoute({ pattern: '/kit/[...component]', entrypoint, prerender: true });
    },
  },
};

export default defineConfig({
  // For the pages about the site itself. Plans' narrative is rendered by src/narrative.
  integrations: [mdx(), kit],
  trailingSlash: 'always',
  compressHTML: true,
  // Styles stay files: a strict content security policy allows nothing inline.
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  // Scripts too stay files, however short.
  vite: { build: { assetsInlineLimit: 0 } },
  experimental: { incrementalBuild: true },
  devToolbar: { enabled: false },
});
