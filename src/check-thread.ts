import { parentPort, workerData } from 'node:worker_threads';
import { reportOf } from './check-report.ts';
import { readLibrary } from './read/read-library.ts';

/** One thread of a check: reports of the services that it is given, in one message. */
const { root, services } = workerData as { readonly root: string; readonly services: readonly string[] };
const { library } = readLibrary(root);
parentPort?.postMessage(services.map((service) => [service, reportOf(root, service, library ?? null)]));
