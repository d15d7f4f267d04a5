import type { Examples } from './examples';

export const commerceExamples: Examples = {
  hits: {
    purchase: [
      { revenue: 9.99, currency: 'EUR' },
      { price: '49.90', currency: 'EUR', product_id: 'p-1' },
      { order_id: 'A-2020-55123' },
    ],
    attribution: [
      { utm_source: 'newsletter' },
      { gclid: 'EAIaIQobChMI8rT0tqKj6QIVx' },
      { referrer: 'utm_source=google-play&utm_medium=organic' },
    ],
  },
  misses: {
    purchase: [{ bid: { price: 0.32 } }, { total: 17 }, { price: true }, { value: 12 }],
    attribution: [{ source: 'map' }, { campaign: true }, { referrer: '' }],
  },
};
