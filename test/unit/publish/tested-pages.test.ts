import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageDigests, tellTestedPages } from '../../../src/publish/tested-pages.ts';
import { recordOf } from '../../browser/record.ts';
import { temporaryFolder } from '../../sites/build-site.ts';

const HEAD = '<link rel="stylesheet" href="/assets/page.a1.css">';
const files = {
  'index.html': `${HEAD}<p>Home</p>`,
  'about/index.html': `${HEAD}<p>About</p><a href="/">Home</a>`,
  'accessibility/index.html': `${HEAD}<section id="tests"><p id="tested-pages">Later.</p></section>`,
  'assets/page.a1.css': 'p { color: red } @font-face { src: url(/assets/font.woff2) }',
};

/** Lays files and gives their folder. */
function laid(more: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder();
  for (const [file, text] of Object.entries({ ...files, ...more })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

const digests = pageDigests(laid(), '/');

describe('what a test in a browser gets to see of a page', () => {
  it('is told for every page', () => {
    expect(Object.keys(digests)).toEqual(['/about/', '/accessibility/', '/']);
  });

  it('changes with its words', () => {
    const changed = pageDigests(
      laid({ 'about/index.html': `${HEAD}<p>All about</p><a href="/">Home</a>` }),
      '/',
    );
    expect(changed['/about/']).not.toBe(digests['/about/']);
    expect(changed['/']).toBe(digests['/']);
  });

  it('changes with its styles', () => {
    const changed = pageDigests(laid({ 'assets/page.a1.css': 'p { color: blue }' }), '/');
    expect(changed['/']).not.toBe(digests['/']);
  });

  it('is the same wherever the site is published', () => {
    const head = '<link rel="stylesheet" href="/plans/assets/page.b2.css">';
    const folder = laid({
      'index.html': `${head} <link rel="canonical" href="https://plans.example/plans/"> <p>Home</p>`,
      'about/index.html': `${head}<p>About</p><a href="/plans/">Home</a>`,
      'assets/page.b2.css': 'p { color: red } @font-face { src: url(/plans/assets/font.woff2) }',
    });
    // What a page says for machines leaves nothing behind where it is taken out.
    expect(pageDigests(folder, '/plans/')['/about/']).toBe(digests['/about/']);
    expect(pageDigests(folder, '/plans/')['/']).toBe(digests['/']);
  });

  it('is not what the statement says of the tests', () => {
    const told = laid({
      'accessibility/index.html': `${HEAD}<section id="tests"><p id="tested-pages">Now.</p></section>`,
    });
    expect(pageDigests(told, '/')['/accessibility/']).toBe(digests['/accessibility/']);
  });
});

describe('a recorded run', () => {
  const run = {
    site: laid(),
    browser: 'Chromium 150.0.1',
    tool: 'axe-core 4.14.1',
    tags: ['wcag2a'],
    modes: [{ name: 'dark', rules: ['color-contrast'], faults: 0 }],
    pages: ['/', '/about/', '/gone/'],
  } as const;
  const record = recordOf(run, '2026-11-20');

  it('keeps the pages that were visited, and no other', () => {
    expect(record.pages).toEqual({ '/': digests['/'], '/about/': digests['/about/'] });
    expect(record.modes).toEqual([{ name: 'dark', rules: 1, faults: 0 }]);
  });

  it('is told in the statement, with the pages that it does not cover', () => {
    const folder = laid({ 'index.html': `${HEAD}<p>New home</p>` });
    tellTestedPages(folder, '/', record);
    expect(readFileSync(join(folder, 'accessibility/index.html'), 'utf8')).toContain(
      '<p id="tested-pages">This site has 3 pages now. 1 page has changed since the tests and 1 page was never tested.</p>',
    );
  });
});
