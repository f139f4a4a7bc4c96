import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PROJECT, scriptCalled, scripts } from './workflow.ts';

const PIPELINE = readFileSync(join(PROJECT, '.github/guides/gitlab-ci.yml'), 'utf8');

interface GitLabJob {
  readonly before_script?: readonly string[];
  readonly script?: readonly string[];
}
const { default: ofAll, ...jobs } = parse(PIPELINE) as Record<string, GitLabJob> & { default: GitLabJob };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gitlab-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The jobs that would run, as gitlab-ci-local reads the pipeline with GitLab's own schema; or what it complains of. */
function jobsOn(pipeline: string, variables: Readonly<Record<string, string>>): string[] | string {
  const git = (...words: string[]): string =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], {
      cwd: folder,
      encoding: 'utf8',
    });
  git('init', '--quiet', '--initial-branch=main');
  git('remote', 'add', 'origin', 'https://gitlab.example.org/council/plans.git');
  writeFileSync(join(folder, '.gitlab-ci.yml'), pipeline);
  git('add', '.');
  git('commit', '--quiet', '--message=One');
  const given = Object.entries(variables).flatMap(([name, value]) => ['--variable', `${name}=${value}`]);
  const own = ['--ignore-predefined-vars', Object.keys(variables).join(',')];
  const { status, stdout, stderr } = spawnSync('gitlab-ci-local', ['--list-csv', ...given, ...own], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, HOME: folder },
  });
  if (status !== 0) return stdout + stderr;
  const [, ...lines] = stdout.trim().split('\n');
  return lines.map((line) => line.split(';')[0] ?? '').sort();
}

describe('the pipeline for GitLab', () => {
  it('checks, previews and reviews a merge request, and publishes nothing', () => {
    const event = { CI_PIPELINE_SOURCE: 'merge_request_event', CI_COMMIT_BRANCH: '' };
    expect(jobsOn(PIPELINE, event)).toEqual(['plans', 'preview', 'review', 'tests']);
  });

  it('checks the default branch, and publishes it while it is protected', () => {
    const push = { CI_PIPELINE_SOURCE: 'push', CI_COMMIT_REF_PROTECTED: 'true' };
    expect(jobsOn(PIPELINE, push)).toEqual(['pages', 'plans', 'tests']);
  });

  it('does not publish a branch that is not protected', () => {
    const push = { CI_PIPELINE_SOURCE: 'push', CI_COMMIT_REF_PROTECTED: 'false' };
    expect(jobsOn(PIPELINE, push)).toEqual(['plans', 'tests']);
  });

  it('only reminds where it is started by a schedule', () => {
    const schedule = { CI_PIPELINE_SOURCE: 'schedule', CI_COMMIT_REF_PROTECTED: 'true' };
    expect(jobsOn(PIPELINE, schedule)).toEqual(['remind']);
  });

  it('is really read by a schema', () => {
    const wrong = PIPELINE.replace('expose_as: Preview', 'exposes_as: Preview');
    expect(wrong).not.toBe(PIPELINE);
    expect(jobsOn(wrong, { CI_PIPELINE_SOURCE: 'push' })).toContain('exposes_as');
  });

  it('calls npm scripts that exist, and besides installs Chromium where the pack is printed', () => {
    const lines = [ofAll, ...Object.values(jobs)].flatMap(({ before_script = [], script = [] }) => [
      ...before_script,
      ...script,
    ]);
    const known = ['ci', ...Object.keys(scripts())];
    expect(lines.length).toBeGreaterThan(8);
    expect(lines.filter((line) => !known.includes(scriptCalled(line)?.script ?? ''))).toEqual([
      'apt-get update -qq && apt-get install -qq --yes chromium',
    ]);
  });

  it.each(['plans', 'remind'])('does what it says, in a clean clone: %s', (name) => {
    const clone = join(folder, 'clone');
    execFileSync('git', ['clone', '--quiet', PROJECT, clone]);
    symlinkSync(join(PROJECT, 'node_modules'), join(clone, 'node_modules'));
    const lines = jobs[name]?.script ?? [];
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', line], {
        cwd: clone,
        encoding: 'utf8',
      });
      expect(status, stdout + stderr).toBe(0);
    }
  });
});
