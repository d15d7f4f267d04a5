import {
  newTracker,
  setUserId,
  trackPageView,
  trackSelfDescribingEvent,
  trackStructEvent,
} from '@snowplow/browser-tracker';

/** Snowplow: a list of short fields, events and contexts in it behind base64url. */
export function run(p) {
  newTracker('sp', 'https://com-shop.collector.example', {
    appId: 'site-1',
    encodeBase64: true,
    contexts: { webPage: true, session: true, browser: true },
  });
  setUserId(p.userId);
  trackPageView({
    context: [
      {
        schema: 'iglu:com.snowplowanalytics.snowplow/geolocation_context/jsonschema/1-1-0',
        data: { latitude: p.latitude, longitude: p.longitude },
      },
    ],
  });
  trackSelfDescribingEvent({
    event: {
      schema: 'iglu:com.shop/identify/jsonschema/1-0-0',
      data: {
        email: p.email,
        phone: p.phone,
        firstName: p.firstName,
        lastName: p.lastName,
        dateOfBirth: p.birthday,
        gender: p.gender,
      },
    },
  });
  trackSelfDescribingEvent({
    event: {
      schema: 'iglu:com.snowplowanalytics.snowplow/site_search/jsonschema/1-0-0',
      data: { terms: [p.search], totalResults: 12 },
    },
  });
  trackStructEvent({ category: 'order', action: 'paid', label: p.orderId, value: p.revenue });
}
