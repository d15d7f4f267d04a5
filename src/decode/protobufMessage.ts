import type { State } from '../bytes/statement';
import type { Reading, ValueHint } from './codec';
import { sliceContent } from './mapped';
import { dottedStyle, maxDepth, maxNodes, nodeTable, type BinaryNode } from './nodeTable';
import { dataBits, leadOf, messageBits, textBits } from './protobufCost';
import { isWire, WireReader } from './protobufWire';
import { oneValue } from './table';
import { cutEnd, isText, textCost } from './textCost';

/** What a run or group is read as. */
type Choice = 'string' | 'bytes' | 'object';

interface Value {
  readonly number: number;
  /** As the tag says; 3 is a group. */
  readonly wire: number;
  readonly start: number;
  end: number;
  readonly isCut: boolean;
  /** The fields of a group, or those that a run would have as a message. */
  message: Message | null;
  choice: Choice;
  /** Bits of a run as text, Infinity where it is none. */
  textBits: number;
}

/** A message whose fields have been told apart. */
export interface Message {
  readonly start: number;
  end: number;
  readonly fields: Value[];
  /** Bits to spell it as a message; its bytes take 8 each. */
  bits: number;
  state: State;
  /** Where reading stopped. */
  stop: number;
}

/** A text that long is not compared: as a message its length would not be valid UTF-8. */
const maxCompared = 16_384;
/** Bytes of a text whose cost is counted where nothing is compared. */
const maxCounted = 128;

interface Frame {
  readonly message: Message;
  readonly reader: WireReader;
  readonly group: number;
  /** The field that it stands in, or null. */
  readonly holder: Value | null;
  readonly isCut: boolean;
  previous: number;
}

/**
 * Reads [start, end) as a message with all that is nested in it. A run in it may be a text, a message
 * or data: what takes the fewest bits to spell is what it is, for all fields of one number alike.
 * `mayBeCut` keeps what stands before an early end.
 */
export function readMessage(
  bytes: Uint8Array,
  start: number,
  end: number,
  mayBeCut: boolean,
): Message {
  const root = emptyMessage(start, end);
  const stack: Frame[] = [frameOf(root, new WireReader(bytes, start, end), 0, null, mayBeCut)];
  let count = 0;
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const { reader, message } = frame;
    if (reader.at >= reader.end && frame.group === 0) {
      finish(bytes, stack);
      continue;
    }
    const step = reader.next(frame.group);
    if (step === 'group-end') {
      finish(bytes, stack);
      continue;
    }
    const isDeep = stack.length >= maxDepth;
    if (step === 'truncated' || step === 'failed') {
      stopAll(bytes, stack, step, reader.at);
      return root;
    }
    if (++count > maxNodes || (step === 'group' && isDeep)) {
      stopAll(bytes, stack, 'skipped', reader.at);
      return root;
    }
    message.bits += reader.costAfter(frame.previous);
    frame.previous = reader.number;
    const value: Value = {
      number: reader.number,
      wire: reader.wire,
      start: reader.start,
      end: reader.stop,
      isCut: step === 'cut-run',
      message: null,
      choice: step === 'group' ? 'object' : reader.start === reader.stop ? 'string' : 'bytes',
      textBits: Infinity,
    };
    message.fields.push(value);
    if (value.isCut) message.state = 'truncated';
    if (step === 'scalar') continue;
    if (step === 'group') {
      const inner = (value.message = emptyMessage(value.start, reader.end));
      const inside = reader.inside(value.start, reader.end);
      stack.push(frameOf(inner, inside, value.number, value, frame.isCut));
    } else if (mayBeMessage(bytes, value, reader) && !isDeep) {
      const inner = (value.message = emptyMessage(value.start, value.end));
      const inside = reader.inside(value.start, value.end);
      stack.push(frameOf(inner, inside, 0, value, value.isCut));
    }
  }
  return root;
}

function emptyMessage(start: number, end: number): Message {
  return { start, end, fields: [], bits: 0, state: 'complete', stop: end };
}

function frameOf(
  message: Message,
  reader: WireReader,
  group: number,
  holder: Value | null,
  isCut: boolean,
): Frame {
  return { message, reader, group, holder, isCut, previous: 0 };
}

/** Counts the run as text, and tells whether it is worth reading as a message. */
function mayBeMessage(bytes: Uint8Array, value: Value, reader: WireReader): boolean {
  const { start, end, isCut } = value;
  const length = end - start;
  const stop = isCut ? cutEnd(bytes, start, end) : end;
  const asText = length > 0 && isText(bytes, start, stop);
  const isCandidate =
    length > 1 && !(asText && length > maxCompared) && isWire(reader.inside(start, end), isCut);
  if (asText) {
    const counted = isCandidate ? stop : cutEnd(bytes, start, Math.min(stop, start + maxCounted));
    value.textBits = textCost(bytes, start, counted) + 8 * (stop - counted);
  }
  return isCandidate;
}

