import mixpanel from 'mixpanel-browser';

/** Mixpanel: JSON in a form field, plain or behind base64. */
export function run(p) {
  mixpanel.init('c3f1d2e4b5a69788c9d0e1f2a3b4c5d6', {
    track_pageview: true,
    persistence: 'localStorage',
    batch_requests: false,
    api_payload_format: 'base64',
  });
  mixpanel.identify(p.userId);
  mixpanel.people.set({
    $email: p.email,
    $phone: p.phone,
    $first_name: p.firstName,
    $last_name: p.lastName,
    $city: p.city,
    gender: p.gender,
    birthday: p.birthday,
  });
  mixpanel.track('Search', { query: p.search, results: 12 });
  mixpanel.track('Order paid', { order_id: p.orderId, revenue: p.revenue });
}
