import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where a Chromium may be, most wanted first. */
const PLACES = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser that tests drive, or undefined where there is none. */
export function findBrowser(): string | undefined {
  return PLACES.find((place) => place !== undefined && place !== '' && existsSync(place));
}

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