/** Closes the innermost message: its runs are settled, and what holds it goes on behind it. */
function finish(bytes: Uint8Array, stack: Frame[]): void {
  const { message, reader, group, holder } = stack.pop()!;
  settle(bytes, message);
  const outer = stack.at(-1);
  if (group === 0 || !outer || !holder) return;
  message.end = holder.end = message.stop = reader.at;
  outer.reader.at = reader.at;
  outer.message.bits += message.bits;
}

/** Ends all open messages where reading stopped. */
function stopAll(bytes: Uint8Array, stack: Frame[], state: State, at: number): void {
  while (stack.length > 0) {
    const { message, holder, isCut, group } = stack.at(-1)!;
    message.state = state === 'truncated' && !isCut ? 'failed' : state;
    message.stop = at;
    if (group !== 0 && holder) {
      holder.end = message.end = at;
    }
    finish(bytes, stack);
  }
}

/**
 * Decides what the runs of a message are. A field has one type, so those of one number are messages
 * together or not at all.
 */
function settle(bytes: Uint8Array, message: Message): void {
  const byNumber = new Map<number, Value[]>();
  for (const value of message.fields) {
    if (value.wire !== 2 || value.start === value.end) continue;
    const known = byNumber.get(value.number);
    if (known) known.push(value);
    else byNumber.set(value.number, [value]);
  }
  for (const values of byNumber.values()) {
    let asMessages = 0;
    let apart = 0;
    let isTextual = true;
    let lead = -Infinity;
    for (const value of values) {
      const asText = textBits + value.textBits;
      const asData = dataBits + 8 * (value.end - value.start);
      value.choice = value.textBits < Infinity ? 'string' : 'bytes';
      if (value.textBits === Infinity) isTextual = false;
      lead = Math.max(lead, leadOf(bytes, value.start));
      apart += value.choice === 'string' ? Math.min(asText, asData) : asData;
      if (value.message) asMessages += messageBits + bitsOf(value.message);
      // Of a run that the end cuts there may be too little to tell.
      else asMessages += value.isCut ? asData : Infinity;
    }
    const areMessages = asMessages < apart - (isTextual ? lead : 0);
    if (areMessages) {
      for (const value of values) if (value.message) value.choice = 'object';
    }
    message.bits += areMessages ? asMessages : apart;
  }
}

/** What a message costs, with what stands behind the place where it could not be read further. */
function bitsOf({ bits, stop, end }: Message): number {
  return bits + 8 * (end - stop);
}

/** Bits by which the message rules out that it is one by chance. */
export function gainOf({ start, stop, bits }: Message): number {
  return 8 * (stop - start) - bits;
}

/** All fields in the order of their bytes, containers before what they hold. */
export function nodesOf(bytes: Uint8Array, message: Message, shift = 0): BinaryNode[] {
  const nodes: BinaryNode[] = [];
  const reader = new WireReader(bytes, 0, bytes.length);
  const stack: { readonly message: Message; readonly node: number; at: number }[] = [
    { message, node: -1, at: 0 },
  ];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const value = top.message.fields[top.at++];
    if (!value) {
      stack.pop();
      continue;
    }
    const { number, wire, choice } = value;
    const start = value.start - shift;
    const end = value.end - shift;
    const isRun = wire === 2;
    const isNumber = !isRun && wire !== 3;
    nodes.push({
      type: isNumber ? 'number' : choice,
      key: String(number),
      parent: top.node,
      range: { start, end },
      text: isNumber ? reader.numberText(wire, start, end) : undefined,
      hint: isRun ? hintOf(bytes, value, shift) : undefined,
    });
    if (choice === 'object' && value.message) {
      stack.push({ message: value.message, node: nodes.length - 1, at: 0 });
    }
  }
  return nodes;
}

const innerHint: ValueHint = { isInner: true };

/** What a run could be as well, for who asks. */
function hintOf(bytes: Uint8Array, value: Value, shift: number): ValueHint | undefined {
  const { choice, message, textBits, isCut } = value;
  const run = (): Uint8Array => bytes.subarray(value.start - shift, value.end - shift);
  if (choice === 'object') {
    if (textBits === Infinity) return undefined;
    return { alternatives: () => [textReading(run())] };
  }
  const isInner = choice === 'bytes';
  if (message?.state === 'complete') {
    return { isInner, alternatives: () => [messageReading(run(), message)] };
  }
  return isInner ? (isCut ? { isInner, isCut } : innerHint) : undefined;
}

/** The run read as one text. */
function textReading(run: Uint8Array): Reading {
  const range = { start: 0, end: run.length };
  return plainReading(run, oneValue(range, sliceContent(run, range), { isFinal: true }));
}

function messageReading(run: Uint8Array, message: Message): Reading {
  const nodes = nodesOf(run, message, message.start);
  return plainReading(run, nodeTable(run, nodes, dottedStyle, dottedStyle.leads));
}

function plainReading(run: Uint8Array, table: Reading['table']): Reading {
  return {
    codec: 'protobuf',
    range: { start: 0, end: run.length },
    isSegment: false,
    state: 'complete',
    reason: null,
    evidence: [{ id: 'decode.parses', arguments: { bytes: run.length } }],
    protection: 'encoded',
    table,
  };
}
