import type { StreamMessage } from '../../capture/model';
import type { DecodedValue, Layer } from '../../decode/model';
import { rootOf } from '../../decode/tree';
import { layerAddress, valueAddress, type Address } from '../blocks/address';
import type { AnalysedExchangeLike } from '../input';

/** A message of a connection, and what was made of its content. */
export interface ListedMessage extends Pick<
  StreamMessage,
  'direction' | 'kind' | 'atMs' | 'fidelity' | 'state'
> {
  readonly sizeBytes: number;
  /** Its content, decoded; null where it is empty or was not looked at. */
  readonly value: DecodedValue | null;
  readonly address: Address;
}

/** The messages of an exchange: those that the capture keeps apart, or the events of its response. */
export interface MessageList {
  readonly total: number;
  /** Message `index`, or null where there is none. */
  at(index: number): ListedMessage | null;
  /** The message that a value stands in, or null where it stands in none. */
  indexOf(value: DecodedValue): number | null;
}

const noMessages: MessageList = { total: 0, at: () => null, indexOf: () => null };

const lists = new WeakMap<object, MessageList>();

/** The messages of an exchange; the same list for the same analysis. */
export function messagesOf(input: AnalysedExchangeLike): MessageList {
  const known = lists.get(input);
  if (known !== undefined) return known;
  const list = makeList(input);
  lists.set(input, list);
  return list;
}

function makeList(input: AnalysedExchangeLike): MessageList {
  const { messages = [] } = input.exchange;
  return messages.length > 0 ? keptApart(input, messages) : eventsOfResponse(input);
}

function keptApart(
  { parts, messageParts = [] }: AnalysedExchangeLike,
  messages: readonly StreamMessage[],
): MessageList {
  const byRoot = new Map<DecodedValue, number>();
  messageParts.forEach((part, index) => {
    const root = parts[part]?.root;
    if (root !== undefined && !byRoot.has(root)) byRoot.set(root, index);
  });
  return {
    total: messages.length,
    at: (index) => {
      const message = messages[index];
      if (message === undefined) return null;
      const { direction, kind, atMs, fidelity, state, content } = message;
      const part = messageParts[index] ?? -1;
      return {
        ...{ direction, kind, atMs, fidelity, state },
        sizeBytes: content.bytes.length,
        value: parts[part]?.root ?? null,
        address: `p${String(part)}`,
      };
    },
    indexOf: (value) => byRoot.get(rootOf(value)) ?? null,
  };
}

/** Events of a response that was read as an event stream; when each came is not known. */
function eventsOfResponse({ parts, exchange }: AnalysedExchangeLike): MessageList {
  const index = parts.findIndex(({ part, root }) => part === 'response-body' && root.name === null);
  const [stream] = parts[index]?.root.layers ?? [];
  const [text] = stream?.codec === 'sse' ? stream.values : [];
  const [layer] = text?.layers ?? [];
  if (layer?.codec !== 'message') return noMessages;
  const textAt = valueAddress(layerAddress(`p${String(index)}`, 0), 0);
  const layerAt = layerAddress(textAt, 0);
  const fidelity = exchange.response?.content.fidelity ?? 'text';
  return {
    total: layer.values.length,
    at: (at) => {
      const value = layer.values[at];
      if (value === undefined) return null;
      return {
        ...{ direction: 'received', kind: 'event', atMs: null, fidelity, state: 'complete' },
        sizeBytes: value.bytes.length,
        value,
        address: valueAddress(layerAt, at),
      };
    },
    indexOf: (value) => eventOf(value, layer),
  };
}

function eventOf(value: DecodedValue, messages: Layer): number | null {
  for (let at = value; at.parent !== null; at = at.parent.parent) {
    if (at.parent === messages) return Number(at.name);
  }
  return null;
}
