import { fileURLToPath } from 'node:url';
import { getViteConfig } from 'astro/config';

// Vite's settings come from astro.config.mjs, so that tests can render .astro components.
export default getViteConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts'],
    env: { TZ: 'Europe/London' },
    testTimeout: 60_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
  },
});
