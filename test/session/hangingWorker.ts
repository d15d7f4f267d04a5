/** The product's worker on a platform that never comes back from the fourth exchange's gzip. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import type { Inflate } from '../../src/bytes/platform';
import { nodePlatform } from '../../src/platform/platform.node';
import type { WorkerRequest } from '../../src/session/protocol';
import { workerRequests } from '../../src/session/workerRequests';

const inflate: Inflate = (kind, bytes, maxOut) => {
  const inflated = nodePlatform.inflate(kind, bytes, maxOut);
  const text = new TextDecoder().decode(inflated.bytes);
  while (text.includes('"index":3}'));
  return inflated;
};

const receive = workerRequests({
  platform: { ...nodePlatform, inflate },
  report: (report) => parentPort?.postMessage(report),
  pause: () => nextTurn(),
});
parentPort?.on('message', (request: WorkerRequest) => receive(request));
