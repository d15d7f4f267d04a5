import type { Platform } from '../../../src/bytes/platform';
import type { SpawnWorker } from '../../../src/bytes/worker';
import { nodePlatform } from '../../../src/platform/platform.node';
import type { AnalystRequest } from '../../../src/session/pool/protocol';
import { analystWork, type Sharing } from '../../../src/session/pool/work';

/** Analysts in this thread; what they are asked comes later, and is copied, as from another. */
export function analystsHere<Share>(
  share: Sharing<Share>,
  asked: (request: AnalystRequest) => void = () => {},
  platform: Platform = nodePlatform,
): SpawnWorker {
  return (events) => {
    let isOver = false;
    const work = analystWork<Share>({
      platform,
      share,
      report: (report) => {
        if (!isOver) events.message(structuredClone(report));
      },
    });
    return {
      post: (message) => {
        const request = structuredClone(message) as AnalystRequest;
        asked(request);
        setImmediate(() => work(request));
      },
      terminate: () => (isOver = true),
    };
  };
}
