import { floatText } from './byteCursor';
import { fixedBits, tagBits, varintBits } from './protobufCost';

/** What came of a step of {@link WireReader}. */
export type WireStep =
  'scalar' | 'run' | 'cut-run' | 'group' | 'group-end' | 'truncated' | 'failed';

/** Field numbers end at 29 bits; these are kept back for the library itself. */
const maxNumber = 0x1fffffff;
const reservedFrom = 19_000;
const reservedTo = 19_999;
/** No message is longer: libraries refuse it. */
const maxLength = 0x7fffffff;

/**
 * Reads tags and values one after another (Protocol Buffers, "Encoding"). What it read last stands in its
 * properties: messages have many fields, and an object for each would cost more than reading it.
 */
export class WireReader {
  /** Where the next field begins; where reading stopped, the field that could not be read. */
  at: number;
  number = 0;
  wire = 0;
  /** The value without its tag and, of a run, without its length. */
  start = 0;
  stop = 0;
  /** Bits of tag and length, and of a scalar's value. */
  bits = 0;
  private low = 0;
  private length = 0;
  private readonly view: DataView;

  constructor(
    private readonly bytes: Uint8Array,
    start: number,
    readonly end: number,
    view?: DataView,
  ) {
    this.at = start;
    this.view = view ?? new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** A reader of a run of the same bytes. */
  inside(start: number, end: number): WireReader {
    return new WireReader(this.bytes, start, end, this.view);
  }

  /**
   * Reads the next field of a message, or of the group of that number. A run that goes on behind the end
   * is a cut one.
   */
  next(group: number): WireStep {
    const from = this.at;
    const step = this.read(group);
    if (step === 'truncated' || step === 'failed') this.at = from;
    return step;
  }

  /** Bits of what was read last, behind a field with the number `previous`. */
  costAfter(previous: number): number {
    const { wire, number, start, stop } = this;
    const head = tagBits(number, wire, previous);
    switch (wire) {
      case 0:
        return head + varintBits(this.low, this.length);
      case 1:
      case 5:
        return head + fixedBits(wire === 1 ? 8 : 4, this.kindOfFixed());
      case 2:
        return head + lengthBits(stop - start, this.end - start);
      default:
        return head;
    }
  }

  private read(group: number): WireStep {
    const tagState = this.varint();
    if (tagState) return tagState;
    const wire = (this.wire = this.low & 7);
    const number = (this.number = Math.floor(this.low / 8));
    const isReserved = number >= reservedFrom && number <= reservedTo;
    if (number < 1 || number > maxNumber || isReserved || this.length > 5) return 'failed';
    this.start = this.at;
    switch (wire) {
      case 0: {
        const state = this.varint();
        this.stop = this.at;
        return state ?? 'scalar';
      }
      case 1:
      case 5: {
        const size = wire === 1 ? 8 : 4;
        if (this.end - this.at < size) return 'truncated';
        this.stop = this.at += size;
        return 'scalar';
      }
      case 2: {
        const state = this.varint();
        if (state) return state;
        if (this.low > maxLength || this.length > 5) return 'failed';
        this.start = this.at;
        const isCut = this.low > this.end - this.at;
        this.stop = this.at = isCut ? this.end : this.at + this.low;
        return isCut ? 'cut-run' : 'run';
      }
      case 3:
        this.stop = this.at;
        return 'group';
      case 4:
        return number === group ? 'group-end' : 'failed';
      default:
        return 'failed';
    }
  }

  /** The number that stands in [start, stop), in decimals, as it is read most sensibly. */
  numberText(wire: number, start: number, stop: number): string {
    if (wire === 0) return this.varintText(start, stop);
    if (wire === 1) {
      const double = this.view.getFloat64(start, true);
      return isSensible(double, 8)
        ? floatText(double)
        : integerText(this.view.getBigUint64(start, true));
    }
    const single = this.view.getFloat32(start, true);
    return isSensible(single, 4)
      ? floatText(single, true)
      : String(this.view.getInt32(start, true));
  }

  private kindOfFixed(): FixedKind {
    const { view, start, wire } = this;
    const value = wire === 1 ? view.getFloat64(start, true) : view.getFloat32(start, true);
    if (isSensible(value, wire === 1 ? 8 : 4)) return 'float';
    const low = view.getInt32(start, true);
    return low === 0 && (wire === 5 || view.getInt32(start + 4, true) === 0) ? 'zero' : 'integer';
  }

  private varintText(start: number, stop: number): string {
    if (stop - start <= 7) {
      let value = 0;
      for (let at = stop - 1; at >= start; at--) value = value * 128 + (this.bytes[at]! & 0x7f);
      return String(value);
    }
    let value = 0n;
    for (let at = stop - 1; at >= start; at--) {
      value = (value << 7n) | BigInt(this.bytes[at]! & 0x7f);
    }
    return integerText(value);
  }

  /** Reads a varint into `low` (exact up to 53 bits); only its shortest spelling is one. */
  private varint(): 'truncated' | 'failed' | null {
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
}

/** Whether bytes that are a number of fixed size are a float: others are enormous, or next to nothing. */
function isSensible(value: number, size: 4 | 8): boolean {
  const magnitude = Math.abs(value);
  return size === 8 ? magnitude >= 1e-9 && magnitude < 1e15 : magnitude >= 1e-6 && magnitude < 1e9;
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

/** Whether all that `reader` is in is fields, to the last byte, without looking into runs. */
export function isWire(reader: WireReader, mayBeCut: boolean): boolean {
  const groups: number[] = [];
  let fields = 0;
  while (reader.at < reader.end) {
    const step = reader.next(groups.at(-1) ?? 0);
    fields++;
    if (step === 'failed') return false;
    if (step === 'truncated' || step === 'cut-run') return mayBeCut && fields > 1;
    if (step === 'group-end') groups.pop();
    else if (step === 'group') groups.push(reader.number);
  }
  return fields > 0 && (mayBeCut || groups.length === 0);
}
