import type { Party } from './model';
import type { SeverityScale } from './severityScale';

/** What is known of an internet address. What the data does not hold is null. */
export interface AddressFacts {
  /** Number and name of the network (autonomous system) that announces it. */
  readonly asn: number | null;
  readonly network: string | null;
  /** Where it stands according to location data, ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Country that the registry has for it, ISO 3166-1 alpha-2. */
  readonly registered: string | null;
}

/** Addresses and what is known of them; one for each source of data. */
export interface AddressTable {
  /** The data's own date, `2026-06-17`. */
  readonly date: string;
  /** Facts about an IPv4 or IPv6 address in its usual spelling, or null where there are none. */
  lookUp(address: string): AddressFacts | null;
}

/** A host whose party the user has set. */
export interface PartyRule {
  /** Lower-case host; `*.example.com` stands for all hosts below, and for the domain itself. */
  readonly host: string;
  readonly party: Exclude<Party, 'unknown'>;
}

/** What judging is handed beside the exchange itself. */
export interface JudgeContext {
  /** Null where there is no data: verdicts then name neither network nor country. */
  readonly addresses: AddressTable | null;
  /** The first rule that fits a host counts. */
  readonly parties: readonly PartyRule[];
  /** What severity is measured by; missing: the standard scale. */
  readonly severity?: SeverityScale;
}

/** What holds where nothing else is handed in. */
export const bareContext: JudgeContext = { addresses: null, parties: [] };
