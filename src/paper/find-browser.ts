import { existsSync } from 'node:fs';

/** Where a Chromium may be, most wanted first, unless the environment variable CHROMIUM names one. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium or Chrome of this computer, or undefined where none is found. */
export function findBrowser(): string | undefined {
  const named = process.env['CHROMIUM'] ?? '';
  return (named === '' ? PLACES : [named]).find((place) => existsSync(place));
}
