import { isSpace } from '../../../bytes/jsonScan';
import { jsonStringText } from '../../../bytes/jsonString';
import type { ByteSource } from '../../../bytes/source';
import type { ProblemCode } from '../../model';
import { readConstants, type NetLogConstants } from './constants';
import { scanEvents, type EventSink } from './events';
import { stringEnd, valueEnd } from './eventScan';
import { Window } from './window';

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
/** Longest member name that is looked at; `constants` is the longest that matters. */
const longestKey = 64;

/** What walking through the file's members leads to. */
export interface Walk {
  readonly constants: NetLogConstants | null;
  readonly hasEvents: boolean;
  /** What the walk ended with before its time. */
  readonly fault: { readonly code: ProblemCode; readonly offset: number } | null;
}

/**
 * Walks over the members of the file's object and hands the events over. Chromium writes the
 * constants first; where a program has put the events before them, those are read a second time.
 */
export async function walkSections(
  source: ByteSource,
  makeSink: (constants: NetLogConstants) => EventSink,
): Promise<Walk> {
  const window = new Window(source);
  let constants: NetLogConstants | null = null;
  let eventsAt = -1;
  const ended = (fault: Walk['fault']): Walk => ({ constants, hasEvents: eventsAt >= 0, fault });
  const malformed = (offset: number): Walk => ended({ code: 'malformed-file', offset });
  await window.move(0);
  let at = afterByteOrderMark(window.bytes);
  let isInside = false;
  for (;;) {
    const offset = window.base + at;
    if (offset >= source.size) return ended({ code: 'truncated-file', offset: source.size });
    if (at >= window.bytes.length) {
      await window.move(offset);
      if (window.bytes.length === 0) return ended({ code: 'truncated-file', offset });
      at = 0;
    }
    const byte = window.bytes[at]!;
    if (isSpace(byte) || (isInside && byte === comma)) {
      at++;
      continue;
    }
    if (!isInside) {
      if (byte !== openBrace) return malformed(offset);
      isInside = true;
      at++;
      continue;
    }
    if (byte === closeBrace) return ended(null);
    if (byte !== quote) return malformed(offset);
    const member = await memberAt(window, offset);
    if (member === null) {
      return window.isLast
        ? ended({ code: 'truncated-file', offset: source.size })
        : malformed(offset);
    }
    if (member.key === 'events' && member.isArray) {
      eventsAt = member.valueAt;
      const sink = constants && makeSink(constants);
      const scan = await scanEvents(window, member.valueAt + 1, sink);
      if (scan.fault) return ended(scan.fault);
      if (sink) return ended(null);
      await window.move(scan.end);
      at = 0;
      continue;
    }
    const end = await endOfValue(window, member.valueAt);
    if (end === null) return ended({ code: 'truncated-file', offset: source.size });
    if (member.key === 'constants') {
      const { base, bytes } = window;
      constants = readConstants(bytes.subarray(member.valueAt - base, end - base));
      if (constants && eventsAt >= 0) {
        const scan = await scanEvents(window, eventsAt + 1, makeSink(constants));
        return ended(scan.fault);
      }
    }
    at = end - window.base;
  }
}

interface Member {
  readonly key: string;
  /** Where its value begins in the file. */
  readonly valueAt: number;
  readonly isArray: boolean;
}

/** The member whose name begins at `offset`, or null where the bytes end in it or it is none. */
async function memberAt(window: Window, offset: number): Promise<Member | null> {
  await window.move(offset);
  const { bytes } = window;
  const end = Math.min(bytes.length, longestKey * 1024);
  const keyEnd = stringEnd(bytes, 1, end);
  if (keyEnd < 0) return null;
  const text = { start: 1, end: Math.min(keyEnd - 1, longestKey) };
  let at = skipSpaces(bytes, keyEnd);
  if (bytes[at] !== colon) return null;
  at = skipSpaces(bytes, at + 1);
  if (at >= bytes.length) return null;
  const isArray = bytes[at] === openBracket;
  return { key: jsonStringText(bytes, text), valueAt: offset + at, isArray };
}

async function endOfValue(window: Window, valueAt: number): Promise<number | null> {
  await window.move(valueAt);
  for (;;) {
    const end = valueEnd(window.bytes, 0, window.bytes.length);
    if (end >= 0) return valueAt + end;
    if (!(await window.widen())) return null;
  }
}

function skipSpaces(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && isSpace(bytes[at]!)) at++;
  return at;
}

function afterByteOrderMark(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}
