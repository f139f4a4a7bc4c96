import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a command took. */
export interface Usage {
  /** Seconds from start to end. */
  readonly wall: number;
  /** Seconds of computing, user and system, over all threads and Node processes. */
  readonly cpu: number;
  /** Megabytes: the largest resident size that the system saw (ru_maxrss), added up over Node processes. */
  readonly memory: number;
  readonly output: string;
}

/** Runs a Node script and measures it. Throws with its output where it fails. */
export async function measure(script: string, words: readonly string[], cwd: string): Promise<Usage> {
  const notes = mkdtempSync(join(tmpdir(), 'bench-usage-'));
  const hook = new URL('./report-usage.ts', import.meta.url).href;
  const started = performance.now();
  const { code, output } = await new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...words], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_OPTIONS: `--import=${hook}`,
        BENCH_USAGE: notes,
        ASTRO_TELEMETRY_DISABLED: '1',
        NO_COLOR: '1',
      },
    });
    let text = '';
    const take = (chunk: Buffer): void => {
      text += chunk.toString();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ code: status, output: text });
    });
  });
  const wall = (performance.now() - started) / 1000;
  const used = readdirSync(notes).map(
    (name) => JSON.parse(readFileSync(join(notes, name), 'utf8')) as { cpu: number; memory: number },
  );
  rmSync(notes, { recursive: true });
  if (code !== 0) throw new Error(`${script} ended with code ${String(code)}:\n${output}`);
  return {
    wall,
    cpu: sum(used.map(({ cpu }) => cpu)),
    memory: sum(used.map(({ memory }) => memory)),
    output,
  };
}

/** Of several runs the middle one by time: the least harmed by what else the machine was doing. */
export function middle(runs: readonly Usage[]): Usage {
  const sorted = runs.toSorted((a, b) => a.wall - b.wall);
  const found = sorted[Math.floor((sorted.length - 1) / 2)];
  if (!found) throw new RangeError('no runs');
  return found;
}

/** What stands in a folder. */
export interface Written {
  readonly pages: number;
  readonly others: number;
  readonly bytes: number;
  /** The largest page, in bytes, and its address. */
  readonly largest: readonly [bytes: number, page: string];
}

export function written(folder: string): Written {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => [name, statSync(join(folder, name))] as const)
    .filter(([, stats]) => stats.isFile())
    .map(([name, { size }]) => ({ name, size }));
  const pages = files.filter(({ name }) => name.endsWith('.html'));
  const largest = pages.reduce((most, page) => (page.size > most.size ? page : most), { name: '', size: 0 });
  return {
    pages: pages.length,
    others: files.length - pages.length,
    bytes: sum(files.map(({ size }) => size)),
    largest: [largest.size, largest.name],
  };
}

const sum = (values: readonly number[]): number => values.reduce((so, value) => so + value, 0);
