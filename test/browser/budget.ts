import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { attribute, type Page } from '../sites/page.ts';

/** What a file weighs on the wire, in bytes: compressed once by the worse of the two ways that hosts have, once by the better. */
export interface Weight {
  readonly gzip: number;
  readonly brotli: number;
}

/** What the first view of a page weighs, before its reader does anything. */
export interface PageWeight {
  readonly address: string;
  readonly charts: number;
  readonly html: Weight;
  readonly css: Weight;
  readonly script: Weight;
}

const files = new Map<string, Weight>();

/** Compressed as hosts do for what they compress once and keep: gzip at level 9, Brotli at level 11. */
function weigh(bytes: Buffer): Weight {
  return {
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  };
}

/** Weighs the page, the style sheets that it names, and the scripts with all that they import at once. */
export function weighPage(site: string, { address, html, root }: Page): PageWeight {
  const sum = (places: Iterable<string>): Weight => {
    let gzip = 0;
    let brotli = 0;
    for (const place of places) {
      const weight = files.get(place) ?? weigh(readFileSync(join(site, place)));
      files.set(place, weight);
      gzip += weight.gzip;
      brotli += weight.brotli;
    }
    return { gzip, brotli };
  };
  const named = (selector: string, name: string): string[] =>
    root.querySelectorAll(selector).flatMap((element) => attribute(element, name) ?? []);
  return {
    address,
    charts: root.querySelectorAll('.chart-figure').length,
    html: weigh(Buffer.from(html)),
    css: sum(new Set(named('link[rel="stylesheet"]', 'href'))),
    script: sum(
      withImports(site, [...named('script[src]', 'src'), ...named('link[rel="modulepreload"]', 'href')]),
    ),
  };
}

/** Scripts and what they import as they start; what they load on request is not among it. */
function withImports(site: string, scripts: readonly string[]): Set<string> {
  const all = new Set(scripts);
  for (const script of all) {
    const text = readFileSync(join(site, script), 'utf8');
    for (const [, path = ''] of text.matchAll(
      /(?:^|[;}\s])import\s*(?:[\w*{][^"';]*?from\s*)?["']([^"']+)["']/g,
    ))
      all.add(new URL(path, `http://site${script}`).pathname);
  }
  return all;
}
