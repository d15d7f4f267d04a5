import type { ByteSource } from '../../../bytes/source';
import { ProblemLog } from '../../problemLog';
import type { Problem } from '../../model';
import { DirectedBytes, type Connection, type Segment } from '../../streams/directed';
import { splitHttp1, type Http1Stream } from '../../streams/http1';
import { splitHttp2, type Http2Exchange } from '../../streams/http2';
import { hasPreface } from '../../streams/http2Frame';
import { readEvent } from './event';
import { eventNames, type EventName } from './kinds';
import type { NetLog } from './log';
import { remembered } from './memory';

/** Most bytes of the events of one socket that are taken apart: twice as much stands in memory. */
const mostBytes = 96 * 1024 * 1024;

/** What went over a socket, told apart. */
export interface SocketStream {
  readonly http1: Http1Stream | null;
  readonly http2: readonly Http2Exchange[];
  /** Not all of it was read, as it would be too much. */
  readonly isOver: boolean;
  readonly problems: readonly Problem[];
}

/** What went over `socket`, before it was encrypted; null where the log holds no bytes of it. */
export function socketStream(
  source: ByteSource,
  log: NetLog,
  socket: number,
): Promise<SocketStream | null> {
  return remembered(log, 'stream', socket, async () => {
    const sockets = log.events.of(socket).filter((event) => isBytes(nameOf(log, event)));
    const coded = sockets.filter((event) => nameOf(log, event).startsWith('SSL_'));
    const events = coded.length > 0 ? coded : sockets;
    const sent: Segment[] = [];
    const received: Segment[] = [];
    let length = 0;
    let isOver = false;
    for (const event of events) {
      length += log.events.length(event);
      isOver = length > mostBytes;
      if (isOver) break;
      const { name, offset, time, parameters } = await readEvent(source, log, event);
      const sourced = parameters.bytes();
      if (!sourced) continue;
      const ticks = log.constants?.tickOffsetMs ?? null;
      const atMs = time === null || ticks === null ? null : time + ticks;
      (name.endsWith('_SENT') ? sent : received).push({ sourced, atMs, order: offset });
    }
    if (sent.length === 0 && received.length === 0) return null;
    return told({ sent: DirectedBytes.of(sent), received: DirectedBytes.of(received) }, isOver);
  });
}

function told(connection: Connection, isOver: boolean): SocketStream {
  const problems = new ProblemLog(null);
  if (hasPreface(connection.sent.bytes)) {
    const http2 = splitHttp2(connection, problems);
    return { http1: null, http2, isOver, problems: problems.problems };
  }
  return { http1: splitHttp1(connection), http2: [], isOver, problems: [] };
}

function nameOf({ events }: NetLog, event: number): EventName {
  return eventNames[events.kind(event)]!;
}

function isBytes(name: EventName): boolean {
  return name.endsWith('BYTES_SENT') || name.endsWith('BYTES_RECEIVED');
}
