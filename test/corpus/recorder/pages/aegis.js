import Aegis from 'aegis-web-sdk';

/** Aegis (Tencent): queries and forms. */
export function run(p) {
  const aegis = new Aegis({
    id: 'pGUVFTCZyewxxxxx',
    uin: p.userId,
    reportApiSpeed: true,
    reportAssetSpeed: false,
    spa: true,
  });
  aegis.info('searched', { query: p.search });
  aegis.report({ msg: 'payment failed', ext1: p.email, ext2: p.orderId });
  aegis.error(new Error('payment failed'));
}
