/**
 * The worker's entry: hands Node's twins in, and connects requests and reports to its port. The same
 * script is the coordinator of a capture and each of the analysts that it starts.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { nodePlatform } from '../platform/platform.node';
import { nodeWorkers, ownPort, threads } from '../platform/worker.node';
import { pooledShare } from './exchangeShare';
import type { AnalystRequest } from './pool/protocol';
import { analystWork } from './pool/work';
import type { WorkerRequest } from './protocol';
import { workerRequests } from './workerRequests';

/** Analysts of one capture at most: each takes memory of its own. */
const mostAnalysts = 4;

const port = ownPort();
if (port !== null) {
  const coordinate = workerRequests({
    platform: nodePlatform,
    // One thread is left to the editor.
    analysts: {
      spawn: nodeWorkers(__filename),
      size: Math.max(1, Math.min(threads() - 1, mostAnalysts)),
    },
    report: port.post,
    pause: () => nextTurn(),
  });
  const analyse = analystWork({ platform: nodePlatform, share: pooledShare, report: port.post });
  port.receive((message) => {
    const request = message as WorkerRequest | AnalystRequest;
    switch (request.type) {
      case 'analyst-open':
      case 'analyst-close':
      case 'analyst-batch':
        return analyse(request);
      default:
        return coordinate(request);
    }
  });
}
