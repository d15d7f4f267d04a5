import { jitsuAnalytics } from '@jitsu/js';

/** Jitsu: one JSON object a call. */
export function run(p) {
  const jitsu = jitsuAnalytics({
    host: 'https://t.collector.example',
    writeKey: '8kd92mzpq7rt:5vxyb1nc4hj6',
  });
  void jitsu.identify(p.userId, {
    email: p.email,
    phone: p.phone,
    firstName: p.firstName,
    birthday: p.birthday,
  });
  void jitsu.page('treatment');
  void jitsu.track('search', { query: p.search });
  void jitsu.track('order', { orderId: p.orderId, revenue: p.revenue });
}
