import { appendFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/check-report.ts';
import { problemsOf, withSite } from './lay.ts';

const PLAN = 'data/plans/exampleshire/2024-25/plan.yaml';

describe('the report of a check', () => {
  it.each(['key-unknown', 'sum-disagrees', 'code-in-narrative', 'person-named', 'file-missing.plan', 'indicator-unknown', 'code-malformed'])(
    'finds in %s what the build finds, at first and from memory',
    (name) => {
      withSite(name, (root) => {
        const problems = problemsOf(root);
        expect(problems.length).toBeGreaterThan(0);
        expect(checkReport(root).problems).toEqual(problems);
        expect(checkReport(root, { cached: true }).problems).toEqual(problems);
        expect(checkReport(root, { cached: true }).problems).toEqual(problems);
      });
    },
  );

  it('writes nothing unless it is asked to remember', () => {
    withSite(null, (root) => {
      checkReport(root);
      expect(existsSync(join(root, '.cache'))).toBe(false);
      checkReport(root, { cached: true });
      expect(readdirSync(join(root, '.cache/check'))).toEqual(['exampleshire.json']);
    });
  });

  it('remembers a service whose files, library and rules are as they were', () => {
    withSite(null, (root) => {
      const first = checkReport(root, { cached: true });
      const second = checkReport(root, { cached: true });
      expect([first.unchanged, second.unchanged]).toEqual([0, 1]);
      expect({ ...second, unchanged: 0 }).toEqual(first);
    });
  });

  it.each(['data/areas.yaml', PLAN, 'content/plans/exampleshire/2024-25/10-introduction.mdx'])(
    'checks again after a change of %s',
    (file) => {
      withSite(null, (root) => {
        checkReport(root, { cached: true });
        appendFileSync(join(root, file), '\n');
        expect(checkReport(root, { cached: true }).unchanged).toBe(0);
        expect(checkReport(root, { cached: true }).unchanged).toBe(1);
      });
    },
  );

  it('checks again after a file has come or gone', () => {
    withSite(null, (root) => {
      checkReport(root, { cached: true });
      const file = join(root, 'data/plans/exampleshire/2024-25/strange.yaml');
      writeFileSync(file, 'a: 1\n');
      expect(checkReport(root, { cached: true }).problems.map(({ rule }) => rule)).toEqual(['file-unknown']);
      rmSync(file);
      expect(checkReport(root, { cached: true }).problems).toEqual([]);
    });
  });

  it('takes a damaged memory for none, and one that cannot be kept for no mistake', () => {
    withSite('key-unknown', (root) => {
      const { problems } = checkReport(root, { cached: true });
      writeFileSync(join(root, '.cache/check/exampleshire.json'), '["');
      expect(checkReport(root, { cached: true })).toMatchObject({ unchanged: 0, problems });
      rmSync(join(root, '.cache/check'), { recursive: true });
      writeFileSync(join(root, '.cache/check'), 'a file where the folder belongs');
      expect(checkReport(root, { cached: true })).toMatchObject({ unchanged: 0, problems });
      rmSync(join(root, '.cache/check'));
      mkdirSync(join(root, '.cache/check/exampleshire.json'), { recursive: true });
      expect(checkReport(root, { cached: true })).toMatchObject({ unchanged: 0, problems });
    });
  });
});
