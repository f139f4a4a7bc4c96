import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ownEnvironment } from '../sites/build-site.ts';
import { PROJECT } from './workflow.ts';

const PLAN = 'data/plans/exampleshire/2024-25/plan.yaml';

// A busy machine takes its time to build a site.
vi.setConfig({ testTimeout: 240_000 });

let folder: string;
let bare: string;
let author: string;
let served: string;

/** Git in the author's copy; its exit code and what it printed. */
function git(...words: string[]): { code: number | null; printed: string } {
  const { status, stdout, stderr } = spawnSync(
    'git',
    ['-C', author, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words],
    { encoding: 'utf8', env: ownEnvironment() },
  );
  return { code: status, printed: stdout + stderr };
}

function commit(message: string): void {
  expect(git('add', '--all').code).toBe(0);
  expect(git('commit', '--quiet', `--message=${message}`).code).toBe(0);
}

const onServer = (): string =>
  execFileSync('git', ['-C', bare, 'rev-parse', 'main'], { encoding: 'utf8' }).trim();
const live = (): string => realpathSync(join(served, 'live'));
const page = (): string => readFileSync(join(served, 'live/exampleshire/2024-25/index.html'), 'utf8');

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(author, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(author, file), text.replace(from, to));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'git-server-'));
  [bare = '', author = '', served = ''] = ['plans.git', 'author', 'served'].map((name) => join(folder, name));
  const project = join(folder, 'project');
  execFileSync('git', ['clone', '--quiet', PROJECT, project]);
  symlinkSync(join(PROJECT, 'node_modules'), join(project, 'node_modules'));
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', bare]);
  for (const [name, value] of Object.entries({ project, served, site: 'https://plans.example.gov.uk' }))
    execFileSync('git', ['-C', bare, 'config', `plans.${name}`, value]);
  for (const hook of ['pre-receive', 'post-receive']) {
    cpSync(join(PROJECT, '.github/guides/git-server', hook), join(bare, 'hooks', hook));
    chmodSync(join(bare, 'hooks', hook), 0o755);
  }
  mkdirSync(author);
  for (const part of ['data', 'content'])
    cpSync(join(PROJECT, 'test/sites/small', part), join(author, part), { recursive: true });
  execFileSync('git', ['-C', author, 'init', '--quiet', '--initial-branch=main']);
  execFileSync('git', ['-C', author, 'remote', 'add', 'origin', bare]);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a plain Git server', () => {
  it('publishes a good plan that is pushed, and says so to whoever pushed it', () => {
    commit('A plan');
    const { code, printed } = git('push', 'origin', 'main');
    expect(code, printed).toBe(0);
    expect(printed).toMatch(/remote: .*Live is version 0001-/);
    expect(page()).toContain('Exampleshire');
    expect(existsSync(join(served, 'live/sitemap.xml'))).toBe(true);
  });

  it('refuses a plan with a mistake, with file, line and what is right, and leaves everything as it was', () => {
    const [before, site] = [onServer(), live()];
    edit(PLAN, 'period: 2024-25', 'period: 2024-24');
    commit('A slip');
    const { code, printed } = git('push', 'origin', 'main');
    expect(code).not.toBe(0);
    expect(printed).toMatch(
      /remote: data\/plans\/exampleshire\/2024-25\/plan\.yaml:\d+:\d+ {2}error {2}period-malformed/,
    );
    expect(printed).toContain(
      'remote: Refused: the plans have a mistake. Put it right, commit, and push again.',
    );
    expect([onServer(), live()]).toEqual([before, site]);
  });

  it('takes a draft with a mistake on another branch, and publishes nothing of it', () => {
    const site = live();
    const { code, printed } = git('push', 'origin', 'main:draft');
    expect(code, printed).toBe(0);
    expect(live()).toBe(site);
  });

  it('takes it when it is put right, and publishes it', () => {
    edit(PLAN, 'period: 2024-24', 'period: 2024-25');
    edit(PLAN, 'title: ', 'title: The new ');
    commit('Put right');
    const { code, printed } = git('push', 'origin', 'main');
    expect(code, printed).toBe(0);
    expect(printed).toMatch(/remote: .*Live is version 0002-/);
    expect(page()).toContain('The new ');
  });

  it('publishes no file of the server that a push links to', () => {
    const [before, site] = [onServer(), live()];
    writeFileSync(join(folder, 'secret.yaml'), readFileSync(join(author, PLAN)));
    rmSync(join(author, PLAN));
    symlinkSync(join(folder, 'secret.yaml'), join(author, PLAN));
    commit('A link');
    const { code, printed } = git('push', 'origin', 'main');
    expect(code).not.toBe(0);
    expect(printed).toContain('Refused: the plans have a mistake.');
    expect([onServer(), live()]).toEqual([before, site]);
    expect(git('reset', '--quiet', '--hard', 'origin/main').code).toBe(0);
  });

  it('refuses to lose what is on the branch, and to remove it', () => {
    const before = onServer();
    const back = git('push', '--force', 'origin', 'main~1:main');
    expect(back.printed).toContain('Refused: refs/heads/main would lose what is on it already.');
    const gone = git('push', 'origin', '--delete', 'main');
    expect(gone.printed).toMatch(
      /Refused: refs\/heads\/main may not be removed\.|refusing to delete the current branch/,
    );
    expect([back.code, gone.code]).not.toContain(0);
    expect(onServer()).toBe(before);
  });

  it('refuses everything while it does not know where the project is', () => {
    execFileSync('git', ['-C', bare, 'config', '--unset', 'plans.project']);
    const { code, printed } = git('push', 'origin', 'main:another');
    expect(code).not.toBe(0);
    expect(printed).toContain('git config plans.project <folder>');
  });
});
