import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({
  // For the pages about the site itself. Plans' narrative is rendered by src/narrative.
  integrations: [mdx()],
  trailingSlash: 'always',
  compressHTML: true,
  // Styles stay files: a strict content security policy allows nothing inline.
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  // Scripts too stay files, however short.
  vite: { build: { assetsInlineLimit: 0 } },
  experimental: { incrementalBuild: true },
  devToolbar: { enabled: false },
});
