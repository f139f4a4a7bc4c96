import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import {
  build,
  bytesIn,
  contentCopy,
  filesIn,
  projectCopy,
  runBuild,
  temporaryFolder,
} from './build-site.ts';
import { parseCsv } from './csv.ts';
import { expectGolden } from './golden.ts';
import { HTML_RULES } from './html-rules.ts';
import { linesOf, pageAt, pagesIn } from './page.ts';

const here = join(import.meta.dirname, 'small');
const root = contentCopy(here);
const authored = bytesIn(root);
const out = build({ project: projectCopy(), root, out: join(temporaryFolder(), 'site') });
const pages = pagesIn(out);

describe('a site of another service, built through --root', () => {
  it('has these files and no others', () => {
    // Style sheets, scripts and the index of the search are named by their digests.
    const files = filesIn(out).map((file) =>
      file
        .replace(/^(assets\/[\w.-]+)\.[\w-]+\.(css|js)$/, '$1.….$2')
        .replace(/^(pagefind\/.*en-gb_)[\da-f]+\./, '$1….'),
    );
    expectGolden(join(here, 'golden/files.txt'), `${[...new Set(files)].join('\n')}\n`);
  });

  it.each([
    ['plan.txt', '/exampleshire/2024-25/'],
    ['summary.txt', '/exampleshire/2024-25/summary/'],
    ['measures.txt', '/exampleshire/2024-25/measures/'],
    ['actions.txt', '/exampleshire/2024-25/actions/'],
    ['area.txt', '/exampleshire/2024-25/areas/south-example/'],
    ['glossary.txt', '/glossary/'],
  ])('says what %s says', (file, address) => {
    const main = pageAt(pages, address).root.querySelector('main');
    if (!main) throw new Error(`no main part on ${address}`);
    expectGolden(join(here, 'golden', file), `${linesOf(main).join('\n')}\n`);
  });

  it('says nothing of the service that the project itself publishes', () => {
    for (const file of filesIn(out)) {
      expect(file).not.toMatch(/west-mercia|shropshire/);
      expect(readFileSync(join(out, file), 'utf8'), file).not.toMatch(/West Mercia|Shropshire/);
    }
  });

  it('has valid pages', async () => {
    const validator = new HtmlValidate(new StaticConfigLoader(HTML_RULES));
    for (const { html, address } of pages) {
      const { results } = await validator.validateString(html, address);
      expect(
        results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message }) => `${address}: ${ruleId}: ${message}`),
        ),
      ).toEqual([]);
    }
  });

  it('writes a text that a spreadsheet would run as a formula with an apostrophe in front', () => {
    const { rows } = parseCsv(readFileSync(join(out, 'exampleshire/2024-25/data/actions.csv'), 'utf8'));
    expect(rows.map(({ action }) => action)).toEqual([
      "'=Ask every child at the start",
      'Tell every child what changed',
    ]);
  });

  it('withholds a value everywhere: it is in no page and no download', () => {
    const { rows } = parseCsv(readFileSync(join(out, 'exampleshire/2024-25/data/measurements.csv'), 'utf8'));
    const withheld = rows.filter(({ status }) => status === 'c');
    expect(
      withheld.map(({ area, value, numerator, lower_95, upper_95 }) => [
        area,
        value,
        numerator,
        lower_95,
        upper_95,
      ]),
    ).toEqual([['south-example', '', '', '', '']]);
  });

  it('leaves the folders that authors write in as they were, beside a cache', () => {
    const kept = Object.entries(bytesIn(root)).filter(([file]) => !file.startsWith('.cache/'));
    expect(Object.fromEntries(kept)).toEqual(authored);
  });
});

describe('a section whose file is called as a page that every plan has', () => {
  it.each(['figures', 'completeness', 'on-a-page'])('is published with its text, or its name is refused: %s', (name) => {
    const renamed = contentCopy(here);
    const folder = join(renamed, 'content/plans/exampleshire/2024-25');
    renameSync(join(folder, '02-measures.mdx'), join(folder, `02-${name}.mdx`));
    const { status, printed } = runBuild({
      project: projectCopy(),
      root: renamed,
      out: join(renamed, 'site'),
    });
    const refused = status !== 0 && printed.includes(`02-${name}.mdx:`);
    const published =
      status === 0 &&
      readFileSync(join(renamed, `site/exampleshire/2024-25/${name}/index.html`), 'utf8').includes(
        'First time entrants per 100,000 children',
      );
    expect(refused || published).toBe(true);
  });
});
