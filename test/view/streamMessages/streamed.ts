import { sourcedContent } from '../../../src/bytes/sourced';
import { encodeUtf8 } from '../../../src/bytes/text';
import type { StreamMessage } from '../../../src/capture/model';
import { nodePlatform } from '../../../src/platform/platform.node';
import { analyseExchange } from '../../../src/session/analyse';
import { defaultOptions } from '../../../src/session/options';
import type { AnalysedExchange } from '../../../src/verdict/model';
import { content, makeExchange } from '../../verdict/make';

export const imei = '356938035643809';

/** A message with this text. */
export function message(text: string | Uint8Array, more: Partial<StreamMessage> = {}) {
  const bytes = typeof text === 'string' ? encodeUtf8(text) : text;
  return {
    direction: 'sent',
    kind: 'text',
    atMs: null,
    content: sourcedContent(bytes),
    fidelity: 'text',
    state: 'complete',
    ...more,
  } satisfies StreamMessage;
}

/** An exchange that opened a connection with these messages, analysed. */
export function connectionOf(messages: readonly StreamMessage[]): AnalysedExchange {
  const exchange = { ...makeExchange({ url: 'https://ws.example.com/live' }), messages };
  return analyseExchange(exchange, { platform: nodePlatform, options: defaultOptions });
}

/** An exchange whose response is an event stream with these events. */
export function streamOf(events: readonly string[]): AnalysedExchange {
  const exchange = makeExchange();
  const body = events.map((event) => `data: ${event}\n\n`).join('');
  const response = { ...exchange.response!, content: content(body, 'text/event-stream') };
  const analysed = { ...exchange, response };
  return analyseExchange(analysed, { platform: nodePlatform, options: defaultOptions });
}
