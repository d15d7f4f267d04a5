/** An analyst that never comes back from exchange 3, and dies of exchange 5. */
import { parentPort } from 'node:worker_threads';
import type { Inflate } from '../../../src/bytes/platform';
import { nodePlatform } from '../../../src/platform/platform.node';
import type { AnalystRequest } from '../../../src/session/pool/protocol';
import { analystWork } from '../../../src/session/pool/work';

const inflate: Inflate = (kind, bytes, maxOut) => {
  const inflated = nodePlatform.inflate(kind, bytes, maxOut);
  const text = new TextDecoder().decode(inflated.bytes);
  while (text.includes('"index":3}'));
  if (text.includes('"index":6}')) process.exit(1);
  return inflated;
};

const work = analystWork({
  platform: { ...nodePlatform, inflate },
  share: ({ problems }, { index, findings }) => ({
    index,
    entities: findings.map(({ entity }) => entity),
    problems: problems.map(({ code }) => code),
  }),
  report: (report) => parentPort?.postMessage(report),
});
parentPort?.on('message', (request: AnalystRequest) => work(request));
