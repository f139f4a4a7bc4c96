import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planJson } from '../../src/downloads/plan-json.ts';
import { liveVersion } from '../../src/served/served-folder.ts';
import { writeManifest } from '../../src/served/manifest.ts';
import { loadSite } from '../../src/site.ts';
import { AMENDED, decidedSite } from '../sites/amended.ts';
import { PROJECT, temporaryFolder } from '../sites/build-site.ts';

const folder = temporaryFolder();
const to = join(folder, 'served');
const site = join(folder, 'site');
const decided = decidedSite();

/** A site of two files whose plan is what the board decided on. */
function lay(change: (plan: string) => string): void {
  const [edition] = loadSite(decided).editions;
  if (!edition) throw new Error('no plan');
  for (const [file, text] of [
    ['index.html', '<!doctype html><title>Plans</title>'],
    [`${AMENDED}/plan.json`, change(planJson(edition))],
  ] as const) {
    mkdirSync(dirname(join(site, file)), { recursive: true });
    writeFileSync(join(site, file), text);
  }
  writeManifest(site, []);
}

function publish(...words: readonly string[]): { status: number | null; out: string; complaint: string } {
  const command = [join(PROJECT, 'src/cli/publish.ts'), '--to', to, ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
  return { status, out: stdout, complaint: stderr };
}

const sealOf = (text: string): string => /seal: (sha256:[0-9a-f]{64})/.exec(text)?.[1] ?? 'none';
const seal = sealOf(readFileSync(join(decided, `data/plans/${AMENDED}/decisions.yaml`), 'utf8'));

describe('publishing plans that were decided on', () => {
  it('recomputes their seals, and the history tells which were live', () => {
    lay((plan) => plan);
    const { status, out } = publish('--from', site);
    expect(out).toContain('Its one seal holds.');
    expect(status).toBe(0);
    expect(publish('--history').out).toContain(`  Sealed: ${AMENDED}, Example Board, 2024-06-21, ${seal}\n`);
  });

  it.each([
    [
      'another sentence in what is sealed',
      (plan: string) => plan.replaceAll('Nothing of this is real.', 'All of this is real.'),
    ],
    [
      'another sentence beside what is sealed',
      (plan: string) => plan.replace('Nothing of this is real.', 'All of this is real.'),
    ],
    ['another seal of the decision', (plan: string) => plan.replace(seal, `sha256:${'0'.repeat(64)}`)],
    ['nothing of a plan', () => '{}'],
  ])('refuses a plan with %s, and leaves what is live', (_, change) => {
    const live = liveVersion(to);
    lay((plan) => {
      const changed = change(plan);
      expect(changed).not.toBe(plan);
      return changed;
    });
    const { status, complaint } = publish('--from', site);
    expect(status).toBe(1);
    expect(complaint).toMatch(
      /The seal of sir-enghraifft\/2024-25 is broken: |is not the plan\.json of a plan with a seal/,
    );
    expect(liveVersion(to)).toBe(live);
  });

  it('refuses to roll back to a version whose plan was changed with its list of files', () => {
    lay((plan) => plan);
    expect(publish('--from', site).status).toBe(0);
    const before = liveVersion(to);
    const old = join(
      to,
      'versions',
      /0001-[\w-]+/.exec(readFileSync(join(to, 'history.jsonl'), 'utf8'))?.[0] ?? '',
    );
    const file = join(old, AMENDED, 'plan.json');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replaceAll('Nothing of this is real.', 'All of this is real.'),
    );
    writeManifest(old, []);
    const { status, complaint } = publish('--roll-back', '1');
    expect(status).toBe(1);
    expect(complaint).toContain('The seal of sir-enghraifft/2024-25 is broken');
    expect(liveVersion(to)).toBe(before);
  });

  it('says of a plan that was taken away that it has no seal to hold', () => {
    lay(() => '{ "removed": "/sir-enghraifft/2024-25/plan.json" }\n');
    expect(publish('--from', site).out).toContain('No plan on it is sealed.');
  });
});

describe('approving a plan', () => {
  it('records the addresses that it has', () => {
    const addresses = readFileSync(join(decided, `data/plans/${AMENDED}/addresses.txt`), 'utf8');
    expect(addresses).toContain(`\n/${AMENDED}/delivery/#action-a1\n`);
    expect(addresses).toContain(`\n/cy/${AMENDED}/\n`);
  });
});
