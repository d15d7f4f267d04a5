import { gunzipSync, inflateSync } from 'node:zlib';
import type { Part } from '../../src/detect/model';
import type { TestExchange } from '../detect/exchange';

/** A scalar somewhere in an exchange, everything around it decoded. */
export interface OpenedLeaf {
  readonly part: Part;
  /** Names on the way to it, outermost first; places in lists are left out. */
  readonly trail: readonly string[];
  readonly text: string;
  /** Whether base64, gzip or the like stands around it. */
  readonly isEncoded: boolean;
}

interface Item {
  readonly part: Part;
  readonly trail: readonly string[];
  readonly value: unknown;
  readonly isEncoded: boolean;
  readonly depth: number;
}

const deepest = 40;

/**
 * Opens an exchange with Node's own means alone (JSON, URL, Buffer, zlib), so that the labels of the
 * corpus owe nothing to the product's decoding. Knows what the recorded SDKs use, and no more.
 */
export function open(exchange: TestExchange): OpenedLeaf[] {
  const leaves: OpenedLeaf[] = [];
  const items: Item[] = [];
  const add = (part: Part, value: unknown, trail: readonly string[] = []): void => {
    items.push({ part, trail, value, isEncoded: false, depth: 0 });
  };
  if (exchange.url !== undefined) {
    add('url', Object.fromEntries(new URL(exchange.url).searchParams));
    for (const segment of new URL(exchange.url).pathname.split('/')) {
      if (segment.length > 60) add('url', decodeURIComponent(segment));
    }
  }
  for (const [name, value] of Object.entries(exchange.requestHeaders ?? {})) {
    const isCookie = name === 'cookie';
    add('request-header', isCookie ? cookiesOf(value) : value, [name]);
  }
  for (const body of [exchange.requestBody]) {
    if (body !== undefined)
      add('request-body', typeof body === 'string' ? body : Buffer.from(body));
  }
  if (exchange.responseBody !== undefined) {
    const { responseBody: body } = exchange;
    add('response-body', typeof body === 'string' ? body : Buffer.from(body));
  }
  for (let item = items.pop(); item !== undefined; item = items.pop()) {
    const inside = item.depth < deepest ? insideOf(item) : null;
    if (inside !== null) items.push(...inside);
    else leaves.push({ ...item, text: String(item.value) });
  }
  return leaves;
}

/** What is in a value, or null where it is a leaf. A URL is a leaf and has parameters beside. */
function insideOf(item: Item): Item[] | null {
  const { value } = item;
  const next = { ...item, depth: item.depth + 1 };
  if (Buffer.isBuffer(value)) return [{ ...next, ...ofBytes(value, item.isEncoded) }];
  if (Array.isArray(value)) return value.map((member: unknown) => ({ ...next, value: member }));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).map(([name, member]) => {
      const trail = /^\d+$/.test(name) ? item.trail : [...item.trail, name];
      return { ...next, trail, value: member as unknown };
    });
  }
  if (typeof value !== 'string') return null;
  const text = value.trim();
  const parsed = jsonOf(text);
  if (parsed !== undefined) return [{ ...next, value: parsed }];
  if (item.trail.length === 0) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const objects = lines.map(jsonOf);
    if (lines.length > 1 && objects.every((object) => object !== undefined))
      return [{ ...next, value: objects }];
    if (/^[\w.$[\]%-]+=[^\n]*$/.test(text)) return [{ ...next, value: formOf(text) }];
  }
  const bytes = base64Of(text);
  if (bytes !== null) return [{ ...next, value: bytes, isEncoded: true }];
  if (/%(?:7B|5B)%22/i.test(text)) return [{ ...next, value: percentOf(text) }];
  return null;
}

/** Parameters of a URL in a value, as leaves of their own. */
export function parametersOf(leaf: OpenedLeaf): OpenedLeaf[] {
  if (!/^https?:\/\//.test(leaf.text) || !URL.canParse(leaf.text)) return [];
  return [...new URL(leaf.text).searchParams].map(([name, text]) => ({
    ...leaf,
    trail: [...leaf.trail, name],
    text,
  }));
}

function jsonOf(text: string): unknown {
  if (!/^[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function formOf(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

function cookiesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split('; ').map((pair) => {
      const equals = pair.indexOf('=');
      return [pair.slice(0, equals), percentOf(pair.slice(equals + 1))];
    }),
  );
}

function percentOf(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What is behind base64 where it is JSON, a form or gzip: all else in that alphabet is a value. */
function base64Of(text: string): Buffer | null {
  if (text.length < 16 || !/^[\w+/-]+={0,2}$/.test(text)) return null;
  const bytes = Buffer.from(text, 'base64');
  const isPacked = isGzip(bytes) || isZlib(bytes);
  return isPacked || jsonOf(bytes.toString('utf8')) !== undefined ? bytes : null;
}

function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function isZlib(bytes: Buffer): boolean {
  return bytes[0] === 0x78 && bytes.length > 1 && bytes.readUInt16BE(0) % 31 === 0;
}

function ofBytes(bytes: Buffer, isEncoded: boolean): { value: unknown; isEncoded: boolean } {
  if (isGzip(bytes)) return { value: gunzipSync(bytes), isEncoded: true };
  if (isZlib(bytes)) {
    try {
      return { value: inflateSync(bytes), isEncoded: true };
    } catch {
      // Text that begins with an `x`.
    }
  }
  return { value: bytes.toString('utf8'), isEncoded };
}
