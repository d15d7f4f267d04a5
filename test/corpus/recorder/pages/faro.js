import { initializeFaro } from '@grafana/faro-web-sdk';

/** Grafana Faro: a JSON body of logs, events and what they belong to. */
export function run(p) {
  const faro = initializeFaro({
    url: 'https://faro.collector.example/collect/0a1b2c3d',
    app: { name: 'portal', version: '5.12.0' },
    batching: { sendTimeout: 300 },
  });
  faro.api.setUser({
    id: p.userId,
    username: p.username,
    email: p.email,
    attributes: { phone: p.phone, fullName: `${p.firstName} ${p.lastName}` },
  });
  faro.api.pushEvent('search', { query: p.search });
  faro.api.pushEvent('order', { order_id: p.orderId, revenue: String(p.revenue) });
  faro.api.pushError(new Error('payment failed'));
}
