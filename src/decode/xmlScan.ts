import type { ByteRange } from '../bytes/range';
import type { State } from '../bytes/statement';
import { decodeUtf8 } from '../bytes/text';
import { isWhite, startsWith } from './byteClass';
import { trim } from './proof';

/** What a row of {@link XmlScan} is. */
export type XmlKind = 'element' | 'attribute' | 'text' | 'cdata';

/** An element, attribute or run of text, in document order. */
export interface XmlNode {
  readonly kind: XmlKind;
  /** Tag or attribute name, '' for text. */
  readonly name: string;
  /** Index of the element that holds it, or -1 for the root element. */
  readonly parent: number;
  /** An element as a whole, or the characters of an attribute or text. */
  range: ByteRange;
  /** Whether an element holds other elements or has attributes. */
  hasParts: boolean;
  /** Runs of text directly in an element. */
  texts: number;
}

/** The outcome of a scan. */
export interface XmlScan {
  readonly nodes: readonly XmlNode[];
  readonly state: State;
  /** Where reading stopped where `state` is not `complete`. */
  readonly errorOffset: number;
  /** Elements among the nodes. */
  readonly elements: number;
  /** Behind the root element. */
  readonly end: number;
}

const less = 0x3c;
const greater = 0x3e;
const slash = 0x2f;
const equals = 0x3d;
const maxNodes = 200_000;
const maxDepth = 512;

/**
 * Reads the XML text (XML 1.0, fifth edition) in [start, end) without expanding anything: a document
 * type definition is skipped, entities are left to who asks for a text. Stops at the first thing that
 * is not well-formed; what stands before is kept.
 */
export function scanXml(bytes: Uint8Array, start: number, end: number): XmlScan {
  const nodes: XmlNode[] = [];
  const open: number[] = [];
  let elements = 0;
  let at = start;
  const stopped = (state: State): XmlScan => {
    for (const index of open) nodes[index]!.range = { start: nodes[index]!.range.start, end: at };
    return { nodes, state, errorOffset: at, elements, end: at };
  };

  while (at < end) {
    if (bytes[at] !== less) {
      const next = bytes.indexOf(less, at);
      const stop = next < 0 || next > end ? end : next;
      const parent = open.at(-1);
      const [textStart, textEnd] = trim(bytes, at, stop);
      if (textStart < textEnd) {
        if (parent === undefined) return stopped('failed');
        const range = { start: textStart, end: textEnd };
        if (!addText(nodes, parent, 'text', range)) return stopped('skipped');
      }
      at = stop;
      continue;
    }
    const mark = bytes[at + 1];
    if (mark === 0x21 || mark === 0x3f) {
      const skipped = skipMarkup(bytes, at, end);
      if (skipped < 0) return stopped('truncated');
      const parent = open.at(-1);
      if (startsWith(bytes, at, '<![CDATA[')) {
        if (parent === undefined) return stopped('failed');
        const range = { start: at + 9, end: skipped - 3 };
        if (!addText(nodes, parent, 'cdata', range)) return stopped('skipped');
      }
      at = skipped;
      continue;
    }
    if (mark === slash) {
      const index = open.at(-1);
      if (index === undefined) return stopped('failed');
      const close = bytes.indexOf(greater, at);
      if (close < 0 || close >= end) return stopped('truncated');
      const name = nameAt(bytes, at + 2, close);
      if (name !== nodes[index]!.name) return stopped('failed');
      open.pop();
      at = close + 1;
      nodes[index]!.range = { start: nodes[index]!.range.start, end: at };
      if (open.length === 0)
        return { nodes, state: 'complete', errorOffset: at, elements, end: at };
      continue;
    }
    const tag = readTag(bytes, at, end);
    if (typeof tag === 'string') return stopped(tag);
    if (open.length >= maxDepth || nodes.length + tag.attributes.length >= maxNodes) {
      return stopped('skipped');
    }
    const parent = open.at(-1) ?? -1;
    if (parent >= 0) nodes[parent]!.hasParts = true;
    const index = nodes.length;
    elements++;
    nodes.push({
      kind: 'element',
      name: tag.name,
      parent,
      range: { start: at, end: tag.end },
      hasParts: tag.attributes.length > 0,
      texts: 0,
    });
    for (const { name, range } of tag.attributes) {
      nodes.push({ kind: 'attribute', name, parent: index, range, hasParts: false, texts: 0 });
    }
    at = tag.end;
    if (!tag.isEmpty) open.push(index);
    else if (open.length === 0)
      return { nodes, state: 'complete', errorOffset: at, elements, end: at };
  }
  return stopped(open.length > 0 || elements === 0 ? 'truncated' : 'complete');
}

