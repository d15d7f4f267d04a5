import type { ByteSource } from '../../bytes/source';
import type { RangeOrigin, SourcedBytes } from '../../bytes/sourced';
import type { Exchange, IndexItem, Message, Problem, StreamMessage } from '../model';

/** A capture inside a container, unpacked. */
export interface Part {
  readonly source: ByteSource;
  /** What ranges in it count in. */
  readonly origin: RangeOrigin;
  /** Where its bytes stand in the file, packed or not. */
  readonly at: number;
  /** What went wrong in unpacking it. */
  readonly problems: readonly Problem[];
}

/** What a reader found in a part, as it stands in a file whose parts before it have `base` bytes. */
export function placeItem(item: IndexItem, part: Part, base: number): IndexItem {
  if (item.kind === 'problem') {
    return { kind: 'problem', problem: placeProblem(item.problem, part.at) };
  }
  const { start, end } = item.ref.range;
  return { kind: 'exchange', ref: { range: { start: base + start, end: base + end } } };
}

/** The exchange of a part, its values led to the part, and its problems to the file. */
export function placeExchange(
  exchange: Exchange,
  part: Pick<Part, 'origin' | 'at'>,
  base: number,
): Exchange {
  const { range, request, response, messages } = exchange;
  return {
    ...exchange,
    range: { start: base + range.start, end: base + range.end },
    request: request && {
      ...request,
      ...placeMessage(request, part.origin),
      url: placeValue(request.url, part.origin),
    },
    response: response && { ...response, ...placeMessage(response, part.origin) },
    ...(messages ? { messages: messages.map((one) => placeStreamed(one, part.origin)) } : {}),
    problems: exchange.problems.map((problem) => placeProblem(problem, part.at)),
  };
}

/** No place inside of packed bytes can be named in the file: where they begin is as close as it gets. */
export function placeProblem(problem: Problem, at: number): Problem {
  return problem.offset === null ? problem : { ...problem, offset: at };
}

/** Fields and content of a message, led to what `origin` names. */
export function placeMessage(
  message: Message,
  origin: RangeOrigin,
): Pick<Message, 'headers' | 'content'> {
  return {
    headers: message.headers.map((field) => ({ ...field, value: placeValue(field.value, origin) })),
    content: placeValue(message.content, origin),
  };
}

function placeStreamed(message: StreamMessage, origin: RangeOrigin): StreamMessage {
  return { ...message, content: placeValue(message.content, origin) };
}

function placeValue<T extends SourcedBytes>(value: T, origin: RangeOrigin): T {
  return value.origin === 'file' ? { ...value, origin } : value;
}
