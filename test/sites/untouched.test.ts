import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesIn, filesIn, projectCopy, runBuild, temporaryFolder } from './build-site.ts';

const RISKS = 'data/plans/west-mercia/2023-24/risks.yaml';
const SENTENCES = 'data/plans/west-mercia/2023-24/performance/custodial-sentences.yaml';

/** A folder in which a site of an earlier build lies. */
function withOldSite(): { folder: string; out: string } {
  const folder = temporaryFolder();
  const out = join(folder, 'dist');
  mkdirSync(join(out, 'areas'), { recursive: true });
  writeFileSync(join(out, 'index.html'), '<!doctype html><title>The last build</title>');
  writeFileSync(join(out, 'areas/index.html'), '<!doctype html><title>Areas of the last build</title>');
  return { folder, out };
}

function spoil(project: string, file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(join(project, file), 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(join(project, file), after);
}

describe('a build of a plan with a mistake', () => {
  it('ends with 1, says where the mistake is, and leaves the last site as it was', () => {
    const project = projectCopy();
    spoil(project, SENTENCES, '0.08', '"0.08 "');
    spoil(project, RISKS, 'actions: [8.1]', 'actions: [8.9]');
    const { folder, out } = withOldSite();
    const before = bytesIn(out);
    const sources = bytesIn(join(project, 'data'));

    const { status, printed } = runBuild({ project, out });

    expect(status).toBe(1);
    expect(printed).toMatch(/custodial-sentences\.yaml:\d+:\d+ +error +value-not-a-number/);
    expect(printed).toMatch(/risks\.yaml:\d+:\d+ +error +action-unknown/);
    expect(printed).toContain('2 errors in 2 files. Nothing was published; the last build is untouched.');
    expect(bytesIn(out)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['dist']);
    expect(bytesIn(join(project, 'data'))).toEqual(sources);
  });

  it('writes nothing where there was no site', () => {
    const project = projectCopy();
    spoil(project, SENTENCES, '0.08', '"0.08 "');
    const folder = temporaryFolder();
    expect(runBuild({ project, out: join(folder, 'dist') }).status).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves the last site as it was when a page fails while it is rendered', () => {
    const project = projectCopy();
    spoil(project, 'src/pages/areas/index.astro', '<h1>Areas</h1>', "<h1>{(() => { throw new Error('no such thing'); })()}</h1>");
    const { folder, out } = withOldSite();
    const before = bytesIn(out);
    const { status, printed } = runBuild({ project, out });
    expect(status).toBe(1);
    expect(printed).toContain('no such thing');
    expect(bytesIn(out)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['dist']);
  });
});

describe('a build of a plan that is right again', () => {
  it('takes the place of the last site whole: no page of it stays behind', () => {
    const project = projectCopy();
    const { folder, out } = withOldSite();
    writeFileSync(join(out, 'gone.html'), 'a page that is no longer there');
    expect(runBuild({ project, out }).status).toBe(0);
    expect(existsSync(join(out, 'gone.html'))).toBe(false);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).not.toContain('The last build');
    expect(readdirSync(folder)).toEqual(['dist']);
    rmSync(out, { recursive: true });
    expect(filesIn(folder)).toEqual([]);
  });
});

describe('a build that is called wrongly', () => {
  it('ends with 2 and writes nothing', () => {
    const project = projectCopy();
    const { folder, out } = withOldSite();
    const before = bytesIn(out);
    expect(runBuild({ project, out, words: ['--bas', '/plans/'] }).status).toBe(2);
    expect(bytesIn(out)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['dist']);
  });
});
