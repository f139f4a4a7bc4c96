import { writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSite } from '../../src/check-site.ts';
import { filesOf, textsOf } from '../../src/core/edition/files.ts';
import { areaView } from '../../src/core/view/area-view.ts';
import { editionView } from '../../src/core/view/edition-view.ts';
import { printProblems } from '../../src/core/problem/print.ts';
import { stopsPublication } from '../../src/core/problem/problem.ts';
import { RULES } from '../../src/core/problem/rules.ts';
import { renderNarrative } from '../../src/narrative/render.ts';
import { richText } from '../../src/narrative/rich-text.ts';
import { TermText } from '../../src/narrative/term-text.ts';
import { readSite } from '../../src/read/read-site.ts';
import { loadSite } from '../../src/site.ts';
import { withSite } from '../broken/lay.ts';
import { hostile, type Input } from './inputs.ts';

/** How many inputs are tried: few in every run of the tests, ten thousand in `npm run test:hostile`. */
const RUNS = Number(process.env['HOSTILE_INPUTS'] ?? 500);
const SEED = Number(process.env['HOSTILE_SEED'] ?? 4);
/** Most seconds of computing that one input may take, read, checked and made into pages. */
const LONGEST = 2;

const TAGS = new Set(
  'p a em strong del code pre ul ol li blockquote h2 h3 h4 h5 h6 table thead tbody tr th td hr br abbr data span div section sup dfn input'.split(
    ' ',
  ),
);

/** What may not stand in HTML that was made of an author's text. */
function unsafe(html: string): string[] {
  return [...html.matchAll(/<(\/?)([^\s>/]*)([^>]*)>?/g)].flatMap(([tag, , name = '', attributes = '']) => [
    ...(TAGS.has(name) ? [] : [`tag ${tag}`]),
    ...[...attributes.matchAll(/([^\s="']+)\s*=\s*"([^"]*)"/g)].flatMap(
      ([whole, attribute = '', value = '']) => {
        if (/^(on|style|src|srcset|srcdoc|formaction)/i.test(attribute)) return [whole];
        return attribute === 'href' &&
          !/^(https?:\/\/|mailto:|#|\/(?!\/))/i.test(value.replaceAll('&amp;', '&'))
          ? [whole]
          : [];
      },
    ),
  ]);
}

/** Everything of a site that holds an author's words as HTML, and its views, which must be makable. */
function pagesOf(root: string): string[] {
  return loadSite(root).editions.flatMap(({ model, sections, render }) => {
    editionView(model);
    for (const area of model.edition.plan.value.areas) areaView(model, area);
    const rich = richText(new TermText(render.model.library, render.abbreviations));
    return [
      ...sections.flatMap(({ narrative }) =>
        renderNarrative(narrative, render).flatMap((part) => (part.kind === 'html' ? [part.html] : [])),
      ),
      ...filesOf(model.edition).flatMap((source) => textsOf(source).map(({ text }) => rich(text))),
    ];
  });
}

function seconds<T>(use: () => T): { value: T; seconds: number } {
  const start = process.cpuUsage();
  const value = use();
  const { user, system } = process.cpuUsage(start);
  return { value, seconds: (user + system) / 1e6 };
}

describe('a hostile file', () => {
  it(
    `ends in located problems or in a correct page (${String(RUNS)} inputs)`,
    { timeout: 60_000 + RUNS * 500 },
    () => {
      let published = 0;
      let refused = 0;
      withSite(null, (root) => {
        const attempt = ({ file, bytes }: Input): void => {
          const path = join(root, file);
          const whole = readFileSync(path);
          writeFileSync(path, bytes);
          try {
            const { value: html, seconds: taken } = seconds(() => {
              const { problems } = checkSite(readSite(root));
              for (const { rule, place } of problems) {
                if (!Object.hasOwn(RULES, rule) || !(place.line > 0) || !(place.column > 0))
                  throw new Error(`${rule} has no place`);
              }
              expect(printProblems(problems)).not.toMatch(/undefined|\[object/);
              if (stopsPublication(problems)) {
                refused += 1;
                return [];
              }
              published += 1;
              return pagesOf(root);
            });
            expect(html.flatMap(unsafe)).toEqual([]);
            expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
            expect(taken).toBeLessThan(LONGEST);
          } finally {
            writeFileSync(path, whole);
          }
        };
        fc.assert(fc.property(hostile, attempt), { numRuns: RUNS, seed: SEED, endOnFailure: true });
      });
      expect(refused).toBeGreaterThan(RUNS / 10);
      expect(published).toBeGreaterThan(RUNS / 50);
    },
  );
});
