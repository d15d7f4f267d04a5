import type { ByteSource } from '../../../bytes/source';
import type { CaptureReader, IndexItem } from '../../model';
import { loadRequest } from './exchange';
import { openNetLog } from './log';
import { sniffNetLog } from './sniff';

/** What Chromium and all that is made of it log of their network (`chrome://net-export`). */
export const netLogReader: CaptureReader = {
  format: 'netlog',
  label: 'Chromium network log (NetLog)',
  looksAround: true,
  extensions: ['.json', '.netlog'],
  sniff: sniffNetLog,
  index: indexRequests,
  load: loadRequest,
};

async function* indexRequests(source: ByteSource): AsyncIterable<IndexItem> {
  const { events, starts, problems } = await openNetLog(source);
  for (const start of starts) {
    const offset = events.offset(start);
    const range = { start: offset, end: offset + events.length(start) };
    yield { kind: 'exchange', ref: { range } };
  }
  for (const problem of problems) yield { kind: 'problem', problem };
}
