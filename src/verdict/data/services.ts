import type { CompanyRows } from './companyRows';

/** Companies whose SDKs and tags serve the apps and sites of others: measuring, mending, messaging. */
export const services: CompanyRows = {
  // AppsFlyer help centre, "SDK endpoints".
  AppsFlyer: {
    attribution: ['appsflyer.com', 'appsflyersdk.com', 'onelink.me', 'appsflyer-cn.com'],
  },
  // Adjust SDK source: base and fallback URLs by data residency.
  Adjust: {
    attribution: [
      'adjust.com',
      'adjust.io',
      'adjust.net.in',
      'adjust.world',
      'adjust.cn',
      'adj.st',
      'go.link',
    ],
  },
  // Branch SDK source and help centre, "domains to allow".
  Branch: { attribution: ['branch.io', 'app.link', 'bnc.lt'] },
  // SDK sources.
  Singular: { attribution: ['singular.net', 'sng.link'] },
  // Kochava support, "network hosts".
  Kochava: { attribution: ['kochava.com', 'smart.link'] },
  // Tenjin, Airbridge (AB180), TUNE: SDK integration guides.
  Tenjin: { attribution: ['tenjin.com', 'tenjin.io'] },
  'AB180 (Airbridge)': { attribution: ['airbridge.io', 'abr.ge'] },
  Tune: { attribution: ['tune.com', 'mobileapptracking.com', 'hasoffers.com'] },
  // SDK sources: default endpoints and regional ones; vendor documentation, "data residency".
  Amplitude: { analytics: ['amplitude.com'] },
  Mixpanel: { analytics: ['mixpanel.com', 'mxpnl.com'] },
  'Twilio Segment': { analytics: ['segment.io', 'segment.com', 'segmentapis.com'] },
  RudderStack: { analytics: ['rudderstack.com', 'rudderlabs.com'] },
  Snowplow: { analytics: ['snowplow.io', 'snowplowanalytics.com', 'snplow.net'] },
  PostHog: { analytics: ['posthog.com'] },
  Heap: { analytics: ['heapanalytics.com', 'heap.io'] },
  Pendo: { analytics: ['pendo.io'] },
  Countly: { analytics: ['count.ly', 'countly.com'] },
  Matomo: { analytics: ['matomo.cloud', 'matomo.org', 'innocraft.cloud'] },
  'Piwik PRO': { analytics: ['piwik.pro'] },
  Localytics: { analytics: ['localytics.com'] },
  mParticle: { analytics: ['mparticle.com'] },
  GameAnalytics: { analytics: ['gameanalytics.com'] },
  deltaDNA: { analytics: ['deltadna.net', 'deltadna.com'] },
  devtodev: { analytics: ['devtodev.com'] },
  Statsig: {
    'A/B testing': ['statsig.com', 'statsigapi.net', 'featuregates.org', 'prodregistryv2.org'],
  },
  Optimizely: { 'A/B testing': ['optimizely.com'] },
  LaunchDarkly: { configuration: ['launchdarkly.com'] },
  RevenueCat: { analytics: ['revenuecat.com'] },
  Adapty: { analytics: ['adapty.io'] },
  Chartbeat: { analytics: ['chartbeat.net', 'chartbeat.com'] },
  'AT Internet (Piano)': {
    analytics: ['xiti.com', 'ati-host.net', 'aticdn.net', 'piano.io', 'tinypass.com'],
  },
  Contentsquare: { 'session recording': ['contentsquare.net', 'contentsquare.com'] },
  Hotjar: { 'session recording': ['hotjar.com', 'hotjar.io'] },
  FullStory: { 'session recording': ['fullstory.com'] },
  LogRocket: {
    'session recording': [
      'logrocket.com',
      'logrocket.io',
      'lr-ingest.com',
      'lr-ingest.io',
      'lr-in.com',
      'lr-in-prod.com',
    ],
  },
  Smartlook: { 'session recording': ['smartlook.com', 'smartlook.cloud'] },
  UXCam: { 'session recording': ['uxcam.com'] },
  Mouseflow: { 'session recording': ['mouseflow.com'] },
  'Quantum Metric': { 'session recording': ['quantummetric.com'] },
  // Braze documentation, "SDK endpoints".
  Braze: {
    'customer messaging': ['braze.com', 'braze.eu', 'appboy.com', 'appboy.eu', 'appboycdn.com'],
  },
  // Vendor documentation: SDK endpoints and data centres.
  CleverTap: { 'customer messaging': ['clevertap-prod.com', 'wzrkt.com', 'clevertap.com'] },
  MoEngage: { 'customer messaging': ['moengage.com'] },
  Leanplum: { 'customer messaging': ['leanplum.com'] },
  Iterable: { 'customer messaging': ['iterable.com'] },
  Klaviyo: { 'customer messaging': ['klaviyo.com'] },
  Insider: { 'customer messaging': ['useinsider.com'] },
  Netmera: { 'customer messaging': ['netmera.com'] },
  WebEngage: { 'customer messaging': ['webengage.com', 'webengage.co'] },
  Bloomreach: { 'customer messaging': ['exponea.com', 'brcdn.com', 'brsrvr.com'] },
  Salesforce: {
    'customer messaging': ['exacttarget.com', 'marketingcloudapis.com', 'igodigital.com'],
    advertising: ['krxd.net'],
    '': ['salesforce.com', 'salesforceliveagent.com'],
  },
  Intercom: { 'customer support': ['intercom.io', 'intercom.com', 'intercomcdn.com'] },
  Zendesk: { 'customer support': ['zendesk.com', 'zdassets.com', 'zopim.com'] },
  Helpshift: { 'customer support': ['helpshift.com'] },
  Freshworks: { 'customer support': ['freshchat.com', 'freshdesk.com', 'freshworks.com'] },
  // Airship documentation, "endpoints"; Batch, Pushwoosh, OneSignal, Pusher: SDK sources.
  Airship: {
    push: [
      'urbanairship.com',
      'airship.com',
      'asnapieu.com',
      'asnapius.com',
      'aswpapius.com',
      'aswpapieu.com',
    ],
  },
  Batch: { push: ['batch.com'] },
  Pushwoosh: { push: ['pushwoosh.com'] },
  OneSignal: { push: ['onesignal.com', 'os.tc'] },
  Pusher: { push: ['pusher.com', 'pusherapp.com'] },
  // Vendor documentation, "domains to allow" or "data ingestion".
  Sentry: { 'crash reports': ['sentry.io', 'sentry-cdn.com'] },
  Bugsnag: { 'crash reports': ['bugsnag.com'] },
  Instabug: { 'crash reports': ['instabug.com', 'luciq.ai'] },
  Raygun: { 'crash reports': ['raygun.io', 'raygun.com'] },
  Rollbar: { 'crash reports': ['rollbar.com'] },
  Embrace: { 'crash reports': ['embrace.io', 'emb-api.com'] },
  'New Relic': { monitoring: ['nr-data.net', 'newrelic.com', 'nr-assets.net'] },
  Datadog: {
    monitoring: [
      'datadoghq.com',
      'datadoghq.eu',
      'browser-intake-datadoghq.com',
      'browser-intake-datadoghq.eu',
      'ddog-gov.com',
    ],
  },
  Dynatrace: { monitoring: ['dynatrace.com', 'ruxit.com'] },
  AppDynamics: { monitoring: ['appdynamics.com', 'eum-appdynamics.com'] },
  Elastic: { monitoring: ['apm.elastic.co'] },
  Akamai: { monitoring: ['go-mpulse.net', 'mpstat.us', 'akstat.io'] },
  Cloudflare: { analytics: ['cloudflareinsights.com'] },
  // Consent platforms: integration guides.
  OneTrust: {
    'consent management': ['onetrust.com', 'cookielaw.org', 'onetrust.io', 'cookiepro.com'],
  },
  Usercentrics: {
    'consent management': ['usercentrics.eu', 'usercentrics.com', 'cookiebot.com', 'cookiebot.eu'],
  },
  Didomi: { 'consent management': ['didomi.io', 'privacy-center.org'] },
  Sourcepoint: { 'consent management': ['sp-prod.net', 'privacy-mgmt.com', 'sourcepoint.com'] },
  // Device intelligence: SDK documentation.
  Fingerprint: {
    'fraud detection': ['fpjs.io', 'fpapi.io', 'fpcdn.io', 'fptls.com', 'fingerprint.com'],
  },
  Sift: { 'fraud detection': ['sift.com', 'siftscience.com'] },
  Forter: { 'fraud detection': ['forter.com'] },
  ThreatMetrix: { 'fraud detection': ['online-metrix.net', 'threatmetrix.com'] },
  DataDome: { 'fraud detection': ['datadome.co', 'captcha-delivery.com'] },
  'HUMAN (PerimeterX)': {
    'fraud detection': [
      'perimeterx.net',
      'px-cdn.net',
      'px-cloud.net',
      'pxchk.net',
      'humansecurity.com',
      'px-client.net',
    ],
  },
};
