import type { ByteRange } from '../../../bytes/range';
import { decodeLatin1 } from '../../../bytes/text';
import { holdsAt, skipBlanks } from '../../http/lines';
import { endOfTag, indexOfText, isTag, readAttributes, tagName } from '../../xml/tags';

/** An element of an item with its text. Offsets count in the buffer. */
export interface ItemField {
  /** Where its tag begins. */
  readonly start: number;
  readonly attributes: ReadonlyMap<string, string>;
  /** The text, in several runs where a CDATA section was split. */
  readonly text: readonly ByteRange[];
  /** Text outside of CDATA holds references such as `&amp;`. */
  readonly isCdata: boolean;
  /** Whether the file ends inside the text. */
  readonly isCut: boolean;
}

/** Elements that stand for an exchange: of saved items, and of the issues that a scan found. */
export const itemTags = ['<item', '<requestresponse'] as const;

/** `<item>…</item>` or its like, its fields by name; of repeated ones the first. */
export interface Item {
  readonly start: number;
  readonly end: number;
  /** `complete`; `unclosed` (the next item begins before its end); `cut` (the file ends). */
  readonly state: 'complete' | 'unclosed' | 'cut';
  readonly fields: ReadonlyMap<string, ItemField>;
}

/** Burp writes 14; hostile items may have any number. */
const maxFields = 200;

/** Ends of what items stand in. */
const outerEnds = ['</items', '</issue', '</issues'];
/** Bytes in which every tag is told that matters here. */
export const longestTag = 24;
const cdata = '<![CDATA[';
const base64Bytes = new Uint8Array(256);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=\r\n\t ') {
  base64Bytes[character.charCodeAt(0)] = 1;
}

/** Elements that may stand behind a message, by which its true end is known. */
const followers = [
  '</item',
  '</requestresponse',
  '<responseRedirected',
  '<status',
  '<response',
  '<mimetype',
  '<comment',
  '<request',
  '<time',
  '<url',
  '<host',
  '<port',
  '<protocol',
  '<method',
  '<path',
  '<extension',
];

/**
 * Reads the item whose tag begins at `start`, or gives null where more of the file is needed.
 * Messages may be raw, with whatever a body holds: `]]>` and `</request>` too.
 */
export function scanItem(bytes: Uint8Array, start: number, isLast: boolean): Item | null {
  const fields = new Map<string, ItemField>();
  const finish = (end: number, state: Item['state']): Item => ({ start, end, state, fields });
  const cut = (): Item | null => (isLast ? finish(bytes.length, 'cut') : null);

  const startTag = itemTags.find((tag) => isTag(bytes, start, tag)) ?? '<item';
  const endTag = `</${startTag.slice(1)}`;
  let at = endOfTag(bytes, start + startTag.length);
  if (at < 0) return cut();
  if (at === 0) at = start + startTag.length;
  else if (bytes[at - 2] === 0x2f) return finish(at, 'complete');
  for (;;) {
    const tag = bytes.indexOf(0x3c, at);
    if (tag < 0 || (!isLast && bytes.length - tag < longestTag)) return cut();
    if (isTag(bytes, tag, endTag)) {
      const close = bytes.indexOf(0x3e, tag);
      return close < 0 ? cut() : finish(close + 1, 'complete');
    }
    const isNext = isTag(bytes, tag, startTag) || outerEnds.some((end) => isTag(bytes, tag, end));
    if (isNext) return finish(tag, 'unclosed');

    const skipped = skipOther(bytes, tag);
    if (skipped === -1) return cut();
    if (skipped > 0) {
      at = skipped;
      continue;
    }
    const name = tagName(bytes, tag + 1);
    const close = endOfTag(bytes, tag + 1 + name.length);
    if (close < 0) return cut();
    if (close === 0 || name === '') {
      at = tag + 1;
      continue;
    }
    const attributes = readAttributes(bytes, tag + 1 + name.length, close - 1);
    const isEmpty = bytes[close - 2] === 0x2f;
    const text = isEmpty ? emptyText(close) : readText(bytes, close, name, attributes, isLast);
    if (!text) return null;
    if (fields.size < maxFields && !fields.has(name)) {
      fields.set(name, { start: tag, attributes, ...text });
    }
    if (text.isCut) return cut();
    at = text.end;
  }
}

interface FieldText extends Pick<ItemField, 'text' | 'isCdata' | 'isCut'> {
  /** Where reading goes on. */
  readonly end: number;
}

function emptyText(at: number): FieldText {
  return { text: [], isCdata: false, isCut: false, end: at };
}

