import { Buffer } from 'node:buffer';
import { harEntry, harOf } from './har';
import { flowState, startedAt, writeFlows } from './mitmproxy';
import type { SessionExchange } from './session';

/** A message of a connection: text, or bytes, and who sent it. */
export interface SessionMessage {
  readonly content: string | Uint8Array;
  readonly isSent: boolean;
}

/** A HAR of one exchange that opened a connection with these messages, as browsers write it. */
export function writeMessagesHar(
  exchange: SessionExchange,
  messages: readonly SessionMessage[],
): string {
  const entry = {
    ...harEntry(exchange),
    _resourceType: 'websocket',
    _webSocketMessages: messages.map(({ content, isSent }, at) => ({
      type: isSent ? 'send' : 'receive',
      time: startedAt + at / 4,
      opcode: typeof content === 'string' ? 1 : 2,
      data: typeof content === 'string' ? content : Buffer.from(content).toString('base64'),
    })),
  };
  return JSON.stringify(harOf([entry]));
}

/** The same in a flow of mitmproxy. */
export function writeMessagesFlow(
  exchange: SessionExchange,
  messages: readonly SessionMessage[],
): Uint8Array {
  const list = messages.map(({ content, isSent }, at) => [
    typeof content === 'string' ? 1 : 2,
    isSent,
    new Uint8Array(Buffer.from(content)),
    startedAt + at / 4,
    false,
    false,
  ]);
  return writeFlows([{ ...flowState(exchange), websocket: { messages: list } }]);
}
