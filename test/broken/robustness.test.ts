import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkSite } from '../../src/check-site.ts';
import { printProblems } from '../../src/core/problem/print.ts';
import { inOrder, stopsPublication } from '../../src/core/problem/problem.ts';
import { RULES } from '../../src/core/problem/rules.ts';
import { readSite } from '../../src/read/read-site.ts';
import { HERE, printed, problemsOf, withSite } from './lay.ts';
import { publishable } from './publish.ts';

const PLAN = 'data/plans/exampleshire/2024-25';
const TEXT = 'content/plans/exampleshire/2024-25';
const FILES = globSync('**/*.{yaml,mdx}', { cwd: join(HERE, 'base') }).sort();

/** The base site with some files changed by a function of their text. */
function changed<T>(files: readonly string[], change: (text: string) => string, use: (root: string) => T): T {
  return withSite(null, (root) => {
    for (const file of files) writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')));
    return use(root);
  });
}

describe('one run', () => {
  it('tells of every problem in every file, in order of file, line and column', () => {
    withSite(null, (root) => {
      const replace = (file: string, from: string, to: string): void => {
        writeFileSync(join(root, file), readFileSync(join(root, file), 'utf8').replace(from, to));
      };
      replace(`${PLAN}/risks.yaml`, 'mitigation', 'mitigaton');
      replace(`${PLAN}/resources.yaml`, 'amount: 75000', 'amount: "75000"');
      replace(`${PLAN}/resources.yaml`, 'agency: Police', 'agncy: Police');
      replace(`${PLAN}/plan.yaml`, 'title: Youth', 'title: "Youth');
      replace(`${TEXT}/10-introduction.mdx`, 'The board', '{The} board');
      replace('data/areas.yaml', 'E06000101', 'E1');
      const problems = problemsOf(root);
      expect(problems.map(({ place, rule }) => `${place.file} ${rule}`)).toEqual([
        'data/areas.yaml code-malformed',
        `${PLAN}/plan.yaml yaml-malformed`,
        `${PLAN}/resources.yaml key-unknown`,
        `${PLAN}/resources.yaml value-not-a-number`,
        `${PLAN}/risks.yaml key-unknown`,
      ]);
      expect(problems).toEqual(inOrder(problems));
    });
  });

  it('goes on to the narrative when a data file is broken', () => {
    withSite('key-unknown', (root) => {
      writeFileSync(join(root, TEXT, '10-introduction.mdx'), '---\nsection: introduction\n---\n\n{1 + 1} and <Figur />\n');
      expect(problemsOf(root).map(({ rule }) => rule)).toEqual(['code-in-narrative', 'component-unknown', 'key-unknown']);
    });
  });

  it('does not call figures missing that stand in a file it could not read', () => {
    const text = changed([`${PLAN}/performance/first-time-entrants.yaml`], (yaml) => yaml.replace('values:', 'value:'), printed);
    expect(text).not.toContain('figure-missing');
    expect(text).toContain('1 error in 1 file.');
  });

  it('does not call a section missing whose file it could not read', () => {
    const text = changed([`${TEXT}/20-performance.mdx`], (mdx) => mdx.replace('section:', 'secton:'), printed);
    expect(text).not.toContain('section-missing');
    expect(text).toContain('1 error in 1 file.');
  });

  it('does not call a heading missing in a text that it could not parse', () => {
    const text = changed([`${TEXT}/20-performance.mdx`], (mdx) => `${mdx}\n<Note>\n`, printed);
    expect(text).not.toContain('section-missing');
    expect(text).toContain('component-unclosed');
  });
});

describe('a folder without data', () => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'plans-'));
  });
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  it('lacks the four files that everything needs', () => {
    expect(problemsOf(root).map(({ rule, place }) => `${rule} ${place.file}`)).toEqual([
      'file-missing data/areas.yaml', 'file-missing data/indicators.yaml', 'file-missing data/services.yaml', 'file-missing data/terms.yaml',
    ]);
  });

  it('is told so too when the data folder is there and empty', () => {
    mkdirSync(join(root, 'data'), { recursive: true });
    expect(problemsOf(root).map(({ rule }) => rule)).toEqual(['file-missing', 'file-missing', 'file-missing', 'file-missing']);
  });
});

