import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EditionReview, ReviewPack } from '../core/review/entry.ts';
import { escapeHtml } from '../core/view/format.ts';
import { groupHtml, othersHtml } from './html-entries.ts';

/** The review as one page that needs nothing else: styles and typeface inside, no script, nothing to load. */
export function htmlReview(pack: ReviewPack): string {
  const titles = pack.editions.map(({ title }) => title);
  const [only] = titles;
  const title = titles.length === 1 && only !== undefined ? `Review: ${only}` : 'Review of what changed';
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">`,
    '<meta name="robots" content="noindex">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${styles()}</style>`,
    '</head>',
    '<body>',
    '<main class="review">',
    `<header class="review-head"><h1>${escapeHtml(title)}</h1>`,
    `<p>What changed between ${escapeHtml(pack.before)} and ${escapeHtml(pack.after)}.</p>`,
    '<p class="review-legend">Words <del>struck through</del> were taken out, words <ins>underlined and bold</ins> were put in. Numbers that are not published, since they are small, are not told here either.</p>',
    '</header>',
    ...pack.unread.map((text) => `<p class="review-unread">${escapeHtml(text)}</p>`),
    pack.editions.length === 0 && pack.reference.length === 0 ? '<p>No plan changed.</p>' : '',
    ...pack.editions.map((review, index) => editionHtml(review, index, pack.editions.length === 1)),
    pack.reference.length > 0 ? groupHtml('What all plans share', pack.reference, 'shared', 2) : '',
    pack.problems.length > 0 ? groupHtml('Problems outside plans', pack.problems, 'problems', 2) : '',
    othersHtml(pack),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function editionHtml({ title, front, groups }: EditionReview, index: number, isOnly: boolean): string {
  const id = `plan-${String(index + 1)}`;
  const list = (name: string, lines: readonly string[], part: string): string =>
    lines.length === 0
      ? ''
      : `<h3 id="${id}-${part}">${name}</h3><ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;
  return [
    `<section class="plan-review" aria-labelledby="${id}">`,
    `<h2 id="${id}">${isOnly ? 'What is to be decided' : escapeHtml(title)}</h2>`,
    `<p class="asked">${escapeHtml(front.asked)}</p>`,
    '<div class="front"><div>',
    list('What changed', front.changed, 'changed'),
    list('Still open', front.open.length > 0 ? front.open : ['Nothing.'], 'open'),
    '</div><div>',
    list('What follows', front.follows, 'follows'),
    list('Approval so far', front.state, 'state'),
    '</div></div>',
    ROOM,
    ...groups.map((group, at) => groupHtml(group.title, group.entries, `${id}-${String(at + 1)}`)),
    '</section>',
  ].join('\n');
}

/** Room to write down what was decided, so that a member can decide on paper. */
const ROOM =
  '<table class="record-room"><caption>Decision, to be filled in</caption><thead><tr><th scope="col">Body and role</th><th scope="col">Date</th><th scope="col">Agreed, agreed with conditions, or referred back</th><th scope="col">Conditions and signature</th></tr></thead><tbody><tr><td></td><td></td><td></td><td></td></tr></tbody></table>';

let known: string | undefined;

/** The site's own styles that the page needs, and the typeface inside them. */
function styles(): string {
  known ??= readStyles();
  return known;
}

function readStyles(): string {
  const folder = join(fileURLToPath(new URL('..', import.meta.url)), 'styles');
  const files = ['layers', 'tokens', 'base', 'charts', 'review'].map((name) =>
    readFileSync(join(folder, `${name}.css`), 'utf8'),
  );
  const font = createRequire(import.meta.url).resolve(
    '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  );
  const face = `@font-face{font-family:'Atkinson Hyperlegible Next Variable';font-weight:200 800;font-display:block;src:url(data:font/woff2;base64,${readFileSync(font).toString('base64')}) format('woff2')}`;
  return `${face}\n${files.join('\n')}`.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/\s*\n\s*/g, '\n');
}
