/** The languages in which a page can be read. The address of a page tells its language: see {@link languageAt}. */
export const LANGUAGES = ['en', 'cy'] as const;
export type LanguageCode = (typeof LANGUAGES)[number];

/** The language of the page at an address of the site: Welsh pages stand below `/cy/`. */
export function languageAt(address: string): LanguageCode {
  return /^\/cy(\/|$)/.test(address) ? 'cy' : 'en';
}
