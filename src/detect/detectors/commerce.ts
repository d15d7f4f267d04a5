import type { Detector } from '../detector';
import { fitId, fitWords, good, isNonValue, loose } from '../values';
import { list } from '../list';

const amountPattern = /^[-+]?(?:[$€£¥] ?)?\d{1,9}(?:[.,]\d{1,6})*(?: ?(?:[$€£¥]|[A-Z]{3}))?$/;
/** Keys of what a service numbers its orders with, which letters may stand in. */
const isNumberKey = /(?:id|number|no|sn|reference|pnr)$/;
const campaignText = /^[^<>{}\n]{1,512}$/;

/** What the user buys, and which advertisement gets the credit. */
export const commerce: Detector = {
  id: 'commerce',
  rules: [
    {
      entity: 'purchase',
      keys: {
        strong: list(`
          revenue, order total, purchase amount, purchase token, order amount, total paid,
          order number, invoice number, receipt data, cart total, purchase id, paid amount
        `),
        plain: [
          'order id',
          'transaction id',
          'receipt',
          'transaction amount',
          'total price',
          'dingdanhao',
        ],
        weak: list(`
          price, amount, total, product name, quantity, subtotal, af price, value
        `),
      },
      fit({ text, type, joined }) {
        if (type === 'boolean' || isNonValue(text)) return null;
        if (amountPattern.test(text)) return good;
        if (joined === 'productname') return fitWords(text, 120);
        return isNumberKey.test(joined) || joined.startsWith('receipt')
          ? (fitId(text, 4) ?? loose)
          : fitId(text, 12);
      },
      siblings: list(`
        currency, productid, orderid, sku, quantity, transactionid, contentid
      `),
      trail: list(`
        purchase, order, checkout, transaction, receipt, cart, ecommerce
      `),
      against: list(`
        bid, imp, auction, config, filter, timing, stock, catalog, chart
      `),
      isRequestOnly: true,
    },
    {
      entity: 'attribution',
      keys: {
        strong: list(`
          utm source, utm medium, utm campaign, utm term, utm content, gclid, fbclid, fbc,
          msclkid, install referrer, ttclid, click id, wbraid, gbraid, dclid, twclid, yclid,
          irclickid, af status, media source, gcl au, gcl aw, google play referrer
        `),
        plain: [
          'attribution',
          'deep link',
          'deeplink',
          'referrer source',
          'campaign name',
          'af siteid',
        ],
        weak: ['campaign', 'referrer', 'clickid', 'ad click', 'source'],
      },
      fit({ text, type, joined }) {
        if (type === 'boolean' || isNonValue(text) || !campaignText.test(text)) return null;
        if (joined === 'referrer')
          return text.includes('utm_') || text.includes('gclid=') ? good : null;
        return joined.endsWith('clid') || joined === 'clickid' ? (fitId(text, 8) ?? null) : loose;
      },
      siblings: ['utmmedium', 'utmcampaign', 'mediasource', 'installtime', 'clicktime', 'gclid'],
      against: ['config', 'settings'],
      isRequestOnly: true,
    },
  ],
};
