import { adColony } from './adColony';
import { adjust } from './adjust';
import { adobeAnalytics } from './adobeAnalytics';
import { airship } from './airship';
import { amplitude } from './amplitude';
import { appCenter } from './appCenter';
import { appLovin } from './appLovin';
import { appMetrica } from './appMetrica';
import { applicationInsights } from './applicationInsights';
import { appsFlyer } from './appsFlyer';
import { baiduTongji } from './baiduTongji';
import { branch } from './branch';
import { braze } from './braze';
import { bugsnag } from './bugsnag';
import { chartbeat } from './chartbeat';
import { chartboost } from './chartboost';
import { cleverTap } from './cleverTap';
import { comScore } from './comScore';
import { countly } from './countly';
import { criteo } from './criteo';
import { cxense } from './cxense';
import { dataRangers } from './dataRangers';
import { datadog } from './datadog';
import { dynatrace } from './dynatrace';
import { elasticRum } from './elasticRum';
import { firebase } from './firebase';
import { fullStory } from './fullStory';
import { gameAnalytics } from './gameAnalytics';
import { googleAnalytics } from './googleAnalytics';
import { growingIo } from './growingIo';
import { growthBook } from './growthBook';
import { heap } from './heap';
import { highlight } from './highlight';
import { huaweiAnalytics } from './huaweiAnalytics';
import { hubSpot } from './hubSpot';
import { inMobi } from './inMobi';
import { infOnline } from './infOnline';
import { instana } from './instana';
import { intercom } from './intercom';
import { ironSource } from './ironSource';
import { iterable } from './iterable';
import { klaviyo } from './klaviyo';
import { kochava } from './kochava';
import { launchDarkly } from './launchDarkly';
import { leanplum } from './leanplum';
import { linkedIn } from './linkedIn';
import { matomo } from './matomo';
import { meta } from './meta';
import { microsoftAds } from './microsoftAds';
import { microsoftClarity } from './microsoftClarity';
import { mixpanel } from './mixpanel';
import { moEngage } from './moEngage';
import { newRelic } from './newRelic';
import { nielsen } from './nielsen';
import { oneSignal } from './oneSignal';
import { openRtb } from './openRtb';
import { optimizely } from './optimizely';
import { otlp } from './otlp';
import { outbrain } from './outbrain';
import { parsely } from './parsely';
import { pendo } from './pendo';
import { pinterest } from './pinterest';
import { postHog } from './postHog';
import { raygun } from './raygun';
import { reddit } from './reddit';
import { rollbar } from './rollbar';
import { rudderStack } from './rudderStack';
import { segment } from './segment';
import { sensorsAnalytics } from './sensorsAnalytics';
import { sentry } from './sentry';
import { singular } from './singular';
import { snapPixel } from './snapPixel';
import { snowplow } from './snowplow';
import { split } from './split';
import { startIo } from './startIo';
import { statsig } from './statsig';
import { tencentAegis } from './tencentAegis';
import { tenjin } from './tenjin';
import { tikTok } from './tikTok';
import { topMailRu } from './topMailRu';
import { umeng } from './umeng';
import { unityAds } from './unityAds';
import { vungle } from './vungle';
import { webEngage } from './webEngage';
import { xPixel } from './xPixel';
import { xiaomiOneTrack } from './xiaomiOneTrack';
import { yandexMetrica } from './yandexMetrica';
import type { Vendor } from './vendor';

/** Every vendor schema, sorted by id. Where two fit an object as well, the earlier one counts. */
export const vendors: readonly Vendor[] = [
  adColony,
  adjust,
  adobeAnalytics,
  airship,
  amplitude,
  appCenter,
  applicationInsights,
  appLovin,
  appMetrica,
  appsFlyer,
  baiduTongji,
  branch,
  braze,
  bugsnag,
  chartbeat,
  chartboost,
  cleverTap,
  comScore,
  countly,
  criteo,
  cxense,
  datadog,
  dataRangers,
  dynatrace,
  elasticRum,
  firebase,
  fullStory,
  gameAnalytics,
  googleAnalytics,
  growingIo,
  growthBook,
  heap,
  highlight,
  huaweiAnalytics,
  hubSpot,
  infOnline,
  inMobi,
  instana,
  intercom,
  ironSource,
  iterable,
  klaviyo,
  kochava,
  launchDarkly,
  leanplum,
  linkedIn,
  matomo,
  meta,
  microsoftAds,
  microsoftClarity,
  mixpanel,
  moEngage,
  newRelic,
  nielsen,
  oneSignal,
  openRtb,
  optimizely,
  otlp,
  outbrain,
  parsely,
  pendo,
  pinterest,
  postHog,
  raygun,
  reddit,
  rollbar,
  rudderStack,
  segment,
  sensorsAnalytics,
  sentry,
  singular,
  snapPixel,
  snowplow,
  split,
  startIo,
  statsig,
  tencentAegis,
  tenjin,
  tikTok,
  topMailRu,
  umeng,
  unityAds,
  vungle,
  webEngage,
  xPixel,
  xiaomiOneTrack,
  yandexMetrica,
];
