/** The worker's entry: hands Node's twins in, and connects requests and reports to its port. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { nodePlatform } from '../platform/platform.node';
import type { WorkerReport, WorkerRequest } from './protocol';
import { workerRequests } from './workerRequests';

const receive = workerRequests({
  platform: nodePlatform,
  report: (report: WorkerReport) => parentPort?.postMessage(report),
  pause: () => nextTurn(),
});
parentPort?.on('message', (request: WorkerRequest) => receive(request));