function readText(
  bytes: Uint8Array,
  from: number,
  name: string,
  attributes: ReadonlyMap<string, string>,
  isLast: boolean,
): FieldText | null {
  const isMessage = name === 'request' || name === 'response';
  const start = skipBlanks(bytes, from, bytes.length);
  if (bytes.length - start < cdata.length) {
    if (!isLast) return null;
    const rest = decodeLatin1(bytes.subarray(start));
    if (cdata.startsWith(rest)) return { ...emptyText(bytes.length), isCut: true };
  }
  const isCdata = holdsAt(bytes, start, cdata);
  const isDeclaredBase64 = isMessage && attributes.get('base64') === 'true';
  if (isCdata)
    return readCdata(
      bytes,
      start + cdata.length,
      isMessage ? name : null,
      isDeclaredBase64,
      isLast,
    );
  const end =
    isMessage && !isDeclaredBase64 ? bareMessageEnd(bytes, from, name) : bytes.indexOf(0x3c, from);
  if (end < 0 && !isLast) return null;
  const stop = end < 0 ? bytes.length : end;
  return { text: [{ start: from, end: stop }], isCdata, isCut: end < 0, end: stop };
}

/** Where a message without CDATA ends: at its closing tag, or with the item. */
function bareMessageEnd(bytes: Uint8Array, from: number, name: string): number {
  for (let at = bytes.indexOf(0x3c, from); at >= 0; at = bytes.indexOf(0x3c, at + 1)) {
    if (bytes.length - at < 16) return -1;
    const isEnd = ['</item', '<item', `</${name}`].some((tag) => isTag(bytes, at, tag));
    if (isEnd) return at;
  }
  return -1;
}

/** The text of a CDATA section; that of a raw message ends only where its element does. */
function readCdata(
  bytes: Uint8Array,
  from: number,
  message: string | null,
  isDeclaredBase64: boolean,
  isLast: boolean,
): FieldText | null {
  const text: ByteRange[] = [];
  let start = from;
  const finish = (end: number, isCut = false): FieldText => ({
    text: [...text, { start, end }],
    isCdata: true,
    isCut,
    end,
  });
  if (isDeclaredBase64) {
    const end = base64End(bytes, from);
    if (end === bytes.length) return isLast ? finish(end, true) : null;
    if (bytes[end] === 0x5d || bytes[end] === 0x3c) return finish(end);
  }
  const next = (at: number): number =>
    message === null ? endOfShort(bytes, at) : indexOfText(bytes, ']]>', at);
  for (let at = next(from); at >= 0; at = next(at + 1)) {
    // The one way to write `]]>` inside CDATA: `]]]]><![CDATA[>`.
    if (at - start >= 2 && bytes[at - 1] === 0x5d && holdsAt(bytes, at + 3, '<![CDATA[>')) {
      text.push({ start, end: at });
      start = at + 12;
      at = start;
      continue;
    }
    if (message === null) return finish(at);
    const isEnd = endsMessage(bytes, at + 3, message, isLast);
    if (isEnd === null) return null;
    if (isEnd) return finish(at);
  }
  return isLast ? finish(cutEnd(bytes, start, message ?? ''), true) : null;
}

/**
 * Where the section of an address ends, or -1. One that lost its end is given up with its item: no
 * address holds a `</item>`.
 */
function endOfShort(bytes: Uint8Array, start: number): number {
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === 0x5d && holdsAt(bytes, at, ']]>')) return at;
    if (byte === 0x3c && holdsAt(bytes, at, '</item>')) return at;
  }
  return -1;
}

/** The end of the file without what has come of `]]></name>`. */
function cutEnd(bytes: Uint8Array, start: number, name: string): number {
  const closing = `]]></${name}>`;
  for (let length = Math.min(closing.length, bytes.length - start); length > 0; length--) {
    const at = bytes.length - length;
    if (holdsAt(bytes, at, closing.slice(0, length))) return at;
  }
  return bytes.length;
}

/** Whether `</name>` and then another field of the item follow; null where that is not in the buffer. */
function endsMessage(
  bytes: Uint8Array,
  from: number,
  name: string,
  isLast: boolean,
): boolean | null {
  const tag = skipBlanks(bytes, from, bytes.length);
  if (bytes.length - tag < longestTag && !isLast) return null;
  if (!isTag(bytes, tag, `</${name}`)) return false;
  const close = bytes.indexOf(0x3e, tag);
  const next = close < 0 ? bytes.length : skipBlanks(bytes, close + 1, bytes.length);
  if (bytes.length - next < longestTag && !isLast) return null;
  const rest = decodeLatin1(bytes.subarray(next, next + longestTag));
  return followers.some(
    (follower) =>
      (rest.length < longestTag && follower.startsWith(rest)) || isTag(bytes, next, follower),
  );
}

/** Offset of the first byte that is neither base64 (RFC 4648, section 4) nor a blank. */
function base64End(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && base64Bytes[bytes[at]!] === 1) at++;
  return at;
}

/** End of a comment, instruction, closing tag or stray CDATA; 0 where it is none, -1 where cut. */
function skipOther(bytes: Uint8Array, tag: number): number {
  const next = bytes[tag + 1];
  if (next !== 0x21 && next !== 0x3f && next !== 0x2f) return 0;
  const close = holdsAt(bytes, tag, '<!--')
    ? '-->'
    : holdsAt(bytes, tag, '<![CDATA[')
      ? ']]>'
      : '>';
  const end = indexOfText(bytes, close, tag + 2);
  return end < 0 ? -1 : end + close.length;
}
