import { named, type Kinds } from './kind';
import type { Random } from './random';

function svgPath(random: Random): string {
  const points = random.list(4, 14, () => {
    const [x, y] = [random.decimal(-180, 180, 5), random.decimal(-90, 90, 5)];
    return `${random.pick(['L', 'C', 'S', 'q', 'l'])}${String(x)},${String(y)}`;
  });
  return `M${String(random.decimal(0, 90, 4))} ${String(random.decimal(0, 90, 4))}${points.join('')}z`;
}

function colour(random: Random): string {
  return random.pick([`#${random.hex(6)}`, `#${random.hex(8)}`, random.hex(6).toUpperCase()]);
}

const assets = ['icon', 'logo', 'hero', 'badge', 'arrow-left', 'sprite', 'tab_home', 'btn'];
const endings = ['png', 'webp', 'jpg', 'avif'];

/** Graphics, measures, files and network matters. */
export const looksAndPlaces: Kinds = {
  'paths of drawings': (random) => ({
    text: `<svg viewBox="0 0 24 24"><path d="${svgPath(random)}"/><path d="${svgPath(random)}"/></svg>`,
    type: 'image/svg+xml',
  }),
  'paths as data': named(['d', 'path', 'outline', 'glyph', 'clip', 'shape'], svgPath),
  colours: named(
    ['color', 'background', 'tint', 'accentColor', 'theme_color', 'border', 'primary'],
    colour,
  ),
  palettes: (random) => ({
    members: { palette: random.list(4, 12, () => colour(random)), name: 'dusk' },
  }),
  'matrices and gradients': named(
    ['transform', 'matrix', 'bezier', 'gradient', 'keyframes', 'easing'],
    (random) => `matrix(${random.list(6, 6, () => String(random.decimal(-99, 99, 4))).join(', ')})`,
  ),
  'points of a touch': (random) => ({
    members: {
      x: random.decimal(0, 90, 3),
      y: random.decimal(0, 180, 3),
      pageX: random.whole(0, 2000),
      pressure: random.decimal(0, 1, 4),
    },
  }),
  'places in a game': (random) => ({
    members: {
      position: { x: random.decimal(-90, 90, 5), y: random.decimal(-90, 90, 5), z: 0.12345 },
      velocity: [random.decimal(-9, 9, 5), random.decimal(-9, 9, 5)],
      level: random.whole(1, 60),
    },
  }),
  'boxes in a picture': (random) => ({
    members: {
      box: { left: random.decimal(0, 90, 4), top: random.decimal(0, 90, 4), w: 120, h: 80 },
      score: random.decimal(0, 1, 5),
    },
  }),
  'series of a chart': (random) => ({
    members: {
      series: random.list(5, 20, () => random.decimal(0, 100, 3)),
      axis: [0, 25, 50, 75, 100],
      unit: '%',
    },
  }),
  'weights of a model': (random) => ({
    members: { layer: 'dense_1', weights: random.list(6, 24, () => random.decimal(-2, 2, 6)) },
  }),
  'prices of a catalogue': (random) => ({
    members: {
      products: random.list(2, 5, () => ({
        sku: `A-${random.digits(5)}`,
        title: random.pick(['Oak chair', 'Desk lamp', 'Wool rug', 'Tea pot']),
        list: random.decimal(5, 900, 2),
        currency: random.pick(['EUR', 'USD', 'JPY']),
      })),
    },
  }),
  'bids and floors': (random) => ({
    members: {
      bidfloor: random.decimal(0, 9, 5),
      cpm: random.decimal(0, 40, 4),
      ecpm: random.decimal(0, 40, 6),
      tmax: 120,
    },
  }),
  'counts of views': named(
    ['views', 'bytes', 'downloads', 'plays', 'total', 'content_length', 'rows', 'free_blocks'],
    (random) => random.whole(100_000_000, 99_999_999_999),
  ),
  'rates and shares': named(
    ['ratio', 'scale', 'opacity', 'cpu', 'load', 'p99', 'confidence', 'zoom'],
    (random) => random.decimal(0, 100, random.whole(2, 6)),
  ),
  'pictures for dense screens': named(
    ['icon', 'src', 'image', 'file', 'sprite', 'poster', 'asset'],
    (random) =>
      `${random.pick(assets)}@${random.pick(['2x', '3x', '1.5x'])}.${random.pick(endings)}`,
  ),
  'pictures for dense screens in a page': (random) => {
    const name = random.pick(assets);
    return {
      text: `<img src="/i/${name}.png" srcset="/i/${name}@2x.png 2x, /i/${name}@3x.png 3x" alt="">`,
      type: 'text/html',
    };
  },
  'packages with scopes': named(
    ['dependency', 'module', 'package', 'import', 'specifier', 'pkg', 'plugin'],
    (random) =>
      random.pick([
        `@${random.pick(['babel', 'types', 'scope', 'vue'])}/${random.pick(['core', 'node', 'cli'])}@${String(random.whole(0, 30))}.${String(random.whole(0, 30))}.1`,
        `git@git.vendor.example:${random.pick(['team', 'web', 'infra'])}/${random.pick(['app', 'docs'])}.git`,
        `ssh://git@git.vendor.example:22/${random.hex(5)}/app.git`,
        `pkg:npm/%40scope/${random.pick(['core', 'cli'])}@${String(random.whole(0, 30))}.2.0`,
      ]),
  ),
  'files of a bundle': named(
    ['filename', 'sourceFile', 'entrypoint', 'template', 'abs_path', 'resource'],
    (random) =>
      random.pick([
        `webpack:///./src/${random.pick(['app', 'views', 'store'])}/index.tsx`,
        `app:///${random.hex(8)}.chunk.js`,
        `file:///android_asset/www/${random.pick(['main', 'boot'])}.js`,
        `/usr/lib/node/${random.pick(['fs', 'http'])}.js`,
      ]),
  ),
  'loops and masks of a network': named(
    ['bind', 'listen', 'host', 'netmask', 'subnet_mask', 'broadcast', 'multicast_group'],
    (random) =>
      random.pick([
        '127.0.0.1',
        '0.0.0.0',
        '255.255.255.0',
        '224.0.0.251',
        '::1',
        '::',
        'localhost',
      ]),
  ),
  'ranges of a network': named(
    ['cidr', 'allowlist', 'subnet', 'block', 'routes', 'trusted_ranges'],
    (random) =>
      random.list(1, 3, () =>
        random.pick([
          '10.0.0.0/8',
          '172.16.0.0/12',
          '192.168.0.0/16',
          'fd00::/8',
          '203.0.113.0/24',
        ]),
      ),
  ),
  'policies in headers': (random) => ({
    headers: {
      'content-security-policy': `default-src 'self'; script-src 'nonce-${random.base64(22)}' 'sha256-${random.base64(43)}='; img-src data:`,
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'cache-control': `public, max-age=${random.digits(7)}, immutable`,
    },
  }),
  'figures of a server': (random) => ({
    headers: {
      server: 'cloud',
      'x-served-by': `cache-fra-${random.hex(8)}-FRA`,
      'x-timer': `S${String(random.epochSeconds())}.${random.digits(6)},VS0,VE1`,
      'x-amz-version-id': random.base64(32).replace(/[+/]/g, '_'),
      'content-length': random.digits(6),
      'x-ratelimit-reset': String(random.epochSeconds()),
    },
  }),
  'addresses of assets': named(
    ['cdn', 'src', 'style', 'font_url', 'sourceMappingURL', 'manifest', 'thumb'],
    (random) =>
      `https://static.vendor.example/${random.hex(8)}/${random.pick(assets)}.${random.pick(['css', 'js', 'woff2', 'map', 'png'])}`,
  ),
  'addresses of services': named(
    ['endpoint', 'base_url', 'webhook', 'docs', 'ingest', 'next', 'self'],
    (random) =>
      `https://api.vendor.example/v${String(random.whole(1, 4))}/${random.pick(['events', 'batch', 'flags', 'schema'])}`,
  ),
  'small pictures as data': named(
    ['placeholder', 'lqip', 'blur', 'icon', 'pixel', 'avatar_default'],
    () => 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
  ),
  'fonts and code as data': named(
    ['font', 'wasm', 'payload', 'blob', 'atlas'],
    (random) => `d09GMgABAAAA${random.base64(random.whole(120, 600))}`,
  ),
  'locales on offer': named(
    ['supported_locales', 'languages_available', 'translations', 'locales', 'i18n_bundles'],
    (random) =>
      random.list(6, 14, () =>
        random.pick([
          'de-DE',
          'fr-FR',
          'pt-BR',
          'zh-Hans',
          'ru-RU',
          'ja-JP',
          'es-419',
          'ar',
          'tr-TR',
        ]),
      ),
  ),
  'zones on offer': named(['timezones', 'zones', 'tz_options', 'regions'], (random) =>
    random.list(6, 12, () =>
      random.pick([
        'Europe/Oslo',
        'Asia/Tokyo',
        'America/Lima',
        'Africa/Accra',
        'UTC',
        'Asia/Dubai',
      ]),
    ),
  ),
};
