import { Budget } from '../../src/bytes/budget';
import { encodeUtf8 } from '../../src/bytes/text';
import { decodeValue } from '../../src/decode/decode';
import type { DecodedValue, DecodeHint } from '../../src/decode/model';
import { detectExchange, type DetectPart, type DetectPlace } from '../../src/detect/detect';
import type { Finding, Part } from '../../src/detect/model';
import { digest } from '../../src/platform/digest.node';
import { inflate } from '../../src/platform/inflate.node';

/** An exchange as a test spells it. */
export interface TestExchange {
  readonly url?: string;
  readonly requestHeaders?: Readonly<Record<string, string>>;
  readonly requestBody?: string | Uint8Array;
  readonly requestType?: string;
  readonly responseHeaders?: Readonly<Record<string, string>>;
  readonly responseBody?: string | Uint8Array;
  readonly responseType?: string;
}

export const testHost = 'collector.example';

/** Decodes `bytes` as they stand at `hint`, with what one exchange may spend. */
export function decodeTest(bytes: string | Uint8Array, hint: DecodeHint): DecodedValue {
  const context = { budget: new Budget(), inflate };
  return decodeValue(typeof bytes === 'string' ? encodeUtf8(bytes) : bytes, hint, context);
}

/** The decoded parts of an exchange, in the order of the contract. */
export function partsOf(exchange: TestExchange): DetectPart[] {
  const url = exchange.url ?? `https://${testHost}/v1/events`;
  const base: Omit<DetectPlace, 'part'> = {
    host: /^[a-z]+:\/\/([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? null,
    url,
    method: 'POST',
    userAgent: exchange.requestHeaders?.['user-agent'] ?? null,
    referer: exchange.requestHeaders?.['referer'] ?? null,
  };
  const parts: DetectPart[] = [];
  const add = (part: Part, bytes: string | Uint8Array, hint: DecodeHint): void => {
    const place = { ...base, part, contentType: hint.contentType ?? '' };
    parts.push({ root: decodeTest(bytes, hint), place });
  };
  add('url', url, { place: 'url' });
  for (const side of ['request', 'response'] as const) {
    const headers = side === 'request' ? exchange.requestHeaders : exchange.responseHeaders;
    for (const [name, value] of Object.entries(headers ?? {})) {
      add(`${side}-header`, value, { place: headerPlace(name), step: `header:${name}` });
    }
    const body = side === 'request' ? exchange.requestBody : exchange.responseBody;
    const type = side === 'request' ? exchange.requestType : exchange.responseType;
    if (body !== undefined)
      add(`${side}-body`, body, { place: 'content', contentType: type ?? '' });
  }
  return parts;
}

function headerPlace(name: string): DecodeHint['place'] {
  if (name === 'cookie') return 'cookie';
  return name === 'set-cookie' ? 'set-cookie' : 'header';
}

/** Findings of an exchange, all of them, however unsure. */
export function findAll(exchange: TestExchange): Finding[] {
  return detectExchange(partsOf(exchange), digest);
}

/** Findings of an exchange that the product shows. */
export function find(exchange: TestExchange): Finding[] {
  return findAll(exchange).filter(({ confidence }) => confidence >= 0.5);
}

/** Findings in a JSON request body that the product shows. */
export function findInJson(body: unknown): Finding[] {
  return find({ requestBody: JSON.stringify(body), requestType: 'application/json' });
}

/** `entity@last step` of each finding, sorted. */
export function marks(findings: readonly Finding[]): string[] {
  return findings.map(({ entity, path }) => `${entity}@${path.at(-1) ?? ''}`).sort();
}
