import KeenTracking from 'keen-tracking';

/** Keen: one JSON object an event. */
export function run(p) {
  const client = new KeenTracking({
    projectId: '5d0c5d2f570df3f1f2000c4e',
    writeKey: '0A1B2C3D4E5F60718293A4B5C6D7E8F9',
  });
  client.extendEvents(() => ({
    user: {
      id: p.userId,
      email: p.email,
      first_name: p.firstName,
      last_name: p.lastName,
      phone: p.phone,
    },
    user_agent: globalThis.navigator.userAgent,
    page: { url: globalThis.location.href, title: globalThis.document.title },
    geo: { lat: p.latitude, lon: p.longitude },
  }));
  client.recordEvent('searches', { query: p.search });
  client.recordEvent('orders', { order_id: p.orderId, revenue: p.revenue });
}
