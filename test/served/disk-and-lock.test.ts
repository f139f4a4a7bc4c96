import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeManifest } from '../../src/served/manifest.ts';
import { COMMAND, run, served } from './run.ts';
import { siteUnder, smallSite } from './sites.ts';

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
