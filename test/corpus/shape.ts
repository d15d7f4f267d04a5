import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { EntityId, Part } from '../../src/detect/model';
import type { TestExchange } from '../detect/exchange';
import type { LabelledBody, Truth } from './model';

/** A value that is marked with what it is, or with nothing where it may be found or not. */
class Mark {
  constructor(
    readonly entities: readonly EntityId[],
    readonly value: unknown,
  ) {}
}

/** Content behind encodings. */
class Packed {
  constructor(
    readonly codecs: readonly Codec[],
    readonly content: unknown,
  ) {}
}

/** Encodings of {@link packed}; `json`, `query` and `protobuf` make bytes of fields. */
export type Codec = 'json' | 'query' | 'protobuf' | keyof typeof encoders;

const encoders = {
  gzip: (bytes: Buffer) => gzipSync(bytes),
  zlib: (bytes: Buffer) => deflateSync(bytes),
  deflate: (bytes: Buffer) => deflateRawSync(bytes),
  base64: (bytes: Buffer) => Buffer.from(bytes.toString('base64')),
  base64url: (bytes: Buffer) => Buffer.from(bytes.toString('base64url')),
  hex: (bytes: Buffer) => Buffer.from(bytes.toString('hex')),
  percent: (bytes: Buffer) => Buffer.from(encodeURIComponent(bytes.toString())),
};

/** Codecs that hide nothing: what stands in them is as plain as it was. */
const plain = new Set<Codec>(['json', 'query', 'percent']);

/** `value` is `entity`: it has to be found. */
export function is(entity: EntityId, value: unknown): Mark {
  return new Mark([entity], value);
}

/** `value` has to be found; either of `entities` is right, the first is the best. */
export function either(entities: readonly [EntityId, ...EntityId[]], value: unknown): Mark {
  return new Mark(entities, value);
}

/** `value` could well be found or not; it counts for nothing. */
export function maybe(value: unknown): Mark {
  return new Mark([], value);
}

/**
 * Encodes fields, the first codec first: `packed(['json', 'gzip', 'base64'], {…})`. The fields of
 * `protobuf` are `[number, value]` pairs, whose values are text, whole numbers or such lists.
 */
export function packed(codecs: readonly Codec[], content: unknown): Packed {
  return new Packed(codecs, content);
}

type Fields = Readonly<Record<string, unknown>>;

/** How marked fields become an exchange. */
export interface Shape {
  /** The SDK or kind of service whose shape it is: what the corpus is split by. */
  readonly shape: string;
  readonly url?: string;
  readonly query?: Fields;
  readonly headers?: Fields;
  readonly cookies?: Fields;
  /** JSON request body. */
  readonly json?: unknown;
  /** Form request body. */
  readonly form?: Fields;
  /** JSON behind base64 (and gzip) in a form field of this name, beside `form`. */
  readonly packed?: { readonly field: string; readonly gzip: boolean; readonly json: unknown };
  /** Request body that is encoded as a whole. */
  readonly body?: Packed;
  /** Media type of `body`. */
  readonly bodyType?: string;
  /** JSON response body. */
  readonly response?: unknown;
}

/** Turns a marked shape into bytes and labels. */
export function label(shape: Shape): LabelledBody {
  const truth: Truth[] = [];
  const at = (part: Part): Place => ({ part, trail: [], isEncoded: false, truth });
  const headers: Record<string, string> = {};
  for (const [name, value] of pairsOf(shape.headers ?? {}, at('request-header')))
    headers[name] = value;
  const cookies = pairsOf(shape.cookies ?? {}, at('request-header'));
  if (cookies.length > 0) headers['cookie'] = cookies.map((pair) => pair.join('=')).join('; ');
  const query = queryOf(pairsOf(shape.query ?? {}, at('url')));
  let url = shape.url ?? 'https://collector.example/v1/events';
  if (query !== '') url += `${url.includes('?') ? '&' : '?'}${query}`;
  const exchange: { -readonly [Key in keyof TestExchange]: TestExchange[Key] } = {
    url,
    requestHeaders: headers,
  };
  const form = pairsOf(formOf(shape), at('request-body'));
  if (form.length > 0) {
    exchange.requestBody = queryOf(form);
    exchange.requestType = 'application/x-www-form-urlencoded';
  }
  if (shape.json !== undefined) {
    exchange.requestBody = JSON.stringify(strip(shape.json, at('request-body')));
    exchange.requestType = 'application/json';
  }
  if (shape.body !== undefined) {
    exchange.requestBody = new Uint8Array(encode(shape.body, at('request-body')));
    exchange.requestType = shape.bodyType ?? 'application/octet-stream';
  }
  if (shape.response !== undefined) {
    exchange.responseBody = JSON.stringify(strip(shape.response, at('response-body')));
    exchange.responseType = 'application/json';
  }
  return { sdk: shape.shape, origin: 'written', exchange, truth };
}

