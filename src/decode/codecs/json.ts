import type { JsonDocument } from '../../bytes/json';
import { parseJson } from '../../bytes/jsonParser';
import { composeMaps } from '../../bytes/mapComposition';
import type { Codec, CodecInput, DecodeStatement, Reading, ValueHint, ValueTable } from '../codec';
import { opensLeniently, readLenientJson } from '../lenientJson';
import { mapped } from '../mapped';
import type { ValueType } from '../model';
import { mayHold, minLength } from '../prefilter';
import { hasRotatedNames } from '../rotation';

/** Values beyond this are not read; at 60 bytes each they stay below 64 MB. */
const maxNodes = 1_000_000;
/** Deeper than any payload is made on purpose; paths grow with depth. */
const maxDepth = 512;
/** Values that a damaged or cut text must hold to be taken for JSON without being declared. */
const minPartialNodes = 4;

const quote = 0x22;
const braceOpen = 0x7b;
const braceClose = 0x7d;
const bracketOpen = 0x5b;
const bracketClose = 0x5d;

/** JSON (RFC 8259), whole or cut; each value keeps its JSON pointer (RFC 6901). */
export const json: Codec = {
  id: 'json',
  protection: 'plaintext',
  reads: 'text',
  inText: false,
  declaredBy: (mediaType) =>
    mediaType === 'application/json' ||
    mediaType === 'text/json' ||
    mediaType === 'application/csp-report' ||
    mediaType.endsWith('+json'),

  fits({ bytes, start, end, isDeclared }) {
    if (isDeclared) return true;
    const first = bytes[start];
    if (first === quote) return isQuotedJson(bytes, start, end);
    if (first !== braceOpen && first !== bracketOpen) return opensLeniently(bytes, start, end);
    return end - start >= 2;
  },

  read(input: CodecInput): Reading | null {
    const reading = readStrict(input);
    // What is too deep or too long is JSON all the same.
    if (reading?.state === 'complete' || reading?.state === 'skipped') return reading;
    return readLenient(input) ?? reading;
  },
};

/** JSON with comments, single quotes and the like, whose values lead back to how they stand. */
function readLenient(input: CodecInput): Reading | null {
  const { bytes, start, end, isCut, isDeclared } = input;
  if (isCut || !opensLeniently(bytes, start, end)) return null;
  if (!isDeclared && hasRotatedNames(bytes, start, end)) return null;
  if (!isDeclared && hasSoftBreak(bytes, start, end)) return null;
  const lenient = readLenientJson(bytes, start, end, { maxNodes, maxDepth });
  if (!lenient) return null;
  const { strict, document } = lenient;
  const inner = jsonTable(strict.bytes, document);
  return {
    codec: 'json',
    range: { start, end },
    state: 'complete',
    reason: null,
    evidence: [
      { id: 'decode.parses', arguments: { bytes: end - start } },
      { id: 'decode.variant', arguments: { variant: 'lenient' } },
      ...input.evidence,
    ],
    protection: 'plaintext',
    table: {
      ...inner,
      range: (node) => strict.map.toParent(inner.range(node)),
      sizeBytes: undefined,
      content: (node) => {
        const content = inner.content(node);
        return mapped(content.bytes, () => composeMaps(content.map, strict.map));
      },
      candidates: () => inner.candidates!(strict.bytes),
    },
  };
}

function readStrict(input: CodecInput): Reading | null {
  const { bytes, start, end, isDeclared } = input;
  // A text that only looks like JSON fails within its first values; do not set up a table for it.
  if (!isDeclared && !opensWell(bytes, start, end)) return null;
  if (!isDeclared && hasRotatedNames(bytes, start, end)) return null;
  if (!isDeclared && hasSoftBreak(bytes, start, end)) return null;
  const document = parseJson(bytes, { start, end }, { maxNodes, maxDepth });
  if (!isAccepted(document, input)) return null;
  return {
    codec: 'json',
    range: rangeOf(bytes, document, start, end),
    state: isWholeRoot(bytes, document) ? 'complete' : document.state,
    reason: reasonOf(bytes, document),
    evidence: isWholeRoot(bytes, document)
      ? [{ id: 'decode.parses', arguments: { bytes: end - start } }, ...input.evidence]
      : input.evidence,
    protection: 'plaintext',
    table: jsonTable(bytes, document),
  };
}

/** Whether a string of JSON holds JSON: it begins with a bracket or another quote, both escaped. */
function isQuotedJson(bytes: Uint8Array, start: number, end: number): boolean {
  const next = bytes[start + 1];
  const isBracket = next === braceOpen || next === bracketOpen;
  const isQuote = next === 0x5c && bytes[start + 2] === quote;
  if (bytes[end - 1] !== quote || end - start < 8 || !(isBracket || isQuote)) return false;
  return bytes.subarray(start + 1, end - 1).includes(0x5c);
}

