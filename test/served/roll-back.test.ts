import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, served } from './run.ts';
import { siteUnder, smallSite } from './sites.ts';

describe('a roll-back', () => {
  it('goes back one version at a time, or to one that is named, and forward again', () => {
    const { to, live } = served(3);
    expect(run(to, ['--roll-back'], 3).out).toContain('Live is version 0002-');
    expect(siteUnder(live)).toBe('two');
    expect(run(to, ['--roll-back'], 4).status).toBe(0);
    expect(siteUnder(live)).toBe('one');
    expect(run(to, ['--roll-back'], 5).complaint).toContain('There is no version before 0001-');
    expect(run(to, ['--roll-back', '0003-2026-11-23T08-02-00Z'], 6).status).toBe(0);
    expect(siteUnder(live)).toBe('three');
    expect(run(to, ['--roll-back', '3'], 7).complaint).toContain('is live already');
    expect(run(to, ['--roll-back', '9'], 8).complaint).toContain(
      'Kept are: 0001-2026-11-23T08-00-00Z, 0002-',
    );
    expect(siteUnder(live)).toBe('three');
  });

  it('is refused where the version is not as it was published', () => {
    const { to, live } = served(2);
    appendFileSync(join(to, 'versions/0001-2026-11-23T08-00-00Z/index.html'), 'one\n');
    const { status, complaint } = run(to, ['--roll-back'], 2);
    expect(status).toBe(1);
    expect(complaint).toContain('index.html is not as it was built');
    expect(siteUnder(live)).toBe('two');
  });

  it('is refused where nothing was published', () => {
    const { folder } = served(0);
    expect(run(join(folder, 'nowhere'), ['--roll-back']).complaint).toContain('There is no folder');
    mkdirSync(join(folder, 'empty'));
    expect(run(join(folder, 'empty'), ['--roll-back']).complaint).toContain('Nothing was published into');
  });
});

describe('the history', () => {
  it('says in plain words what was live when', () => {
    const { to } = served(2);
    run(to, ['--roll-back', '--because', 'The figures for custody were a draft'], 9);
    const { out } = run(to, ['--history']);
    const digest = (version: number): string =>
      (
        JSON.parse(readFileSync(join(to, 'history.jsonl'), 'utf8').split('\n')[version - 1] ?? '') as {
          digest: string;
        }
      ).digest;
    expect(out).toBe(`What was live in ${to}, newest first:

Live since 23 November 2026 at 08:09:00 UTC: version 1 (0001-2026-11-23T08-00-00Z)
  Rolled back to, in place of version 2.
  40 files, sha256:${digest(1)}
  From a folder without Git.
  Because: The figures for custody were a draft
  No plan on it was sealed.

Live 23 November 2026 at 08:01:00 UTC to 23 November 2026 at 08:09:00 UTC: version 2 (0002-2026-11-23T08-01-00Z)
  Published, in place of version 1.
  40 files, sha256:${digest(2)}
  From a folder without Git.
  Because: Site two
  No plan on it was sealed.

Live 23 November 2026 at 08:00:00 UTC to 23 November 2026 at 08:01:00 UTC: version 1 (0001-2026-11-23T08-00-00Z)
  Published.
  40 files, sha256:${digest(1)}
  From a folder without Git.
  Because: Site one
  No plan on it was sealed.
`);
  });

  it('loses half a line that a run left behind, and no other', () => {
    const { folder, to } = served(1);
    appendFileSync(join(to, 'history.jsonl'), '{"event":"publish","at":"2026-11-2');
    expect(run(to, ['--history']).out.match(/^Live/gm)?.length).toBe(1);
    expect(run(to, ['--from', smallSite(join(folder, 'two'), 'two')], 1).status).toBe(0);
    expect(run(to, ['--history']).out.match(/^Live/gm)?.length).toBe(2);
  });

  it('is not guessed at where a line of it cannot be read, and nothing is published then', () => {
    const { folder, to, live } = served(2);
    const file = join(to, 'history.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"publish"', '"published"'));
    expect(run(to, ['--history']).complaint).toContain('history.jsonl:1 cannot be read');
    expect(run(to, ['--from', smallSite(join(folder, 'three'), 'three')], 2).status).toBe(1);
    expect(siteUnder(live)).toBe('two');
  });
});
