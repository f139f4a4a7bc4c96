import { defineMiddleware } from 'astro:middleware';
import { languageAt } from './core/words/language.ts';
import { wordsOf } from './core/words/words.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Tells every page and component the language of the page and its texts, from the address. */
export const onRequest = defineMiddleware(({ locals, url }, next) => {
  locals.language = languageAt(
    url.pathname.startsWith(base) ? url.pathname.slice(base.length) : url.pathname,
  );
  locals.words = wordsOf(locals.language);
  return next();
});
