import type { Statement } from '../../bytes/statement';
import type { Evidence } from '../model';

/** Ids of what is said of claims; the words are in the message table of `view`. */
export type ClaimStatementId =
  /** The claims themselves. */
  | 'verdict.claim.encrypted'
  | 'verdict.claim.anonymous'
  | 'verdict.claim.notInPrivateBrowsing'
  /** `{entity}` */
  | 'verdict.claim.never'
  /** `{names}` */
  | 'verdict.claim.recipients'
  /** `{countries}`: codes with commas. */
  | 'verdict.claim.countries'
  /** `{recipient}` and `{entities}` (ids with commas, '' for none). */
  | 'verdict.claim.allow'
  /** `{entity}`, `{protection}`, `{exchanges}`, and `{recipient}` or the number of `{recipients}`. */
  | 'verdict.claim.sent'
  /** Of the exchanges that contradict it, so many travelled over TLS: `{exchanges}`. */
  | 'verdict.claim.tls'
  /** So many travelled in the clear: `{exchanges}`. */
  | 'verdict.claim.cleartext'
  /** `{entity}` ties `{exchanges}` on `{hosts}`. */
  | 'verdict.claim.ties'
  /** What is hashed can be recognised by who has the value. */
  | 'verdict.claim.hashed'
  /** `{recipient}` is not among those allowed and gets `{exchanges}`, with `{entities}` or nothing personal. */
  | 'verdict.claim.recipient'
  /** `{recipient}` stands in `{countries}`, gets `{exchanges}`. */
  | 'verdict.claim.country'
  /** Where so many went is not known: `{exchanges}`. */
  | 'verdict.claim.country-unknown'
  /** So many could have shown it, and did not: `{exchanges}`. */
  | 'verdict.claim.tested'
  /** Nothing could have shown it. */
  | 'verdict.claim.untested'
  | 'verdict.claim.untested-values'
  | 'verdict.claim.untested-private'
  /** `{recipient}` */
  | 'verdict.claim.untested-recipient'
  | 'verdict.claim.untested-country'
  /** The contents of so many could not be read: `{exchanges}`. */
  | 'verdict.claim.unreadable'
  /** More lines than are listed: `{count}`. */
  | 'verdict.claim.more'
  /** What is wrong in a claims file. */
  | 'verdict.claims-file.syntax'
  | 'verdict.claims-file.cut'
  /** `{bytes}` at most. */
  | 'verdict.claims-file.too-large'
  /** `{name}` must be of the type `{expected}`, and is of `{found}`. */
  | 'verdict.claims-file.type'
  /** `{key}` is not known; `{suggestion}` is, or else all of `{known}`. */
  | 'verdict.claims-file.unknown-key'
  | 'verdict.claims-file.unknown-entity'
  | 'verdict.claims-file.unknown-country'
  /** `{name}` names neither a host nor a company. */
  | 'verdict.claims-file.bad-recipient'
  /** `{key}` stands there twice. */
  | 'verdict.claims-file.repeated'
  /** More than `{limit}` members. */
  | 'verdict.claims-file.too-many';

/** A statement on a claim. */
export type ClaimStatement = Statement<ClaimStatementId>;

/** One line of evidence on a claim. Paths are left out: their keys may be personal. */
export function claimEvidence(
  kind: Evidence['kind'],
  id: ClaimStatementId,
  args: Statement['arguments'] = {},
): Evidence {
  return { kind, statement: { id, arguments: args }, path: null };
}
