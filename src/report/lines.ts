import type { Problem } from '../capture/model';
import { sourceRange } from '../verdict/locate';
import type {
  AnalysedExchange,
  CaptureJudgement,
  CaptureVerdict,
  ClaimResult,
  Evidence,
  Identifier,
  Recipient,
  RecipientSummary,
} from '../verdict/model';
import { problemText, render } from '../view/sentences';
import { ExchangeText } from './exchangeText';
import type {
  EvidenceText,
  RecipientFields,
  ReportItem,
  ReportLine,
  ReportOptions,
} from './lineModel';

/** What lines are made of; what was written in another thread is lines already. */
export type LineItem =
  | Exclude<ReportItem, { kind: 'exchange' | 'written' }>
  | Omit<Extract<ReportItem, { kind: 'exchange' }>, 'contribution'>;

/**
 * The lines that say what an item of a capture says; `file` is how the caller named it. They come one
 * by one, as one exchange may have more findings than a string has room for.
 */
export function* linesOf(
  item: LineItem,
  file: string,
  options: ReportOptions,
): Generator<ReportLine> {
  switch (item.kind) {
    case 'capture':
      yield { type: 'capture', file, format: item.format, bytes: item.sizeBytes, exchanges: null };
      return;
    case 'problem':
    case 'failure':
      yield problemLine(item.problem, file);
      return;
    case 'exchange':
      yield* exchangeLines(item.analysed, item.valueIds, file, options);
      return;
    case 'judgement':
      yield* judgementLines(item.judgement, file);
      return;
    case 'new':
      for (const claim of item.claims) yield { type: 'new', file, claim };
      for (const one of item.combinations) yield { type: 'new', file, claim: null, ...one };
  }
}

function* exchangeLines(
  analysed: AnalysedExchange,
  valueIds: readonly string[],
  file: string,
  { reveal }: ReportOptions,
): Generator<ReportLine> {
  const { exchange, findings, verdict, problems } = analysed;
  const text = new ExchangeText(analysed, reveal);
  const { index, host, request, response } = exchange;
  yield {
    type: 'exchange',
    file,
    exchange: index,
    method: request === null ? null : text.mask(request.method),
    url: text.url(),
    host,
    status: response?.status ?? null,
  };
  for (const [at, finding] of findings.entries()) {
    const { range, rangeOf } = sourceRange(analysed, finding);
    const { entity, part, confidence, grade, protection, group } = finding;
    yield {
      type: 'finding',
      file,
      exchange: index,
      entity,
      value: text.value(finding),
      part,
      path: text.path(finding.path),
      confidence,
      grade,
      reasons: finding.reasons.map((reason) => text.reason(reason)),
      protection,
      host,
      range: [range.start, range.end],
      rangeOf,
      valueId: valueIds[at]!,
      group,
    };
  }
  const { protection, protections, transport, severity, entities } = verdict;
  yield {
    type: 'verdict',
    file,
    exchange: index,
    host,
    protection,
    protections,
    transport,
    severity,
    entities,
    recipient: recipientFields(verdict.recipient),
    sentence: render(verdict.sentence),
    evidence: verdict.evidence.map((line) => evidenceText(line, text)),
  };
  for (const problem of problems) yield problemLine(problem, file, text);
}

function* judgementLines(judgement: CaptureJudgement, file: string): Generator<ReportLine> {
  for (const identifier of judgement.identifiers) yield identifierLine(identifier, file);
  for (const recipient of judgement.recipients) yield recipientLine(recipient, file);
  for (const claim of judgement.claims) yield claimLine(claim, file);
  yield captureVerdictLine(judgement.verdict, file);
}

function captureVerdictLine(verdict: CaptureVerdict, file: string): ReportLine {
  const { protection, protections, transport, severity, entities } = verdict;
  return {
    type: 'verdict',
    file,
    host: null,
    protection,
    protections,
    transport,
    severity,
    entities,
    recipient: null,
    sentence: render(verdict.sentence),
    evidence: verdict.evidence.map((line) => evidenceText(line, null)),
  };
}

function identifierLine(identifier: Identifier, file: string): ReportLine {
  const { valueId, entities, exchanges, hosts, companies, forms } = identifier;
  return { type: 'identifier', file, valueId, entities, exchanges, hosts, companies, forms };
}

function recipientLine(summary: RecipientSummary, file: string): ReportLine {
  const { hosts, exchanges, findings, entities, protections, severity } = summary;
  const fields = recipientFields(summary.recipient);
  return {
    type: 'recipient',
    file,
    ...fields,
    hosts,
    exchanges,
    findings,
    entities,
    protections,
    severity,
  };
}

function claimLine(result: ClaimResult, file: string): ReportLine {
  const { claim, outcome, statement, exchanges, contradictions, evidence } = result;
  return {
    type: 'claim',
    file,
    claim,
    outcome,
    sentence: render(statement),
    exchanges,
    contradictions: contradictions.map(({ exchange, host, entities, protections }) => {
      return { exchange, host, entities, protections };
    }),
    evidence: evidence.map((line) => evidenceText(line, null)),
  };
}

function recipientFields(recipient: Recipient): RecipientFields {
  const { company, domain, party, purpose, address, network, asn, country } = recipient;
  return { company, domain, party, purpose, address, network, asn, country };
}

function evidenceText(
  { kind, statement, path }: Evidence,
  text: ExchangeText | null,
): EvidenceText {
  return { kind, text: render(statement), path: path === null ? [] : (text?.path(path) ?? path) };
}

function problemLine(problem: Problem, file: string, text: ExchangeText | null = null): ReportLine {
  const { exchange, code, offset } = problem;
  const message = problemText(problem);
  return { type: 'problem', file, exchange, code, message: text?.mask(message) ?? message, offset };
}
