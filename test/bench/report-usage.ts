import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

// Loaded into every Node process of a measured command, by NODE_OPTIONS: at its end each leaves a note of what it used.
const folder = process.env['BENCH_USAGE'];
if (folder !== undefined && isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeFileSync(
      join(folder, `${String(process.pid)}.json`),
      JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 }),
    );
  });
}
