import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { ReviewEntry, ReviewPack } from '../../src/core/review/entry.ts';
import { readFolder } from '../../src/review-versions.ts';
import { entriesOf, unmentioned, type Made } from './judge.ts';
import { packOf, SITE } from './lay.ts';

const FILES = globSync('**/*.{yaml,mdx}', { cwd: SITE })
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const before = readFolder(SITE);
const root = mkdtempSync(join(tmpdir(), 'plans-random-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** A change of one line, drawn at random: where in the file, where in the line, and what is done there. */
const EDIT = fc.record({
  file: fc.constantFrom(...FILES),
  line: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  kind: fc.constantFrom(
    'word',
    'word',
    'number',
    'number',
    'small',
    'delete',
    'repeat',
    'swap',
    'comment',
    'blank',
  ),
});
type Drawn = typeof EDIT extends fc.Arbitrary<infer T> ? T : never;

const pick = <T>(all: readonly T[], part: number): T | undefined => all[Math.floor(part * all.length)];

/** Does it to the lines of a file. Gives the word that came, if one did; undefined where there was nothing to do it to. */
function changed(
  lines: string[],
  { kind, line, at, file }: Drawn,
  number: number,
): Omit<Made, 'file'> | undefined {
  const index = Math.floor(line * lines.length);
  const text = lines[index] ?? '';
  const replaceOne = (pattern: RegExp, word: string): Omit<Made, 'file'> | undefined => {
    const found = pick([...text.matchAll(pattern)], at);
    if (!found) return undefined;
    lines[index] = text.slice(0, found.index) + word + text.slice(found.index + found[0].length);
    // Names of keys and ids are told in other words than they are written in; text and numbers as they are.
    const isAsWritten = kind === 'number' || (file.endsWith('.mdx') && !/^\s*(?:\w+:|<|.*=")/.test(text));
    return { word, ...(isAsWritten ? { gone: found[0] } : {}) };
  };
  switch (kind) {
    case 'word':
      return replaceOne(/(?<![#\w].*#.*)[a-z]{4,}/g, `zemblan${String.fromCharCode(97 + number)}`);
    case 'number':
      return replaceOne(/(?<=[\s[:])\d+(?=[\s,\]}]|$)/g, String(8640 + number));
    case 'small':
      return replaceOne(/(?<=[\s[:])\d+(?=[\s,\]}]|$)/g, String(2 + number)) && {};
    case 'delete':
      lines.splice(index, 1);
      return {};
    case 'repeat':
      lines.splice(index, 0, text);
      return {};
    case 'swap':
      lines.splice(index, 2, ...lines.slice(index, index + 2).reverse());
      return {};
    case 'comment':
      if (file.endsWith('.mdx')) return undefined;
      lines.splice(index, 0, '# a remark');
      return {};
    case 'blank':
      lines.splice(index, 0, '');
      return {};
  }
}

/** Writes the site with some edits into the folder, and gives its review with what was done. */
function reviewed(drawn: readonly Drawn[]): { pack: ReviewPack; made: Made[] } {
  rmSync(root, { recursive: true, force: true });
  cpSync(SITE, root, { recursive: true });
  const made = drawn.flatMap((edit, number): Made[] => {
    const path = join(root, edit.file);
    const lines = readFileSync(path, 'utf8').split('\n');
    const done = changed(lines, edit, number);
    if (!done) return [];
    writeFileSync(path, lines.join('\n'));
    return [{ file: edit.file, ...done }];
  });
  // A later edit may have taken away what an earlier one put in.
  const there = made.filter(
    ({ file, word }) => word === undefined || readFileSync(join(root, file), 'utf8').includes(word),
  );
  return { pack: packOf(before, readFolder(root)), made: there };
}

const RUNS = 80;

/** Ways in which a review could be silent; `whole` is none. */
const SPOILT: Readonly<Record<string, (pack: ReviewPack) => ReviewPack>> = {
  whole: (pack) => pack,
  'without other lines': (pack) => ({ ...pack, other: [] }),
  'without entries': (pack) => withEntries(pack, () => []),
  // Lines that are claimed to be told, and words that are not said.
  'without words': (pack) => withEntries(pack, (one) => [{ ...one, title: '', fields: [] }]),
  'without figures': (pack) => withEntries(pack, (one) => (one.group === 'Figures' ? [] : [one])),
  'without texts': (pack) => withEntries(pack, (one) => (one.group.startsWith('Text: ') ? [] : [one])),
};

/** How many of some edits, a few in each file, the judge finds unmentioned where the review is spoilt in each way. */
function noticed(): Record<string, number> {
  const counts = Object.fromEntries(Object.keys(SPOILT).map((name) => [name, 0]));
  for (const file of FILES)
    for (const [kind, line] of [
      ['word', 0.7],
      ['number', 0.8],
      ['comment', 0.3],
    ] as const) {
      const { pack, made } = reviewed([{ file, kind, line, at: 0.5 }]);
      for (const [name, spoil] of Object.entries(SPOILT))
        if (unmentioned(spoil(pack), SITE, root, FILES, made).length > 0)
          counts[name] = (counts[name] ?? 0) + 1;
    }
  return counts;
}

const withEntries = (pack: ReviewPack, change: (entry: ReviewEntry) => ReviewEntry[]): ReviewPack => ({
  ...pack,
  reference: pack.reference.flatMap(change),
  editions: pack.editions.map((one) => ({
    ...one,
    groups: one.groups.map((group) => ({ ...group, entries: group.entries.flatMap(change) })),
  })),
});

describe('the review of random edits', () => {
  it('mentions every changed line, and every word and number that came', () => {
    fc.assert(
      fc.property(fc.array(EDIT, { minLength: 1, maxLength: 3 }), (drawn) => {
        const { pack, made } = reviewed(drawn);
        expect(unmentioned(pack, SITE, root, FILES, made)).toEqual([]);
      }),
      { numRuns: RUNS, seed: 2024, endOnFailure: false },
    );
  });

  it('is held to that by a judge who notices what is left out', () => {
    const counts = noticed();
    expect(counts['whole']).toBe(0);
    for (const name of Object.keys(SPOILT).filter((one) => one !== 'whole'))
      expect(counts[name], name).toBeGreaterThan(0);
  });

  it('tells most of them in words rather than as other lines', () => {
    const drawn = fc
      .sample(EDIT, { numRuns: 40, seed: 9 })
      .filter(({ kind }) => kind === 'word' || kind === 'number');
    const told = drawn.filter((edit) => {
      const { pack, made } = reviewed([edit]);
      return made.length === 0 || entriesOf(pack).some(({ places }) => places.length > 0);
    });
    expect(told.length / drawn.length).toBeGreaterThan(0.9);
  });
});