describe('a file as other programs save it', () => {
  it('may have Windows line ends', () => {
    expect(changed(FILES, (text) => text.replaceAll('\n', '\r\n'), printed)).toBe('No problems.\n');
  });

  it('has the same places with Windows line ends as without', () => {
    for (const name of ['key-unknown', 'component-unclosed', 'code-in-narrative.braces', 'yaml-malformed', 'abbreviation-ambiguous']) {
      const text = withSite(name, (root) => {
        for (const file of FILES) writeFileSync(join(root, file), readFileSync(join(root, file), 'utf8').replaceAll('\n', '\r\n'));
        return printed(root);
      });
      expect(text).toBe(readFileSync(join(HERE, name, 'expected.txt'), 'utf8'));
    }
  });

  it('may begin with a byte-order mark', () => {
    expect(changed(FILES, (text) => `\uFEFF${text}`, printed)).toBe('No problems.\n');
  });

  it('has the first byte that is not UTF-8 told behind a byte-order mark and a character that was lost before', () => {
    withSite(null, (root) => {
      writeFileSync(join(root, PLAN, 'risks.yaml'), Buffer.from([0xef, 0xbb, 0xbf, ...Buffer.from('note: \uFFFD ok\nrisks: '), 0xe9, 0x0a]));
      expect(problemsOf(root).map(({ rule, place }) => [rule, place.line, place.column])).toEqual([['file-not-utf8', 2, 8]]);
    });
  });

  it.each(['', '\n', '# A comment only.\n', '42\n', 'text\n', '[]\n', 'null\n', '---\n', '- \n'])('is told what belongs there when it holds only %j', (text) => {
    for (const file of FILES.filter((name) => name.endsWith('.yaml'))) {
      const problems = changed([file], () => text, problemsOf);
      for (const problem of problems) expect(problem.rule).not.toBe('value-malformed');
      // A file of reference data may have nothing in it; then what refers to it is told.
      expect(problems.length, file).toBeGreaterThan(0);
    }
  });

  it('may have lines of a hundred thousand characters', () => {
    const long = 'word '.repeat(20_000).trim();
    expect(changed([`${PLAN}/plan.yaml`], (text) => text.replace('What the service will do in 2024/25.', long), printed)).toBe('No problems.\n');
    const rules = changed([`${TEXT}/10-introduction.mdx`], (text) => `${text}\n${long}\n`, (root) => problemsOf(root).map(({ rule }) => rule));
    expect(rules).toEqual(['reading-age', 'sentence-long']);
  });

  it('is quoted shortly where a wrong value is long', () => {
    const text = changed([`${PLAN}/resources.yaml`], (yaml) => yaml.replace('amount: 5000 ', `amount: ${'x'.repeat(100_000)} `), printed);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(300);
  });

  it('is refused, not followed, when it is nested ten thousand deep', () => {
    expect(changed([`${PLAN}/plan.yaml`], () => `${'['.repeat(10_000)}\n`, (root) => problemsOf(root).length)).toBeGreaterThan(0);
  });
});

describe('a name that every object has', () => {
  it.each(['constructor', 'toString', 'hasOwnProperty', '__proto__'])('%s is as unknown as any other', (name) => {
    withSite(null, (root) => {
      const append = (file: string, text: string): void => {
        writeFileSync(join(root, file), `${readFileSync(join(root, file), 'utf8')}\n${text}\n`);
      };
      append(`${TEXT}/10-introduction.mdx`, `There were <Figure of="${name}" /> <Figure of="outcomes" ${name}="x" /> <Term of="${name}" /> <Area of="${name}" />\n\nIt was <Figure of="outcomes" by="${name}" />.\n\nThere are <Staff group="${name}" />.\n\n<Chart of="${name}" />`);
      append(`${PLAN}/performance/outcomes.yaml`, `- { indicator: ${name}, calendar-years: [2023], values: { northam: 11, southam: 12 } }`);
      append(`${PLAN}/performance/outcomes.yaml`, `- { indicator: outcomes, definition: ${name}, calendar-years: [2023], values: { "${name}": 1 } }`);
      const rules = problemsOf(root).map(({ rule }) => rule);
      expect(rules.length).toBeGreaterThan(2);
      for (const rule of rules) expect(rule).toMatch(/-unknown$|^name-malformed$|^mdx-malformed$/);
    });
  });
});