/** Whether what follows the first bracket can. */
export function opensWell(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start] === quote) return isQuotedJson(bytes, start, end);
  let at = start + 1;
  while (at < end && (bytes[at]! === 0x20 || (bytes[at]! >= 9 && bytes[at]! <= 13))) at++;
  const next = bytes[at];
  if (bytes[start] === braceOpen) return next === 0x22 || next === braceClose;
  if (next === undefined) return false;
  if (next === 0x22 || next === braceOpen || next === bracketOpen || next === bracketClose) {
    return true;
  }
  // Digits, a minus sign, or the first letter of true, false, null.
  return (
    (next >= 0x30 && next <= 0x39) ||
    next === 0x2d ||
    next === 0x74 ||
    next === 0x66 ||
    next === 0x6e
  );
}

/** Whether a line ends with an equals sign: quoted-printable does that, and JSON nowhere. */
function hasSoftBreak(bytes: Uint8Array, start: number, end: number): boolean {
  const run = bytes.subarray(start, end);
  for (let at = run.indexOf(0x3d); at >= 0; at = run.indexOf(0x3d, at + 1)) {
    if (run[at + 1] === 0x0a || (run[at + 1] === 0x0d && run[at + 2] === 0x0a)) return true;
  }
  return false;
}

/** Whether the root value ends, whatever stands after it. */
function isWholeRoot(bytes: Uint8Array, document: JsonDocument): boolean {
  if (document.state === 'complete') return true;
  if (document.state !== 'failed' || document.count === 0) return false;
  const { end } = document.range(0);
  const close = document.type(0) === 'object' ? braceClose : bracketClose;
  if (document.errorOffset === null || end > document.errorOffset) return false;
  // What is still open ends where reading stopped, and so does what holds it.
  if (bytes[end - 1] !== close) return false;
  let last = document.count - 1;
  for (let up = document.parent(last); up !== null && up !== 0; up = document.parent(up)) last = up;
  return last === 0 || document.range(last).end < end;
}

function rangeOf(
  bytes: Uint8Array,
  document: JsonDocument,
  start: number,
  end: number,
): { start: number; end: number } {
  return document.state === 'failed' && isWholeRoot(bytes, document)
    ? document.range(0)
    : { start, end };
}

function isAccepted(document: JsonDocument, input: CodecInput): boolean {
  const { bytes } = input;
  const { count } = document;
  if (count === 0) return false;
  const root = document.type(0);
  const isContainer = root === 'object' || root === 'array';
  if (input.isDeclared) return document.state !== 'failed' || isContainer;
  if (!isContainer) {
    const isWhole = root === 'string' && document.state === 'complete';
    return isWhole && input.kit.isCoded(document.bytes(0).bytes);
  }
  if (document.state === 'complete') {
    if (input.isPart || root === 'object') return input.isPart || count > 1;
    return count > 2 || (count === 2 && document.type(1) !== 'number');
  }
  if (isWholeRoot(bytes, document)) return count > 2;
  if (document.state === 'skipped') return root === 'object' || count >= maxDepth * 4;
  if (input.isCut && document.state === 'truncated') return count > 1;
  return root === 'object' && count >= minPartialNodes && document.keyRange(1) !== null;
}

function reasonOf(bytes: Uint8Array, document: JsonDocument): DecodeStatement | null {
  if (isWholeRoot(bytes, document)) return null;
  const offset = document.errorOffset ?? 0;
  switch (document.state) {
    case 'truncated':
      return { id: 'decode.truncated', arguments: { bytes: offset } };
    case 'skipped':
      return { id: 'decode.over-budget', arguments: { limit: 'layers' } };
    default:
      return { id: 'decode.corrupt', arguments: { offset } };
  }
}

