import { RudderAnalytics } from '@rudderstack/analytics-js/bundled';

/** RudderStack: one JSON object a call. */
export function run(p) {
  const analytics = new RudderAnalytics();
  analytics.load('2bQ7rT5vXyZ8nC4hJ6gF0sA9dLk', 'https://rs.collector.example', {
    getSourceConfig: () => ({
      source: {
        id: 'src1',
        name: 'web',
        writeKey: '2bQ7rT5vXyZ8nC4hJ6gF0sA9dLk',
        enabled: true,
        workspaceId: 'ws1',
        config: { statsCollection: { errors: { enabled: false }, metrics: { enabled: false } } },
        dataplanes: {},
        destinations: [],
      },
    }),
    plugins: ['BeaconQueue', 'StorageEncryption', 'XhrQueue'],
    loadIntegration: false,
  });
  analytics.identify(p.userId, {
    email: p.email,
    phone: p.phone,
    firstName: p.firstName,
    lastName: p.lastName,
    birthday: p.birthday,
    gender: p.gender,
    address: { street: p.street, city: p.city, postalCode: p.postalCode },
  });
  analytics.page('treatments', 'Treatment');
  analytics.track('Products Searched', { query: p.search });
  analytics.track('Order Completed', { order_id: p.orderId, revenue: p.revenue });
}
