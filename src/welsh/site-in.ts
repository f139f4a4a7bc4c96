import type { LanguageCode } from '../core/words/language.ts';
import { site, type Site } from '../site.ts';
import { translatedAddresses, welshSite } from './welsh-site.ts';

const welsh = new WeakMap<Site, Site>();
const addresses = new WeakMap<Site, ReadonlySet<string>>();

/** The site as readers of a language read it: in Welsh, the services that have Welsh pages. */
export function siteIn(language: LanguageCode): Site {
  const english = site();
  if (language === 'en') return english;
  const made = welsh.get(english) ?? welshSite(english);
  welsh.set(english, made);
  return made;
}

/** The English addresses of the pages that are there in Welsh too. */
export function translatedPages(): ReadonlySet<string> {
  const of = siteIn('cy');
  const made = addresses.get(of) ?? translatedAddresses(of);
  addresses.set(of, made);
  return made;
}

/** The addresses of a page in each language, without the folder of the site; undefined where there is no Welsh. */
export function pairOf(address: string): Readonly<Record<LanguageCode, string>> | undefined {
  const en = address.replace(/^\/cy(?=\/)/, '');
  return translatedPages().has(en) ? { en, cy: `/cy${en}` } : undefined;
}
