import { sourcedSlice } from '../../../src/bytes/sourced';
import { decodeUtf8 } from '../../../src/bytes/text';
import type { ReadContext, StreamMessage } from '../../../src/capture/model';
import { ProblemLog } from '../../../src/capture/problemLog';
import { DirectedBytes, type Connection } from '../../../src/capture/streams/directed';
import { readWebSocket } from '../../../src/capture/streams/webSocket';
import { context } from '../reading';

/** A run of bytes in a conversation, and which way it went. */
export type Turn = readonly ['sent' | 'received', Uint8Array];

/** A connection over which `turns` went one after another, a second each. */
export function connectionOf(turns: readonly Turn[]): Connection {
  const starts: number[] = [];
  let size = 0;
  for (const [, bytes] of turns) {
    starts.push(size);
    size += bytes.length;
  }
  const way = (direction: Turn[0]): DirectedBytes =>
    DirectedBytes.of(
      turns.flatMap(([to, bytes], order) =>
        to === direction
          ? [
              {
                sourced: sourcedSlice(bytes, { start: 0, end: bytes.length }, starts[order]),
                atMs: order * 1000,
                order,
              },
            ]
          : [],
      ),
    );
  return { sent: way('sent'), received: way('received') };
}

/** Messages of a WebSocket connection and the codes of its problems. */
export function readMessages(
  turns: readonly Turn[],
  limits: ReadContext = context,
): { readonly messages: readonly StreamMessage[]; readonly problems: readonly string[] } {
  const log = new ProblemLog(0);
  const messages = readWebSocket(connectionOf(turns), limits, log);
  return { messages, problems: log.problems.map(({ code }) => code) };
}

/** What a message says, in one line. */
export function said({ direction, kind, content, state }: StreamMessage): string {
  const cut = state === 'complete' ? '' : ` (${state})`;
  return `${direction} ${kind} ${decodeUtf8(content.bytes)}${cut}`;
}
