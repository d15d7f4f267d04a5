import type { ByteRange } from '../../bytes/range';
import type { Statement } from '../../bytes/statement';
import type { EntityId } from '../../detect/model';
import type { RecipientName } from './recipientName';
import type { ClaimStatementId } from './statements';

/** Something that is said of an app or a vendor, and that a capture may contradict. */
export type Claim =
  /** Nobody who holds the content can read a personal value in it. */
  | { readonly kind: 'encrypted' }
  /** Nothing that is sent leads back to one person, device or installation. */
  | { readonly kind: 'anonymous' }
  /** Private browsing is not reported. */
  | { readonly kind: 'notInPrivateBrowsing' }
  | { readonly kind: 'never'; readonly entity: EntityId }
  /** Nobody else gets an exchange. */
  | { readonly kind: 'recipients'; readonly allowed: readonly RecipientName[] }
  /** Nothing goes to a server elsewhere; ISO 3166-1 alpha-2. */
  | { readonly kind: 'countries'; readonly allowed: readonly string[] }
  /** This recipient is sent nothing else. */
  | {
      readonly kind: 'allow';
      readonly recipient: RecipientName;
      readonly entities: readonly EntityId[];
    };

/** A place in a text file, both from 1; columns count UTF-16 units, as editors do. */
export interface FilePlace {
  readonly line: number;
  readonly column: number;
}

/** What is wrong in a claims file, and where. */
export interface ClaimsProblem {
  readonly statement: Statement<ClaimStatementId>;
  /** In bytes. */
  readonly range: ByteRange;
  readonly start: FilePlace;
  readonly end: FilePlace;
}

/** A claims file that was read; what is wrong with a part of it leaves the others as they are. */
export interface ClaimsFile {
  /** In the file's order. */
  readonly claims: readonly Claim[];
  /** In the file's order. */
  readonly problems: readonly ClaimsProblem[];
}
