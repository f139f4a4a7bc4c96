import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from '../src/paper/find-browser.ts';

/** Finds a browser, or installs Debian's Chromium where this user may. Throws with what to do where neither works. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found !== undefined) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stdout.write('Installing Chromium for the browser tests …\n');
    const apt = (...words: string[]): boolean =>
      spawnSync('apt-get', words, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0;
    if (
      apt('update', '-qq') &&
      apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation')
    ) {
      const installed = findBrowser();
      if (installed !== undefined) return installed;
    }
  }
  throw new Error(
    'The browser tests need Chromium or Google Chrome. Install one (Debian, Ubuntu: apt-get install chromium), or name it in the environment variable CHROMIUM.',
  );
}
