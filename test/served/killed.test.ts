import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { readHistory, stepsOf } from '../../src/served/history.ts';
import { publishSite } from '../../src/served/publish-site.ts';
import { liveVersion } from '../../src/served/served-folder.ts';
import { temporaryFolder } from '../sites/build-site.ts';
import { COMMAND } from './run.ts';
import { FILES, siteUnder, smallSite } from './sites.ts';

const STOPPING = join(import.meta.dirname, 'publish-and-stop.ts');

/** A served folder with a site called "first" and one called "second" that is live, and a third that is built. */
function served(): { to: string; live: string; third: string } {
  const folder = temporaryFolder();
  const to = join(folder, 'served');
  for (const name of ['first', 'second']) publish(to, smallSite(join(folder, name), name));
  return { to, live: join(to, 'live'), third: smallSite(join(folder, 'third'), 'third') };
}

function publish(to: string, from: string): void {
  const at = new Date('2026-11-23T07:00:00Z');
  publishSite({
    ...{ to, from, at, because: '', commit: null, seals: () => [], keep: null, dryRun: false },
    say: () => undefined,
  });
}

/** Everything in a served folder, and what lies in the folder of versions. */
function namesIn(to: string): string[] {
  return [...readdirSync(to), ...readdirSync(join(to, 'versions'))].sort();
}

const BEFORE_THE_SWITCH = [
  ...['checked', 'locked', 'tidied', 'copied 1', 'copied 2', 'copied 13', 'copied 27'],
  ...[`copied ${String(FILES + 1)}`, 'compared', 'told', 'named', 'linked'],
];

describe('publishing that is killed', () => {
  const cases = [...BEFORE_THE_SWITCH, 'switched', 'removed'].map((step) => ({
    step,
    expected: BEFORE_THE_SWITCH.includes(step) ? 'second' : 'third',
  }));

  it.each(cases)(
    'when "$step" is done leaves "$expected" live and whole, and the next run publishes and tidies up',
    ({ step, expected }) => {
      const { to, live, third } = served();
      const { signal } = spawnSync(process.execPath, [STOPPING, to, third, step, '2']);
      expect(signal).toBe('SIGKILL');
      expect(siteUnder(live)).toBe(expected);

      const states = stepsOf(readHistory(to), liveVersion(to)).map(({ state }) => state);
      const told =
        BEFORE_THE_SWITCH.indexOf('told') <= BEFORE_THE_SWITCH.indexOf(step) || expected === 'third';
      expect(states).toEqual(
        expected === 'third' ? ['past', 'past', 'live'] : ['past', 'live', ...(told ? ['never'] : [])],
      );

      publish(to, third);
      expect(siteUnder(live)).toBe('third');
      const strange = namesIn(to).filter(
        (name) => !/^(history\.jsonl|live|versions|\d{4}-[\dTZ-]+)$/.test(name),
      );
      expect(strange).toEqual([]);
      const after = stepsOf(readHistory(to), liveVersion(to)).map(({ state }) => state);
      expect(after.slice(0, states.length)).toEqual(
        states.map((state) => (state === 'live' ? 'past' : state)),
      );
      expect(after.slice(states.length)).toEqual(['live']);
    },
  );

  it.each(['locked', 'told', 'linked', 'switched'])(
    'in a roll-back when "%s" is done leaves a whole site',
    (step) => {
      const { to, live } = served();
      expect(spawnSync(process.execPath, [STOPPING, to, 'back', step]).signal).toBe('SIGKILL');
      expect(siteUnder(live)).toBe(step === 'switched' ? 'first' : 'second');
      const again = spawnSync(process.execPath, [COMMAND, '--to', to, '--roll-back', '1'], {
        encoding: 'utf8',
      });
      expect(again.status).toBe(step === 'switched' ? 1 : 0);
      expect(siteUnder(live)).toBe('first');
    },
  );

  it('at sixteen moments without plan never shows a reader half a site', async () => {
    const { to, live, third } = served();
    const second = join(third, '../second');
    const lock = join(to, 'publishing.lock');
    const seen = new Set<string>();
    let ended = 0;
    for (let run = 0; run < 16; run += 1) {
      const words = [COMMAND, '--to', to, '--from', run % 2 === 0 ? third : second, '--keep', '3'];
      // In a folder without Git.
      const child = spawn(process.execPath, words, { stdio: 'ignore', cwd: join(to, '..') });
      const exit = new Promise<NodeJS.Signals | null>((done) => {
        child.once('exit', (_, signal) => {
          done(signal);
        });
      });
      let signal: NodeJS.Signals | null | undefined;
      void exit.then((found) => (signal = found));
      let isCounting = false;
      while (signal === undefined) {
        // From when it has the lock to when it is done takes about a tenth of a second.
        if (
          !isCounting &&
          existsSync(lock) &&
          readFileSync(lock, 'utf8').includes(`"pid":${String(child.pid)},`)
        ) {
          isCounting = true;
          setTimeout(() => child.kill('SIGKILL'), run * 8);
        }
        seen.add(siteUnder(live));
        await wait(1);
      }
      if (signal === 'SIGKILL') ended += 1;
      expect(['second', 'third']).toContain(siteUnder(live));
    }
    // A quick computer may have been done with some before they were killed; on none may it be all.
    expect(ended).toBeGreaterThan(4);
    expect(
      spawnSync(process.execPath, [COMMAND, '--to', to, '--from', third], { cwd: join(to, '..') }).status,
    ).toBe(0);
    expect(siteUnder(live)).toBe('third');
    expect([...seen].every((name) => ['second', 'third'].includes(name))).toBe(true);
    expect(stepsOf(readHistory(to), liveVersion(to)).at(-1)?.state).toBe('live');
  }, 180_000);
});
