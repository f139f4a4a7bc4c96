import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeManifest } from '../../src/served/manifest.ts';
import { bytesIn, PROJECT, temporaryFolder } from '../sites/build-site.ts';
import { siteUnder, smallSite } from './sites.ts';

const COMMAND = join(PROJECT, 'src/cli/publish.ts');

interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly complaint: string;
}

/** Runs the command in a folder without Git, at a minute of 23 November 2026. */
function run(to: string, words: readonly string[], minute = 0): Run {
  const at = `2026-11-23T08:${String(minute).padStart(2, '0')}:00Z`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [COMMAND, '--to', to, '--at', at, ...words],
    {
      cwd: join(to, '..'),
      encoding: 'utf8',
    },
  );
  return { status, out: stdout, complaint: stderr };
}

/** A folder to publish into, with `count` sites "one", "two" … published one after another. */
function served(count: number): { folder: string; to: string; live: string } {
  const folder = temporaryFolder();
  const to = join(folder, 'served');
  ['one', 'two', 'three', 'four'].slice(0, count).forEach((name, index) => {
    const site = smallSite(join(folder, name), name);
    expect(run(to, ['--from', site, '--because', `Site ${name}`], index).complaint).toBe('');
  });
  return { folder, to, live: join(to, 'live') };
}

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

describe('a disk that does not do as it should', () => {
  it('leaves the live site where a file cannot be written whole', () => {
    const { folder, to, live } = served(1);
    const site = smallSite(join(folder, 'two'), 'two');
    writeFileSync(join(site, 'zz-large.csv'), 'x'.repeat(400_000));
    writeManifest(site, []);
    // The shell lets the command write no file above 128 KB: the system refuses in the midst of one, as on a full disk.
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', 'ulimit -f 256; exec "$0" "$@"', process.execPath, COMMAND, '--to', to, '--from', site],
      { encoding: 'utf8', cwd: folder },
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/EFBIG/);
    expect(stderr).toContain('Version 0001-2026-11-23T08-00-00Z stays live.');
    expect(siteUnder(live)).toBe('one');
    expect(readdirSync(join(to, 'versions'))).toEqual(['0001-2026-11-23T08-00-00Z']);
  });

  // Whoever runs the tests as an administrator may write anywhere: the command is then run as nobody.
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const runs = spawnSync(process.execPath, [COMMAND, '--help'], { ...nobody }).status === 0;

  it.skipIf(process.platform === 'win32' || !runs)('leaves the live site where it may not write', () => {
    const { folder, to, live } = served(1);
    const site = smallSite(join(folder, 'two'), 'two');
    chmodSync(folder, 0o755);
    chmodSync(to, 0o555);
    const { status, stderr } = spawnSync(process.execPath, [COMMAND, '--to', to, '--from', site], {
      cwd: folder,
      encoding: 'utf8',
      ...nobody,
    });
    chmodSync(to, 0o755);
    expect(status).toBe(1);
    expect(stderr).toContain('EACCES: permission denied');
    expect(stderr).toContain('Version 0001-2026-11-23T08-00-00Z stays live.');
    expect(siteUnder(live)).toBe('one');
  });

  it('says so where something else lies in the place of the link, and leaves it', () => {
    const { folder, to, live } = served(0);
    mkdirSync(live, { recursive: true });
    writeFileSync(join(live, 'index.html'), 'A site that was copied by hand.');
    const { status, complaint } = run(to, ['--from', smallSite(join(folder, 'one'), 'one')]);
    expect(status).toBe(1);
    expect(complaint).toContain('something else was put there. Move it away');
    expect(readFileSync(join(live, 'index.html'), 'utf8')).toBe('A site that was copied by hand.');
  });
});

describe('two at once', () => {
  it('publish one after the other, or one is told that the other is at it; what is live is whole', async () => {
    const { folder, to, live } = served(1);
    const ends = await Promise.all(
      ['two', 'three', 'four', 'five'].map((name) => {
        const site = smallSite(join(folder, name), name);
        const child = spawn(process.execPath, [COMMAND, '--to', to, '--from', site], {
          stdio: ['ignore', 'ignore', 'pipe'],
          cwd: folder,
        });
        let complaint = '';
        child.stderr.on('data', (data: Buffer) => (complaint += data.toString()));
        return new Promise<{ name: string; code: number | null; complaint: string }>((done) => {
          child.once('close', (code) => {
            done({ name, code, complaint });
          });
        });
      }),
    );
    const done = ends.filter(({ code }) => code === 0);
    expect(done.length).toBeGreaterThan(0);
    for (const { complaint } of ends.filter(({ code }) => code !== 0))
      expect(complaint).toMatch(/Somebody else publishes into this folder, process \d+ on /);
    expect(done.map(({ name }) => name)).toContain(siteUnder(live));
    expect(readdirSync(join(to, 'versions')).length).toBe(1 + done.length);
  });

  const lock = (pid: number, host: string, began: string): string =>
    `${JSON.stringify({ pid, host, began, since: '2026-11-23T07:00:00.000Z' })}\n`;
  const began = (): string => {
    const stat = existsSync('/proc/self/stat') ? readFileSync('/proc/self/stat', 'utf8') : '';
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  };

  it.each([
    ['a process that runs', lock(process.pid, hostname(), began()), 1],
    ['another computer', lock(1, 'elsewhere.example', ''), 1],
    ['nobody can say whom', 'not a lock\n', 1],
    ['a process that has ended', lock(4_194_300, hostname(), ''), 0],
  ])('takes heed of the lock of %s', (_, written, expected) => {
    const { folder, to, live } = served(1);
    writeFileSync(join(to, 'publishing.lock'), written);
    const { status, complaint } = run(to, ['--from', smallSite(join(folder, 'two'), 'two')], 1);
    expect(status).toBe(expected);
    expect(siteUnder(live)).toBe(expected === 0 ? 'two' : 'one');
    if (expected === 0) expect(existsSync(join(to, 'publishing.lock'))).toBe(false);
    else {
      expect(complaint).toContain(`remove ${join(to, 'publishing.lock')}`);
      expect(readFileSync(join(to, 'publishing.lock'), 'utf8')).toBe(written);
    }
  });

  it.skipIf(!existsSync('/proc/self/stat'))('knows that a number of a process was given again', () => {
    const { folder, to } = served(1);
    writeFileSync(join(to, 'publishing.lock'), lock(process.pid, hostname(), '1'));
    expect(run(to, ['--from', smallSite(join(folder, 'two'), 'two')], 1).out).toContain(
      'its lock was taken over',
    );
  });
});

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
