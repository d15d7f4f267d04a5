import type { AddressFacts, AddressTable } from '../context';

/** The product's own data with a file of the user's laid over it. */
export interface LayeredTable extends AddressTable {
  /** The date of the user's file. */
  readonly ownDate: string;
  /** Whether the product's own data is below it. */
  readonly hasBuiltIn: boolean;
}

/**
 * What the user's file says of an address holds; what it does not say is taken from the product's
 * own data, if there is any. A network's number and name always come from the same of the two.
 */
export function layeredTable(own: AddressTable, builtIn: AddressTable | null): LayeredTable {
  return {
    date: builtIn?.date ?? own.date,
    ownDate: own.date,
    hasBuiltIn: builtIn !== null,
    lookUp(address: string): AddressFacts | null {
      const over = own.lookUp(address);
      const under = builtIn?.lookUp(address) ?? null;
      if (over === null || under === null) return over ?? under;
      const { asn, network } = over.asn === null && over.network === null ? under : over;
      return {
        asn,
        network,
        country: over.country ?? under.country,
        registered: over.registered ?? under.registered,
      };
    },
  };
}
