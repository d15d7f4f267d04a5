import { Budget, type Limits } from '../bytes/budget';
import { murmur128 } from '../bytes/murmur3';
import { mostMessages } from '../capture/messageBounds';
import type { Problem, StreamMessage } from '../capture/model';
import { decodeValue } from '../decode/decode';
import type { DecodeContext, DecodedValue } from '../decode/model';
import { rootOf } from '../decode/tree';
import type { Finding } from '../detect/model';
import { Repeats } from '../detect/repeats';
import type { AnalysedPart } from '../verdict/model';
import { wording } from '../view/language';

/** Layers that each message may have besides those of its exchange: JSON, and a coding in it. */
const layersOfMessage = 2;
/** Of the time that is left, the share that decoding messages may take: the rest is for looking. */
const timeShare = 0.5;
/** Findings that stand in repeated messages; further repeats share the findings of the first. */
const mostRepeated = 20_000;

/**
 * The messages of one exchange as parts. Equal ones are decoded once, and once more each where
 * something was found in them: every place of a personal value is told, and thousands of equal
 * messages that hold none cost next to nothing.
 */
export class MessageParts {
  readonly budget: Budget;
  /** Parts of messages that differ. */
  readonly distinct: readonly AnalysedPart[];
  /** Messages beyond those that are looked at. */
  readonly leftOut: number;
  readonly #messages: readonly StreamMessage[];
  readonly #context: DecodeContext;
  /** For each message the index in `distinct`, or -1. */
  readonly #sources: readonly number[];

  /** `leftMs` is what is left of the exchange's time. */
  constructor(
    messages: readonly StreamMessage[],
    context: DecodeContext,
    limits: Limits,
    leftMs: number,
  ) {
    this.leftOut = Math.max(0, messages.length - mostMessages);
    this.#messages = messages.slice(0, mostMessages);
    const { firsts, sources } = grouped(this.#messages);
    this.budget = new Budget({
      ...limits,
      bytesOut: context.budget.bytesLeft,
      layers: limits.layers + layersOfMessage * this.#messages.length,
      timeMs: Math.max(0, leftMs * timeShare),
    });
    this.#context = { ...context, budget: this.budget };
    const distinct: AnalysedPart[] = [];
    for (const index of firsts) {
      // What there is no time for is not looked at, and then not shown: nothing tells what is personal.
      if (this.budget.outOfTime()) break;
      distinct.push(this.#part(index));
    }
    this.distinct = distinct;
    this.#sources = sources.map((source) => (source < distinct.length ? source : -1));
  }

  /** What the messages that are left out say of themselves, or none. */
  problems(exchange: number): Problem[] {
    if (this.leftOut === 0) return [];
    const kind =
      this.#messages[0]!.kind === 'event' ? wording().words.name.eventStream : 'WebSocket';
    const args = { kind, count: this.leftOut };
    return [{ code: 'messages-left-out', exchange, offset: null, arguments: args }];
  }

  /**
   * Adds what was found in messages where they repeat. `found` are the findings of the exchange,
   * `base` is the number of parts before those of messages.
   */
  repeat(found: readonly Finding[], base: number): RepeatedMessages {
    const roots = new Map(this.distinct.map(({ root }, index) => [root, index]));
    const findings: Finding[] = [];
    const ofMessage = new Map<number, Finding[]>();
    for (const finding of found) {
      const source = roots.get(rootOf(finding.at));
      const list = source === undefined ? findings : (ofMessage.get(source) ?? []);
      if (source !== undefined) ofMessage.set(source, list);
      list.push(finding);
    }
    const parts: AnalysedPart[] = [...this.distinct];
    const repeats = new Map<number, Repeats>();
    let left = mostRepeated;
    const told = new Set<number>();
    const messageParts = this.#sources.map((source, index) => {
      const own = ofMessage.get(source);
      if (source < 0) return -1;
      if (own === undefined) return base + source;
      if (!told.has(source)) {
        told.add(source);
        for (const finding of own) findings.push(finding);
        return base + source;
      }
      left -= own.length;
      if (left < 0 || this.budget.outOfTime()) return base + source;
      const part = this.#part(index);
      const repeat = repeats.get(source) ?? new Repeats(own);
      repeats.set(source, repeat);
      for (const finding of repeat.at(part.root, index)) findings.push(finding);
      parts.push(part);
      return base + parts.length - 1;
    });
    return { parts, findings, messageParts };
  }

  #part(index: number): AnalysedPart {
    const { content, kind, direction } = this.#messages[index]!;
    const step = `message:${String(index)}`;
    const hint = { place: 'content', step } as const;
    const root: DecodedValue = decodeValue(content.bytes, hint, this.#context);
    // Events are the response's own content, wherever the capture keeps them.
    if (kind === 'event') return { part: 'response-body', root, sourced: content };
    const isReceived = direction === 'received';
    return {
      part: 'websocket',
      ...(isReceived ? { isReceived } : {}),
      root,
      sourced: content,
    };
  }
}

/** What {@link MessageParts} adds to an exchange. */
export interface RepeatedMessages {
  readonly parts: readonly AnalysedPart[];
  /** All findings of the exchange, those of messages last, in the order of the messages. */
  readonly findings: readonly Finding[];
  /** See `AnalysedExchange.messageParts`. */
  readonly messageParts: readonly number[];
}

/** The first of each group of equal messages, and for each message its group, or -1 for empty ones. */
function grouped(messages: readonly StreamMessage[]): {
  readonly firsts: readonly number[];
  readonly sources: number[];
} {
  const firsts: number[] = [];
  const groups = new Map<string, number[]>();
  const sources = messages.map(({ content: { bytes }, kind, direction }, index) => {
    if (bytes.length === 0) return -1;
    const key = `${direction} ${kind} ${String(bytes.length)} ${murmur128(bytes)}`;
    const same = groups.get(key) ?? [];
    // A hash that somebody made collide joins nothing that differs.
    const source = same.find((one) => isEqual(messages[firsts[one]!]!.content.bytes, bytes));
    if (source !== undefined) return source;
    // One group for each hash is enough; whatever shares it by intent is looked at by itself.
    if (same.length < 2) groups.set(key, [...same, firsts.length]);
    firsts.push(index);
    return firsts.length - 1;
  });
  return { firsts, sources };
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
