import Bugsnag from '@bugsnag/js';

/** Bugsnag: a JSON report an error. */
export function run(p) {
  const client = Bugsnag.isStarted()
    ? Bugsnag
    : Bugsnag.start({
        apiKey: '9e107d9d372bb6826bd81d3542a419d6',
        appVersion: '5.12.0',
        user: { id: p.userId, email: p.email, name: `${p.firstName} ${p.lastName}` },
        metadata: { account: { phone: p.phone, username: p.username, birthday: p.birthday } },
      });
  client.leaveBreadcrumb('searched', { query: p.search });
  client.notify(new Error('payment failed'));
}
