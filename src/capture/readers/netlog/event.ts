import { decodeDeclaredBase64 } from '../../../bytes/base64';
import type { JsonDocument } from '../../../bytes/json';
import { parseJson } from '../../../bytes/jsonParser';
import { RangeMapBuilder } from '../../../bytes/rangeMap';
import type { ByteSource } from '../../../bytes/source';
import { sourcedThrough, type SourcedBytes } from '../../../bytes/sourced';
import { numberAt } from './constants';
import { eventNames, type EventName } from './kinds';
import type { NetLog } from './log';

/** An event that was read, and the parameters that were written with it. */
export interface NetLogEvent {
  /** Its number among the events of the log. */
  readonly number: number;
  readonly name: EventName;
  /** 1 for the beginning of something, 2 for its end, 0 for what has neither. */
  readonly phase: number;
  readonly parameters: Parameters;
  /** Milliseconds of the file's own clock, or null. */
  readonly time: number | null;
  readonly offset: number;
}

/** Reads `event` of the log from the file. */
export async function readEvent(
  source: ByteSource,
  log: NetLog,
  event: number,
): Promise<NetLogEvent> {
  const { events } = log;
  const offset = events.offset(event);
  const document = parseJson(await source.read(offset, events.length(event)));
  const isObject = document.count > 0 && document.type(0) === 'object';
  const time = isObject ? document.member(0, 'time') : null;
  return {
    number: event,
    name: eventNames[events.kind(event)]!,
    phase: events.phase(event),
    parameters: new Parameters(document, isObject ? document.member(0, 'params') : null, offset),
    time: time === null ? null : numberAt(document, time),
    offset,
  };
}

/** What is written with an event; what is of another type is as good as missing. */
export class Parameters {
  readonly #node: number | null;

  constructor(
    readonly document: JsonDocument,
    node: number | null,
    readonly base: number,
  ) {
    this.#node = node !== null && document.type(node) === 'object' ? node : null;
  }

  node(key: string): number | null {
    return this.#node === null ? null : this.document.member(this.#node, key);
  }

  number(key: string): number | null {
    const node = this.node(key);
    return node === null ? null : numberAt(this.document, node);
  }

  string(key: string): SourcedBytes | null {
    const node = this.node(key);
    return node === null || this.document.type(node) !== 'string' ? null : this.sourced(node);
  }

  text(key: string): string | null {
    const node = this.node(key);
    return node === null || this.document.type(node) !== 'string' ? null : this.document.text(node);
  }

  /** The id of the source that `source_dependency` leads to, or null. */
  dependency(): number | null {
    const node = this.node('source_dependency');
    if (node === null || this.document.type(node) !== 'object') return null;
    const id = this.document.member(node, 'id');
    return id === null ? null : numberAt(this.document, id);
  }

  /** A scalar as bytes that lead to the file. */
  sourced(node: number): SourcedBytes {
    const { bytes, map } = this.document.bytes(node);
    return { bytes, map: map.shifted(this.base), origin: 'file' };
  }

  /** Bytes that the event carries: in base64, or in hex as older versions wrote them; or null. */
  bytes(): SourcedBytes | null {
    const hex = this.string('hex_encoded_bytes');
    if (hex) return throughHex(hex);
    const text = this.string('bytes');
    const decoded = text && decodeDeclaredBase64(text.bytes);
    return text && decoded && sourcedThrough(decoded, text);
  }
}

function throughHex(text: SourcedBytes): SourcedBytes | null {
  const { bytes } = text;
  const out = new Uint8Array(bytes.length >> 1);
  for (let i = 0; i < out.length; i++) {
    const high = digitOf(bytes[2 * i]!);
    const low = digitOf(bytes[2 * i + 1]!);
    if (high < 0 || low < 0) return null;
    out[i] = high * 16 + low;
  }
  const map = new RangeMapBuilder().units(out.length, 1, 2).build();
  return sourcedThrough({ bytes: out, map }, text);
}

function digitOf(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