function formOf({ form, packed: hidden }: Shape): Fields {
  if (hidden === undefined) return form ?? {};
  const codecs: Codec[] = hidden.gzip ? ['json', 'gzip', 'base64'] : ['json', 'base64'];
  return { ...form, [hidden.field]: packed(codecs, hidden.json) };
}

/**
 * The same values in JSON bodies behind each usual encoding, so that what is found plain and what is
 * found behind encodings can be held against each other. None for a shape without a JSON body.
 */
export function hide(shape: Shape): LabelledBody[] {
  const { json, url, shape: name } = shape;
  if (json === undefined) return [];
  const base = url === undefined ? { shape: name } : { shape: name, url };
  const form = { v: '2', client: 'app', upload_time: '1588312991402' };
  const hidden: Shape[] = [
    { ...base, form: { ...form, data: packed(['json', 'base64'], json) } },
    { ...base, form: { ...form, data: packed(['json', 'gzip', 'base64'], json) } },
    { ...base, form: { ...form, payload: packed(['json', 'zlib', 'base64url'], json) } },
    { ...base, form: { ...form, e: packed(['json', 'percent'], json) } },
    { ...base, query: { v: '2', d: packed(['json', 'base64url'], json) } },
    { ...base, json: { schema: '1-0-0', payload: packed(['json', 'base64'], json) } },
    { ...base, json: { schema: '1-0-0', message: packed(['json', 'hex'], json) } },
    { ...base, body: packed(['json', 'gzip'], json) },
  ];
  return hidden.map(label);
}

/** Where the walk through a shape stands, and where its labels go. */
interface Place {
  readonly part: Part;
  readonly trail: readonly string[];
  readonly isEncoded: boolean;
  readonly truth: Truth[];
}

function below(place: Place, name: string): Place {
  return /^\d+$/.test(name) ? place : { ...place, trail: [...place.trail, name] };
}

function note({ truth, part, trail, isEncoded }: Place, { entities, value }: Mark): void {
  const isList = typeof value === 'object' && value !== null;
  truth.push({ part, trail, value: isList ? null : String(value), entities, isEncoded });
}

function pairsOf(fields: Fields, place: Place): [string, string][] {
  return Object.entries(fields).map(([name, value]) => {
    const stripped = strip(value, below(place, name));
    const isObject = typeof stripped === 'object' && stripped !== null;
    return [name, isObject ? JSON.stringify(stripped) : String(stripped)];
  });
}

function queryOf(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
}

function strip(value: unknown, place: Place): unknown {
  if (value instanceof Mark) {
    note(place, value);
    return strip(value.value, place);
  }
  if (value instanceof Packed) return encode(value, place).toString();
  if (Array.isArray(value)) return value.map((item) => strip(item, place));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([key, item]) => [key, strip(item, below(place, key))]));
}

function encode({ codecs, content }: Packed, outer: Place): Buffer {
  const isEncoded = outer.isEncoded || codecs.some((codec) => !plain.has(codec));
  const place = { ...outer, isEncoded };
  let bytes: Buffer = Buffer.alloc(0);
  for (const codec of codecs) {
    if (codec === 'json') bytes = Buffer.from(JSON.stringify(strip(content, place)));
    else if (codec === 'query') bytes = Buffer.from(queryOf(pairsOf(content as Fields, place)));
    else if (codec === 'protobuf') bytes = protobuf(content as readonly Field[], place);
    else bytes = Buffer.from(encoders[codec](bytes));
  }
  return bytes;
}

/** A field of a protobuf message: its number and its value. */
export type Field = readonly [number: number, value: unknown];

function protobuf(fields: readonly Field[], place: Place): Buffer {
  return Buffer.concat(
    fields.map(([number, marked]) => {
      if (marked instanceof Mark) note(place, marked);
      const value = marked instanceof Mark ? marked.value : marked;
      if (typeof value === 'number' || typeof value === 'bigint')
        return Buffer.concat([varint(BigInt(number) << 3n), varint(BigInt(value))]);
      const bytes = Array.isArray(value)
        ? protobuf(value as readonly Field[], place)
        : Buffer.from(String(value));
      const head = varint((BigInt(number) << 3n) | 2n);
      return Buffer.concat([head, varint(BigInt(bytes.length)), bytes]);
    }),
  );
}

function varint(value: bigint): Buffer {
  const bytes: number[] = [];
  for (; value > 127n; value >>= 7n) bytes.push(Number((value & 127n) | 128n));
  return Buffer.from([...bytes, Number(value)]);
}
