import { readdirSync } from 'node:fs';
import { sep } from 'node:path';

/** The addresses below the site's folder of all pages that were written, in order; that for what is not there is none. */
export function addressesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `/${file.replaceAll(sep, '/')}`)
    .filter((file) => file.endsWith('/index.html'))
    .map((file) => file.slice(0, -'index.html'.length))
    .sort();
}
