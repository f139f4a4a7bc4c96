import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { Refused } from './refused.ts';

const LOCK = 'publishing.lock';

const holder = z.strictObject({
  pid: z.int(),
  host: z.string(),
  /** When the process began, where the system tells: numbers of processes are given again. */
  began: z.string(),
  since: z.string(),
});
type Holder = z.output<typeof holder>;

/**
 * Runs a task while no other publishes into the folder. A lock whose process has ended on this computer is taken over; one
 * of another computer is not, as nobody can know. What is live does not depend on the lock: each switch is whole in itself.
 */
export function locked<T>(folder: string, since: Date, task: (takenOver: boolean) => T): T {
  const lock = join(folder, LOCK);
  const own = `${lock}.${hostname()}-${String(process.pid)}`;
  const mine: Holder = {
    pid: process.pid,
    host: hostname(),
    began: beganAt(process.pid),
    since: since.toISOString(),
  };
  const written = `${JSON.stringify(mine)}\n`;
  writeFileSync(own, written);
  try {
    const takenOver = take(lock, own, written);
    forgetEnded(folder);
    try {
      return task(takenOver);
    } finally {
      if (readIfThere(lock) === written) rmSync(lock, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** Gets hold of the lock. True where it was taken from a process that has ended. */
function take(lock: string, own: string, written: string): boolean {
  try {
    // Either there is none and the whole of ours is there at once, or this fails.
    linkSync(own, lock);
    return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const found = readIfThere(lock);
  if (found === undefined) return take(lock, own, written);
  const other = holder.safeParse(parsed(found));
  if (!other.success || isBusy(other.data)) throw busy(lock, other.data);
  renameSync(own, lock);
  writeFileSync(own, written);
  // Two may have found the same old lock: the one whose words stand there a moment later has it.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
  if (readIfThere(lock) !== written) throw busy(lock, undefined);
  return true;
}

/** Takes away what processes wrote to ask for the lock and left when they were ended. */
function forgetEnded(folder: string): void {
  for (const name of readdirSync(folder).filter((file) => file.startsWith(`${LOCK}.`))) {
    const asked = holder.safeParse(parsed(readIfThere(join(folder, name)) ?? ''));
    if (asked.success && !isBusy(asked.data)) rmSync(join(folder, name), { force: true });
  }
}

function busy(lock: string, other: Holder | undefined): Refused {
  const who =
    other === undefined ? '' : `, process ${String(other.pid)} on ${other.host} since ${other.since}`;
  return new Refused(
    `Somebody else publishes into this folder${who}. Wait until that has ended and try again. If it has ended for certain, remove ${lock}.`,
  );
}

function isBusy({ pid, host, began }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of another user may not be signalled, and runs.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return beganAt(pid) === began;
}

/** When a process began, in the words of Linux; empty on other systems. */
function beganAt(pid: number): string {
  const stat = readIfThere(`/proc/${String(pid)}/stat`) ?? '';
  // The name in brackets may hold spaces; the time is the 20th word behind it.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
