import statsig from 'statsig-js';

/** Statsig: a JSON body of events and the user with each of them. */
export async function run(p) {
  await statsig.initialize('client-8Kd92mZpQ7rT5vXyB1nC4hJ6', {
    userID: p.userId,
    email: p.email,
    locale: p.locale,
    custom: { phone: p.phone, firstName: p.firstName, birthday: p.birthday },
  });
  statsig.logEvent('search', p.search, { query: p.search });
  statsig.logEvent('order', p.revenue, { order_id: p.orderId });
  statsig.shutdown();
}
