import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A page as it was written. */
export interface WrittenPage {
  /** Its address below the site's folder: `/areas/shropshire/`. */
  readonly address: string;
  readonly html: string;
}

/**
 * All pages that were written and that a reader may look for, in the order of their addresses. Left out are the page for what is
 * not there, and pages that are another form of others, which say so to robots.
 */
export function pagesToFind(folder: string): WrittenPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(sep, '/'))
    .filter((file) => file === 'index.html' || file.endsWith('/index.html'))
    .map((file) => `/${file.slice(0, -'index.html'.length)}`)
    .sort()
    .map((address) => ({ address, html: readFileSync(join(folder, address, 'index.html'), 'utf8') }))
    .filter(({ html }) => !html.includes('<meta name="robots" content="noindex"'));
}
