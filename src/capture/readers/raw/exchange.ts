import type { ByteSource } from '../../../bytes/source';
import { sourcedSlice } from '../../../bytes/sourced';
import { readRequest, readResponse, type FramedMessage } from '../../http/messages';
import { destinationOf } from '../../http/requestUrl';
import type { Exchange, ExchangeRef, ReadContext } from '../../model';
import { ProblemLog } from '../../problemLog';
import { splitMessages, type RawMessage } from './scanner';

const style = { mayBeUnchunked: false, mayBeUndone: false, isCut: false, trimsLineEnds: true };

/** Reads the messages at `ref`; of several responses the last is the final one. */
export async function loadMessages(
  source: ByteSource,
  ref: ExchangeRef,
  index: number,
  context: ReadContext,
): Promise<Exchange> {
  const { start, end } = ref.range;
  const bytes = await source.read(start, end - start);
  const text = sourcedSlice(bytes, { start: 0, end: bytes.length }, start);
  const log = new ProblemLog(index);
  const messages = firstMessages(bytes).map(({ head, bodyEnd }): FramedMessage => {
    return { text, head, bodyEnd };
  });
  const asked = messages.find(({ head }) => head.request);
  const answered = messages.filter(({ head }) => head.response).pop();
  const request = asked ? readRequest(asked, style, context, log) : null;
  const method = request?.method ?? '';
  const response = answered ? readResponse(answered, method, style, context, log) : null;
  if (messages.length === 0) log.add('malformed-exchange', start);

  const destination = request && destinationOf(request);
  return {
    index,
    range: ref.range,
    request: request && destination && { ...request, url: destination.url },
    response,
    host: destination?.host ?? null,
    transport: destination?.transport ?? 'unknown',
    serverAddress: null,
    startedAtMs: null,
    durationMs: null,
    problems: log.problems,
  };
}

function firstMessages(bytes: Uint8Array): readonly RawMessage[] {
  for (const item of splitMessages(bytes)) {
    if (item.kind === 'exchange') return item.exchange.messages;
  }
  return [];
}
