import type { SourcedBytes } from '../bytes/sourced';
import type { Statement } from '../bytes/statement';
import type { CaptureFormat, Exchange, Problem, Transport } from '../capture/model';
import type { DecodedValue, Protection } from '../decode/model';
import type { EntityId, Finding, Part } from '../detect/model';

/** How much it matters, least first. */
export const severities = ['none', 'low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof severities)[number];

/** First or third party, as seen from the capture. */
export type Party = 'first' | 'third' | 'unknown';

/** Who gets an exchange. What is not known is null, never guessed. */
export interface Recipient {
  readonly host: string | null;
  /** Registrable domain (public suffix list), or null for addresses and unknown hosts. */
  readonly domain: string | null;
  readonly company: string | null;
  readonly party: Party;
  readonly purpose: string | null;
  readonly address: string | null;
  readonly network: string | null;
  readonly asn: number | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
}

/** One thing a verdict rests on. */
export interface Evidence {
  readonly kind: 'finding' | 'layer' | 'transport' | 'recipient' | 'factor' | 'problem';
  readonly statement: Statement<VerdictStatementId>;
  /** Path to the value it speaks of, where there is one. */
  readonly path: readonly string[] | null;
}

/** A named share of the severity. */
export interface SeverityFactor {
  readonly id:
    'sensitivity' | 'protection' | 'transport' | 'party' | 'private-browsing' | 'linkability';
  readonly weight: number;
  readonly statement: Statement<VerdictStatementId>;
}

/** The judgement on one exchange. */
export interface ExchangeVerdict {
  readonly exchange: number;
  readonly host: string | null;
  readonly protection: Protection;
  /** Number of findings under each protection. */
  readonly protections: Readonly<Partial<Record<Protection, number>>>;
  readonly transport: Transport;
  readonly severity: Severity;
  readonly factors: readonly SeverityFactor[];
  /** Each once, most severe first. */
  readonly entities: readonly EntityId[];
  readonly recipient: Recipient;
  readonly sentence: Statement<VerdictStatementId>;
  readonly evidence: readonly Evidence[];
  readonly findings: readonly Finding[];
}

/** The judgement on a whole capture. */
export interface CaptureVerdict {
  readonly severity: Severity;
  readonly protection: Protection;
  readonly protections: Readonly<Partial<Record<Protection, number>>>;
  readonly entities: readonly EntityId[];
  readonly exchanges: number;
  /** Exchanges with at least one finding of severity `low` or more. */
  readonly flagged: number;
  readonly sentence: Statement<VerdictStatementId>;
  readonly evidence: readonly Evidence[];
}

/** One part of an exchange, decoded: a URL, one header field, one content. */
export interface AnalysedPart {
  readonly part: Part;
  /** The part's bytes as the root of its tree (`header:user-agent` is its name for a header field). */
  readonly root: DecodedValue;
  /** The same bytes with the way back to the capture. */
  readonly sourced: SourcedBytes;
}

/** Everything that one exchange shows by itself. */
export interface AnalysedExchange {
  readonly exchange: Exchange;
  readonly parts: readonly AnalysedPart[];
  readonly findings: readonly Finding[];
  readonly verdict: ExchangeVerdict;
  /** The reader's problems and those that analysing added. */
  readonly problems: readonly Problem[];
}

/** How an identifier was seen: as it is, or as a hash of itself. */
export type IdentifierForm = 'plain' | 'md5' | 'sha1' | 'sha256' | 'sha512' | 'hash';

/** A value that ties exchanges together. */
export interface Identifier {
  /** Random for each run, never derived from the value. */
  readonly valueId: string;
  /** The value in its plain form where it was seen so, else its hash. Personal. */
  readonly value: string;
  /** What it was taken for, most frequent first. */
  readonly entities: readonly EntityId[];
  /** In ascending order, each once. */
  readonly exchanges: readonly number[];
  readonly hosts: readonly string[];
  readonly companies: readonly string[];
  readonly forms: readonly IdentifierForm[];
  /** How many of the exchanges speak of private browsing. */
  readonly privateExchanges: number;
}

/** What one recipient got over the whole capture. */
export interface RecipientSummary {
  /** Company, or registrable domain, or host: what exchanges were put together by. */
  readonly name: string;
  readonly recipient: Recipient;
  readonly hosts: readonly string[];
  readonly exchanges: readonly number[];
  /** Findings that were sent to it. */
  readonly findings: number;
  readonly entities: readonly EntityId[];
  readonly severity: Severity;
  readonly protections: Readonly<Partial<Record<Protection, number>>>;
  readonly privateExchanges: number;
}

/** What only the whole capture can tell. */
export interface CaptureJudgement {
  readonly verdict: CaptureVerdict;
  readonly identifiers: readonly Identifier[];
  readonly recipients: readonly RecipientSummary[];
}

/** What going through a capture yields, in this order: capture, exchanges and problems, judgement. */
export type CaptureItem =
  | {
      readonly kind: 'capture';
      readonly name: string;
      readonly format: CaptureFormat;
      readonly formatLabel: string;
      readonly sizeBytes: number;
    }
  /** A problem of the capture itself; those of an exchange come with it. */
  | { readonly kind: 'problem'; readonly problem: Problem }
  | {
      readonly kind: 'exchange';
      readonly analysed: AnalysedExchange;
      /** Ids of the findings' values, in the order of `analysed.findings`. */
      readonly valueIds: readonly string[];
    }
  | { readonly kind: 'judgement'; readonly judgement: CaptureJudgement };

/** Ids of what this room says; the words are in the message table of `view`. */
export type VerdictStatementId = `verdict.${string}`;
