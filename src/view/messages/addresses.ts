import type { AddressStatementId } from '../../verdict/addresses/note';

const builtIn =
  'networks and countries of addresses are of {date}, from IP Geolocation by DB-IP (https://db-ip.com), Route Views (https://www.routeviews.org) and the NRO (https://www.nro.net), under CC BY 4.0';

/** Whom networks and countries of addresses are from. */
export const addressMessages: Readonly<Record<AddressStatementId, string>> = {
  'verdict.addresses.built-in': builtIn,
  'verdict.addresses.layered': `${builtIn}; where your own file of {ownDate} knows an address, it decides`,
  'verdict.addresses.own':
    'networks and countries of addresses are from your own file of {ownDate}',
};
