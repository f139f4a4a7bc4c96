import { closeSync, fsyncSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Refused } from './refused.ts';

const HISTORY = 'history.jsonl';

const seal = z.strictObject({
  /** `west-mercia/2026-27` */
  plan: z.string(),
  /** The body that decided, or what was amended. */
  by: z.string(),
  date: z.string(),
  seal: z.string(),
});

const entry = z.strictObject({
  event: z.enum(['publish', 'roll-back']),
  /** When the switch was about to be made, in UTC. */
  at: z.iso.datetime(),
  /** The version that was to become live, and the one that was live then. */
  version: z.string(),
  before: z.string().nullable(),
  files: z.int(),
  /** SHA-256 of the list of all files with their digests. */
  digest: z.string(),
  /** The commit of the folder that it was published from; `changed` where files there were not as committed. */
  commit: z.strictObject({ id: z.string(), changed: z.boolean() }).nullable(),
  seals: z.array(seal),
  because: z.string(),
});

/** What a seal was set on, by whom, when. */
export type SealNote = z.output<typeof seal>;

/** One switch, written down before it is made. */
export type HistoryEntry = z.output<typeof entry>;

/** An entry with what became of it. */
export interface HistoryStep extends HistoryEntry {
  /** `live` now, `past` once, or `never`: the run was ended before the switch. */
  readonly state: 'live' | 'past' | 'never';
  /** When another version took its place. */
  readonly until: string | null;
}

/** Reads the history, oldest first. A last line that was cut off when its run was ended does not count. */
export function readHistory(folder: string): HistoryEntry[] {
  return wholeLines(folder).map((line, index) => {
    const read = entry.safeParse(parsed(line));
    if (read.success) return read.data;
    throw new Refused(
      `${join(folder, HISTORY)}:${String(index + 1)} cannot be read. What is live is not touched. Put the line right, or move the file away: what was live before is then no longer told.`,
    );
  });
}

/** Adds an entry and has it written to the disk. What a run left of a line when it was ended is cut off first. */
export function appendHistory(folder: string, added: HistoryEntry): void {
  const file = join(folder, HISTORY);
  const whole = wholeLines(folder)
    .map((line) => `${line}\n`)
    .join('');
  const handle = openSync(file, 'a');
  try {
    truncateSync(file, Buffer.byteLength(whole));
    writeSync(handle, `${JSON.stringify(added)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * What became of each entry. It was written before its switch, and the next one says what was live by then: so a run that
 * was ended between the two is told from one that was not, without anything having been written afterwards.
 */
export function stepsOf(entries: readonly HistoryEntry[], live: string | null): HistoryStep[] {
  const afterwards = [...entries.slice(1).map(({ before }) => before), live];
  const happened = entries.map(({ version }, index) => afterwards[index] === version);
  const last = happened.lastIndexOf(true);
  return entries.map((one, index) => {
    if (happened[index] !== true) return { ...one, state: 'never', until: null };
    if (index === last && one.version === live) return { ...one, state: 'live', until: null };
    const next = entries.find((_, later) => later > index && happened[later] === true);
    return { ...one, state: 'past', until: next?.at ?? null };
  });
}

function wholeLines(folder: string): string[] {
  let text: string;
  try {
    text = readFileSync(join(folder, HISTORY), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return text.split('\n').slice(0, -1);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
