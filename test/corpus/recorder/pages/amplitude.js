import amplitude from 'amplitude-js';

/** Amplitude: a form whose field `e` holds JSON. */
export function run(p) {
  const client = amplitude.getInstance();
  client.init('e3b0c44298fc1c149afbf4c8996fb924', p.userId, {
    includeReferrer: true,
    includeUtm: true,
    includeGclid: true,
    includeFbclid: true,
  });
  client.setUserProperties({
    email: p.email,
    phone: p.phone,
    first_name: p.firstName,
    last_name: p.lastName,
    birthday: p.birthday,
    gender: p.gender,
    age: p.age,
  });
  client.logEvent('search', { search_query: p.search, page_url: globalThis.location.href });
  client.logEvent('order', { order_id: p.orderId, revenue: p.revenue });
}
