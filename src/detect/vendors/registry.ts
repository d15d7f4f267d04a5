import { amplitude, googleAnalytics, mixpanel, segment, snowplow } from './analytics';
import { adjust, appsFlyer, branch, umeng } from './mobile';
import { sensorsAnalytics } from './sensors';
import { meta, tikTok } from './social';
import type { Vendor } from './vendor';

/** Every vendor schema, sorted by id. Where two fit an object, the earlier one counts. */
export const vendors: readonly Vendor[] = [
  adjust,
  amplitude,
  appsFlyer,
  branch,
  googleAnalytics,
  meta,
  mixpanel,
  segment,
  sensorsAnalytics,
  snowplow,
  tikTok,
  umeng,
];
