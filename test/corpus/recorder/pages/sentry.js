import * as Sentry from '@sentry/browser';

/** Sentry: envelopes of JSON lines. */
export function run(p) {
  Sentry.init({
    dsn: 'https://0a1b2c3d4e5f60718293a4b5c6d7e8f9@o450123.ingest.sentry.io/4505123',
    release: 'shop@5.12.0',
    environment: 'production',
  });
  Sentry.setUser({
    id: p.userId,
    email: p.email,
    username: p.username,
    ip_address: '198.51.100.7',
  });
  Sentry.setTag('plan', 'premium');
  Sentry.setContext('profile', { firstName: p.firstName, lastName: p.lastName, phone: p.phone });
  Sentry.captureException(new TypeError('cart is undefined'));
  Sentry.captureMessage('payment took long', {
    extra: { orderId: p.orderId, searchQuery: p.search },
  });
}
