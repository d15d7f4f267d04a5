import Rollbar from 'rollbar';

/** Rollbar: a JSON item an error. */
export function run(p) {
  const rollbar = new Rollbar({
    accessToken: '8d0c1f2e3a4b4c5d8d0c1f2e3a4b4c5d',
    captureUncaught: true,
    captureIp: true,
    payload: {
      environment: 'production',
      person: { id: p.userId, username: p.username, email: p.email },
    },
  });
  rollbar.info('searched', { query: p.search });
  rollbar.error('payment failed', new Error('card declined'), {
    phone: p.phone,
    orderId: p.orderId,
  });
}
