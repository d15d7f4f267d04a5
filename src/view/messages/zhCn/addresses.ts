import type { AddressStatementId } from '../../../verdict/addresses/note';

const builtIn =
  '地址所属网络和国家的数据截至 {date}，来自 IP Geolocation by DB-IP（https://db-ip.com）、Route Views（https://www.routeviews.org）和 NRO（https://www.nro.net），以 CC BY 4.0 许可';

/** Whom networks and countries of addresses are from, in Chinese. */
export const addressMessages: Readonly<Record<AddressStatementId, string>> = {
  'verdict.addresses.built-in': builtIn,
  'verdict.addresses.layered': `${builtIn}；您自己的数据文件（{ownDate}）中有的地址以该文件为准`,
  'verdict.addresses.own': '地址所属网络和国家取自您自己的数据文件（{ownDate}）',
};
