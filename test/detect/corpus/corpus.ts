import { gzipSync } from 'node:zlib';
import type { EntityId, Finding } from '../../../src/detect/model';
import type { TestExchange } from '../exchange';

/** A value that is marked with what it is; `null` marks one that may be found or not. */
class Mark {
  constructor(
    readonly entity: EntityId | null,
    readonly value: unknown,
  ) {}
}

/** `value` is `entity`: it has to be found. */
export function is(entity: EntityId, value: unknown): Mark {
  return new Mark(entity, value);
}

/** `value` could well be found or not; it counts for nothing. */
export function maybe(value: unknown): Mark {
  return new Mark(null, value);
}

type Fields = Readonly<Record<string, unknown>>;

/** How the marked fields become a body. */
export interface Shape {
  /** The vendor or kind of service whose shape it is: what the corpus is split by. */
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
  /** JSON response body. */
  readonly response?: unknown;
}

/** A labelled exchange. */
export interface Labelled {
  readonly shape: string;
  readonly exchange: TestExchange;
  /** Last step of the path, and the entity that stands there; null where nothing is expected. */
  readonly labels: ReadonlyMap<string, EntityId | null>;
}

/** Turns a marked shape into bytes and labels. */
export function label(shape: Shape): Labelled {
  const labels = new Map<string, EntityId | null>();
  const headers: Record<string, string> = {};
  for (const [name, value] of fields(shape.headers ?? {}, 'header', labels)) headers[name] = value;
  const cookies = fields(shape.cookies ?? {}, 'cookie', labels);
  if (cookies.length > 0) headers['cookie'] = cookies.map((pair) => pair.join('=')).join('; ');
  const query = encode(fields(shape.query ?? {}, 'query', labels));
  let url = shape.url ?? 'https://collector.example/v1/events';
  if (query !== '') url += `${url.includes('?') ? '&' : '?'}${query}`;
  const exchange: { -readonly [Key in keyof TestExchange]: TestExchange[Key] } = {
    url,
    requestHeaders: headers,
  };
  const form = fields(shape.form ?? {}, 'form', labels);
  if (shape.packed !== undefined) {
    const text = JSON.stringify(strip(shape.packed.json, '', labels));
    const bytes = shape.packed.gzip ? gzipSync(text) : Buffer.from(text);
    form.push([shape.packed.field, bytes.toString('base64')]);
  }
  if (form.length > 0) {
    exchange.requestBody = encode(form);
    exchange.requestType = 'application/x-www-form-urlencoded';
  }
  if (shape.json !== undefined) {
    exchange.requestBody = JSON.stringify(strip(shape.json, '', labels));
    exchange.requestType = 'application/json';
  }
  if (shape.response !== undefined) {
    exchange.responseBody = JSON.stringify(strip(shape.response, '', labels));
    exchange.responseType = 'application/json';
  }
  return { shape: shape.shape, exchange, labels };
}

function fields(
  marked: Fields,
  step: string,
  labels: Map<string, EntityId | null>,
): [string, string][] {
  return Object.entries(marked).map(([name, value]) => {
    if (value instanceof Mark) labels.set(`${step}:${name}`, value.entity);
    return [name, String(value instanceof Mark ? value.value : value)];
  });
}

function encode(pairs: readonly (readonly [string, string])[]): string {
  return pairs
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
}

function strip(value: unknown, pointer: string, labels: Map<string, EntityId | null>): unknown {
  if (value instanceof Mark) {
    labels.set(`json:${pointer}`, value.entity);
    return strip(value.value, pointer, labels);
  }
  if (Array.isArray(value)) {
    return value.map((item, at) => strip(item, `${pointer}/${String(at)}`, labels));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const escaped = key.replaceAll('~', '~0').replaceAll('/', '~1');
      return [key, strip(item, `${pointer}/${escaped}`, labels)];
    }),
  );
}

/** How well findings agree with labels. */
export interface Score {
  right: number;
  wrong: number;
  missed: number;
  readonly mistakes: string[];
}

/** Compares findings with labels: a finding is right where its leaf bears its entity's label. */
export function compare(labelled: Labelled, findings: readonly Finding[], score: Score): void {
  const open = new Map(labelled.labels);
  for (const { entity, path, confidence, value } of findings) {
    const step = path.at(-1) ?? '';
    const expected = labelled.labels.get(step);
    if (expected === null) continue;
    if (expected === entity) {
      score.right++;
      open.delete(step);
      continue;
    }
    score.wrong++;
    score.mistakes.push(
      `${labelled.shape}: ${entity} at ${path.join(' ')} (${String(confidence)}) ${value.slice(0, 60)}` +
        (expected === undefined ? '' : `, is ${expected}`),
    );
  }
  for (const [step, entity] of open) {
    if (entity === null) continue;
    score.missed++;
    score.mistakes.push(`${labelled.shape}: no ${entity} at ${step}`);
  }
}
