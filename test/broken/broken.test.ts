import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RULES, type RuleId } from '../../src/core/problem/rules.ts';
import { HERE, printed, problemsOf, withSite } from './lay.ts';

/** A case is a folder named by its rule; a second one of the same rule has a dot and a name behind it. */
const CASES = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'base')
  .map(({ name }) => name);
const ruleOf = (name: string): string => name.split('.')[0] ?? name;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const mayUpdate = process.env['UPDATE_EXPECTED'] === '1' && process.env['CI'] === undefined;

describe('a broken file', () => {
  it('is alone to blame: without it nothing is reported', () => {
    expect(withSite(null, printed)).toBe('No problems.\n');
  });

  it.each(CASES)('%s is told in full, as an author reads it', (name) => {
    const file = join(HERE, name, 'expected.txt');
    const text = withSite(name, printed);
    if (mayUpdate) writeFileSync(file, text);
    expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : 'no expected.txt yet');
  });

  it.each(CASES)('%s is found by the rule that the folder is named after, with the severity of the table', (name) => {
    const problems = withSite(name, problemsOf);
    const mine = problems.filter(({ rule }) => rule === ruleOf(name));
    expect(mine.length).toBeGreaterThan(0);
    for (const { rule, severity } of problems) expect(severity).toBe(RULES[rule].severity);
  });

  it.each(CASES)('%s is told with a place inside the file and something to do', (name) => {
    withSite(name, (root) => {
      for (const { place, expected, found, fix } of problemsOf(root)) {
        expect(Object.values({ expected, found, fix }).every((text) => text.trim() !== '')).toBe(true);
        const file = join(root, place.file);
        if (!existsSync(file)) continue;
        const line = readFileSync(file, 'utf8').split('\n')[place.line - 1];
        expect(line).toBeDefined();
        expect(place.column).toBeGreaterThan(0);
        expect(place.column).toBeLessThanOrEqual((line?.length ?? 0) + 1);
      }
    });
  });
});

describe('the table of rules', () => {
  it('has a case for every rule', () => {
    const tried = new Set(CASES.map(ruleOf));
    expect(Object.keys(RULES).filter((rule) => !tried.has(rule))).toEqual([]);
  });

  it('has a rule for every case', () => {
    expect(CASES.filter((name) => !Object.hasOwn(RULES, ruleOf(name)))).toEqual([]);
  });

  it('is in order, so that a rule is found by its name', () => {
    const ids = Object.keys(RULES) as RuleId[];
    expect(ids).toEqual([...ids].sort());
  });
});

describe('npm run check', () => {
  const run = (...args: string[]): { code: number; out: string } => {
    try {
      const out = execFileSync(process.execPath, [join(ROOT, 'src/cli/check.ts'), ...args], { encoding: 'utf8', stdio: 'pipe' });
      return { code: 0, out };
    } catch (error) {
      const { status, stdout } = error as { status: number | null; stdout: string };
      return { code: status ?? -1, out: stdout };
    }
  };

  it('leaves with 0 where all is well', () => {
    const { code, out } = withSite(null, (root) => run('--root', root));
    expect(code).toBe(0);
    expect(out).toContain('No problems.');
  });

  it.each(['key-unknown', 'yaml-malformed', 'code-in-narrative', 'component-unclosed', 'file-not-utf8'])('leaves with 1 and prints the problem for %s', (name) => {
    const { code, out } = withSite(name, (root) => run('--root', root));
    expect(code).toBe(1);
    expect(out).toContain(readFileSync(join(HERE, name, 'expected.txt'), 'utf8'));
  });

  it('leaves with 0 where there are only warnings', () => {
    const { code, out } = withSite('waiver-unneeded', (root) => run('--root', root));
    expect(code).toBe(0);
    expect(out).toContain('None of them stops publication.');
  });

  it('leaves with 2 where it was called wrongly', () => {
    expect(run('--rooot', 'data').code).toBe(2);
  });
});