/** All values of the document; a repeated member name gets `#2` in its pointer. */
export function jsonTable(bytes: Uint8Array, document: JsonDocument): ValueTable {
  const lastOpen = openString(bytes, document);
  let repeats: Map<number, number> | undefined;
  const suffixes: (string | undefined)[] = [];
  let lastParent: number | null = null;
  let lastPointer = '';
  // By object, so that one with a thousand such members is searched once.
  const hints = new Map<number, ValueHint | null>();

  const segment = (node: number): string => {
    repeats ??= repeatedMembers(document);
    const name = document.key(node);
    const isPlain = !name.includes('~') && !name.includes('/');
    const key = isPlain ? name : name.replaceAll('~', '~0').replaceAll('/', '~1');
    const repeat = repeats.get(node);
    return repeat === undefined ? `/${key}` : `/${key}#${String(repeat)}`;
  };

  const pointer = (node: number): string => {
    const parent = document.parent(node);
    // Members are asked for one after the other: what holds them has one name.
    if (parent !== lastParent) {
      const steps: string[] = [];
      for (let at = parent; at !== null && at !== 0; at = document.parent(at)) {
        steps.push((suffixes[at] ??= segment(at)));
      }
      lastPointer = steps.reverse().join('');
      lastParent = parent;
    }
    return lastPointer + segment(node);
  };

  return {
    count: document.count,
    name: (node) => (node === 0 ? null : pointer(node)),
    keys: (node) => {
      const keys: string[] = [];
      for (let at: number | null = node; at !== null && at !== 0; at = document.parent(at)) {
        keys.push(document.key(at));
      }
      return keys.reverse();
    },
    key: (node) => (node === 0 ? null : document.key(node)),
    type: (node) => typeOf(document, node),
    range: (node) => {
      const { start, end } = document.range(node);
      if (document.type(node) !== 'string') return { start, end };
      return { start: start + 1, end: node === lastOpen ? end : end - 1 };
    },
    sizeBytes: (node) => {
      const sizeBytes = document.sizeBytes(node);
      if (document.type(node) !== 'string') return sizeBytes;
      return sizeBytes - (node === lastOpen ? 1 : 2);
    },
    container: (node) => document.parent(node),
    content: (node) => document.bytes(node),
    text: (node) => document.text(node),
    hint(node) {
      const parent = document.parent(node);
      if (parent === null || document.type(node) !== 'string') return null;
      if (document.type(parent) !== 'object' || !codedMembers.has(document.key(node))) return null;
      let hint = hints.get(parent);
      if (hint === undefined) hints.set(parent, (hint = declaredIn(document, parent)));
      return hint;
    },
    candidates(source) {
      const nodes: number[] = [];
      for (let node = 0; node < document.count; node++) {
        if (document.type(node) !== 'string' || document.sizeBytes(node) < minLength + 2) continue;
        const { start, end } = document.range(node);
        if (mayHold(source, start + 1, end - 1)) nodes.push(node);
      }
      return nodes;
    },
  };
}

/** The string that the end of the text cuts, or null. */
function openString(bytes: Uint8Array, document: JsonDocument): number | null {
  const last = document.count - 1;
  if (document.state !== 'truncated' || last < 0 || document.type(last) !== 'string') return null;
  const { start, end } = document.range(last);
  if (end !== document.errorOffset) return null;
  let backslashes = 0;
  while (bytes[end - 2 - backslashes] === 0x5c && end - 2 - backslashes > start) backslashes++;
  const isClosed = end - start >= 2 && bytes[end - 1] === 0x22 && backslashes % 2 === 0;
  return isClosed ? null : last;
}

function typeOf(document: JsonDocument, node: number): ValueType {
  const type = document.type(node);
  return type === 'true' || type === 'false' ? 'boolean' : type;
}

/** Which members repeat a name of their object, and how often it stood before them, plus one. */
function repeatedMembers(document: JsonDocument): Map<number, number> {
  const repeats = new Map<number, number>();
  // Most documents repeat none: the object in which each name stood last tells.
  const lastObjects = new Map<string, number>();
  for (let object = 0; object < document.count; object++) {
    if (document.type(object) !== 'object') continue;
    let counts: Map<string, number> | undefined;
    let node = document.firstChild(object);
    for (; node !== null; node = document.nextSibling(node)) {
      const key = document.key(node);
      if (lastObjects.get(key) === object) {
        counts ??= new Map();
        const count = (counts.get(key) ?? 1) + 1;
        counts.set(key, count);
        repeats.set(node, count);
      } else lastObjects.set(key, object);
    }
  }
  return repeats;
}

/** Members that hold what a member beside them says the coding of. */
const codedMembers: ReadonlySet<string> = new Set(['data', 'body', 'content', 'text', 'payload']);

/** What a record says of those members: `"encoding": "base64"`, `"isBase64Encoded": true`. */
function declaredIn(document: JsonDocument, object: number): ValueHint | null {
  for (const field of ['encoding', 'isBase64Encoded']) {
    const member = document.member(object, field);
    if (member === null || !coded.has(document.text(member).toLowerCase())) continue;
    return { declared: 'base64', evidence: [{ id: 'decode.declared', arguments: { field } }] };
  }
  return null;
}

const coded: ReadonlySet<string> = new Set(['base64', 'true']);
