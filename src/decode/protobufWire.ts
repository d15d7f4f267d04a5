import type { State } from '../bytes/statement';
import { floatText } from './byteCursor';
import { fixedBits, tagBits, varintBits } from './protobufCost';

/** A field as it stands on the wire (Protocol Buffers, "Encoding"), before it is known what it is. */
export interface WireField {
  readonly number: number;
  readonly kind: 'scalar' | 'run' | 'group';
  /** The value without its tag and, of a run, without its length; of a group, what is in it. */
  readonly start: number;
  end: number;
  /** Bits of tag and length, and of a scalar's value. */
  readonly bits: number;
  /** Number as it is read most sensibly; '' where it is none. */
  readonly text: string;
}

/** Where a field ends, or why there is none. */
export type WireStop = Extract<State, 'truncated' | 'failed'> | 'group-end';

/** Field numbers end at 29 bits; these are kept back for the library itself. */
const maxNumber = 0x1fffffff;
const reservedFrom = 19_000;
const reservedTo = 19_999;
/** No message is longer: libraries refuse it. */
const maxLength = 0x7fffffff;

/** Reads tags and values one after another; the offset of the next one is in `at`. */
export class WireReader {
  at: number;
  private low = 0;
  private length = 0;
  private readonly view: DataView;

  constructor(
    private readonly bytes: Uint8Array,
    start: number,
    public end: number,
  ) {
    this.at = start;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /**
   * The next field, or why there is none; `at` then stays where the field began. A run that goes on
   * behind the end is given as far as it is there, with `isCut`.
   */
  next(previous: number, group: number): (WireField & { readonly isCut?: true }) | WireStop {
    const from = this.at;
    const stop = (state: WireStop): WireStop => {
      if (state !== 'group-end') this.at = from;
      return state;
    };
    const tagState = this.varint();
    if (tagState) return stop(tagState);
    const tag = this.low;
    const wire = tag & 7;
    const number = Math.floor(tag / 8);
    const isReserved = number >= reservedFrom && number <= reservedTo;
    if (number < 1 || number > maxNumber || isReserved || this.length > 5) return stop('failed');
    if (wire === 4) return stop(number === group ? 'group-end' : 'failed');
    const start = this.at;
    const head = tagBits(number, wire, previous);
    switch (wire) {
      case 0: {
        const state = this.varint();
        if (state) return stop(state);
        const bits = head + varintBits(this.low, this.length);
        return this.scalar(number, start, bits, this.varintText(start));
      }
      case 1:
      case 5: {
        const size = wire === 1 ? 8 : 4;
        if (this.end - start < size) return stop('truncated');
        this.at += size;
        const [text, kind] = size === 8 ? this.text64(start) : this.text32(start);
        return this.scalar(number, start, head + fixedBits(size, kind), text);
      }
      case 2: {
        const state = this.varint();
        if (state) return stop(state);
        const { low: length, at } = this;
        if (length > maxLength || this.length > 5) return stop('failed');
        const left = this.end - at;
        const bits = head + lengthBits(length, left);
        this.at = at + Math.min(length, left);
        const field = { number, kind: 'run', start: at, end: this.at, bits, text: '' } as const;
        return length > left ? { ...field, isCut: true } : field;
      }
      case 3:
        return { number, kind: 'group', start, end: start, bits: head, text: '' };
      default:
        return stop('failed');
    }
  }

  private scalar(number: number, start: number, bits: number, text: string): WireField {
    return { number, kind: 'scalar', start, end: this.at, bits, text };
  }

  /** Reads a varint into `low` (exact up to 53 bits); only its shortest spelling is one. */
  private varint(): Extract<WireStop, 'truncated' | 'failed'> | null {
    const { bytes, end } = this;
    let value = 0;
    let scale = 1;
    for (let length = 1; length <= 10; length++) {
      if (this.at >= end) return 'truncated';
      const byte = bytes[this.at++]!;
      value += (byte & 0x7f) * scale;
      scale *= 128;
      if (byte >= 0x80) continue;
      this.low = value;
      this.length = length;
      return (byte === 0 && length > 1) || (length === 10 && byte > 1) ? 'failed' : null;
    }
    return 'failed';
  }

  private varintText(start: number): string {
    if (this.length <= 7) return String(this.low);
    let value = 0n;
    for (let i = this.length - 1; i >= 0; i--) {
      value = (value << 7n) | BigInt(this.bytes[start + i]! & 0x7f);
    }
    return integerText(value);
  }

  private text64(start: number): [string, FixedKind] {
    const double = this.view.getFloat64(start, true);
    const size = Math.abs(double);
    if (size >= 1e-9 && size < 1e15) return [floatText(double), 'float'];
    const integer = this.view.getBigUint64(start, true);
    return [integerText(integer), integer === 0n ? 'zero' : 'integer'];
  }

  private text32(start: number): [string, FixedKind] {
    const single = this.view.getFloat32(start, true);
    const size = Math.abs(single);
    if (size >= 1e-6 && size < 1e9) return [floatText(single, true), 'float'];
    const integer = this.view.getInt32(start, true);
    return [String(integer), integer === 0 ? 'zero' : 'integer'];
  }
}

/** What a fixed number is read as. */
export type FixedKind = 'zero' | 'float' | 'integer';

/** Signed numbers down to this are believed to be signed; what is lower is an unsigned one, a hash. */
const lowest = -(2n ** 53n);

function integerText(value: bigint): string {
  const signed = BigInt.asIntN(64, value);
  return String(signed < 0n && signed > lowest ? signed : BigInt.asUintN(64, value));
}

function lengthBits(length: number, left: number): number {
  return 1 + Math.min(Math.log2(left + 1), 2 * Math.log2(length + 1) + 1);
}

/** Whether [start, end) is fields from the first byte to the last, without looking into runs. */
export function isWire(bytes: Uint8Array, start: number, end: number, mayBeCut: boolean): boolean {
  const reader = new WireReader(bytes, start, end);
  const groups: number[] = [];
  let fields = 0;
  while (reader.at < end) {
    const field = reader.next(0, groups.at(-1) ?? 0);
    if (field === 'group-end') groups.pop();
    else if (field === 'failed') return false;
    else if (field === 'truncated') return mayBeCut && fields > 0;
    else {
      fields++;
      if (field.isCut) return mayBeCut;
      if (field.kind === 'group') groups.push(field.number);
    }
  }
  return fields > 0 && (mayBeCut || groups.length === 0);
}
