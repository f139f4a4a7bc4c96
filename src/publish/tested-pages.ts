import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { AccessibilityTests } from '../core/schema/accessibility.ts';
import { testedSentence } from '../core/view/tested-pages-view.ts';

/** Where the accessibility statement stands, and the part of it that tells of tests: what it says is no change of a page. */
const STATEMENT = 'accessibility/index.html';
const OF_TESTS = /<section id="tests"[\s\S]*?<\/section>/;
/** The sentence that only the finished pages can tell. */
const SENTENCE = /(<p id="tested-pages">)[^<]*(<\/p>)/;

/** What pages say for machines alone, which differs with the address at which the site is published. */
const FOR_MACHINES =
  /<link rel="(?:canonical|alternate" hreflang=)[^>]*>|<meta property="og:(?:url|image)[^>]*>|<meta name="twitter:[^>]*>|<script type="application\/ld\+json">[\s\S]*?<\/script>/g;

/**
 * Every page of a built site by its address, with a digest of all that a test in a browser gets to see: its markup, styles
 * and scripts. The folder and address at which the site is published make no difference.
 */
export function pageDigests(folder: string, base: string): Record<string, string> {
  const root = base.replace(/\/$/, '');
  // An address stands behind a quotation mark, or in a stylesheet behind a bracket; the same words may stand in a text.
  const below = (text: string): string =>
    root === ''
      ? text
      : ['"', "'", '`', '('].reduce((so, mark) => so.replaceAll(`${mark}${root}/`, `${mark}/`), text);
  const assets = new Map<string, string>();
  const assetOf = (path: string): string => {
    const known = assets.get(path);
    if (known !== undefined) return known;
    const digest = digestOf(below(readFileSync(join(folder, path), 'utf8')));
    assets.set(path, digest);
    return digest;
  };
  const pages = globSync('**/*.html', { cwd: folder })
    .map((file) => file.replaceAll(sep, '/'))
    .sort();
  return Object.fromEntries(
    pages.map((file) => {
      const html = below(readFileSync(join(folder, file), 'utf8'))
        .replaceAll(FOR_MACHINES, '')
        .replaceAll(/>\s+</g, '><')
        .replace(file === STATEMENT ? OF_TESTS : '', '')
        .replaceAll(/"\/(assets\/[^"]+\.(?:css|js))"/g, (_, path: string) => `"${assetOf(path)}"`);
      return [`/${file.replace(/index\.html$/, '')}`, digestOf(html)];
    }),
  );
}

/** Writes into the statement of a finished site how many of its pages are as they were when they were last tested. */
export function tellTestedPages(folder: string, base: string, tests: AccessibilityTests | null): void {
  const file = join(folder, STATEMENT);
  if (tests === null || !existsSync(file)) return;
  const html = readFileSync(file, 'utf8');
  const sentence = testedSentence(pageDigests(folder, base), tests);
  writeFileSync(
    file,
    html.replace(SENTENCE, (_, start: string, end: string) => `${start}${sentence}${end}`),
  );
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}
