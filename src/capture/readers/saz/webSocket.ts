import { sliceSourced, type SourcedBytes } from '../../../bytes/sourced';
import { decodeLatin1 } from '../../../bytes/text';
import { lineAt, skipBlanks } from '../../http/lines';
import type { ReadContext, StreamMessage } from '../../model';
import type { ProblemLog } from '../../problemLog';
import { DirectedBytes, type Segment } from '../../streams/directed';
import { readWebSocket } from '../../streams/webSocket';
import { readInstant } from './metadata';

const lengthLine = /^(Request|Response)-Length:[ \t]*(\d{1,12})$/i;
/** Longest line in front of a frame. */
const longestLine = 256;
/** Frames that are read; each has a map of its own. */
const mostFrames = 100_000;
/** Lines in front of a frame that are looked at; Fiddler writes six. */
const mostFields = 32;

/**
 * Messages in a `_w.txt`: fields as in HTTP, the first of them `Request-Length` or `Response-Length`,
 * an empty line, and so many bytes of a frame (RFC 6455, section 5.2).
 */
export function readMessages(
  text: SourcedBytes,
  context: ReadContext,
  log: ProblemLog,
): StreamMessage[] {
  const { bytes } = text;
  const sent: Segment[] = [];
  const received: Segment[] = [];
  let order = 0;
  let at = skipBlanks(bytes, 0, bytes.length);
  while (at < bytes.length) {
    const line = lineAt(bytes, at, bytes.length);
    const head = lengthLine.exec(lineText(bytes, line.start, line.end));
    if (head === null) {
      at = line.next;
      continue;
    }
    if (order >= mostFrames) {
      log.add('over-budget', at, { limit: 'messages' });
      break;
    }
    const { frameAt, atMs } = readFields(bytes, line.next);
    const end = Math.min(bytes.length, frameAt + Number(head[2]));
    const segment = { sourced: sliceSourced(text, frameAt, end), atMs, order: order++ };
    (head[1]!.toLowerCase() === 'request' ? sent : received).push(segment);
    at = skipBlanks(bytes, end, bytes.length);
  }
  const connection = { sent: DirectedBytes.of(sent), received: DirectedBytes.of(received) };
  return readWebSocket(connection, context, log);
}

/** When a frame was read, and where it begins: behind an empty line. */
function readFields(
  bytes: Uint8Array,
  from: number,
): { readonly frameAt: number; readonly atMs: number | null } {
  let atMs: number | null = null;
  let at = from;
  for (let count = 0; at < bytes.length && count < mostFields; count++) {
    const line = lineAt(bytes, at, bytes.length);
    at = line.next;
    if (line.start === line.end) break;
    const time = /^DoneRead:[ \t]*(\S{1,64})$/i.exec(lineText(bytes, line.start, line.end))?.[1];
    if (time !== undefined) atMs = readInstant(time);
  }
  return { frameAt: at, atMs };
}

function lineText(bytes: Uint8Array, start: number, end: number): string {
  return decodeLatin1(bytes.subarray(start, Math.min(end, start + longestLine)));
}
