import { adColony } from './adColony';
import { adjust } from './adjust';
import { adobeAnalytics } from './adobeAnalytics';
import { amplitude } from './amplitude';
import { appCenter } from './appCenter';
import { appMetrica } from './appMetrica';
import { applicationInsights } from './applicationInsights';
import { appsFlyer } from './appsFlyer';
import { baiduTongji } from './baiduTongji';
import { branch } from './branch';
import { braze } from './braze';
import { bugsnag } from './bugsnag';
import { chartboost } from './chartboost';
import { cleverTap } from './cleverTap';
import { countly } from './countly';
import { criteo } from './criteo';
import { datadog } from './datadog';
import { firebase } from './firebase';
import { fullStory } from './fullStory';
import { googleAnalytics } from './googleAnalytics';
import { growingIo } from './growingIo';
import { heap } from './heap';
import { huaweiAnalytics } from './huaweiAnalytics';
import { hubSpot } from './hubSpot';
import { inMobi } from './inMobi';
import { infOnline } from './infOnline';
import { intercom } from './intercom';
import { ironSource } from './ironSource';
import { klaviyo } from './klaviyo';
import { kochava } from './kochava';
import { matomo } from './matomo';
import { meta } from './meta';
import { microsoftAds } from './microsoftAds';
import { mixpanel } from './mixpanel';
import { oneSignal } from './oneSignal';
import { openRtb } from './openRtb';
import { otlp } from './otlp';
import { pinterest } from './pinterest';
import { postHog } from './postHog';
import { rollbar } from './rollbar';
import { rudderStack } from './rudderStack';
import { segment } from './segment';
import { sensorsAnalytics } from './sensorsAnalytics';
import { sentry } from './sentry';
import { singular } from './singular';
import { snowplow } from './snowplow';
import { startIo } from './startIo';
import { tencentAegis } from './tencentAegis';
import { tikTok } from './tikTok';
import { umeng } from './umeng';
import { unityAds } from './unityAds';
import { vungle } from './vungle';
import { xiaomiOneTrack } from './xiaomiOneTrack';
import { yandexMetrica } from './yandexMetrica';
import type { Vendor } from './vendor';

/** Every vendor schema, sorted by id. Where two fit an object as well, the earlier one counts. */
export const vendors: readonly Vendor[] = [
  adColony,
  adjust,
  adobeAnalytics,
  amplitude,
  appCenter,
  applicationInsights,
  appMetrica,
  appsFlyer,
  baiduTongji,
  branch,
  braze,
  bugsnag,
  chartboost,
  cleverTap,
  countly,
  criteo,
  datadog,
  firebase,
  fullStory,
  googleAnalytics,
  growingIo,
  heap,
  huaweiAnalytics,
  hubSpot,
  infOnline,
  inMobi,
  intercom,
  ironSource,
  klaviyo,
  kochava,
  matomo,
  meta,
  microsoftAds,
  mixpanel,
  oneSignal,
  openRtb,
  otlp,
  pinterest,
  postHog,
  rollbar,
  rudderStack,
  segment,
  sensorsAnalytics,
  sentry,
  singular,
  snowplow,
  startIo,
  tencentAegis,
  tikTok,
  umeng,
  unityAds,
  vungle,
  xiaomiOneTrack,
  yandexMetrica,
];
