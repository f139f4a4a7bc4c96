import { parentPort, workerData } from 'node:worker_threads';
import { nextReports, type SharedWork } from './check-report.ts';
import { readLibrary } from './read/read-library.ts';

/** One thread of a check: reports of the services that it takes, in one message. */
const work = workerData as SharedWork;
const { library } = readLibrary(work.root);
parentPort?.postMessage(nextReports(work, library ?? null));
