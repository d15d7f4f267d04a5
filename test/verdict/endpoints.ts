/** A host, whose it is, what it is for, and where that is written. */
export type Endpoint = readonly [host: string, company: string, purpose: string | null];

/**
 * Well-known endpoints of telemetry, drawn up from the vendors' own documentation and SDK sources and
 * from public lists of device telemetry, not from the product's tables: it measures them. Purposes in
 * the product's words; companies as their own names.
 */
export const endpoints: readonly Endpoint[] = [
  // NextDNS native-tracking-domains, "xiaomi"; reports on Xiaomi's browsers, 2020.
  ['sa.api.intl.miui.com', 'Xiaomi', 'analytics'],
  ['tracking.miui.com', 'Xiaomi', 'analytics'],
  ['tracking.rus.miui.com', 'Xiaomi', 'analytics'],
  ['tracking.india.miui.com', 'Xiaomi', 'analytics'],
  ['data.mistat.intl.xiaomi.com', 'Xiaomi', 'analytics'],
  ['data.mistat.rus.xiaomi.com', 'Xiaomi', 'analytics'],
  ['sdkconfig.ad.intl.xiaomi.com', 'Xiaomi', 'advertising'],
  // Mi Push server documentation: regional hosts of the push API.
  ['register.xmpush.global.xiaomi.com', 'Xiaomi', 'push'],
  // native-tracking-domains, "huawei".
  ['metrics1.data.hicloud.com', 'Huawei', 'analytics'],
  ['metrics-dra.dt.hicloud.com', 'Huawei', 'analytics'],
  ['datacollector-dre.dt.dbankcloud.cn', 'Huawei', 'analytics'],
  ['grs.hicloud.com', 'Huawei', null],
  ['logservice1.hicloud.com', 'Huawei', 'crash reports'],
  // native-tracking-domains, "samsung".
  ['nmetrics.samsung.com', 'Samsung', 'analytics'],
  ['analytics.samsungknox.com', 'Samsung', 'analytics'],
  ['bigdata.ssp.samsung.com', 'Samsung', 'analytics'],
  // Samsung Ads help, "tracking domains".
  ['config.samsungads.com', 'Samsung', 'advertising'],
  // HeyTap statistics and advertising SDKs, as decompiled sources on GitHub have them.
  ['dragate-sg.dc.oppomobile.com', 'OPPO', 'analytics'],
  ['adx.ads.heytapmobi.com', 'OPPO', 'advertising'],
  // Report on OxygenOS analytics, 2017.
  ['open.oneplus.net', 'OnePlus', 'analytics'],
  // native-tracking-domains, "apple".
  ['metrics.icloud.com', 'Apple', 'analytics'],
  ['iadsdk.apple.com', 'Apple', 'advertising'],
  ['api-adservices.apple.com', 'Apple', 'advertising'],
  // Apple support 101555 (use Apple products on enterprise networks).
  ['xp.apple.com', 'Apple', 'analytics'],
  ['1-courier.push.apple.com', 'Apple', 'push'],
  // Umeng+ compliance guide, "domains of the SDK".
  ['ulogs.umeng.com', 'Umeng (Alibaba)', 'analytics'],
  ['errlog.umeng.com', 'Umeng (Alibaba)', 'crash reports'],
  ['aspect-upush.umeng.com', 'Umeng (Alibaba)', 'push'],
  ['c.cnzz.com', 'Umeng (Alibaba)', 'analytics'],
  // Alibaba UT SDK source on GitHub.
  ['adashx.m.taobao.com', 'Alibaba', 'analytics'],
  ['log.mmstat.com', 'Alibaba', 'analytics'],
  // Sensors Analytics SDK documentation, demo collector.
  ['sdkdebugtest.datasink.sensorsdata.cn', 'Sensors Data', 'analytics'],
  // AppsFlyer help centre, "SDK endpoints".
  ['inapps.appsflyersdk.com', 'AppsFlyer', 'attribution'],
  ['conversions.appsflyer.com', 'AppsFlyer', 'attribution'],
  // Adjust SDK source, UrlStrategy.
  ['app.adjust.com', 'Adjust', 'attribution'],
  ['app.adjust.net.in', 'Adjust', 'attribution'],
  ['app.eu.adjust.com', 'Adjust', 'attribution'],
  // Branch, Singular, Kochava and Airbridge SDK sources.
  ['api2.branch.io', 'Branch', 'attribution'],
  ['sdk-api-v1.singular.net', 'Singular', 'attribution'],
  ['control.kochava.com', 'Kochava', 'attribution'],
  // Firebase documentation, and SDK sources of data transport and installations.
  ['app-measurement.com', 'Google', 'analytics'],
  ['firebaselogging-pa.googleapis.com', 'Google', 'analytics'],
  ['crashlyticsreports-pa.googleapis.com', 'Google', 'crash reports'],
  ['firebaseinstallations.googleapis.com', 'Google', 'installation'],
  ['firebaseremoteconfig.googleapis.com', 'Google', 'configuration'],
  ['settings.crashlytics.com', 'Google', 'crash reports'],
  ['fcmtoken.googleapis.com', 'Google', 'push'],
  ['googleads.g.doubleclick.net', 'Google', 'advertising'],
  ['pagead2.googlesyndication.com', 'Google', 'advertising'],
  // Facebook SDK and Audience Network sources; Pixel documentation.
  ['graph.facebook.com', 'Meta', null],
  ['an.facebook.com', 'Meta', 'advertising'],
  ['connect.facebook.net', 'Meta', 'tag management'],
  // AppMetrica SDK documentation, "network requests".
  ['report.appmetrica.yandex.net', 'Yandex', 'analytics'],
  ['startup.mobile.yandex.net', 'Yandex', 'analytics'],
  ['mc.yandex.ru', 'Yandex', 'analytics'],
  // MyTracker documentation.
  ['tracker-api.my.com', 'VK', 'analytics'],
  // TikTok Business SDK source; Pangle documentation; AdGuard's list of mobile trackers.
  ['analytics.us.tiktok.com', 'ByteDance', 'analytics'],
  ['business-api.tiktok.com', 'ByteDance', 'advertising'],
  ['log16-normal-c-useast1a.tiktokv.com', 'ByteDance', 'analytics'],
  ['log-upload-os.mihoyo.com', 'miHoYo', 'analytics'],
  ['api16-access-sg.pangle.io', 'ByteDance', 'advertising'],
  ['i.snssdk.com', 'ByteDance', 'analytics'],
  // Tencent Bugly, MTA and GDT SDK documentation.
  ['android.bugly.qq.com', 'Tencent', 'crash reports'],
  ['pingma.qq.com', 'Tencent', 'analytics'],
  ['mi.gdt.qq.com', 'Tencent', 'advertising'],
  // JPush, GeTui, TalkingData and Baidu Tongji documentation.
  ['stats.jpush.cn', 'Aurora Mobile (JPush)', 'push'],
  ['sdk.open.phone.igexin.com', 'GeTui', 'push'],
  ['me.xdrig.com', 'TalkingData', 'analytics'],
  ['hm.baidu.com', 'Baidu', 'analytics'],
  // SDK sources: the default endpoint of each.
  ['api2.amplitude.com', 'Amplitude', 'analytics'],
  ['api.eu.amplitude.com', 'Amplitude', 'analytics'],
  ['api-js.mixpanel.com', 'Mixpanel', 'analytics'],
  ['api.segment.io', 'Twilio Segment', 'analytics'],
  ['cdn-settings.segment.com', 'Twilio Segment', 'analytics'],
  ['api.rudderstack.com', 'RudderStack', 'analytics'],
  ['us.i.posthog.com', 'PostHog', 'analytics'],
  ['heapanalytics.com', 'Heap', 'analytics'],
  ['data.flurry.com', 'Yahoo', 'analytics'],
  ['analytics.localytics.com', 'Localytics', 'analytics'],
  ['nativesdks.mparticle.com', 'mParticle', 'analytics'],
  ['api.gameanalytics.com', 'GameAnalytics', 'analytics'],
  ['in.appcenter.ms', 'Microsoft', 'crash reports'],
  ['mobile.events.data.microsoft.com', 'Microsoft', 'analytics'],
  ['o447951.ingest.sentry.io', 'Sentry', 'crash reports'],
  ['notify.bugsnag.com', 'Bugsnag', 'crash reports'],
  ['api.instabug.com', 'Instabug', 'crash reports'],
  ['mobile-collector.newrelic.com', 'New Relic', 'monitoring'],
  ['rum.browser-intake-datadoghq.com', 'Datadog', 'monitoring'],
  // Messaging SDK documentation, "endpoints".
  ['sdk.iad-01.braze.com', 'Braze', 'customer messaging'],
  ['sdk.fra-01.braze.eu', 'Braze', 'customer messaging'],
  ['api.onesignal.com', 'OneSignal', 'push'],
  ['device-api.urbanairship.com', 'Airship', 'push'],
  ['combine.asnapieu.com', 'Airship', 'push'],
  ['eu1.clevertap-prod.com', 'CleverTap', 'customer messaging'],
  ['sdk-01.moengage.com', 'MoEngage', 'customer messaging'],
  ['ws.batch.com', 'Batch', 'push'],
  // Advertising SDK documentation and sources.
  ['config.unityads.unity3d.com', 'Unity', 'advertising'],
  ['cdp.cloud.unity3d.com', 'Unity', 'analytics'],
  ['outcome-ssp.supersonicads.com', 'Unity', 'advertising'],
  ['ms.applovin.com', 'AppLovin', 'advertising'],
  ['config.ads.vungle.com', 'Liftoff (Vungle)', 'advertising'],
  ['live.chartboost.com', 'Chartboost', 'advertising'],
  ['telemetry.sdk.inmobi.com', 'InMobi', 'advertising'],
  ['configure.rayjump.com', 'Mintegral', 'advertising'],
  ['ads30.adcolony.com', 'AdColony', 'advertising'],
  // Tag documentation of the web.
  ['gum.criteo.com', 'Criteo', 'advertising'],
  ['trc.taboola.com', 'Taboola', 'advertising'],
  ['widgets.outbrain.com', 'Outbrain', 'advertising'],
  ['ib.adnxs.com', 'Microsoft', 'advertising'],
  ['match.adsrvr.org', 'The Trade Desk', 'advertising'],
  ['sb.scorecardresearch.com', 'Comscore', 'audience measurement'],
  ['secure-dcr.imrworldwide.com', 'Nielsen', 'audience measurement'],
  ['script.hotjar.com', 'Hotjar', 'session recording'],
  ['rs.fullstory.com', 'FullStory', 'session recording'],
  ['dpm.demdex.net', 'Adobe', 'advertising'],
  ['script.crazyegg.com', 'Crazy Egg', 'analytics'],
  ['track.hubspot.com', 'Hubspot', 'marketing'],
  // Amazon Ads documentation; public lists of Fire OS telemetry.
  ['aax.amazon-adsystem.com', 'Amazon', 'advertising'],
  ['device-metrics-us.amazon.com', 'Amazon', 'analytics'],
];

/** Hosts that look like known ones and are somebody else's, or nobody's that could be named. */
export const strangers: readonly string[] = [
  'notmiui.com',
  'miui.com.example.net',
  'api-miui.com',
  'umeng.com.evil.example',
  'adjust.com-login.example',
  'xapp-measurement.com',
  'user.github.io',
  'miui.github.io',
  'd111111abcdef8.cloudfront.net',
  'bucket.s3.amazonaws.com',
  'ec2-3-0-0-1.ap-southeast-1.compute.amazonaws.com',
  'app.herokuapp.com',
  'telemetry.azurewebsites.net',
  'collector.web.app',
  'tracker.pages.dev',
  'sentry.example.com',
  'analytics.example.org',
  // Cyrillic а and о in the place of Latin ones, as A-labels.
  'xn--mui-5cd.com',
  'xn--ggle-0nda.com',
  'xn--pple-43d.com',
  '161.117.71.1',
  '2001:db8::1',
  'localhost',
  'com',
  'miui',
  '',
];
