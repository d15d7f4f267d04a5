import { createHash } from 'node:crypto';
import type { Part } from '../../../../src/detect/model';
import { telemetry } from '../../../decode/payloads';

/** Bodies of one kind that detection is timed on, each an exchange of its own. */
export interface BenchBodies {
  readonly name: string;
  readonly part: Part;
  readonly contentType: string;
  readonly texts: readonly string[];
  /** Whether ordinary traffic is like it; others are the hardest there is. */
  readonly isOrdinary: boolean;
}

/** All bodies of one kind together. */
const totalBytes = 1_000_000;

/** Bodies of about `sizeBytes`, each of pieces that `make` gives. */
function fill(
  make: (index: number) => string,
  sizeBytes: number,
  join: (pieces: readonly string[]) => string,
): string[] {
  const texts: string[] = [];
  let index = 0;
  for (let total = 0; total < totalBytes;) {
    const pieces: string[] = [];
    for (let length = 0; length < sizeBytes; length += pieces.at(-1)!.length)
      pieces.push(make(index++));
    texts.push(join(pieces));
    total += texts.at(-1)!.length;
  }
  return texts;
}

const asArray = (pieces: readonly string[]): string => `[${pieces.join(',')}]`;

function hashOf(index: number): string {
  return createHash('md5')
    .update(`bench ${String(index)}`)
    .digest('hex');
}

function uuidOf(index: number): string {
  const hex = hashOf(index);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
    .join('-')
    .toLowerCase();
}

/** An event as analytics SDKs write it: a device described in each, names of ten to twenty letters. */
function event(index: number): string {
  return JSON.stringify({
    type: 'track',
    event: index % 3 === 0 ? '$AppViewScreen' : 'video_buffering_finished',
    messageId: uuidOf(index),
    time: 1_700_000_000_000 + index * 977,
    distinct_id: hashOf(7).slice(0, 16),
    lib: { $lib: 'Android', $lib_version: '6.3.4', $lib_method: 'code', $app_version: '12.4.1' },
    properties: {
      $manufacturer: 'Example',
      $model: 'EX-2031',
      $os: 'Android',
      $os_version: '13',
      $screen_height: 2400,
      $screen_width: 1080,
      $network_type: 'WIFI',
      $wifi: true,
      $carrier: 'Example Mobile',
      $timezone_offset: -60,
      $screen_name: 'com.example.reader.ui.MainActivity',
      $title: 'Settings opened from the home screen',
      bufferingDurationMs: index % 900,
      quality: index % 2 === 0 ? '1080p' : '720p',
      position: index * 3.25,
      is_first_day: false,
      experiment_group: 'control_b',
      $ip: '192.0.2.17',
      imei: '356938035643809',
      latitude: 52.52 + (index % 100) / 1e4,
      longitude: 13.405 + (index % 100) / 1e4,
    },
  });
}

/** A record of a catalogue: nothing personal, texts and numbers of every kind. */
function product(index: number): string {
  return JSON.stringify({
    sku: `SKU-${String(100_000 + index)}`,
    title: `Oak shelf with ${String(index % 7)} boards, oiled, ready to hang`,
    description:
      'A shelf made of solid oak. It comes with screws and dowels, and carries up to twelve kilograms ' +
      'on each board. Wipe it with a dry cloth; do not leave it in the rain.',
    price: { amount: 4990 + index, currency: 'EUR', formatted: '49.90' },
    image: `/media/products/${hashOf(index)}@2x.webp`,
    checksum: hashOf(index + 1),
    updated: '2026-03-01T12:30:00Z',
    rating: 4.5,
    inStock: true,
    tags: ['wood', 'shelf', 'living room'],
    dimensions: { width: 80, height: 22, depth: 19.5 },
  });
}

function markup(index: number): string {
  const head = index === 0 ? '<!doctype html><title>Articles</title><ul>' : '';
  return (
    `${head}<li class="card card--wide" data-index="${String(index)}"><a href="/articles/${String(index)}/">` +
    `<img src="/media/${hashOf(index).slice(0, 12)}.jpg" alt="" width="320" height="180">` +
    `<h3>What the river left behind, part ${String(index)}</h3></a>` +
    '<p>The water rose for three days: nobody had seen it so high. On the fourth it fell.</p></li>'
  );
}

function script(index: number): string {
  return (
    `function f${String(index)}(t,e){var n=t.length,r=0;for(;r<n;r++)if(t[r]===e)return r;return-1}` +
    `r.d(e,{a:()=>o${String(index)}});var c={key:"v${String(index)}",max:10,min:2,url:"/api/v2/list?x=1"};`
  );
}

/** A hit as web analytics sends it. */
function hit(index: number): string {
  const pairs: Record<string, string | number> = {
    v: 2,
    tid: 'G-EXAMPLE01',
    gtm: '45je42v1v9123456789za200',
    _p: 1_700_000_000_000 + index,
    gcd: '13l3l3l3l1',
    npa: 0,
    dma: 1,
    cid: `${String(1_000_000_000 + index)}.1700000000`,
    ul: 'en-gb',
    sr: '1080x2400',
    uaa: 'arm',
    uamb: 1,
    uam: 'EX-2031',
    uap: 'Android',
    pscdl: 'noapi',
    _s: index,
    sid: 1_700_000_000 + index,
    sct: 4,
    seg: 1,
    dl: `https://shop.example/articles/${String(index)}?from=list`,
    dr: 'https://search.example/',
    dt: 'What the river left behind | Example shop',
    en: 'scroll',
    'ep.section': 'Nature and gardens',
    'epn.percent_scrolled': 90,
    'ep.content_group': 'articles, long reads',
    'ep.theme': 'dark',
    'epn.articles_read': index % 12,
    _et: 1200 + index,
    tfd: 5300,
  };
  return Object.entries(pairs)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&');
}

const json = 'application/json';
const lines = (pieces: readonly string[]): string => pieces.join('\n');

/** A megabyte of bodies of each kind, in sizes that are usual for it. */
export function benchBodies(): BenchBodies[] {
  const ordinary = (
    name: string,
    part: Part,
    contentType: string,
    texts: readonly string[],
  ): BenchBodies => ({ name, part, contentType, texts, isOrdinary: true });
  return [
    ordinary('JSON, events of an SDK', 'request-body', json, fill(event, 40_000, asArray)),
    ordinary('JSON, a catalogue', 'response-body', json, fill(product, 60_000, asArray)),
    ordinary('form', 'request-body', 'application/x-www-form-urlencoded', fill(hit, 1, lines)),
    ordinary('HTML page', 'response-body', 'text/html', fill(markup, 80_000, lines)),
    ordinary('script', 'response-body', 'text/javascript', fill(script, 200_000, lines)),
    {
      name: 'JSON, small events',
      part: 'request-body',
      contentType: json,
      texts: [telemetry(totalBytes)],
      isOrdinary: false,
    },
    {
      name: 'JSON, tiny leaves',
      part: 'request-body',
      contentType: json,
      texts: fill(tiny, totalBytes, asArray),
      isOrdinary: false,
    },
  ];
}

function tiny(index: number): string {
  return `{"a":${String(index % 10)},"b":"x","c":[1,2],"d":true}`;
}
