import { wordsOf } from '../core/words/words.ts';
import type { SearchFilters } from './search-filters.ts';

/** A part of a page that is found by itself. Its words are those that stand on the page. */
export interface SearchRecord {
  /** The address of the part: `/west-mercia/2023-24/plan/#action-6-1`. */
  readonly address: string;
  readonly title: string;
  readonly words: string;
  readonly filters: SearchFilters;
}

/** What a page is searched without, because it is found by itself or says nothing of its own. */
export const NOT_SEARCHED = [
  'nav',
  'svg',
  'summary',
  'noscript',
  'template',
  '.over-title',
  '.plan-notice',
  '.download',
  '.table-link',
  '.visually-hidden',
  '[id^="action-"]',
  '.glossary-term',
  '.stated-mark',
  '.stated-back',
];

/** The parts of a page that are found by themselves: each action of a delivery plan, and each word of the glossary. */
export function recordsIn(address: string, html: string, filters: SearchFilters): SearchRecord[] {
  const actions = [...html.matchAll(/<tr id="(action-[^"]*)"[^>]*>([\s\S]*?)<\/tr>/g)].map(
    ([, id = '', row = '']): SearchRecord => {
      const [ref = '', words = ''] = row.split(/<\/t[hd]>/).map(textOf);
      return {
        address: `${address}#${id}`,
        title: wordsOf(filters.language).search.action(ref),
        words,
        filters: { ...filters, kind: 'action' },
      };
    },
  );
  const terms = [
    ...html.matchAll(/<section class="glossary-term" aria-labelledby="([^"]*)">([\s\S]*?)<\/section>/g),
  ].map(([, id = '', part = '']): SearchRecord => {
    const title = textOf(/<h3[^>]*>([\s\S]*?)<\/h3>/.exec(part)?.[1] ?? '');
    const meaning = textOf(/<p>([\s\S]*?)<\/p>/.exec(part)?.[1] ?? '');
    return {
      address: `${address}#${id}`,
      title,
      words: `${title}. ${meaning}`,
      filters: { ...filters, kind: 'word' },
    };
  });
  return [...actions, ...terms];
}

/** The text of a piece of HTML with single blanks. */
function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
