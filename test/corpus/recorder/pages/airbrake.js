import { Notifier } from '@airbrake/browser';

/** Airbrake: a JSON notice an error. */
export function run(p) {
  const airbrake = new Notifier({
    projectId: 551208,
    projectKey: '5d0c5d2f570df3f1f2000c4e5d0c5d2f',
    environment: 'production',
    remoteConfig: false,
  });
  airbrake.addFilter((notice) => {
    notice.context.user = { id: p.userId, name: `${p.firstName} ${p.lastName}`, email: p.email };
    notice.params.phone = p.phone;
    return notice;
  });
  void airbrake.notify(new Error('payment failed'));
}
