import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesIn } from '../sites/build-site.ts';
import { COMMAND, run, served } from './run.ts';
import { siteUnder, smallSite } from './sites.ts';

describe('publishing', () => {
  it('puts a whole copy below versions, and a link to it in the place of the one before', () => {
    const { folder, to, live } = served(2);
    expect(readdirSync(to).sort()).toEqual(['history.jsonl', 'live', 'versions']);
    expect(readdirSync(join(to, 'versions')).sort()).toEqual([
      '0001-2026-11-23T08-00-00Z',
      '0002-2026-11-23T08-01-00Z',
    ]);
    expect(siteUnder(live)).toBe('two');
    expect(bytesIn(join(to, 'versions/0002-2026-11-23T08-01-00Z'))).toEqual(bytesIn(join(folder, 'two')));
    expect(bytesIn(join(to, 'versions/0001-2026-11-23T08-00-00Z'))).toEqual(bytesIn(join(folder, 'one')));
  });

  it('changes nothing in a dry run, and says what it would do', () => {
    const { folder, to } = served(1);
    const before = bytesIn(to);
    const { status, out } = run(to, ['--from', smallSite(join(folder, 'two'), 'two'), '--dry-run'], 1);
    expect(status).toBe(0);
    expect(out).toContain('Would publish it as version 0002-2026-11-23T08-01-00Z');
    expect(bytesIn(to)).toEqual(before);
    const fresh = join(folder, 'fresh');
    expect(run(fresh, ['--from', join(folder, 'two'), '--dry-run']).status).toBe(0);
    expect(existsSync(fresh)).toBe(false);
  });

  it('keeps so many versions, and the live one in any case', () => {
    const { folder, to, live } = served(3);
    expect(run(to, ['--roll-back', '1'], 3).status).toBe(0);
    expect(run(to, ['--from', smallSite(join(folder, 'four'), 'four'), '--keep', '1'], 4).out).toContain(
      'Removed old versions: 0001-2026-11-23T08-00-00Z, 0002-2026-11-23T08-01-00Z, 0003-2026-11-23T08-02-00Z.',
    );
    expect(readdirSync(join(to, 'versions'))).toEqual(['0004-2026-11-23T08-04-00Z']);
    expect(siteUnder(live)).toBe('four');
    const kept = run(to, ['--history']).out.match(/; no longer kept\)/g);
    expect(kept?.length).toBe(4);
    // No number is given twice, though its version is gone.
    rmSync(join(to, 'versions'), { recursive: true });
    rmSync(live);
    expect(run(to, ['--from', join(folder, 'four')], 5).out).toContain('Live is version 0005-');
  });

  it('writes down the commit that it was published from, and whether files were not as committed', () => {
    const { folder, to } = served(0);
    const git = (...words: string[]): string =>
      spawnSync('git', ['-C', folder, ...words], { encoding: 'utf8' }).stdout;
    const site = smallSite(join(folder, 'one'), 'one');
    writeFileSync(join(folder, '.gitignore'), 'served\n');
    git('init', '-q');
    git('add', '.');
    git('-c', 'user.name=Test', '-c', 'user.email=test@example.org', 'commit', '-qm', 'A site');
    expect(run(to, ['--from', site]).status).toBe(0);
    writeFileSync(join(folder, 'note.txt'), 'not committed');
    expect(run(to, ['--from', site], 1).status).toBe(0);
    const commits = run(to, ['--history']).out.match(/ {2}From .*/g);
    const id = git('rev-parse', 'HEAD').trim();
    expect(commits).toEqual([
      `  From commit ${id}, with changes that were not committed.`,
      `  From commit ${id}.`,
    ]);
  });

  it('leaves with 2 where it was called wrongly', () => {
    const { to } = served(1);
    expect(run(to, ['--history', '--roll-back']).status).toBe(2);
    expect(run(to, ['--keep', '0']).status).toBe(2);
    expect(run(to, ['--at', 'yesterday']).status).toBe(2);
    expect(spawnSync(process.execPath, [COMMAND]).status).toBe(2);
  });
});

describe('a site that may not be published', () => {
  const spoilt: readonly [string, (site: string) => void, string][] = [
    [
      'without its list of files',
      (site) => {
        rmSync(join(site, 'build.json'));
      },
      'is not a whole site: it has no build.json',
    ],
    [
      'with a list that was cut off',
      (site) => {
        writeFileSync(join(site, 'build.json'), '{ "format": 1, "fil');
      },
      'is not as a build of this version writes it',
    ],
    [
      'with a missing file',
      (site) => {
        rmSync(join(site, 'plan/page-7/index.html'));
      },
      'plan/page-7/index.html is missing',
    ],
    [
      'with a changed file',
      (site) => {
        appendFileSync(join(site, 'index.html'), '.');
      },
      'index.html is not as it was built',
    ],
    [
      'with a file that was put there',
      (site) => {
        writeFileSync(join(site, 'draft.html'), '');
      },
      'draft.html was not built',
    ],
    [
      'that is not there',
      (site) => {
        rmSync(site, { recursive: true });
      },
      'There is no folder',
    ],
  ];

  it.each(spoilt)('is refused: one %s', (_, spoil, message) => {
    const { folder, to, live } = served(1);
    const site = smallSite(join(folder, 'two'), 'two');
    spoil(site);
    const before = bytesIn(to);
    const { status, complaint } = run(to, ['--from', site], 1);
    expect(status).toBe(1);
    expect(complaint).toContain(message);
    expect(complaint).toContain('Not published. Version 0001-2026-11-23T08-00-00Z stays live.');
    expect(bytesIn(to)).toEqual(before);
    expect(siteUnder(live)).toBe('one');
  });

  it('is refused where it knows nothing of an address that the live site promised for good', () => {
    const { folder, to, live } = served(0);
    const promised = ['/exampleshire/2024-25/', '/exampleshire/2024-25/figures/'];
    expect(run(to, ['--from', smallSite(join(folder, 'one'), 'one', promised)]).status).toBe(0);
    const { status, complaint } = run(
      to,
      ['--from', smallSite(join(folder, 'two'), 'two', promised.slice(0, 1))],
      1,
    );
    expect(status).toBe(1);
    expect(complaint).toContain('the first /exampleshire/2024-25/figures/. Put back the file addresses.txt');
    expect(siteUnder(live)).toBe('one');
    expect(run(to, ['--from', smallSite(join(folder, 'two'), 'two', promised)], 1).status).toBe(0);
  });
});
