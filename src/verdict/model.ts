import type { SourcedBytes } from '../bytes/sourced';
import type { Statement } from '../bytes/statement';
import type { CaptureFormat, Exchange, Problem, Transport } from '../capture/model';
import type { DecodedValue, Protection } from '../decode/model';
import type { EntityId, Finding, PartSide } from '../detect/model';
import type { AddressStatementId } from './addresses/note';
import type { Contribution } from './contribution';
import type { ClaimStatementId } from './claims/statements';
import type { RecipientStatementId } from './recipientStatements';

/** How much it matters, least first. */
export const severities = ['none', 'low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof severities)[number];

/** First or third party, as seen from the capture. */
export type Party = 'first' | 'third' | 'unknown';

/** What can tell in which country a host stands, or who had its address registered there. */
export type CountrySource =
  /** Location data on the address. */
  | 'address'
  /** The registry's country of the address: where its holder is at home, not where it stands. */
  | 'registration'
  /** A region named in the host name. */
  | 'host-name';

/** What one source says of a host's country. */
export interface CountryClaim {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly source: CountrySource;
}

/** Who gets an exchange. What is not known is null, never guessed. */
export interface Recipient {
  readonly host: string | null;
  /** Registrable domain (public suffix list), or null for addresses and unknown hosts. */
  readonly domain: string | null;
  readonly company: string | null;
  /** Country that the company is at home in, ISO 3166-1 alpha-2. */
  readonly companyCountry: string | null;
  readonly party: Party;
  readonly purpose: string | null;
  readonly address: string | null;
  readonly network: string | null;
  readonly asn: number | null;
  /** Where it stands, ISO 3166-1 alpha-2; null where nothing tells, or what tells disagrees. */
  readonly country: string | null;
  /** What each source says, one line a source. */
  readonly countries: readonly CountryClaim[];
}

/** One thing a verdict rests on. */
export interface Evidence {
  readonly kind:
    'finding' | 'layer' | 'transport' | 'recipient' | 'identifier' | 'factor' | 'problem';
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
  /** How much each finding matters here, in the order of `findings`. */
  readonly findingSeverities: readonly Severity[];
  /** Whether anything in it comes from private browsing. */
  readonly isPrivate: boolean;
}

/** The judgement on a whole capture. */
export interface CaptureVerdict {
  readonly severity: Severity;
  readonly protection: Protection;
  readonly protections: Readonly<Partial<Record<Protection, number>>>;
  /** Of the exchanges with personal values: `cleartext` where one was, `tls` where all were. */
  readonly transport: Transport;
  readonly entities: readonly EntityId[];
  readonly exchanges: number;
  /** Exchanges with at least one finding of severity `low` or more. */
  readonly flagged: number;
  readonly sentence: Statement<VerdictStatementId>;
  readonly evidence: readonly Evidence[];
}

/** One part of an exchange, decoded: a URL, one header field, one content. */
export interface AnalysedPart extends PartSide {
  /** The part's bytes as the root of its tree (`header:user-agent` is its name for a header field). */
  readonly root: DecodedValue;
  /** The same bytes with the way back to the capture. */
  readonly sourced: SourcedBytes;
}

/** Everything that one exchange shows by itself. */
export interface AnalysedExchange {
  readonly exchange: Exchange;
  readonly parts: readonly AnalysedPart[];
  /**
   * Of each of the exchange's messages the number of its part, -1 where it has none: it is empty, or
   * was not looked at. Equal messages that nothing was found in share one.
   */
  readonly messageParts?: readonly number[];
  readonly findings: readonly Finding[];
  /** Too unsure to be reported; masked all the same. */
  readonly unsure: readonly Finding[];
  readonly verdict: ExchangeVerdict;
  /** The reader's problems and those that analysing added. */
  readonly problems: readonly Problem[];
  /** Whether no limit could be lifted any further for it. */
  readonly isLifted?: boolean;
  /** Findings that the user has a word on: left out as not personal (masked still), or renamed. */
  readonly marked?: { readonly notPersonal: number; readonly otherKind: number };
}

/** How an identifier was seen: as it is, in a coding of its own, or as a hash of itself. */
export const identifierForms = [
  ...(['plain', 'base64', 'hex', 'percent'] as const),
  ...(['md5', 'sha1', 'sha256', 'sha512', 'hash'] as const),
] as const;
export type IdentifierForm = (typeof identifierForms)[number];

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
  /** How many say of themselves that the browsing was not private; most say neither. */
  readonly ordinaryExchanges: number;
  /** First and last exchange's time in milliseconds since 1970, or null where the capture has none. */
  readonly firstSeenMs: number | null;
  readonly lastSeenMs: number | null;
  /** Apps that sent it, where the capture tells (its own field, or the user agent). */
  readonly apps: readonly string[];
  /** Names it went under, each once: the last step of its paths (`distinct_id`, `cookie:uid`). */
  readonly names: readonly string[];
  /**
   * Distinct sessions (values of one `session_id` field to one recipient) that it was seen in; from
   * 2 on it outlives a session.
   */
  readonly sessions: number;
  /** What it ties together. */
  readonly sentence: Statement<VerdictStatementId>;
}

