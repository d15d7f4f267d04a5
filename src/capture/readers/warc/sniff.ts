import { skipBlanks } from '../../http/lines';
import { beginsRecord, parseRecordHead } from './head';

/** How surely `head` begins a WARC: a record with a type. */
export function sniffWarc(head: Uint8Array): number {
  const start = skipBlanks(head, 0, head.length);
  if (!beginsRecord(head, start)) return 0;
  const record = parseRecordHead(head, start);
  return record && record.type !== '' ? 0.95 : 0.6;
}
