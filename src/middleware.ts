import { defineMiddleware } from 'astro:middleware';
import { link, withoutBase } from './components/link.ts';
import { languageAt } from './core/words/language.ts';
import { wordsOf } from './core/words/words.ts';
import { siteIn, translatedPages } from './welsh/site-in.ts';
import { welshPage } from './welsh/welsh-page.ts';
import { englishOn } from './welsh/welsh-site.ts';

/**
 * Tells every page and component the language of the page and its texts, from the address. What a Welsh page links to
 * is led to Welsh pages, and what stands on it in English is marked.
 */
export const onRequest = defineMiddleware(async ({ locals, url }, next) => {
  const address = withoutBase(url.pathname);
  locals.language = languageAt(address);
  locals.words = wordsOf(locals.language);
  const response = await next();
  if (locals.language === 'en' || response.headers.get('content-type')?.startsWith('text/html') !== true)
    return response;
  const html = welshPage(await response.text(), {
    base: link('/').replace(/\/$/, ''),
    translated: translatedPages(),
    english: englishOn(address, siteIn('cy')),
  });
  return new Response(html, response);
});