/** What one recipient got over the whole capture. */
export interface RecipientSummary {
  /** Company, or registrable domain, or host: what exchanges were put together by. */
  readonly name: string;
  /** Network and country only where all exchanges have the same. */
  readonly recipient: Recipient;
  /** What tells the party: the exchanges, or that most of the capture goes there. */
  readonly partyBy: 'exchanges' | 'majority';
  /** All countries that it stands in, in alphabetical order of their codes. */
  readonly countries: readonly string[];
  readonly hosts: readonly string[];
  readonly exchanges: readonly number[];
  /** Findings that were sent to it. */
  readonly findings: number;
  readonly entities: readonly EntityId[];
  readonly severity: Severity;
  readonly protections: Readonly<Partial<Record<Protection, number>>>;
  readonly privateExchanges: number;
  /** Number of distinct traits of the device that it got, over all exchanges. */
  readonly traits: number;
  /** What they are: entities, and `device_trait:cpu_abi` where only the field tells. */
  readonly traitNames: readonly string[];
}

/** What a capture says of a claim. */
export type ClaimOutcome = 'holds' | 'contradicted' | 'untested';

/** One claim of a claims file, held against the capture. */
export interface ClaimResult {
  /** `encrypted`, `anonymous`, `notInPrivateBrowsing`, `never:contacts`, `recipients`, `countries`, `allow:Google`. */
  readonly claim: string;
  readonly outcome: ClaimOutcome;
  /** The claim itself in words. */
  readonly statement: Statement<VerdictStatementId>;
  /** Exchanges that contradict it, in ascending order. */
  readonly exchanges: readonly number[];
  /** What contradicts it in each of them, in their order. */
  readonly contradictions: readonly ClaimContradiction[];
  readonly evidence: readonly Evidence[];
}

/** How one exchange contradicts a claim. */
export interface ClaimContradiction {
  readonly exchange: number;
  readonly host: string | null;
  /** What was sent against the claim; empty where the recipient alone is at fault. */
  readonly entities: readonly EntityId[];
  readonly protections: readonly Protection[];
  /** Numbers of the findings in their exchange: the first of each entity under each protection. */
  readonly findings: readonly number[];
}

/** What only the whole capture can tell. */
export interface CaptureJudgement {
  readonly verdict: CaptureVerdict;
  readonly identifiers: readonly Identifier[];
  readonly recipients: readonly RecipientSummary[];
  /** In the claims file's order; empty where there is none. */
  readonly claims: readonly ClaimResult[];
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
      /** What it adds to the whole. */
      readonly contribution: Contribution;
      /** Ids of the findings' values, in the order of `analysed.findings`. */
      readonly valueIds: readonly string[];
    }
  | {
      readonly kind: 'judgement';
      readonly judgement: CaptureJudgement;
      /** Whom networks and countries are from, where address data was used. */
      readonly addressNote?: Statement<AddressStatementId> | null;
    };

/**
 * Ids of what this room says; the words are in the message table of `view`.
 *
 * Sentences of an exchange (`sent`, `received`, `nothing`) have the arguments `host`, `values`
 * (number), `chain` (codings from the outside in), `more` and `moreAs` (values under another
 * protection, and which), `private` and `cleartext` (1 where it is so), `alsoSent`, `partly`; those
 * of a capture `recipients` (the name of one, the number of several), `what` (`identifiers` or
 * `values`), `private`, `exchanges`, `unread`.
 */
