import { AnalyticsBrowser } from '@customerio/cdp-analytics-browser';

/** Customer.io: one JSON object a call. */
export function run(p) {
  const analytics = AnalyticsBrowser.load({ writeKey: '8kd92mzpq7rt5vxyb1nc' });
  void analytics.identify(p.userId, {
    email: p.email,
    phone: p.phone,
    first_name: p.firstName,
    last_name: p.lastName,
    birthday: p.birthday,
    city: p.city,
  });
  void analytics.page();
  void analytics.track('searched', { query: p.search });
  void analytics.track('order_paid', { order_id: p.orderId, total: p.revenue });
}
export const answers = {
  '/settings': {
    integrations: { 'Customer.io Data Pipelines': { apiKey: '8kd92mzpq7rt5vxyb1nc' } },
    plan: { track: { __default: { enabled: true } } },
  },
};
