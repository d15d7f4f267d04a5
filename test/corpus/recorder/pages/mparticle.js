import mParticle from '@mparticle/web-sdk';

/** mParticle: a JSON body of events. */
export function run(p) {
  globalThis.mParticle = mParticle;
  mParticle.init('us1-8Kd92mZpQ7rT5vXyB1nC4hJ6gF0sA9dL', {
    isDevelopmentMode: false,
    flags: { eventBatchingIntervalMillis: 300 },
    identifyRequest: { userIdentities: { email: p.email, customerid: p.userId } },
  });
  mParticle.ready(() => {
    const user = mParticle.Identity.getCurrentUser();
    user?.setUserAttribute('$FirstName', p.firstName);
    user?.setUserAttribute('$LastName', p.lastName);
    user?.setUserAttribute('$Mobile', p.phone);
    user?.setUserAttribute('$Gender', p.gender);
    user?.setUserAttribute('$Age', p.age);
    user?.setUserAttribute('$City', p.city);
    mParticle.logPageView('treatment');
    mParticle.logEvent('search', mParticle.EventType.Search, { query: p.search });
    mParticle.upload();
  });
}
export const answers = {
  '/v1/identify': {
    mpid: '6820319920331245317',
    context: null,
    is_ephemeral: false,
    is_logged_in: false,
    matched_identities: {},
  },
  '/config': {
    appName: 'web',
    kitConfigs: [],
    pixelConfigs: [],
    flags: { eventsV3: '100', eventBatchingIntervalMillis: '300' },
  },
};
