import { resolve } from 'node:path';

/**
 * The folder that holds `data/` and `content/`: the project itself, or the one that a command was told.
 * Astro loads pages and configuration as modules of their own, so the answer travels in the environment.
 */
export function contentRoot(): string {
  return resolve(process.env['PLANS_ROOT'] ?? process.cwd());
}

/** Makes every module that asks read this folder. */
export function useContentRoot(folder: string): string {
  const root = resolve(folder);
  process.env['PLANS_ROOT'] = root;
  return root;
}
