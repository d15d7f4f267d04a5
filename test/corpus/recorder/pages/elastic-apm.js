import { init } from '@elastic/apm-rum';

/** Elastic APM: JSON lines. */
export function run(p) {
  const apm = init({
    serviceName: 'portal',
    serverUrl: 'https://apm.collector.example',
    serviceVersion: '5.12.0',
    flushInterval: 300,
  });
  apm.setUserContext({ id: p.userId, username: p.username, email: p.email });
  apm.setCustomContext({ phone: p.phone, firstName: p.firstName, birthday: p.birthday });
  apm.addLabels({ order_id: p.orderId, search_query: p.search });
  apm.captureError(new Error('payment failed'));
}
