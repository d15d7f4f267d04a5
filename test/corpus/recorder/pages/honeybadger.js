import Honeybadger from '@honeybadger-io/js';

/** Honeybadger: a JSON notice an error. */
export function run(p) {
  Honeybadger.configure({ apiKey: 'hbp_8Kd92mZpQ7rT5vXyB1nC4hJ6gF0s', environment: 'production' });
  Honeybadger.setContext({
    user_id: p.userId,
    user_email: p.email,
    phone: p.phone,
    full_name: `${p.firstName} ${p.lastName}`,
  });
  Honeybadger.addBreadcrumb('searched', { metadata: { query: p.search } });
  Honeybadger.notify(new Error('payment failed'));
}
