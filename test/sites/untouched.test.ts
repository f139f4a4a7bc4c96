import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesIn, contentCopy, filesIn, projectCopy, runBuild, temporaryFolder } from './build-site.ts';

const SMALL = join(import.meta.dirname, 'small');
const PLAN = 'data/plans/exampleshire/2024-25/plan.yaml';
const ENTRANTS = 'data/plans/exampleshire/2024-25/performance/first-time-entrants.yaml';

const project = projectCopy();

/** A folder in which a site of an earlier build lies. */
function withOldSite(): { folder: string; out: string } {
  const folder = temporaryFolder();
  const out = join(folder, 'dist');
  mkdirSync(join(out, 'areas'), { recursive: true });
  writeFileSync(join(out, 'index.html'), '<!doctype html><title>The last build</title>');
  writeFileSync(join(out, 'areas/index.html'), '<!doctype html><title>Areas of the last build</title>');
  return { folder, out };
}

function spoil(root: string, file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(join(root, file), 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(join(root, file), after);
}

describe('a build of a plan with a mistake', () => {
  it('ends with 1, says where the mistake is, and leaves the last site as it was', () => {
    const root = contentCopy(SMALL);
    spoil(root, ENTRANTS, '[120, 110]', '[120, "110 "]');
    spoil(root, PLAN, 'comparators: [national]', 'comparators: [nationwide]');
    const { folder, out } = withOldSite();
    const before = bytesIn(out);
    const sources = bytesIn(root);

    const { status, printed } = runBuild({ project, root, out });

    expect(status).toBe(1);
    expect(printed).toMatch(/first-time-entrants\.yaml:5:24 +error +value-not-a-number/);
    expect(printed).toMatch(/plan\.yaml:5:15 +error +area-unknown/);
    expect(printed).toContain('2 errors in 2 files. Nothing was published; the last build is untouched.');
    expect(bytesIn(out)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['dist']);
    expect(bytesIn(root)).toEqual(sources);
  });

  it('writes nothing where there was no site', () => {
    const root = contentCopy(SMALL);
    spoil(root, ENTRANTS, '[120, 110]', '[120, "110 "]');
    const folder = temporaryFolder();
    expect(runBuild({ project, root, out: join(folder, 'dist') }).status).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves the last site as it was when a page fails while it is rendered', () => {
    const broken = projectCopy();
    spoil(
      broken,
      'src/pages/areas/index.astro',
      '<h1>Areas</h1>',
      "<h1>{(() => { throw new Error('no such thing'); })()}</h1>",
    );
    const { folder, out } = withOldSite();
    const before = bytesIn(out);
    const { status, printed } = runBuild({ project: broken, root: contentCopy(SMALL), out });
    expect(status).toBe(1);
    expect(printed).toContain('no such thing');
    expect(bytesIn(out)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['dist']);
  });
});

describe('a build of a plan that is right again', () => {
  it('takes the place of the last site whole: no page of it stays behind', () => {
    const { folder, out } = withOldSite();
    writeFileSync(join(out, 'gone.html'), 'a page that is no longer there');
    expect(runBuild({ project, root: contentCopy(SMALL), out }).status).toBe(0);
    expect(existsSync(join(out, 'gone.html'))).toBe(false);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).not.toContain('The last build');
    expect(readdirSync(folder)).toEqual(['dist']);
    rmSync(out, { recursive: true });
    expect(filesIn(folder)).toEqual([]);
  });
});

describe('a build that is called wrongly', () => {
  it('ends with 2 and writes nothing', () => {
    const { folder, out } = withOldSite();
    const before = bytesIn(out);
    expect(runBuild({ project, root: contentCopy(SMALL), out, words: ['--bas', '/plans/'] }).status).toBe(2);
    expect(bytesIn(out)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['dist']);
  });
});
