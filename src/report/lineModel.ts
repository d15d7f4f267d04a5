import type { Problem, Transport } from '../capture/model';
import type { Protection } from '../decode/model';
import type { EntityId, Grade, Part } from '../detect/model';
import type {
  CaptureItem,
  ClaimOutcome,
  Evidence,
  IdentifierForm,
  Recipient,
  Severity,
} from '../verdict/model';
import type { ExchangeFacts } from '../verdict/claims/facts';
import type { Contribution } from '../verdict/contribution';
import type { NewCombination } from './baseline';

type Protections = Readonly<Partial<Record<Protection, number>>>;

/** A line of evidence in words. */
export interface EvidenceText {
  readonly kind: Evidence['kind'];
  readonly text: string;
  readonly path: readonly string[];
}

/** Who got it, as a line gives it; what else is known stands in the evidence. */
export type RecipientFields = Omit<Recipient, 'host' | 'companyCountry' | 'countries'>;

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
      readonly type: 'claim';
      readonly file: string;
      readonly claim: string;
      readonly outcome: ClaimOutcome;
      /** The claim in words. */
      readonly sentence: string;
      /** Exchanges that contradict it. */
      readonly exchanges: readonly number[];
      /** By what each of them does. */
      readonly contradictions: readonly {
        readonly exchange: number;
        readonly host: string | null;
        readonly entities: readonly EntityId[];
        readonly protections: readonly Protection[];
      }[];
      readonly evidence: readonly EvidenceText[];
    }
  /** What a baseline does not have: an entity that goes somewhere, or a claim that is contradicted. */
  | ({ readonly type: 'new'; readonly file: string; readonly claim: null } & NewCombination)
  | { readonly type: 'new'; readonly file: string; readonly claim: string }
  | {
      readonly type: 'summary';
      readonly file: string;
      readonly exchanges: number;
      readonly findings: number;
      readonly problems: number;
    };

/** What a report is made from: what analysing a capture yields, or why it could not be begun or ended. */
export type ReportItem =
  | CaptureItem
  | { readonly kind: 'failure'; readonly problem: Problem }
  /** An exchange that was analysed and written in another thread. */
  | {
      readonly kind: 'written';
      readonly contribution: Contribution;
      /** Of the findings' values, in their order. */
      readonly valueIds: readonly string[];
      readonly pieces: readonly string[];
      /** What claims need of it, where some are checked. */
      readonly facts: ExchangeFacts | null;
    }
  /** What a baseline does not have; comes behind the judgement, where there is a baseline. */
  | {
      readonly kind: 'new';
      readonly combinations: readonly NewCombination[];
      /** Names of the claims that were not contradicted before. */
      readonly claims: readonly string[];
    };

/** How values are shown. */
export interface ReportOptions {
  /** Show personal values as they are. */
  readonly reveal: boolean;
}
