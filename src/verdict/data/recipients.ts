/** Who runs a host, and what for where the host serves one purpose alone. */
export interface KnownRecipient {
  readonly company: string;
  readonly purpose: string | null;
}

type Rows = Readonly<Record<string, readonly string[]>>;

/**
 * Company → purpose → domain suffixes. A host belongs to the longest suffix that fits. The purpose
 * `''` only says whose the domain is: such a host may be the service a user asked for.
 *
 * Each group names where its hosts are stated. Nothing here is inferred from traffic.
 */
const companies: Readonly<Record<string, Rows>> = {
  // MIUI privacy notices and firmware configuration; public telemetry block lists (hosts-file
  // projects) name the same hosts by region.
  Xiaomi: {
    analytics: [
      ...['', 'intl.', 'rus.', 'india.'].flatMap((region) => [
        `sa.api.${region}miui.com`,
        `tracking.${region}miui.com`,
        `mistat.${region}xiaomi.com`,
      ]),
      't.browser.miui.com',
    ],
    advertising: ['ad.xiaomi.com', 'ad.intl.xiaomi.com', 'ad.miui.com'],
    push: ['xmpush.xiaomi.com', 'xmpush.global.xiaomi.com'],
    '': ['miui.com', 'xiaomi.com', 'xiaomi.net', 'mi.com', 'mi-img.com'],
  },
  // Umeng+ SDK integration guide, network section.
  'Umeng (Alibaba)': { analytics: ['umeng.com', 'umengcloud.com', 'cnzz.com'] },
  // Alibaba UT SDK; the hosts resolve below Alibaba's own domains.
  Alibaba: { analytics: ['mmstat.com', 'ut.taobao.com', 'adash.m.taobao.com'] },
  // Sensors Analytics SDK source: default and demo collectors.
  'Sensors Data': { analytics: ['sensorsdata.cn', 'sensorsdata.com'] },
  // AppsFlyer help centre, "SDK endpoints".
  AppsFlyer: { attribution: ['appsflyer.com', 'appsflyersdk.com', 'onelink.me'] },
  // Adjust SDK source: base and fallback URLs.
  Adjust: {
    attribution: [
      'adjust.com',
      'adjust.io',
      'adjust.net.in',
      'adjust.world',
      'adjust.cn',
      'adj.st',
    ],
  },
  // Branch SDK source and help centre, "domains to allow".
  Branch: { attribution: ['branch.io', 'app.link', 'bnc.lt'] },
  // Singular SDK source.
  Singular: { attribution: ['singular.net'] },
  // Kochava support, "network hosts".
  Kochava: { attribution: ['kochava.com'] },
  // Firebase documentation, "ports and hosts", and SDK source (crash reports, data transport).
  Google: {
    analytics: [
      'app-measurement.com',
      'google-analytics.com',
      'analytics.google.com',
      'app-analytics-services.com',
      'firebaselogging.googleapis.com',
      'firebaselogging-pa.googleapis.com',
    ],
    'crash reports': ['crashlytics.com', 'crashlyticsreports-pa.googleapis.com'],
    push: ['fcm.googleapis.com', 'mtalk.google.com'],
    installation: ['firebaseinstallations.googleapis.com'],
    configuration: ['firebaseremoteconfig.googleapis.com'],
    advertising: [
      'doubleclick.net',
      'googlesyndication.com',
      'googleadservices.com',
      'admob.com',
      '2mdn.net',
    ],
    'tag management': ['googletagmanager.com'],
    '': ['google.com', 'googleapis.com', 'gstatic.com', 'googleusercontent.com', 'youtube.com'],
  },
  // AppMetrica and Metrica documentation, "hosts".
  Yandex: {
    analytics: ['appmetrica.yandex.net', 'appmetrica.yandex.com', 'mc.yandex.ru', 'mc.yandex.com'],
    advertising: ['an.yandex.ru', 'yandexadexchange.net', 'adfox.ru'],
    '': ['yandex.ru', 'yandex.net', 'yandex.com'],
  },
  // HUAWEI Analytics Kit documentation and HMS Core agent configuration.
  Huawei: {
    analytics: ['data.hicloud.com', 'dt.hicloud.com', 'dt.dbankcloud.cn', 'dt.dbankcloud.com'],
    push: ['push.hicloud.com'],
    '': ['hicloud.com', 'dbankcloud.com', 'dbankcloud.cn', 'huawei.com'],
  },
  // TikTok Business SDK source and Pangle integration guide; the log hosts are public in block lists.
  ByteDance: {
    analytics: [
      'analytics.tiktok.com',
      'log.tiktokv.com',
      'log-va.tiktokv.com',
      'mon.tiktokv.com',
      'log.byteoversea.com',
      'mon.byteoversea.com',
      'log.snssdk.com',
      'log.isnssdk.com',
      'i.snssdk.com',
    ],
    advertising: [
      'business-api.tiktok.com',
      'pangle.io',
      'pangleglobal.com',
      'pangolin-sdk-toutiao.com',
    ],
    '': [
      'tiktok.com',
      'tiktokv.com',
      'byteoversea.com',
      'snssdk.com',
      'isnssdk.com',
      'bytedance.com',
    ],
  },
  // Tencent MTA, Beacon and Bugly SDK documentation.
  Tencent: {
    analytics: ['pingma.qq.com', 'beacon.qq.com', 'mdt.qq.com', 'mta.qq.com'],
    'crash reports': ['bugly.qq.com', 'bugly.tencent.com'],
    '': ['qq.com', 'tencent.com'],
  },
  // JPush and GeTui SDK documentation.
  'Aurora Mobile (JPush)': { push: ['jpush.cn', 'jpush.io', 'jiguang.cn'] },
  GeTui: { push: ['getui.com', 'igexin.com', 'getui.net'] },
  // TalkingData and Baidu Tongji integration guides.
  TalkingData: { analytics: ['talkingdata.net', 'talkingdata.com', 'talkingdata.cn'] },
  Baidu: {
    analytics: ['hm.baidu.com'],
    advertising: ['mobads.baidu.com', 'pos.baidu.com'],
    '': ['baidu.com'],
  },
  // Facebook SDK source: graph host; Meta Pixel documentation.
  Meta: {
    'tag management': ['connect.facebook.net'],
    '': ['facebook.com', 'facebook.net', 'fbcdn.net', 'instagram.com', 'whatsapp.net'],
  },
  // SDK sources: default endpoints and regional ones.
  Amplitude: { analytics: ['amplitude.com'] },
  Mixpanel: { analytics: ['mixpanel.com', 'mxpnl.com'] },
  'Twilio Segment': { analytics: ['segment.io', 'segment.com'] },
  PostHog: { analytics: ['posthog.com'] },
  Heap: { analytics: ['heapanalytics.com', 'heap.io'] },
  Flurry: { analytics: ['flurry.com'] },
  Pendo: { analytics: ['pendo.io'] },
  CleverTap: { 'customer messaging': ['clevertap-prod.com', 'wzrkt.com'] },
  MoEngage: { 'customer messaging': ['moengage.com'] },
  Leanplum: { 'customer messaging': ['leanplum.com'] },
  // Braze documentation, "SDK endpoints".
  Braze: { 'customer messaging': ['braze.com', 'braze.eu', 'appboy.com', 'appboy.eu'] },
  Airship: { push: ['urbanairship.com', 'asnapieu.com', 'asnapius.com'] },
  OneSignal: { push: ['onesignal.com'] },
  // Vendor documentation, "domains to allow" or "data ingestion".
  Sentry: { 'crash reports': ['sentry.io'] },
  Bugsnag: { 'crash reports': ['bugsnag.com'] },
  Instabug: { 'crash reports': ['instabug.com'] },
  'New Relic': { monitoring: ['nr-data.net', 'newrelic.com'] },
  Datadog: { monitoring: ['datadoghq.com', 'datadoghq.eu', 'browser-intake-datadoghq.com'] },
  Microsoft: {
    analytics: ['events.data.microsoft.com', 'vortex.data.microsoft.com', 'clarity.ms'],
    'crash reports': ['appcenter.ms'],
    advertising: ['bat.bing.com', 'adnxs.com'],
    '': ['microsoft.com', 'live.com', 'bing.com', 'office.com'],
  },
  Apple: {
    analytics: ['xp.apple.com', 'metrics.apple.com'],
    advertising: ['iadsdk.apple.com'],
    '': ['apple.com', 'icloud.com', 'mzstatic.com'],
  },
  Samsung: { analytics: ['di.atlas.samsung.com'], '': ['samsung.com', 'samsungcloud.com'] },
  OPPO: { '': ['heytapmobi.com', 'heytapmobile.com', 'oppomobile.com', 'coloros.com'] },
  vivo: { '': ['vivo.com.cn', 'vivoglobal.com'] },
  VK: { analytics: ['top-fwz1.mail.ru', 'tracker-api.my.com'], advertising: ['ad.mail.ru'] },
  // Advertising SDK integration guides.
  AppLovin: { advertising: ['applovin.com', 'applvn.com'] },
  Unity: {
    advertising: ['unityads.unity3d.com', 'supersonicads.com', 'ironsrc.com', 'ironsrc.net'],
    analytics: ['cdp.cloud.unity3d.com', 'uca.cloud.unity3d.com'],
    '': ['unity3d.com', 'unity.com'],
  },
  'Liftoff (Vungle)': { advertising: ['vungle.com', 'liftoff.io'] },
  Chartboost: { advertising: ['chartboost.com'] },
  InMobi: { advertising: ['inmobi.com'] },
  AdColony: { advertising: ['adcolony.com'] },
  Mintegral: { advertising: ['mintegral.com', 'rayjump.com'] },
  Criteo: { advertising: ['criteo.com', 'criteo.net'] },
  Taboola: { advertising: ['taboola.com'] },
  Outbrain: { advertising: ['outbrain.com'] },
  Quantcast: { advertising: ['quantserve.com', 'quantcount.com'] },
  Amazon: {
    advertising: ['amazon-adsystem.com'],
    '': ['amazon.com', 'media-amazon.com', 'ssl-images-amazon.com'],
  },
  // Web tag documentation of each service.
  Adobe: { analytics: ['omtrdc.net', '2o7.net', 'demdex.net'], '': ['adobe.com'] },
  Comscore: { analytics: ['scorecardresearch.com'] },
  Nielsen: { analytics: ['imrworldwide.com'] },
  Chartbeat: { analytics: ['chartbeat.net', 'chartbeat.com'] },
  Hotjar: { analytics: ['hotjar.com', 'hotjar.io'] },
  FullStory: { analytics: ['fullstory.com'] },
  Optimizely: { 'A/B testing': ['optimizely.com'] },
  LaunchDarkly: { configuration: ['launchdarkly.com'] },
  X: {
    advertising: ['ads-twitter.com', 'analytics.twitter.com'],
    '': ['twitter.com', 'x.com', 'twimg.com'],
  },
  LinkedIn: { advertising: ['ads.linkedin.com'], '': ['linkedin.com', 'licdn.com'] },
  Snap: { advertising: ['tr.snapchat.com'], '': ['snapchat.com', 'sc-static.net'] },
  Pinterest: { advertising: ['ct.pinterest.com'], '': ['pinterest.com', 'pinimg.com'] },
};

const bySuffix = new Map<string, KnownRecipient>();
for (const [company, rows] of Object.entries(companies)) {
  for (const [purpose, suffixes] of Object.entries(rows)) {
    for (const suffix of suffixes) {
      bySuffix.set(suffix, { company, purpose: purpose === '' ? null : purpose });
    }
  }
}

/** Who runs `host` (lower-case), or undefined where the table does not know. */
export function knownRecipient(host: string): KnownRecipient | undefined {
  for (let suffix = host; ; suffix = suffix.slice(suffix.indexOf('.') + 1)) {
    const known = bySuffix.get(suffix);
    if (known !== undefined || !suffix.includes('.')) return known;
  }
}
