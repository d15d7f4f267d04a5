import type { Problem, Transport } from '../capture/model';
import type { Protection } from '../decode/model';
import type { EntityId, Grade, Part } from '../detect/model';
import { problemText, render } from '../view/sentences';
import { sourceRange } from '../verdict/locate';
import type {
  AnalysedExchange,
  CaptureItem,
  CaptureJudgement,
  CaptureVerdict,
  Evidence,
  Identifier,
  IdentifierForm,
  Recipient,
  RecipientSummary,
  Severity,
} from '../verdict/model';
import { ExchangeText } from './exchangeText';

type Protections = Readonly<Partial<Record<Protection, number>>>;

/** A line of evidence in words. */
export interface EvidenceText {
  readonly kind: Evidence['kind'];
  readonly text: string;
  readonly path: readonly string[];
}

/** Who got it, as a line gives it. */
export type RecipientFields = Omit<Recipient, 'host'>;

/** The lines of a machine-readable report, one object each. Their fields are a contract. */
export type ReportLine =
  | {
      readonly type: 'capture';
      readonly file: string;
      readonly format: string;
      readonly bytes: number;
      readonly exchanges: number | null;
    }
  | {
      readonly type: 'exchange';
      readonly file: string;
      readonly exchange: number;
      readonly method: string | null;
      readonly url: string | null;
      readonly host: string | null;
      readonly status: number | null;
    }
  | {
      readonly type: 'finding';
      readonly file: string;
      readonly exchange: number;
      readonly entity: EntityId;
      readonly value: string;
      readonly part: Part;
      readonly path: readonly string[];
      readonly confidence: number;
      readonly grade: Grade;
      readonly reasons: readonly string[];
      readonly protection: Protection;
      readonly host: string | null;
      readonly range: readonly [start: number, end: number];
      readonly rangeOf: string;
      readonly valueId: string;
      readonly group: string | null;
    }
  | {
      readonly type: 'verdict';
      readonly file: string;
      /** Missing in the capture's own verdict. */
      readonly exchange?: number;
      readonly host: string | null;
      readonly protection: Protection;
      readonly protections: Protections;
      readonly transport: Transport;
      readonly severity: Severity;
      readonly entities: readonly EntityId[];
      readonly recipient: RecipientFields | null;
      readonly sentence: string;
      readonly evidence: readonly EvidenceText[];
    }
  | {
      readonly type: 'problem';
      readonly file: string;
      readonly exchange: number | null;
      readonly code: string;
      readonly message: string;
      readonly offset: number | null;
    }
  | {
      readonly type: 'identifier';
      readonly file: string;
      readonly valueId: string;
      readonly entities: readonly EntityId[];
      readonly exchanges: readonly number[];
      readonly hosts: readonly string[];
      readonly companies: readonly string[];
      readonly forms: readonly IdentifierForm[];
    }
  | ({
      readonly type: 'recipient';
      readonly file: string;
      readonly hosts: readonly string[];
      readonly exchanges: readonly number[];
      readonly findings: number;
      readonly entities: readonly EntityId[];
      readonly protections: Protections;
      readonly severity: Severity;
    } & RecipientFields)
  | {
      readonly type: 'summary';
      readonly file: string;
      readonly exchanges: number;
      readonly findings: number;
      readonly problems: number;
    };

/** What a report is made from: what analysing a capture yields, or why it could not be begun or ended. */
export type ReportItem = CaptureItem | { readonly kind: 'failure'; readonly problem: Problem };

/** How values are shown. */
export interface ReportOptions {
  /** Show personal values as they are. */
  readonly reveal: boolean;
}

/** The lines that say what an item of a capture says; `file` is how the caller named it. */
export function linesOf(item: ReportItem, file: string, options: ReportOptions): ReportLine[] {
  switch (item.kind) {
    case 'capture':
      return [
        { type: 'capture', file, format: item.format, bytes: item.sizeBytes, exchanges: null },
      ];
    case 'problem':
    case 'failure':
      return [problemLine(item.problem, file)];
    case 'exchange':
      return exchangeLines(item.analysed, item.valueIds, file, options);
    case 'judgement':
      return judgementLines(item.judgement, file);
  }
}

function exchangeLines(
  analysed: AnalysedExchange,
  valueIds: readonly string[],
  file: string,
  { reveal }: ReportOptions,
): ReportLine[] {
  const { exchange, findings, verdict, problems } = analysed;
  const text = new ExchangeText(analysed, reveal);
  const { index, host, request, response } = exchange;
  const lines: ReportLine[] = [
    {
      type: 'exchange',
      file,
      exchange: index,
      method: request === null ? null : text.mask(request.method),
      url: text.url(),
      host,
      status: response?.status ?? null,
    },
  ];
  findings.forEach((finding, at) => {
    const { range, rangeOf } = sourceRange(analysed, finding);
    const { entity, part, confidence, grade, protection, group } = finding;
    lines.push({
      type: 'finding',
      file,
      exchange: index,
      entity,
      value: text.value(finding),
      part,
      path: text.path(finding.path),
      confidence,
      grade,
      reasons: finding.reasons.map((reason) => text.mask(render(reason))),
      protection,
      host,
      range: [range.start, range.end],
      rangeOf,
      valueId: valueIds[at]!,
      group,
    });
  });
  const { protection, protections, transport, severity, entities } = verdict;
  lines.push({
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
  });
  for (const problem of problems) lines.push(problemLine(problem, file, text));
  return lines;
}

function judgementLines(judgement: CaptureJudgement, file: string): ReportLine[] {
  return [
    ...judgement.identifiers.map((identifier) => identifierLine(identifier, file)),
    ...judgement.recipients.map((recipient) => recipientLine(recipient, file)),
    captureVerdictLine(judgement.verdict, file),
  ];
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