describe('any damage to a file', () => {
  const damage = fc.record({
    file: fc.constantFrom(...FILES),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    kind: fc.constantFrom('truncate', 'insert', 'delete', 'byte'),
    text: fc.oneof(fc.constantFrom('{', '}', '[', ']', '<', '>', '"', "'", ':', '- ', '\t', '\n', '#', '|', '&a ', '*a ', '!', '%', '@', '`', '---\n', '</Note>', '<Note>', '~', '-1', '1e999', '.nan', '0.001', '99999999999999999999', 'c', '=', '\\'), fc.string({ maxLength: 5 })),
    byte: fc.integer({ min: 0, max: 255 }),
  });

  it('ends in problems with known rules and places, or in a clean check, and never throws', { timeout: 240_000 }, () => {
    withSite(null, (root) => {
      fc.assert(
        fc.property(damage, ({ file, at, kind, text, byte }) => {
          const path = join(root, file);
          const whole = readFileSync(path);
          const cut = Math.floor(at * whole.length);
          const parts: Record<string, Uint8Array[]> = {
            truncate: [whole.subarray(0, cut)],
            insert: [whole.subarray(0, cut), Buffer.from(text), whole.subarray(cut)],
            delete: [whole.subarray(0, cut), whole.subarray(cut + 1 + (byte % 12))],
            byte: [whole.subarray(0, cut), Uint8Array.of(byte), whole.subarray(cut + 1)],
          };
          writeFileSync(path, Buffer.concat(parts[kind] ?? []));
          try {
            const { problems } = checkSite(readSite(root));
            for (const { rule, place } of problems) {
              expect(Object.hasOwn(RULES, rule)).toBe(true);
              expect(place.line).toBeGreaterThan(0);
              expect(place.column).toBeGreaterThan(0);
            }
            expect(printProblems(problems)).not.toMatch(/undefined|NaN|\[object/);
          } finally {
            writeFileSync(path, whole);
          }
        }),
        { numRuns: 500 },
      );
    });
  });
});

describe('what passes the check', () => {
  const numbers = fc.constantFrom('0', '1', '2', '3', '40', '-1', '0.5', '0.125', '1e21', '1e-9', '9007199254740993', '-0', '100', '101', 'c', 'x', 'z', 'low', '""', '~', '[]', '{}', '{ marker: x }', '{ note: none }', '{ numerator: 3 }', '{ percent: 4 }', '{ value: 5, flag: b }', 'true', '2023-09', '1998');

  it('can be published: no number or marker put in place of another makes a page, chart or download throw', { timeout: 240_000 }, () => {
    const yaml = FILES.filter((file) => file.endsWith('.yaml'));
    let published = 0;
    withSite(null, (root) => {
      // Without totals and printed shares, which would contradict most other numbers, far more of them pass.
      const loosen = (file: string, ...removed: RegExp[]): void => {
        writeFileSync(join(root, file), removed.reduce((text, pattern) => text.replaceAll(pattern, ''), readFileSync(join(root, file), 'utf8')));
      };
      loosen('data/areas.yaml', /, members: \[.*?\]/g);
      loosen('data/indicators.yaml', /whole: true, /g);
      loosen(`${PLAN}/performance/outcomes.yaml`, /, percent: \d+/g);
      loosen(`${PLAN}/resources.yaml`, /, total: \d+|\n +total: .*/g);
      loosen(`${PLAN}/workforce.yaml`, /, total: \[.*?\]|\n +total: .*/g);
      loosen(`${PLAN}/voice.yaml`, /, percent: \d+/g);
      expect(printed(root)).toBe('No problems.\n');
      fc.assert(
        fc.property(fc.constantFrom(...yaml), fc.nat(), numbers, (file, index, number) => {
          const path = join(root, file);
          const whole = readFileSync(path, 'utf8');
          const places = [...whole.matchAll(/(?<=[ [])\d[\d.]*(?=[,\] }\n])/g)];
          const place = places[index % Math.max(1, places.length)];
          if (place === undefined) return;
          writeFileSync(path, whole.slice(0, place.index) + number + whole.slice(place.index + place[0].length));
          try {
            if (stopsPublication(problemsOf(root))) return;
            expect(publishable(root)).not.toMatch(/undefined|NaN|\[object|Infinity/);
            published += 1;
          } finally {
            writeFileSync(path, whole);
          }
        }),
        { numRuns: 250 },
      );
    });
    expect(published).toBeGreaterThan(10);
  });
});
