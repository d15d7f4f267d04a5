import { ByteCursor, floatText } from './byteCursor';
import { maxNodes, type BinaryDocument, type BinaryNode } from './nodeTable';
import { isText } from './textCost';

/** Nesting beyond this is not looked into: each level is checked once more for those above it. */
const maxDepth = 32;
/** Fields of one message; more of them are a list that was not packed, or no message. */
const maxFields = 50_000;
/** Largest field number (Protocol Buffers, language guide). */
const maxNumber = 536_870_911;

/** A field as it stands on the wire. */
interface Field {
  readonly number: number;
  /** 0 varint, 1 eight bytes, 2 length and bytes, 5 four bytes. */
  readonly wire: number;
  /** The tag and all that follows it. */
  readonly start: number;
  /** The value: of wire type 2 the bytes behind the length. */
  readonly from: number;
  readonly end: number;
}

/** How the bytes of a field with a length are best read. */
export type LengthReading = 'string' | 'message' | 'bytes';

/** The fields of a message that takes up all of [start, end), or null where it does not. */
export function readFields(bytes: Uint8Array, start: number, end: number): Field[] | null {
  const fields: Field[] = [];
  const cursor = new ByteCursor(bytes, start, end);
  while (cursor.at < end) {
    const at = cursor.at;
    const tag = cursor.varint();
    const number = Number(tag >> 3n);
    const wire = Number(tag & 7n);
    if (cursor.isPast || number < 1 || number > maxNumber || fields.length >= maxFields)
      return null;
    let from = cursor.at;
    if (wire === 0) cursor.varint();
    else if (wire === 1) cursor.take(8);
    else if (wire === 5) cursor.take(4);
    else if (wire === 2) {
      const length = Number(cursor.varint());
      from = cursor.at;
      cursor.take(length);
    } else return null;
    if (cursor.isPast) return null;
    fields.push({ number, wire, start: at, from, end: cursor.at });
  }
  return fields;
}

/**
 * Whether bytes with a length are a text, a message or neither. One word in ten is also a message by
 * its bytes, so text that begins like text is one; a message of texts begins with a tag, which as a
 * character is a line feed or other control.
 */
export function readLength(bytes: Uint8Array, start: number, end: number): LengthReading {
  if (start === end) return 'string';
  const asText = isText(bytes, start, end);
  if (asText && bytes[start]! > 0x20) return 'string';
  if (isMessage(bytes, start, end)) return 'message';
  return asText ? 'string' : 'bytes';
}

/** Whether the bytes can be a message: fields to the last byte, with numbers that people give. */
export function isMessage(bytes: Uint8Array, start: number, end: number): boolean {
  const fields = readFields(bytes, start, end);
  return fields !== null && fields.every(({ number }) => number <= maxUsual);
}

const maxUsual = 20_000;

interface Frame {
  readonly node: number;
  readonly fields: readonly Field[];
  at: number;
}

/** All fields of a message, nested ones inside; the message itself is no node. */
export function readMessage(bytes: Uint8Array, start: number, end: number): BinaryDocument | null {
  const top = readFields(bytes, start, end);
  if (!top || top.length === 0) return null;
  const nodes: BinaryNode[] = [];
  const stack: Frame[] = [{ node: -1, fields: top, at: 0 }];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const field = frame.fields[frame.at++];
    if (!field) {
      stack.pop();
      continue;
    }
    if (nodes.length >= maxNodes) return { nodes, state: 'skipped', end: field.start };
    const { number, wire, from } = field;
    const key = String(number);
    const parent = frame.node;
    const range = { start: from, end: field.end };
    if (wire !== 2) {
      nodes.push({ type: 'number', key, parent, range, text: numberText(bytes, field) });
      continue;
    }
    const reading = stack.length < maxDepth ? readLength(bytes, from, field.end) : 'bytes';
    if (reading !== 'message') {
      const hint = reading === 'bytes' ? { hint: { isInner: true } } : {};
      nodes.push({ type: reading, key, parent, range, ...hint });
      continue;
    }
    nodes.push({ type: 'object', key, parent, range });
    stack.push({ node: nodes.length - 1, fields: readFields(bytes, from, field.end) ?? [], at: 0 });
  }
  return { nodes, state: 'complete', end };
}

/** Floats between these are believed to be floats; as integers they would be enormous. */
const smallFloat = 1e-7;
const largeFloat = 1e12;

function numberText(bytes: Uint8Array, { wire, from, end }: Field): string {
  const cursor = new ByteCursor(bytes, from, end);
  // Negative numbers take ten bytes and look like the largest there are.
  if (wire === 0) return String(BigInt.asIntN(64, cursor.varint()));
  const value = wire === 1 ? cursor.float64(true) : cursor.float32(true);
  const size = Math.abs(value);
  if (value === 0 || (size >= smallFloat && size < largeFloat)) return floatText(value, wire === 5);
  const again = new ByteCursor(bytes, from, end);
  return wire === 1 ? String(again.unsigned64(true)) : String(again.unsigned(4, true));
}
