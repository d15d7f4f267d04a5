import * as LaunchDarkly from 'launchdarkly-js-client-sdk';

/** LaunchDarkly: the context in the URL behind base64url, and JSON lists of events. */
export async function run(p) {
  const client = LaunchDarkly.initialize(
    '6131a2b3c4d5e6f708192a3b',
    {
      kind: 'user',
      key: p.userId,
      name: `${p.firstName} ${p.lastName}`,
      email: p.email,
      phone: p.phone,
      country: p.locale.slice(-2),
    },
    { flushInterval: 2000, streaming: false },
  );
  await client.waitUntilReady();
  client.track('search', { query: p.search });
  client.track('order', { order_id: p.orderId }, p.revenue);
  await client.flush();
}
