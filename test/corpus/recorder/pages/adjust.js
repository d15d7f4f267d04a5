import Adjust from '@adjustcom/adjust-web-sdk';

/** Adjust: forms. */
export function run(p) {
  Adjust.initSdk({
    appToken: '2fm9gkqubvpc',
    environment: 'production',
    externalDeviceId: p.userId,
  });
  Adjust.trackEvent({
    eventToken: 'abc123',
    revenue: p.revenue,
    currency: 'EUR',
    callbackParams: [
      { key: 'email', value: p.email },
      { key: 'user_id', value: p.userId },
      { key: 'order_id', value: p.orderId },
      { key: 'search_query', value: p.search },
    ],
  });
}
