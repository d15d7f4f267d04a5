import type { EntityId } from '../detect/model';
import type { Protection } from '../decode/model';
import type { Severity } from '../verdict/model';

/** A number of exchanges, and the first of them to go to. */
export interface ExchangeSet {
  readonly count: number;
  /** In ascending order; at most {@link mostSetExchanges}. */
  readonly first: readonly number[];
}

/** Exchanges that a picture's mark leads to. */
export const mostSetExchanges = 100;

/** A column of the matrix: one recipient, or those that have no column of their own. */
export interface OverviewRecipient {
  /** Company, or registrable domain, or host; '' stands for all that have no column. */
  readonly name: string;
  /** Recipients it stands for. */
  readonly count: number;
  /** ISO 3166-1 alpha-2, where known. */
  readonly countries: readonly string[];
}

/** A row of the matrix: one entity, or the device's description, or what has no row of its own. */
export interface OverviewKind {
  readonly id: EntityId | 'device-description' | 'others';
  /** Name in words; '' for `others`. */
  readonly label: string;
  /** Entities it stands for. */
  readonly count: number;
  readonly severity: Severity;
}

/** What one recipient got of one kind. */
export interface OverviewCell {
  readonly kind: number;
  readonly recipient: number;
  readonly severity: Severity;
  /** Weakest protection that any of it had. */
  readonly protection: Protection;
  /** Whether any of it came from private browsing. */
  readonly isPrivate: boolean;
  readonly exchanges: ExchangeSet;
}

/** Exchanges of one severity in one stretch of time. */
export interface OverviewTick {
  /** From 0 to `timeline.slots` - 1. */
  readonly slot: number;
  readonly severity: Exclude<Severity, 'none'>;
  readonly exchanges: ExchangeSet;
}

/** When what was sent: null where the capture has no times. */
export interface OverviewTimeline {
  readonly startMs: number;
  readonly endMs: number;
  readonly slots: number;
  readonly ticks: readonly OverviewTick[];
}

/** An identifier in the graph. */
export interface OverviewIdentifier {
  /** Entity and value, masked unless revealed: `installation id 9f3c••••`. */
  readonly label: string;
  readonly value: string;
  /** Whether it was also seen as a hash of itself: `md5`, `sha256` … */
  readonly hashes: readonly string[];
  readonly exchanges: ExchangeSet;
  readonly hosts: number;
  readonly companies: number;
  readonly privateExchanges: number;
}

/** A host in the graph. */
export interface OverviewHost {
  readonly host: string;
  readonly recipient: string;
}

/** How often an identifier went to a host. */
export interface OverviewLink {
  readonly identifier: number;
  readonly host: number;
  readonly isPrivate: boolean;
  readonly exchanges: ExchangeSet;
}

/** A claim that was held against the capture. */
export interface OverviewClaim {
  readonly label: string;
  readonly outcome: 'holds' | 'contradicted' | 'untested';
  readonly exchanges: ExchangeSet;
}

/** The pictures of the overview, as plain data. Values are masked unless revealed. */
export interface OverviewView {
  readonly recipients: readonly OverviewRecipient[];
  readonly kinds: readonly OverviewKind[];
  readonly cells: readonly OverviewCell[];
  readonly timeline: OverviewTimeline | null;
  readonly identifiers: readonly OverviewIdentifier[];
  readonly hosts: readonly OverviewHost[];
  readonly links: readonly OverviewLink[];
  /** Identifiers and hosts that the graph leaves out. */
  readonly moreIdentifiers: number;
  readonly moreHosts: number;
  readonly claims: readonly OverviewClaim[];
}
