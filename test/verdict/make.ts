import { Budget } from '../../src/bytes/budget';
import { sourcedContent, type SourcedBytes } from '../../src/bytes/sourced';
import { encodeUtf8 } from '../../src/bytes/text';
import type { Content, Exchange, HeaderField, Request, Response } from '../../src/capture/model';
import { decodeValue } from '../../src/decode/decode';
import type { DecodedValue, DecodeHint, Protection } from '../../src/decode/model';
import { pathOf, protectionOf, values } from '../../src/decode/tree';
import type { EntityId, Finding, Part } from '../../src/detect/model';
import { nodePlatform } from '../../src/platform/platform.node';
import { judgeExchange } from '../../src/verdict/exchange';
import type { AnalysedExchange, AnalysedPart } from '../../src/verdict/model';

/** Hand-made exchanges and findings: real decoding, findings as the test says. */

export function content(text: string, contentType = ''): Content {
  return {
    ...sourcedContent(encodeUtf8(text)),
    fidelity: 'text',
    state: 'complete',
    mediaType: contentType.split(';')[0]!,
    charset: '',
    contentType,
    undoneCodings: [],
  };
}

export function headers(fields: Record<string, string> = {}): HeaderField[] {
  return Object.entries(fields).map(([name, value]) => ({
    name,
    value: sourcedContent(encodeUtf8(value)),
  }));
}

export interface ExchangeSpec {
  index?: number;
  url?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  answer?: string;
  answerHeaders?: Record<string, string>;
}

export function makeExchange(spec: ExchangeSpec = {}): Exchange {
  const url = spec.url ?? 'https://api.example.com/v1';
  const message = { httpVersion: 'HTTP/1.1' };
  const request: Request = {
    ...message,
    method: spec.method ?? 'POST',
    url: sourcedContent(encodeUtf8(url)),
    headers: headers(spec.headers),
    content: content(spec.body ?? ''),
  };
  const response: Response = {
    ...message,
    status: 200,
    reason: 'OK',
    headers: headers(spec.answerHeaders),
    content: content(spec.answer ?? ''),
  };
  return {
    index: spec.index ?? 0,
    range: { start: 0, end: 1 },
    request,
    response,
    host: new URL(url).hostname,
    transport: url.startsWith('https:') ? 'tls' : 'cleartext',
    serverAddress: null,
    startedAtMs: null,
    durationMs: null,
    problems: [],
  };
}

export function decodeBytes(sourced: SourcedBytes, hint: DecodeHint): DecodedValue {
  return decodeValue(sourced.bytes, hint, { budget: new Budget(), inflate: nodePlatform.inflate });
}

/** URL, request body and answer of an exchange, decoded. */
export function makeParts({ request, response }: Exchange): AnalysedPart[] {
  const parts: AnalysedPart[] = [];
  const add = (part: Part, sourced: SourcedBytes, hint: DecodeHint): void => {
    if (sourced.bytes.length === 0) return;
    parts.push({ part, root: decodeBytes(sourced, hint), sourced });
  };
  if (request !== null) {
    add('url', request.url, { place: 'url' });
    add('request-body', request.content, { place: 'content' });
  }
  if (response !== null) add('response-body', response.content, { place: 'content' });
  return parts;
}

/** A finding at the value whose path ends with `last`, in the part. */
export function findAt(
  parts: readonly AnalysedPart[],
  part: Part,
  last: string,
  entity: EntityId,
  protection?: Protection,
): Finding {
  const root = parts.find((one) => one.part === part)?.root;
  for (const at of root === undefined ? [] : values(root)) {
    const path = pathOf(at);
    if (!(path.at(-1) ?? '').endsWith(last)) continue;
    return {
      entity,
      part,
      path,
      value: at.text ?? '',
      at,
      within: { start: 0, end: at.bytes.length },
      confidence: 0.9,
      grade: 'C',
      reasons: [{ id: 'detect.key', arguments: { key: last } }],
      protection: protection ?? protectionOf(at),
      group: null,
    };
  }
  throw new Error(`no value at ${last}`);
}

export interface Wanted {
  part: Part;
  last: string;
  entity: EntityId;
  protection?: Protection;
}

/** The exchange judged with the findings that are wanted. */
export function analysed(spec: ExchangeSpec, wanted: readonly Wanted[] = []): AnalysedExchange {
  const exchange = makeExchange(spec);
  const parts = makeParts(exchange);
  const findings = wanted.map(({ part, last, entity, protection }) =>
    findAt(parts, part, last, entity, protection),
  );
  const verdict = judgeExchange({ exchange, parts, findings, problems: [] });
  return { exchange, parts, findings, unsure: [], verdict, problems: [] };
}
