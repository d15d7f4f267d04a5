import posthog from 'posthog-js';

/** PostHog: JSON behind gzip, or behind base64 in a form. */
export function run(p) {
  posthog.init('phc_8Kd92mZpQ7rT5vXyB1nC4hJ6gF0sA9dL', {
    api_host: 'https://eu.i.posthog.com',
    person_profiles: 'always',
    disable_session_recording: true,
    disable_surveys: true,
    advanced_disable_flags: true,
    capture_pageview: true,
    request_batching: false,
    opt_out_useragent_filter: true,
  });
  posthog.identify(p.userId, {
    email: p.email,
    name: `${p.firstName} ${p.lastName}`,
    phone: p.phone,
    birthday: p.birthday,
    gender: p.gender,
    city: p.city,
  });
  posthog.capture('search', { query: p.search, results: 12 });
  posthog.capture('order_paid', { order_id: p.orderId, revenue: p.revenue, currency: 'EUR' });
}
