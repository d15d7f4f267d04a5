import { isSpace } from '../../../bytes/jsonScan';
import type { ProblemCode } from '../../model';
import { scanEvent, type EventHead } from './eventScan';
import type { Window } from './window';

const lineFeed = 0x0a;
const comma = 0x2c;
const openBrace = 0x7b;
const closeBracket = 0x5d;

/** Is told of the events of a file. */
export interface EventSink {
  /** An event that begins at `offset` of the file and ends `length` bytes further on. */
  event(offset: number, length: number, head: EventHead): void;
  /** Something at `offset` that is no event. */
  broken(offset: number): void;
}

/** How the list of events ended. */
export interface EventsScan {
  /** Behind its closing bracket, or where the file ends. */
  readonly end: number;
  readonly fault: { readonly code: ProblemCode; readonly offset: number } | null;
}

/**
 * Reads the list of events whose first one stands at or behind `from`. Chromium writes one event a
 * line: where the first stands on one line, so must all others, and a line that is broken costs no
 * more than itself. In a file that a program has laid out otherwise, nothing is found behind a fault.
 */
export async function scanEvents(
  window: Window,
  from: number,
  sink: EventSink | null,
): Promise<EventsScan> {
  const { source } = window;
  const head: EventHead = { end: 0, type: -1, phase: -1, sourceId: -1, sourceType: -1 };
  const line = new LineEnds(window);
  let isByLine: boolean | null = null;
  await window.move(from);
  let at = 0;
  for (;;) {
    const { bytes, base } = window;
    if (at >= bytes.length) {
      if (bytes.length === 0 || window.isLast) return cutAt(source.size);
      await window.move(base + at);
      at = 0;
      continue;
    }
    const byte = bytes[at]!;
    if (isSpace(byte) || byte === comma) {
      at++;
      continue;
    }
    if (byte === closeBracket) return { end: base + at + 1, fault: null };
    const isEvent = byte === openBrace;
    const lineEnd = isByLine === false ? bytes.length : line.endOf(at);
    if (isEvent && scanEvent(bytes, at, lineEnd, head)) {
      isByLine ??= line.isWhole;
      sink?.event(base + at, head.end - at, head);
      at = head.end;
      continue;
    }
    if (isByLine === null && line.isWhole) {
      isByLine = line.isFollowedBy(openBrace);
      continue;
    }
    if (isByLine === true && line.isWhole) {
      sink?.broken(base + at);
      at = lineEnd;
      continue;
    }
    if (!isEvent && isByLine !== true) return faultAt('malformed-file', base + at);
    // The event, or the line, goes on behind these bytes.
    if (at > 0 && !window.isLast) {
      await window.move(base + at);
      at = 0;
    } else if (!(await window.widen())) {
      return window.isLast ? cutAt(source.size) : faultAt('malformed-file', base + at);
    }
  }
}

/** Where lines end, each looked for once: a file may hold all its events in one. */
class LineEnds {
  #bytes: Uint8Array | null = null;
  #end = -1;
  /** Whether the line that was asked for last ends in these bytes. */
  isWhole = false;

  constructor(private readonly window: Window) {}

  /** End of the line that holds the byte at `at`. */
  endOf(at: number): number {
    const { bytes } = this.window;
    if (bytes !== this.#bytes || at > this.#end) {
      const found = bytes.indexOf(lineFeed, at);
      this.#bytes = bytes;
      this.isWhole = found >= 0;
      this.#end = found < 0 ? bytes.length : found;
    }
    return this.#end;
  }

  /** Whether the next line begins with `byte`. */
  isFollowedBy(byte: number): boolean {
    const { bytes } = this.window;
    let at = this.#end + 1;
    while (at < bytes.length && isSpace(bytes[at]!)) at++;
    return bytes[at] === byte;
  }
}

function cutAt(size: number): EventsScan {
  return faultAt('truncated-file', size);
}

function faultAt(code: ProblemCode, offset: number): EventsScan {
  return { end: offset, fault: { code, offset } };
}
