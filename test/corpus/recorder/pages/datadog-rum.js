import { datadogRum } from '@datadog/browser-rum';

/** Datadog RUM: JSON lines. */
export function run(p) {
  datadogRum.init({
    applicationId: 'f0a3b2c1-4d5e-4f60-a1b2-c3d4e5f60718',
    clientToken: 'pub0a1b2c3d4e5f60718293a4b5c6d7e8f9',
    site: 'datadoghq.eu',
    service: 'portal',
    version: '5.12.0',
    sessionSampleRate: 100,
    trackUserInteractions: true,
    telemetrySampleRate: 0,
  });
  datadogRum.setUser({
    id: p.userId,
    name: `${p.firstName} ${p.lastName}`,
    email: p.email,
    phone: p.phone,
  });
  datadogRum.addAction('search', { query: p.search });
  datadogRum.addAction('order', { order_id: p.orderId, revenue: p.revenue });
  datadogRum.addError(new Error('payment failed'));
  globalThis.flushLater = true;
}
