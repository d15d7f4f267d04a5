import { AnalyticsBrowser } from '@segment/analytics-next';

/** Segment: one JSON object a call. */
export function run(p) {
  const [analytics] = [
    AnalyticsBrowser.load({
      writeKey: 'aB3kLm2pQ7rT5vXyZ8nC4hJ6',
      cdnSettings: {
        integrations: {
          'Segment.io': { apiKey: 'aB3kLm2pQ7rT5vXyZ8nC4hJ6', addBundledMetadata: true },
        },
        plan: {},
      },
    }),
  ];
  analytics.identify(p.userId, {
    email: p.email,
    phone: p.phone,
    firstName: p.firstName,
    lastName: p.lastName,
    birthday: p.birthday,
    gender: p.gender,
    age: p.age,
    address: { street: p.street, city: p.city, postalCode: p.postalCode },
    username: p.username,
  });
  analytics.page('Treatment');
  analytics.track('Products Searched', { query: p.search });
  analytics.track('Order Completed', { order_id: p.orderId, revenue: p.revenue, currency: 'EUR' });
}
