import type { Statement } from '../bytes/statement';
import type { Transport } from '../capture/model';
import type { Protection } from '../decode/model';
import type { EntityId, Finding } from '../detect/model';

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

/** Ids of what this room says; the words are in the message table of `view`. */
export type VerdictStatementId = `verdict.${string}`;
