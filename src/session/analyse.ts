import { Budget } from '../bytes/budget';
import type { Platform } from '../bytes/platform';
import type { SourcedBytes } from '../bytes/sourced';
import { decodeLatin1, decodeUtf8 } from '../bytes/text';
import type { Content, Exchange, HeaderField, Message, Problem } from '../capture/model';
import { decodeValue } from '../decode/decode';
import type { DecodeContext, DecodeHint } from '../decode/model';
import { detectExchange, type DetectPart, type DetectPlace } from '../detect/detect';
import type { CustomRuleSet } from '../detect/customRuleSet';
import type { KnownIndex } from '../detect/knownIndex';
import type { Part } from '../detect/model';
import { UserWord } from '../detect/userWord';
import { bareContext, type JudgeContext } from '../verdict/context';
import { judgeExchange } from '../verdict/exchange';
import type { AnalysedExchange, AnalysedPart } from '../verdict/model';
import { MessageParts } from './messageParts';
import type { SessionOptions } from './options';

/** What analysing an exchange is handed. */
export interface AnalyseContext {
  readonly platform: Pick<Platform, 'inflate' | 'digest'>;
  readonly options: Pick<SessionOptions, 'limits' | 'minConfidence'> &
    Partial<Pick<SessionOptions, 'severity' | 'parties'>>;
  /** What judging is handed; missing where nothing is known beside the exchange. */
  readonly judging?: JudgeContext;
  /** The user's own values, as `options.known` has them; made once for a capture. */
  readonly known?: KnownIndex;
  /** The user's own rules, as `options.rules` has them; made once for a capture. */
  readonly rules?: CustomRuleSet;
  /** What the user has said of fields, as `options.marks` has it; made once for a capture. */
  readonly word?: UserWord;
}

/** Header fields beyond this many are not looked into; no real message has so many. */
const mostHeaders = 2_000;
/** Longer header values that only give context (user agent, referer) are cut. */
const longestContext = 8_192;

const unsaid = new UserWord([]);

/**
 * Decodes, detects and judges one exchange by itself. Synchronous and pure: it never throws on what
 * the capture holds, and what its budget cuts becomes a problem.
 */
export function analyseExchange(exchange: Exchange, context: AnalyseContext): AnalysedExchange {
  const { limits } = context.options;
  const startedAt = performance.now();
  const budget = new Budget(limits);
  const decode: DecodeContext = { budget, inflate: context.platform.inflate };
  const ownParts = partsOf(exchange, decode);
  const leftMs = limits.timeMs - (performance.now() - startedAt);
  const messages = new MessageParts(exchange.messages ?? [], decode, limits, leftMs);
  const place = placeOf(exchange);
  const ownFound = detectExchange(
    [...ownParts, ...messages.distinct].map(
      ({ part, isReceived, root, contentType = '' }: TypedPart): DetectPart => ({
        root,
        place: { ...place, part, contentType, ...(isReceived === true ? { isReceived } : {}) },
      }),
    ),
    context.platform.digest,
    budget,
    context.known,
    context.rules,
  );
  const repeated = messages.repeat(ownFound, ownParts.length);
  const { findings: found, messageParts } = repeated;
  const parts = [...ownParts, ...repeated.parts];
  const { minConfidence, severity, parties } = context.options;
  const word = context.word ?? unsaid;
  const worded = word.apply(
    found.filter((finding) => finding.confidence >= minConfidence),
    exchange.host,
  );
  const { findings, dropped, masking, changed } = worded;
  const { index } = exchange;
  const problems = [
    ...exchange.problems,
    ...messages.problems(index),
    ...budgetProblems([budget, messages.budget], index),
    ...ruleProblems(exchange, context.rules),
  ];
  const around = context.judging ?? bareContext;
  const judging = { ...around, severity, parties: parties ?? around.parties };
  const verdict = judgeExchange({ exchange, parts, findings, problems }, judging);
  const unsure = [
    ...dropped,
    ...masking,
    ...found.filter((finding) => finding.confidence < minConfidence),
  ];
  const marked = { notPersonal: dropped.length, otherKind: changed };
  const more = exchange.messages === undefined ? {} : { messageParts };
  return { exchange, parts, ...more, findings, unsure, verdict, problems, marked };
}

