import { parentPort } from 'node:worker_threads';
import type { ChartSpec } from '../core/view/chart-spec.ts';
import { drawBoth } from './drawings.ts';

// Runs in a thread of its own: draws what it is sent and sends it back.
parentPort?.on('message', ({ id, spec }: { readonly id: number; readonly spec: ChartSpec }) => {
  try {
    parentPort?.postMessage({ id, drawings: drawBoth(spec) });
  } catch (error) {
    parentPort?.postMessage({ id, failed: (error as Error).message });
  }
});
