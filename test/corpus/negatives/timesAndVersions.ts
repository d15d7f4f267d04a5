import { named, type Kinds } from './kind';
import type { Random } from './random';

function stamp(random: Random): string {
  return new Date(random.epochSeconds() * 1000).toISOString();
}

function fourPart(random: Random): string {
  return [0, 1, 2, 3].map(() => String(random.whole(0, random.pick([9, 30, 255])))).join('.');
}

const packages = ['lodash', 'react', 'vite', 'rxjs', 'zod', 'd3-shape', 'core-js', 'three'];

/** Times, versions and builds. */
export const timesAndVersions: Kinds = {
  'epoch seconds': named(
    ['ts', 'timestamp', 'time', 'client_time', 'exp', 'iat', 'nbf', 'last_modified', 'start'],
    (random) => random.epochSeconds(),
  ),
  'epoch milliseconds': named(
    ['t', 'event_time', 'eventTime', 'sent_at_ms', 'dtm', 'stm', 'clientTimestamp', 'loadEnd'],
    (random) => random.epochSeconds() * 1000 + random.whole(0, 999),
  ),
  'epoch microseconds': named(
    ['ts_us', 'startTimeUnixNano', 'event_timestamp', 'tick', 'clock', 'upload_ts'],
    (random) => `${String(random.epochSeconds())}${random.digits(random.pick([6, 9]))}`,
  ),
  'epoch seconds as text': named(
    ['cb', 'cachebuster', '_', 'z', 'rnd', 'utime', 'version_ts', 'since'],
    (random) => String(random.epochSeconds()),
  ),
  'dates of records': named(
    [
      'created_at',
      'updatedAt',
      'published',
      'expires',
      'valid_until',
      'last_seen_build',
      'lastRun',
    ],
    stamp,
  ),
  'dates of things': named(
    ['release_date', 'air_date', 'issued', 'date_published', 'season_start', 'cutoff', 'eol'],
    (random) => stamp(random).slice(0, 10),
  ),
  'compact dates': named(
    ['dt', 'day', 'partition', 'hour', 'build_day', 'logdate', 'period'],
    (random) =>
      stamp(random)
        .replace(/\D/g, '')
        .slice(0, random.pick([8, 10, 12, 14])),
  ),
  'dates of HTTP': (random) => ({
    headers: {
      date: new Date(random.epochSeconds() * 1000).toUTCString(),
      'last-modified': new Date(random.epochSeconds() * 1000).toUTCString(),
      expires: new Date(random.epochSeconds() * 1000).toUTCString(),
      age: String(random.whole(0, 86400)),
    },
  }),
  'timings of a page': (random) => ({
    members: {
      navigationStart: random.epochSeconds() * 1000,
      domComplete: random.decimal(100, 9000, 3),
      ttfb: random.decimal(10, 900, 1),
      dns: random.decimal(0, 90, 4),
      lcp: random.decimal(500, 4000, 2),
    },
  }),
  durations: named(
    ['duration', 'elapsed', 'engagement_time_msec', 'uptime_ms_job', 'wait', 'idle', 'took'],
    (random) => random.whole(1, 90_000_000),
  ),
  'four-part versions': named(
    ['version', 'app_version', 'appVersion', 'sdk_version', 'lib_version', 'release', 'ver'],
    fourPart,
  ),
  'four-part versions of parts': named(
    [
      'driver',
      'engine_version',
      'firmwareVersion',
      'dll',
      'webview_build',
      'codec',
      'fw',
      'runtime',
    ],
    fourPart,
  ),
  'versions in a lock file': (random) => ({
    members: {
      packages: Object.fromEntries(
        random.list(3, 6, () => [
          `node_modules/${random.pick(packages)}`,
          {
            version: `${String(random.whole(0, 20))}.${String(random.whole(0, 40))}.${String(random.whole(0, 30))}`,
            integrity: `sha512-${random.base64(86)}==`,
            engines: { node: '>=18.0.0' },
          },
        ]),
      ),
    },
  }),
  'semantic versions': named(
    ['v', 'plugin_version', 'schema_version', 'libVersion', 'minVersion', 'since_version'],
    (random) =>
      `${String(random.whole(0, 30))}.${String(random.whole(0, 99))}.${String(random.whole(0, 999))}${random.pick(['', '-rc.1', '-beta.12', '+build.881', '-SNAPSHOT'])}`,
  ),
  'build numbers': named(
    [
      'build',
      'buildNumber',
      'build_number',
      'versionCode',
      'bundleVersion',
      'ci_run',
      'changelist',
    ],
    (random) => random.digits(random.pick([5, 7, 9, 10])),
  ),
  'names of builds': named(
    ['build_tag', 'release', 'image_tag', 'deployment', 'artifact', 'bundle'],
    (random) =>
      random.pick([
        `web@${String(random.whole(1, 40))}.${String(random.whole(0, 20))}.0+${random.hex(8)}`,
        `release-${stamp(random).slice(0, 10)}-${random.hex(7)}`,
        `r${random.digits(6)}-g${random.hex(9)}`,
        `main.${random.digits(5)}.${random.hex(10)}`,
      ]),
  ),
};
