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

/** A Chromium or Chrome of this computer, or undefined where none is found. */
export function findBrowser(): string | undefined {
  return PLACES.find((place) => place !== undefined && place !== '' && existsSync(place));
}
