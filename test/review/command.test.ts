import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import { chromium } from 'playwright-core';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/paper/find-browser.ts';
import { htmlReview } from '../../src/review/html.ts';
import { MARKER, markdownReview } from '../../src/review/markdown.ts';
import { HTML_RULES } from '../sites/html-rules.ts';
import { CASES } from './cases.ts';
import { applyEdits, reviewOf, SITE } from './lay.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'plans-review-command-'));
const out = join(root, 'out');
const repository = join(root, 'repository');
afterAll(() => {
  rmSync(root, { recursive: true });
});

const git = (...words: string[]): string =>
  execFileSync(
    'git',
    ['-C', repository, '-c', 'user.name=Board', '-c', 'user.email=board@example.org', ...words],
    {
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_COMMITTER_DATE: '2024-06-03T12:00:00Z' },
    },
  );
const review = (...words: string[]): { code: number | null; said: string } => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(PROJECT, 'src/cli/review.ts'), '--root', repository, ...words],
    { encoding: 'utf8' },
  );
  return { code: status, said: stdout + stderr };
};

/** Edits that together make a chart, a word that could be code, and lines that nothing explains. */
const EDITS = [
  ...['figure', 'sentence', 'action-re-dated', 'layout-and-comments'].flatMap(
    (name) => CASES[name]?.edits ?? [],
  ),
  {
    in: 'data/plans/exampleshire/2024-25/risks.yaml',
    from: 'Too few staff',
    to: 'Too few <script>alert(1)</script> & "staff"',
  },
];

describe('npm run review', () => {
  beforeAll(() => {
    cpSync(SITE, repository, { recursive: true });
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '--message=The plan');
    applyEdits(repository, EDITS);
    writeFileSync(join(repository, 'program.ts'), 'export {};\n');
  });

  it('compares a commit with the files as they are, and leaves both alone', () => {
    const before = git('status', '--porcelain');
    const { code, said } = review('--base', 'main', '--out', out, '--no-pdf');
    expect(said).toContain('Wrote index.html, review.md and review.json');
    expect(code).toBe(0);
    expect(git('status', '--porcelain')).toBe(before);
    const text = readFileSync(join(out, 'review.md'), 'utf8');
    expect(text.split('\n')[0]).toBe(MARKER);
    expect(text).toContain('First time entrants, Northam, year ending September 2023**: **97**, was 95');
    expect(text).toContain('`program.ts`: new file');
    const json = JSON.parse(readFileSync(join(out, 'review.json'), 'utf8')) as { format: string };
    expect(json.format).toBe('youth-justice-plans-review/1');
  });

  it('draws the charts as every other page does', () => {
    const drawn = (html: string): string[] => html.match(/<svg\b[^]*?<\/svg>/g) ?? [];
    const own = drawn(htmlReview(reviewOf(EDITS)));
    expect(own).toHaveLength(2);
    expect(drawn(readFileSync(join(out, 'index.html'), 'utf8'))).toEqual(own);
  });

  it('prints a PDF where there is a browser', { skip: findBrowser() === undefined }, () => {
    const { code, said } = review('--base', 'main', '--out', join(root, 'paper'));
    expect(said).toMatch(/Wrote review\.pdf/);
    expect(code).toBe(0);
    expect(readFileSync(join(root, 'paper/review.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('says what is wrong where it is called wrongly, and writes nothing', () => {
    const missing = review('--base', 'no-such-branch', '--out', join(root, 'none'));
    expect(missing.said).toContain('There is no commit, branch or tag "no-such-branch" here');
    expect(missing.code).toBe(2);
    expect(review('--out', join(root, 'none')).code).toBe(2);
    const plan = review('--base', 'main', '--out', join(root, 'none'), '--service', 'exampleshir');
    expect(plan.said).toContain('exampleshire');
    expect(plan.code).toBe(2);
    expect(existsSync(join(root, 'none'))).toBe(false);
  });
});

describe('the page of a review', () => {
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      ...HTML_RULES,
      rules: { ...HTML_RULES.rules, 'no-inline-style': 'off' },
    }),
  );

  it.each([
    'figure',
    'section-added',
    'new-edition',
    'definition-changed',
    'chart-attribute',
    'file-that-cannot-be-read',
  ])('is valid HTML: %s', async (name) => {
    const { edits = [], before } = CASES[name] ?? {};
    const { results } = await validator.validateString(htmlReview(reviewOf(edits, before)));
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
  });

  it('loads nothing and runs nothing, whatever authors write', () => {
    const html = htmlReview(reviewOf(EDITS));
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toMatch(/<script|<link|<iframe|<img|\ssrc=|@import|url\((?!data:|#)/);
  });
});

describe('the page of a review in a browser', { skip: findBrowser() === undefined }, () => {
  it.each([
    ['light', 1280],
    ['dark', 320],
  ] as const)('has nothing that axe finds fault with: %s, %i pixels wide', async (colorScheme, width) => {
    const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox'] });
    try {
      const page = await (await browser.newContext({ colorScheme, bypassCSP: true })).newPage();
      await page.setViewportSize({ width, height: 900 });
      await page.setContent(htmlReview(reviewOf(EDITS)));
      await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
      const found = await page.evaluate(async () => {
        const { violations } = await (
          globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }
        ).axe.run();
        const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        return [
          ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`),
          ...(wide > 0 ? ['too wide'] : []),
        ];
      });
      expect(found).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

describe('the Markdown of a review', () => {
  it('is short enough for a comment, however much changed', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      write: `content/plans/exampleshire/2024-25/${String(index + 40)}-extras-${String(index)}.mdx`,
      text: `---\nsection: extras\n---\n\n${'A long sentence about what we do every day. '.repeat(60)}\n`.repeat(
        1,
      ),
    }));
    const figures = {
      write: 'data/plans/exampleshire/2024-25/progress.yaml',
      text: `plan: 2023/24\nactions:\n${Array.from({ length: 900 }, (_, index) => `  - { ref: B${String(index)}, action: ${'Do what we said we would do '.repeat(4)}, status: completed }\n`).join('')}`,
    };
    const text = markdownReview(reviewOf([...many, figures]));
    expect(text.length).toBeLessThan(60_000);
    expect(text).toContain('it is in the review pack');
  });
});
