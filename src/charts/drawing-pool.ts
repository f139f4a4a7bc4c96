import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ChartSpec } from '../core/view/chart-spec.ts';
import { drawElsewhere, type Drawings } from './drawings.ts';

/** How many charts may wait for each thread. What is beyond that is drawn by the page that wants it. */
const WAITING = 8;

/** More threads than this cost more memory than they save time: pages themselves are written by one. */
const MOST_THREADS = 3;

/** A chart needs little memory, but a thread takes what it is not refused. In megabytes. */
const LIMITS = { resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 8 } };

interface Answer {
  readonly id: number;
  readonly drawings?: Drawings;
  readonly failed?: string;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Asked>;
}

interface Asked {
  readonly resolve: (drawings: Drawings) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Draws charts on the other cores of the computer while pages are written on this one. Without other cores it draws
 * nothing, and pages draw for themselves. Until `close` every chart of this process goes through it.
 */
export class DrawingPool {
  readonly #threads = new Set<Thread>();
  #next = 0;

  constructor(threads: number = Math.min(MOST_THREADS, availableParallelism() - 1)) {
    for (let index = 0; index < threads; index += 1) this.#start();
    if (threads > 0) drawElsewhere((spec) => this.#draw(spec));
  }

  /** Ends the threads; pages draw for themselves from then on. */
  async close(): Promise<void> {
    drawElsewhere(undefined);
    await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()));
    this.#threads.clear();
  }

  #start(): void {
    const thread: Thread = {
      worker: new Worker(new URL('./draw-worker.ts', import.meta.url)),
      waiting: new Map(),
    };
    this.#threads.add(thread);
    thread.worker.on('message', ({ id, drawings, failed }: Answer) => {
      const asked = thread.waiting.get(id);
      thread.waiting.delete(id);
      if (drawings) asked?.resolve(drawings);
      else asked?.reject(new Error(failed));
    });
    // A thread that breaks fails the build, which then says so, rather than let pages wait for ever.
    thread.worker.on('error', (error) => {
      this.#threads.delete(thread);
      for (const { reject } of thread.waiting.values()) reject(error as Error);
    });
  }

  #draw(spec: ChartSpec): Promise<Drawings> | undefined {
    const [thread] = [...this.#threads].sort((a, b) => a.waiting.size - b.waiting.size);
    if (!thread || thread.waiting.size >= WAITING) return undefined;
    const id = (this.#next += 1);
    return new Promise((resolve, reject) => {
      thread.waiting.set(id, { resolve, reject });
      thread.worker.postMessage({ id, spec });
    });
  }
}
