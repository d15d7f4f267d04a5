import { dechunk, looksChunked } from '../../http/chunked';
import { parseHead, type FieldLines, type MessageHead } from '../../http/head';
import { holdsAt, lineAt, skipBlanks } from '../../http/lines';
import { parseRequestLine, parseStatusLine } from '../../http/startLine';
import { decodeLatin1 } from '../../../bytes/text';

/** A message in a text of many, its body not looked into. */
export interface RawMessage {
  readonly start: number;
  readonly head: MessageHead;
  readonly bodyEnd: number;
}

/** One request with its response, either of which may be missing. */
export interface RawExchange {
  readonly start: number;
  readonly end: number;
  readonly messages: readonly RawMessage[];
}

/** What a text holds, piece by piece. */
export type RawItem =
  | { readonly kind: 'exchange'; readonly exchange: RawExchange }
  /** Text that is neither a message nor a comment begins at `at`. */
  | { readonly kind: 'stray'; readonly at: number };

/**
 * Splits a text into exchanges: a response belongs to the request before it. Where a message ends
 * is told by what it declares if another one, a separator or the end follows there, and else by the
 * next line that begins a message: lengths are wrong in every text that was edited by hand.
 */
export function* splitMessages(bytes: Uint8Array): Iterable<RawItem> {
  let open: RawMessage[] = [];
  function* close(): Iterable<RawItem> {
    const [first] = open;
    const last = open[open.length - 1];
    if (!first || !last) return;
    const exchange = { start: first.start, end: last.bodyEnd, messages: open };
    open = [];
    yield { kind: 'exchange', exchange };
  }

  let at = 0;
  while ((at = skipBlanks(bytes, at, bytes.length)) < bytes.length) {
    const head = parseHead(bytes, at, bytes.length);
    if (!head) {
      const line = lineAt(bytes, at, bytes.length);
      if (isSeparator(bytes, at)) yield* close();
      else if (!isNote(bytes, at, line.end)) yield { kind: 'stray', at };
      at = line.next;
      continue;
    }
    const bodyEnd = endOfBody(bytes, head);
    const last = open[open.length - 1];
    const isAnswered = (last?.head.response?.status ?? 0) >= 200;
    if (head.request || isAnswered) yield* close();
    open.push({ start: at, head, bodyEnd });
    // Forward even where a head is all there is and ends nowhere.
    at = Math.max(bodyEnd, at + 1);
  }
  yield* close();
}

function endOfBody(bytes: Uint8Array, head: MessageHead): number {
  const { bodyStart } = head;
  const isChunked = fieldText(bytes, head, 'transfer-encoding').toLowerCase().includes('chunked');
  if (isChunked && looksChunked(bytes, bodyStart, bytes.length)) {
    const chunks = dechunk(bytes, bodyStart, bytes.length);
    if (chunks.state === 'complete' && isBoundary(bytes, chunks.end)) return chunks.end;
  }
  const declared = fieldText(bytes, head, 'content-length');
  if (!isChunked && /^\d{1,15}$/.test(declared)) {
    const end = bodyStart + Number(declared);
    if (end <= bytes.length && isBoundary(bytes, end)) return end;
  }
  return nextBoundary(bytes, bodyStart);
}

function fieldText(bytes: Uint8Array, head: MessageHead, name: string): string {
  const field = head.fields.find((one: FieldLines) => one.name.toLowerCase() === name);
  const value = field?.values[0];
  return value
    ? decodeLatin1(bytes.subarray(value.start, Math.min(value.end, value.start + 64)))
    : '';
}

/** Whether a message may end at `at`: the end, a separator or a start line follows. */
function isBoundary(bytes: Uint8Array, at: number): boolean {
  const next = skipBlanks(bytes, at, bytes.length);
  if (next >= bytes.length) return true;
  const isOnNewLine = next === 0 || bytes[next - 1] === 0x0a || next === at;
  return isOnNewLine && beginsMessage(bytes, next);
}

function nextBoundary(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    if (beginsMessage(bytes, at)) return at;
    at = lineAt(bytes, at, bytes.length).next;
  }
  return bytes.length;
}

/** A start line with its version, or what REST clients put between requests. */
function beginsMessage(bytes: Uint8Array, at: number): boolean {
  const first = bytes[at]!;
  if (first === 0x23 || first === 0x3c || first === 0x3e) {
    return isSeparator(bytes, at) || holdsAt(bytes, at, '> {%') || holdsAt(bytes, at, '<> ');
  }
  // Burp's text log fences its messages so.
  if (first === 0x3d) return holdsAt(bytes, at, '==========');
  if (first < 0x41 || first > 0x5a) return false;
  const line = lineAt(bytes, at, bytes.length);
  if (parseStatusLine(bytes, line)) return true;
  return (parseRequestLine(bytes, line)?.version ?? '') !== '';
}

function isSeparator(bytes: Uint8Array, at: number): boolean {
  return holdsAt(bytes, at, '###');
}

/** Comments, variables and scripts of `.http` files, and the fences that tools draw. */
function isNote(bytes: Uint8Array, start: number, end: number): boolean {
  const line = decodeLatin1(bytes.subarray(start, Math.min(end, start + 256)));
  return /^(?:#|\/\/|@[\w.-]+\s*=|[<>] |<> |[=*~_-]{3,}\s*$)/.test(line);
}

/** Whether the text begins as one of messages does; `isSure` where nothing else begins so. */
export function beginsAsMessages(bytes: Uint8Array): { readonly isSure: boolean } | null {
  let at = 0;
  for (let notes = 0; notes < 200; notes++) {
    at = skipBlanks(bytes, at, bytes.length);
    if (at >= bytes.length) return null;
    const line = lineAt(bytes, at, bytes.length);
    if (!isNote(bytes, at, line.end)) break;
    at = line.next;
  }
  const head = parseHead(bytes, at, bytes.length);
  if (!head) return null;
  const hasVersion = head.response !== null || head.request?.version !== '';
  const hasHost = head.fields.some((field) => field.name.toLowerCase() === 'host');
  return { isSure: hasVersion || hasHost };
}
