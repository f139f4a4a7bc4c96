import { getViteConfig } from 'astro/config';

// Vite's settings come from astro.config.mjs, so that tests can render .astro components.
export default getViteConfig({
  // @ts-expect-error Vitest's own key: Astro types its argument as Vite's configuration only.
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: [
      'test/unit/**/*.test.ts',
      'test/broken/**/*.test.ts',
      'test/sites/**/*.test.ts',
      'test/components/**/*.test.ts',
      'test/browser/**/*.test.ts',
    ],
    env: { TZ: 'Europe/London' },
    testTimeout: 60_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
  },
});