function addText(nodes: XmlNode[], parent: number, kind: XmlKind, range: ByteRange): boolean {
  if (nodes.length >= maxNodes) return false;
  nodes[parent]!.texts++;
  nodes.push({ kind, name: '', parent, range, hasParts: false, texts: 0 });
  return true;
}

/** Behind a comment, CDATA section, declaration or instruction; -1 where it does not end. */
function skipMarkup(bytes: Uint8Array, at: number, end: number): number {
  if (startsWith(bytes, at, '<!--')) return behind(bytes, at + 4, end, '-->');
  if (startsWith(bytes, at, '<![CDATA[')) return behind(bytes, at + 9, end, ']]>');
  if (bytes[at + 1] === 0x3f) return behind(bytes, at + 2, end, '?>');
  // A document type definition may hold declarations in brackets.
  let depth = 0;
  for (let i = at; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === 0x5b) depth++;
    else if (byte === 0x5d) depth--;
    else if (byte === greater && depth <= 0) return i + 1;
  }
  return -1;
}

function behind(bytes: Uint8Array, from: number, end: number, text: string): number {
  const last = text.charCodeAt(text.length - 1);
  for (let at = bytes.indexOf(last, from); at >= 0 && at < end; at = bytes.indexOf(last, at + 1)) {
    const start = at - text.length + 1;
    if (start >= from && startsWith(bytes, start, text)) return at + 1;
  }
  return -1;
}

interface Tag {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly range: ByteRange }[];
  readonly isEmpty: boolean;
  /** Behind the closing `>`. */
  readonly end: number;
}

function readTag(bytes: Uint8Array, start: number, end: number): Tag | 'failed' | 'truncated' {
  const name = nameAt(bytes, start + 1, end);
  if (name === '') return start + 1 >= end ? 'truncated' : 'failed';
  const attributes: Tag['attributes'][number][] = [];
  let at = start + 1 + name.length;
  // Names are decoded from UTF-8: step on in bytes.
  while (at < end && isNameByte(bytes[at]!)) at++;
  for (;;) {
    while (at < end && isWhite(bytes[at]!)) at++;
    if (at >= end) return 'truncated';
    if (bytes[at] === greater) return { name, attributes, isEmpty: false, end: at + 1 };
    if (bytes[at] === slash) {
      if (at + 1 >= end) return 'truncated';
      return bytes[at + 1] === greater
        ? { name, attributes, isEmpty: true, end: at + 2 }
        : 'failed';
    }
    const from = at;
    while (at < end && isNameByte(bytes[at]!)) at++;
    if (at === from) return 'failed';
    const attribute = decodeUtf8(bytes.subarray(from, at));
    while (at < end && isWhite(bytes[at]!)) at++;
    if (at >= end) return 'truncated';
    if (bytes[at] !== equals) return 'failed';
    at++;
    while (at < end && isWhite(bytes[at]!)) at++;
    const quote = bytes[at];
    if (quote !== 0x22 && quote !== 0x27) return at >= end ? 'truncated' : 'failed';
    const close = bytes.indexOf(quote, at + 1);
    if (close < 0 || close >= end) return 'truncated';
    attributes.push({ name: attribute, range: { start: at + 1, end: close } });
    if (attributes.length > maxNodes) return 'failed';
    at = close + 1;
  }
}

function nameAt(bytes: Uint8Array, start: number, end: number): string {
  const first = bytes[start];
  const isStart =
    first !== undefined &&
    isNameByte(first) &&
    !(first >= 0x30 && first <= 0x39) &&
    first !== 0x2d &&
    first !== 0x2e;
  if (!isStart) return '';
  let at = start;
  while (at < end && isNameByte(bytes[at]!)) at++;
  return decodeUtf8(bytes.subarray(start, at));
}

/** Letters, digits, `.`, `-`, `_`, `:` and what is not ASCII (XML 1.0, section 2.3). */
function isNameByte(byte: number): boolean {
  const lower = byte | 0x20;
  return (
    (lower >= 0x61 && lower <= 0x7a && byte < 0x80) ||
    (byte >= 0x30 && byte <= 0x3a) ||
    byte === 0x2d ||
    byte === 0x2e ||
    byte === 0x5f ||
    byte >= 0x80
  );
}
