import type { Exchange, Message } from '../capture/model';
import type { EntityId } from '../detect/model';
import type { CountryClaim, Recipient } from '../verdict/model';
import { pathText } from './blocks/urlPath';
import type { AnalysedExchangeLike, Reveal } from './input';
import { markingOf, type Marking } from './marking';
import type { ExchangeRow } from './model';
import { messagesOf } from './streamMessages/list';
import { shorten } from './visible';
import { entityLabel } from './language';

const mostPathLength = 300;
const mostTypeLength = 12;
const mostMethodLength = 20;
const mostHostLength = 255;

/** One line of the exchange list. */
export function exchangeRow(input: AnalysedExchangeLike, reveal: Reveal): ExchangeRow {
  return rowWith(input, markingOf(input, reveal));
}

/** The same, for whoever has the marking already. */
export function rowWith(input: AnalysedExchangeLike, marking: Marking): ExchangeRow {
  const { exchange, verdict, findings, problems } = input;
  const messages = messagesOf(input).total;
  const recipient = recipientName(verdict.recipient);
  const countries = standingIn(verdict.recipient.countries);
  return {
    ...plainRow(exchange, marking),
    ...(messages === 0 ? {} : { messages }),
    ...(recipient === null ? {} : { recipient: shorten(marking.mask(recipient), mostHostLength) }),
    ...(countries.length === 0 ? {} : { countries }),
    ...(findings.length === 0 ? {} : { protection: verdict.protection }),
    path: rowPath(input, marking),
    severity: verdict.severity,
    found: foundLabels(input),
    findings: findings.length,
    problems: problems.length,
    isPending: false,
  };
}

/** Company, or registrable domain, or host: whom recipients are counted by. */
export function recipientName({ company, domain, host }: Recipient): string | null {
  return company ?? domain ?? host;
}

/** Where a recipient stands, each country once; where an address is registered is not where it stands. */
export function standingIn(claims: readonly CountryClaim[]): string[] {
  const standing = claims.filter(({ source }) => source !== 'registration');
  return [...new Set(standing.map(({ country }) => country))];
}

/** Path and query as a row shows them. */
export function rowPath({ parts }: AnalysedExchangeLike, marking: Marking): string {
  const root = parts.find(({ part }) => part === 'url')?.root;
  return root === undefined ? '' : pathText(root, marking, mostPathLength);
}

/** The row of an exchange that was not looked at yet, and may not even have been read. */
export function pendingRow(index: number, exchange: Exchange | null = null): ExchangeRow {
  // Nothing is known of its path: what is personal in it has not been found yet.
  const rest = { path: '', severity: 'none', found: [], findings: 0, isPending: true } as const;
  if (exchange !== null) {
    return { ...plainRow(exchange, null), ...rest, problems: exchange.problems.length };
  }
  return {
    index,
    startedAtMs: null,
    method: null,
    host: null,
    status: null,
    type: '',
    sizeBytes: 0,
    problems: 0,
    ...rest,
  };
}

function plainRow(
  { index, startedAtMs, durationMs, request, response, host }: Exchange,
  marking: Marking | null,
) {
  const mask = (text: string): string => (marking === null ? text : marking.mask(text));
  return {
    index,
    startedAtMs,
    method: request === null ? null : shorten(mask(request.method), mostMethodLength),
    host: host === null ? null : shorten(mask(host), mostHostLength),
    status: response === null || response.status === 0 ? null : response.status,
    type: shortType(response),
    sizeBytes: sizeOf(request) + sizeOf(response),
    ...(response === null ? {} : { responseBytes: sizeOf(response) }),
    ...(durationMs === null ? {} : { durationMs }),
  };
}

function sizeOf(message: Message | null): number {
  return message === null ? 0 : message.content.bytes.length;
}

/** Labels of what was found and matters, most severe first, each once. */
function foundLabels({ verdict, findings }: AnalysedExchangeLike): string[] {
  const telling = new Set<EntityId>();
  findings.forEach(({ entity }, index) => {
    // Every page names its browser: what has no weight would only hide what has.
    if (verdict.findingSeverities[index] !== 'none') telling.add(entity);
  });
  const listed = verdict.entities.filter((entity) => telling.has(entity));
  return [...new Set(listed.map((entity) => entityLabel(entity)))];
}

const shortTypes: Readonly<Record<string, string>> = {
  'application/javascript': 'js',
  'text/javascript': 'js',
  'application/x-javascript': 'js',
  'application/x-www-form-urlencoded': 'form',
  'application/octet-stream': 'binary',
  'application/x-protobuf': 'protobuf',
  'text/plain': 'text',
  'multipart/form-data': 'multipart',
  'image/svg+xml': 'svg',
  'image/x-icon': 'ico',
  'image/vnd.microsoft.icon': 'ico',
};

/** Media type as a short word: `json`, `html`, `png`. */
function shortType(message: Message | null): string {
  const mediaType = message?.content.mediaType ?? '';
  if (Object.hasOwn(shortTypes, mediaType)) return shortTypes[mediaType]!;
  const subtype = mediaType.slice(mediaType.indexOf('/') + 1);
  const plus = subtype.lastIndexOf('+');
  const word = plus >= 0 ? subtype.slice(plus + 1) : subtype.replace(/^(?:x-|vnd\.)/, '');
  return shorten(word, mostTypeLength);
}
