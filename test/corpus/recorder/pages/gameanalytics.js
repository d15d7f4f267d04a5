import { gameanalytics } from 'gameanalytics/dist/GameAnalytics.js';

/** GameAnalytics: JSON lists of events, behind gzip where the browser can. */
export function run(p) {
  const { GameAnalytics } = gameanalytics;
  GameAnalytics.configureUserId(p.userId);
  GameAnalytics.configureBuild('web 5.12.0');
  GameAnalytics.initialize(
    '5c6bcb5402204249437fb5a7a80a4959',
    '16813a12f718bc5c620f56944e1abc3ea13ccbac',
  );
  GameAnalytics.addDesignEvent('search:opened', 12);
}

export const answers = { '/init': { server_ts: 1714550000, flags: [], enabled: true } };
