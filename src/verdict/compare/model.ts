import type { Statement } from '../../bytes/statement';
import type { Protection } from '../../decode/model';
import type { EntityId } from '../../detect/model';
import type { ClaimOutcome, ClaimResult, Identifier } from '../model';

/** Ids of what comparing says; the words are in the message table of `view`. */
export type CompareStatementId =
  /**
   * Identifiers that survive and go to whom they went before: `{survive}` of `{before}` of them
   * (or `{all}`), `{entities}` (ids with commas), `{kinds}` of them, `{to}` the one recipient or
   * `{recipients}` the number of several; `{each}` where all survivors do, `{some}` where not;
   * `{hashed}` and `{private}` count some (`{hashedAll}`, `{privateAll}`: all) of those
   * that are named, `{fresh}` the new.
   */
  | 'compare.survive.still'
  /** The same where they go to others than before. */
  | 'compare.survive.now'
  /** The same where they are only received, or are sent to nobody that is known. */
  | 'compare.survive.there'
  /** None of `{before}` survives; `{fresh}` are new. */
  | 'compare.none'
  /** There were none before; `{fresh}` are new. */
  | 'compare.first'
  /** Neither has any; `{fresh}` kinds of personal data are sent that were not, `{gone}` no longer. */
  | 'compare.without'
  /** Neither holds an exchange. */
  | 'compare.empty'
  /** `{exchanges}` of the capture before (after) could not be read in full. */
  | 'compare.note.unread-before'
  | 'compare.note.unread-after'
  /** The capture before (after) holds more hosts than are compared. */
  | 'compare.note.cut-before'
  | 'compare.note.cut-after'
  /** `{values}` of the capture before (after) were too many to be followed. */
  | 'compare.note.left-before'
  | 'compare.note.left-after';

/** A statement of this room. */
export type CompareStatement = Statement<CompareStatementId>;

/** A host of a capture. */
export interface SideHost {
  readonly host: string;
  /** Company, or registrable domain, or the host itself. */
  readonly recipient: string;
  readonly exchanges: number;
  /** Number of the first exchange with it. */
  readonly first: number;
}

/** A recipient of a capture: hosts of one company, or else of one domain. */
export interface SideRecipient {
  readonly name: string;
  readonly hosts: number;
  readonly exchanges: number;
  readonly first: number;
  /** Findings that were sent to it. */
  readonly findings: number;
}

/** One kind of personal data that was sent to one recipient. */
export interface EntityFlow {
  readonly entity: EntityId;
  readonly recipient: string;
  readonly findings: number;
  readonly exchanges: number;
  /** Number of the first exchange that holds it, and of the finding in it. */
  readonly first: { readonly exchange: number; readonly finding: number };
  /** Number of findings under each protection. */
  readonly protections: Readonly<Partial<Record<Protection, number>>>;
}

/** All that comparing needs of one capture, as plain data. Holds personal values. */
export interface CompareSide {
  readonly exchanges: number;
  /** Exchanges that could not be read or decoded in full. */
  readonly unread: number;
  readonly identifiers: readonly Identifier[];
  readonly recipients: readonly SideRecipient[];
  readonly hosts: readonly SideHost[];
  readonly flows: readonly EntityFlow[];
  readonly claims: readonly ClaimResult[];
  /** Values that were too many to be followed as identifiers. */
  readonly left: number;
  /** Whether there are more hosts than are kept. */
  readonly isCut: boolean;
}

/** What stays, vanishes and appears. */
export interface Changes<Item> {
  readonly stay: readonly { readonly before: Item; readonly after: Item }[];
  readonly vanish: readonly Item[];
  readonly appear: readonly Item[];
}

/** An identifier of one side. */
export interface SideIdentifier extends Identifier {
  /** Whom it was sent to, by the names of recipients; empty where it was only received. */
  readonly recipients: readonly string[];
}

/** An identifier that both captures hold. */
export interface SurvivingIdentifier {
  readonly before: SideIdentifier;
  readonly after: SideIdentifier;
  /** What it was taken for, what names it best first. */
  readonly entities: readonly EntityId[];
  /** The plain value where either side has it, else the hash. Personal. */
  readonly value: string;
  /** Whether one side has the value and the other only a hash of it. */
  readonly isHashed: boolean;
}

/** A claim and what either capture says of it; null where it was not held against that one. */
export interface ClaimChange {
  readonly claim: string;
  readonly statement: ClaimResult['statement'];
  readonly before: ClaimOutcome | null;
  readonly after: ClaimOutcome | null;
}

/** What two captures have in common and what not. */
export interface Comparison {
  readonly sentence: CompareStatement;
  /** What keeps the comparison from being complete. */
  readonly notes: readonly CompareStatement[];
  readonly identifiers: {
    readonly survive: readonly SurvivingIdentifier[];
    readonly vanish: readonly SideIdentifier[];
    readonly appear: readonly SideIdentifier[];
  };
  /** By entity and recipient. */
  readonly entities: Changes<EntityFlow>;
  /** Of those that stay, the ones that are protected otherwise than before. */
  readonly protections: Changes<EntityFlow>['stay'];
  readonly recipients: Changes<SideRecipient>;
  readonly hosts: Changes<SideHost>;
  readonly claims: readonly ClaimChange[];
}