export type VerdictStatementId =
  | ClaimStatementId
  | RecipientStatementId
  | 'verdict.sent.plaintext'
  | 'verdict.sent.plaintext-tls'
  | 'verdict.sent.plaintext-cleartext'
  | 'verdict.sent.encoded'
  | 'verdict.sent.hashed'
  | 'verdict.sent.encrypted'
  | 'verdict.sent.unknown'
  | 'verdict.sent.description'
  | 'verdict.received.plaintext'
  | 'verdict.received.plaintext-tls'
  | 'verdict.received.plaintext-cleartext'
  | 'verdict.received.encoded'
  | 'verdict.received.hashed'
  | 'verdict.received.encrypted'
  | 'verdict.received.unknown'
  | 'verdict.nothing.plaintext'
  | 'verdict.nothing.encoded'
  | 'verdict.nothing.encrypted'
  | 'verdict.nothing.unknown'
  /** The entry could not be read at all. */
  | 'verdict.unreadable'
  | 'verdict.capture.plaintext'
  | 'verdict.capture.plaintext-tls'
  | 'verdict.capture.plaintext-cleartext'
  | 'verdict.capture.encoded'
  | 'verdict.capture.hashed'
  | 'verdict.capture.encrypted'
  | 'verdict.capture.unknown'
  /** Personal values in answers alone: `{hosts}` */
  | 'verdict.capture.received'
  | 'verdict.capture.description'
  | 'verdict.capture.nothing'
  | 'verdict.capture.empty'
  /**
   * `{entity}` ties `{exchanges}` on `{hosts}` of `{companies}` (or of at least `{leastCompanies}`),
   * `{private}` or all (`{allPrivate}`: 1) of them in private browsing, `{ordinary}` of them
   * expressly not, from `{apps}`, across `{sessions}`, also seen as `{forms}`. 0 is not said.
   */
  | 'verdict.ties'
  /** `{entity}` stands in one exchange alone. */
  | 'verdict.ties-nothing'
  /** `{count}` times `{entity}`, `{protection}`, under `{chain}`. */
  | 'verdict.evidence.sent'
  | 'verdict.evidence.received'
  /** What was sent has the form of `{sdks}`, names with commas between. */
  | 'verdict.evidence.sdk'
  /** `{chain}` was undone without a key. */
  | 'verdict.evidence.undone'
  /** The request's content is in `{container}`. */
  | 'verdict.evidence.encrypted'
  | 'verdict.evidence.dense'
  | 'verdict.evidence.tls'
  | 'verdict.evidence.cleartext'
  | 'verdict.evidence.transport-unknown'
  /** `{host}` belongs to `{company}`, for `{purpose}`. */
  | 'verdict.evidence.company'
  /** `{host}` is in the domain `{domain}`; no company is known. */
  | 'verdict.evidence.domain'
  | 'verdict.evidence.no-recipient'
  /** First party, as the page `{page}` is in the same domain. */
  | 'verdict.evidence.first-party'
  | 'verdict.evidence.first-party-navigation'
  /** Third party: a page of another domain asked for it. */
  | 'verdict.evidence.third-party'
  /** Third party: the browser says that the request crosses sites. */
  | 'verdict.evidence.third-party-site'
  /** Third party: a known service for `{purpose}`. */
  | 'verdict.evidence.third-party-service'
  /** Not all could be read: `{problems}`. */
  | 'verdict.evidence.problems'
  /** `{values}` were too many to be followed through the capture. */
  | 'verdict.evidence.not-followed'
  /**
   * `{traits}` traits of the device (`{names}`: entities with commas, `device_trait:field` where the
   * field tells more) go to `{to}`, together or one after another.
   */
  | 'verdict.evidence.fingerprint'
  /** Without the values of `{entities}` (ids with commas), it would be `{severity}`. */
  | 'verdict.evidence.without'
  /** Shares of the severity: each has `{weight}`. `{entity}` */
  | 'verdict.factor.sensitivity'
  | 'verdict.factor.received'
  /** `{protection}` */
  | 'verdict.factor.protection'
  | 'verdict.factor.cleartext'
  | 'verdict.factor.first-party'
  | 'verdict.factor.third-party'
  /** A credential or card goes where it belongs, over TLS. */
  | 'verdict.factor.expected'
  | 'verdict.factor.private-browsing'
  /** A lasting id goes with what the user did. */
  | 'verdict.factor.linkability'
  /** `{traits}` traits of the device go together. */
  | 'verdict.factor.fingerprint';