/** The parts of an exchange, decoded as {@link analyseExchange} decodes them; nothing else is done. */
export function decodeExchange(
  exchange: Exchange,
  { platform, options: { limits } }: Pick<AnalyseContext, 'platform' | 'options'>,
): readonly AnalysedPart[] {
  const startedAt = performance.now();
  const decode: DecodeContext = { budget: new Budget(limits), inflate: platform.inflate };
  const parts = partsOf(exchange, decode);
  const leftMs = limits.timeMs - (performance.now() - startedAt);
  const { distinct } = new MessageParts(exchange.messages ?? [], decode, limits, leftMs);
  return [...parts, ...distinct];
}

/** An exchange that must not be analysed: nothing is decoded, and a problem says so. */
export function skipExchange(exchange: Exchange, judging?: JudgeContext): AnalysedExchange {
  const stopped: Problem = {
    code: 'analysis-stopped',
    exchange: exchange.index,
    offset: exchange.range.start,
    arguments: {},
  };
  const problems = [...exchange.problems, stopped];
  const verdict = judgeExchange({ exchange, parts: [], findings: [], problems }, judging);
  return { exchange, parts: [], findings: [], unsure: [], verdict, problems };
}

/** Rules that took too long are told: the rest of the exchange went without them. */
function ruleProblems({ index, range }: Exchange, rules: CustomRuleSet | undefined): Problem[] {
  if (rules?.isStopped !== true) return [];
  return [{ code: 'rules-stopped', exchange: index, offset: range.start, arguments: {} }];
}

interface TypedPart extends AnalysedPart {
  readonly contentType?: string;
}

/** Every part of request and response in the order of the contract, decoded under one budget. */
function partsOf({ request, response }: Exchange, context: DecodeContext): TypedPart[] {
  const parts: TypedPart[] = [];
  const add = (part: Part, sourced: SourcedBytes, hint: DecodeHint): void => {
    const root = decodeValue(sourced.bytes, hint, context);
    parts.push({ part, root, sourced, contentType: hint.contentType ?? '' });
  };
  // Small parts go first: a body that eats the budget must not hide the cookies from view.
  const messages: readonly (readonly ['request' | 'response', Message | null])[] = [
    ['request', request],
    ['response', response],
  ];
  if (request !== null) add('url', request.url, { place: 'url' });
  for (const [side, message] of messages) {
    for (const field of message?.headers.slice(0, mostHeaders) ?? []) {
      add(`${side}-header`, field.value, headerHint(field, side));
    }
  }
  for (const [side, message] of messages) {
    if (message !== null && message.content.bytes.length > 0) {
      add(`${side}-body`, message.content, contentHint(message.content));
    }
  }
  return parts;
}

function headerHint({ name }: HeaderField, side: 'request' | 'response'): DecodeHint {
  const lower = name.toLowerCase();
  const step = `header:${lower}`;
  if (side === 'request' && lower === 'cookie') return { place: 'cookie', step };
  if (side === 'response' && lower === 'set-cookie') return { place: 'set-cookie', step };
  return { place: 'header', step };
}

function contentHint({ contentType, charset }: Content): DecodeHint {
  return { place: 'content', contentType, charset };
}

function placeOf({ host, request }: Exchange): Omit<DetectPlace, 'part' | 'contentType'> {
  if (request === null) return { host };
  return {
    host,
    method: request.method,
    url: decodeUtf8(request.url.bytes.subarray(0, longestContext)),
    userAgent: headerText(request, 'user-agent'),
    referer: headerText(request, 'referer'),
  };
}

function headerText(message: Message, name: string): string | null {
  const field = message.headers.find((candidate) => candidate.name.toLowerCase() === name);
  return field === undefined ? null : decodeLatin1(field.value.bytes.subarray(0, longestContext));
}

function budgetProblems(budgets: readonly Budget[], exchange: number): Problem[] {
  const limits = new Set(budgets.flatMap((budget) => budget.exceeded));
  return [...limits].map((limit) => ({
    code: 'over-budget',
    exchange,
    offset: null,
    arguments: { limit },
  }));
}
