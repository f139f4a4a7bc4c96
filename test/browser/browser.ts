import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../src/paper/find-browser.ts';

/** Starts the browser without anything that would call home; `words` are further ones of its command line. */
export async function startBrowser(words: readonly string[] = []): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined)
    throw new Error('no Chromium or Chrome: install one, or name it in the environment variable CHROMIUM');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
      ...words,
    ],
  });
}

/** Runs a task for every item, so many at a time, and gives the results in the order of the items. */
export async function inParallel<T, R>(
  items: readonly T[],
  lanes: number,
  task: (item: T, lane: number) => Promise<R>,
): Promise<R[]> {
  const results = new Map<number, R>();
  let next = 0;
  const work = async (lane: number): Promise<void> => {
    for (let index = next++; index < items.length; index = next++)
      results.set(index, await task(items[index] as T, lane));
  };
  await Promise.all(Array.from({ length: lanes }, (_, lane) => work(lane)));
  return items.map((_, index) => results.get(index) as R);
}
