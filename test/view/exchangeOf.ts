import { Budget } from '../../src/bytes/budget';
import { sourcedContent, sourcedSlice, type SourcedBytes } from '../../src/bytes/sourced';
import { decodeLatin1, decodeUtf8, encodeUtf8 } from '../../src/bytes/text';
import type { Content, Exchange, HeaderField, Problem } from '../../src/capture/model';
import { decodeValue } from '../../src/decode/decode';
import type { DecodedValue, DecodeHint } from '../../src/decode/model';
import { pathOf, values } from '../../src/decode/tree';
import type { EntityId, Finding, Part } from '../../src/detect/model';
import { inflate } from '../../src/platform/inflate.node';
import { judgeExchange } from '../../src/verdict/exchange';
import type { AnalysedExchange, AnalysedPart } from '../../src/verdict/model';
import { protectionOf } from '../../src/decode/tree';

/** A body for {@link exchangeOf}: text, or bytes. */
export type BodyOf = string | Uint8Array;

/** What a made-up exchange consists of; what is left out is empty. */
export interface ExchangeSpec {
  readonly index?: number;
  readonly method?: string;
  readonly url?: string;
  readonly status?: number;
  readonly requestHeaders?: readonly (readonly [string, string])[];
  readonly responseHeaders?: readonly (readonly [string, string])[];
  readonly requestType?: string;
  readonly requestBody?: BodyOf;
  readonly responseType?: string;
  readonly responseBody?: BodyOf;
  /** Entities by the last name of the leaf or container they stand at. */
  readonly personal?: Readonly<Record<string, EntityId>>;
  readonly problems?: readonly Problem[];
}

/** Bytes of a value that are personal; all of it unless the test says otherwise. */
export interface Within {
  readonly [name: string]: string;
}

/**
 * An exchange decoded by the engine and judged, its personal values told by the test. The opened
 * file is taken to hold the parts one after another, so that offsets can be tested as well.
 */
export function exchangeOf(spec: ExchangeSpec, within: Within = {}): AnalysedExchange {
  const file = new FileOf();
  const headers = (list: ExchangeSpec['requestHeaders']): HeaderField[] =>
    (list ?? []).map(([name, value]) => ({ name, value: file.put(value) }));
  const url = file.put(spec.url ?? 'https://api.example/');
  const exchange: Exchange = {
    index: spec.index ?? 0,
    range: { start: 0, end: 0 },
    request: {
      httpVersion: 'HTTP/1.1',
      method: spec.method ?? 'POST',
      url,
      headers: headers(spec.requestHeaders),
      content: contentOf(file, spec.requestBody, spec.requestType),
    },
    response:
      spec.status === undefined
        ? null
        : {
            httpVersion: 'HTTP/1.1',
            status: spec.status,
            reason: spec.status === 200 ? 'OK' : '',
            headers: headers(spec.responseHeaders),
            content: contentOf(file, spec.responseBody, spec.responseType),
          },
    host: new URL(spec.url ?? 'https://api.example/').hostname,
    transport: (spec.url ?? 'https:').startsWith('https:') ? 'tls' : 'cleartext',
    serverAddress: null,
    startedAtMs: 1_588_312_991_402,
    durationMs: null,
    problems: spec.problems ?? [],
  };
  const parts = partsOf(exchange);
  const findings = findingsOf(parts, spec.personal ?? {}, within);
  const problems = spec.problems ?? [];
  const verdict = judgeExchange({ exchange, parts, findings, problems });
  return { exchange, parts, findings, unsure: [], verdict, problems };
}

class FileOf {
  #size = 0;

  put(body: BodyOf): SourcedBytes {
    const bytes = typeof body === 'string' ? encodeUtf8(body) : body;
    const sourced = sourcedSlice(bytes, { start: 0, end: bytes.length }, this.#size);
    this.#size += bytes.length + 1;
    return sourced;
  }
}

function contentOf(file: FileOf, body: BodyOf | undefined, type = ''): Content {
  const sourced = body === undefined ? sourcedContent(new Uint8Array(0)) : file.put(body);
  return {
    ...sourced,
    fidelity: body === undefined ? 'absent' : 'wire',
    state: 'complete',
    mediaType: type.split(';')[0]!,
    charset: '',
    contentType: type,
    undoneCodings: [],
  };
}

function partsOf({ request, response }: Exchange): AnalysedPart[] {
  const context = { budget: new Budget(), inflate };
  const parts: AnalysedPart[] = [];
  const add = (part: Part, sourced: SourcedBytes, hint: DecodeHint): void => {
    parts.push({ part, root: decodeValue(sourced.bytes, hint, context), sourced });
  };
  if (request !== null) add('url', request.url, { place: 'url' });
  for (const [side, message] of [['request', request] as const, ['response', response] as const]) {
    for (const { name, value } of message?.headers ?? []) {
      const lower = name.toLowerCase();
      const place = lower === 'cookie' || lower === 'set-cookie' ? lower : 'header';
      add(`${side}-header`, value, { place, step: `header:${lower}` });
    }
    const content = message?.content;
    if (content !== undefined && content.bytes.length > 0) {
      const { contentType } = content;
      add(`${side}-body`, content, { place: 'content', contentType });
    }
  }
  return parts;
}

function findingsOf(
  parts: readonly AnalysedPart[],
  personal: Readonly<Record<string, EntityId>>,
  within: Within,
): Finding[] {
  const findings: Finding[] = [];
  for (const { part, root } of parts) {
    for (const value of values(root)) {
      const name = value.keys.at(-1) ?? value.name ?? '';
      const entity = Object.hasOwn(personal, name) ? personal[name] : undefined;
      if (entity === undefined) continue;
      findings.push(findingAt(value, part, entity, within[name]));
    }
  }
  return findings;
}

/** A finding of all of a value, or of the first place where `text` stands in it. */
export function findingAt(
  value: DecodedValue,
  part: Part,
  entity: EntityId,
  text?: string,
): Finding {
  const { bytes } = value;
  const start =
    text === undefined ? 0 : decodeLatin1(bytes).indexOf(decodeLatin1(encodeUtf8(text)));
  const end = text === undefined ? bytes.length : start + encodeUtf8(text).length;
  return {
    entity,
    part,
    path: pathOf(value),
    value: decodeUtf8(bytes.subarray(start, end)),
    at: value,
    within: { start, end },
    confidence: 0.97,
    grade: 'C',
    reasons: [{ id: 'detect.key', arguments: { key: value.keys.at(-1) ?? '' } }],
    protection: protectionOf(value),
    group: null,
  };
}
