import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/check-report.ts';
import { problemsOf, withSiteFor } from './lay.ts';

const PLAN = 'data/plans/exampleshire/2024-25/plan.yaml';

describe('the report of a check', () => {
  it.each(['key-unknown', 'sum-disagrees', 'code-in-narrative', 'person-named', 'file-missing.plan', 'indicator-unknown', 'code-malformed'])(
    'finds in %s what the build finds, at first and from memory',
    async (name) => {
      await withSiteFor(name, async (root) => {
        const problems = problemsOf(root);
        expect(problems.length).toBeGreaterThan(0);
        expect((await checkReport(root)).problems).toEqual(problems);
        expect((await checkReport(root, { cached: true })).problems).toEqual(problems);
        expect((await checkReport(root, { cached: true })).problems).toEqual(problems);
      });
    },
  );

  it('writes nothing unless it is asked to remember', async () => {
    await withSiteFor(null, async (root) => {
      (await checkReport(root));
      expect(existsSync(join(root, '.cache'))).toBe(false);
      (await checkReport(root, { cached: true }));
      expect(readdirSync(join(root, '.cache/check'))).toEqual(['exampleshire.json']);
    });
  });

  it('remembers a service whose files, library and rules are as they were', async () => {
    await withSiteFor(null, async (root) => {
      const first = (await checkReport(root, { cached: true }));
      const second = (await checkReport(root, { cached: true }));
      expect([first.unchanged, second.unchanged]).toEqual([0, 1]);
      expect({ ...second, unchanged: 0 }).toEqual(first);
    });
  });

  it.each(['data/areas.yaml', PLAN, 'content/plans/exampleshire/2024-25/10-introduction.mdx'])(
    'checks again after a change of %s',
    async (file) => {
      await withSiteFor(null, async (root) => {
        (await checkReport(root, { cached: true }));
        appendFileSync(join(root, file), '\n');
        expect((await checkReport(root, { cached: true })).unchanged).toBe(0);
        expect((await checkReport(root, { cached: true })).unchanged).toBe(1);
      });
    },
  );

  it('checks again after a file has come or gone', async () => {
    await withSiteFor(null, async (root) => {
      (await checkReport(root, { cached: true }));
      const file = join(root, 'data/plans/exampleshire/2024-25/strange.yaml');
      writeFileSync(file, 'a: 1\n');
      expect((await checkReport(root, { cached: true })).problems.map(({ rule }) => rule)).toEqual(['file-unknown']);
      rmSync(file);
      expect((await checkReport(root, { cached: true })).problems).toEqual([]);
    });
  });

  it('checks a service again whose folder has a name that could be taken for a pattern', async () => {
    await withSiteFor(null, async (root) => {
      for (const folder of ['data/plans', 'content/plans'])
        renameSync(join(root, folder, 'exampleshire'), join(root, folder, '[example]*'));
      const { problems } = await checkReport(root, { cached: true });
      appendFileSync(join(root, 'data/plans/[example]*/2024-25/plan.yaml'), 'strange: 1\n');
      const after = await checkReport(root, { cached: true });
      expect(after.unchanged).toBe(0);
      expect(after.problems).not.toEqual(problems);
    });
  });

  it('takes a damaged memory for none, and one that cannot be kept for no mistake', async () => {
    await withSiteFor('key-unknown', async (root) => {
      const { problems } = (await checkReport(root, { cached: true }));
      writeFileSync(join(root, '.cache/check/exampleshire.json'), '["');
      expect((await checkReport(root, { cached: true }))).toMatchObject({ unchanged: 0, problems });
      rmSync(join(root, '.cache/check'), { recursive: true });
      writeFileSync(join(root, '.cache/check'), 'a file where the folder belongs');
      expect((await checkReport(root, { cached: true }))).toMatchObject({ unchanged: 0, problems });
      rmSync(join(root, '.cache/check'));
      mkdirSync(join(root, '.cache/check/exampleshire.json'), { recursive: true });
      expect((await checkReport(root, { cached: true }))).toMatchObject({ unchanged: 0, problems });
    });
  });

  it('finds the same in several threads, in the same order', async () => {
    await withSiteFor('sum-disagrees', async (root) => {
      for (const folder of ['data/plans', 'content/plans']) {
        for (let copy = 0; copy < 90; copy += 1)
          cpSync(join(root, folder, 'exampleshire'), join(root, folder, `copy-${String(copy)}`), { recursive: true });
      }
      const [alone, together] = [await checkReport(root, { threads: 1 }), await checkReport(root, { threads: 2 })];
      expect(alone.editions).toHaveLength(91);
      expect(together).toEqual(alone);
      expect(alone.problems.filter(({ rule }) => rule === 'sum-disagrees')).toHaveLength(91);
    });
  });
});
