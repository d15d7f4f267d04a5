import type { Statement } from '../../bytes/statement';
import type { AddressTable } from '../context';

/** Ids of what is said of the address data itself; the words are in the message table of `view`. */
export type AddressStatementId =
  /** Whom the product's own data is from, as of `{date}`: its licence wants that wherever it is shown. */
  | 'verdict.addresses.built-in'
  /** The same, with a file of the user's, of `{ownDate}`, over it. */
  | 'verdict.addresses.layered'
  /** A file of the user's alone, of `{ownDate}`. */
  | 'verdict.addresses.own';

/** Whom networks and countries are from, and how old they are; belongs wherever they are shown. */
export function addressDataNote(
  table: AddressTable & { readonly ownDate?: string; readonly hasBuiltIn?: boolean },
): Statement<AddressStatementId> {
  const { date, ownDate, hasBuiltIn } = table;
  if (ownDate === undefined) return { id: 'verdict.addresses.built-in', arguments: { date } };
  return hasBuiltIn === false
    ? { id: 'verdict.addresses.own', arguments: { ownDate } }
    : { id: 'verdict.addresses.layered', arguments: { date, ownDate } };
}
