import { named, type Kinds } from './kind';
import { withLuhn } from './random';

/** Hashes of files, ids of events and things, and numbers that only pass a test by chance. */
export const hashesAndIds: Kinds = {
  'commits of git': named(
    ['commit', 'sha', 'revision', 'git_sha', 'head', 'commitHash', 'vcs_ref', 'baseSha'],
    (random) => random.hex(random.pick([7, 10, 40])),
  ),
  'check sums': named(
    ['crc', 'crc32', 'checksum', 'adler', 'hash', 'sum', 'content_crc'],
    (random) => random.pick<unknown>([random.hex(8), random.whole(-2_000_000_000, 2_000_000_000)]),
  ),
  'integrity of scripts': (random) => ({
    text: random
      .list(2, 4, () => {
        const hash = `sha${random.pick(['256-', '384-', '512-'])}${random.base64(63)}=`;
        return `<script src="/assets/${random.hex(8)}.js" integrity="${hash}" crossorigin="anonymous"></script>`;
      })
      .join('\n'),
    type: 'text/html',
  }),
  'integrity as data': named(
    ['integrity', 'sri', 'digest', 'subresource', 'expectedHash'],
    (random) =>
      `sha${random.pick(['256', '384', '512'])}-${random.base64(random.pick([43, 64, 86]))}`,
  ),
  'entity tags': (random) => ({
    headers: {
      etag: random.pick([`"${random.hex(32)}"`, `W/"${random.hex(3)}-${random.base64(26)}"`]),
      'x-cache-key': random.hex(40),
      'content-md5': `${random.base64(22)}==`,
    },
  }),
  'hashes of files': (random) => ({
    members: {
      files: random.list(2, 4, () => ({
        path: `assets/${random.pick(['hero', 'shell', 'map', 'intro'])}.${random.pick(['bin', 'pak', 'js'])}`,
        md5: random.hex(32),
        sha256: random.hex(64),
        size: random.whole(900, 90_000_000),
      })),
    },
  }),
  'names of chunks': named(
    ['chunk', 'file', 'entry', 'src', 'asset', 'script'],
    (random) =>
      `${random.pick(['main', 'vendor', 'runtime', 'polyfills', 'app~home'])}.${random.hex(random.pick([8, 16, 20]))}.${random.pick(['js', 'css', 'chunk.js'])}`,
  ),
  'keys of caches': named(
    ['cache_key', 'dedupe', 'etag_hash', 'memo', 'bucket_hash', 'partition_key'],
    (random) => random.hex(random.pick([16, 32, 40, 64])),
  ),
  'trace of W3C': (random) => ({
    headers: {
      traceparent: `00-${random.hex(32)}-${random.hex(16)}-01`,
      tracestate: `vendor=${random.hex(16)}`,
    },
  }),
  'trace of B3': (random) => ({
    members: {
      traceId: random.hex(32),
      spanId: random.hex(16),
      parentSpanId: random.hex(16),
      sampled: 1,
      name: random.pick(['GET /v1', 'db.query', 'render']),
    },
  }),
  'ids of events': named(
    ['event_id', 'eventId', 'eid', 'insert_id', '$insert_id', 'event_uuid', 'hit_id'],
    (random) => random.uuid(),
  ),
  'ids of messages': named(
    ['messageId', 'message_id', 'batch_id', 'batchId', 'correlationId', 'dedup_id', 'seq_id'],
    (random) =>
      random.pick([
        random.uuid(),
        `ajs-next-${random.digits(13)}-${random.uuid()}`,
        random.hex(24),
      ]),
  ),
  'ids of requests': named(
    ['request_id', 'requestId', 'x-request-id', 'req', 'rid', 'call_id', 'operationId'],
    (random) => random.pick([random.uuid(), random.hex(16), random.hex(32)]),
  ),
  'ids of content': named(
    ['video_id', 'article_id', 'playlist_id', 'asset_id', 'slide_id', 'template_uuid', 'clipId'],
    (random) =>
      random.pick([random.base64(11).replace(/[+/]/g, '_'), random.uuid(), random.digits(9)]),
  ),
  'ids of experiments': named(
    ['experiment_id', 'variant', 'bucket', 'test_group', 'flag_key', 'cohort_hash', 'rollout'],
    (random) =>
      random.pick<unknown>([random.hex(12), random.whole(0, 9999), `exp_${random.digits(5)}`]),
  ),
  'public keys of vendors': named(
    ['writeKey', 'api_key', 'apiKey', 'clientToken', 'appKey', 'dsn', 'project_token', 'siteId'],
    (random) =>
      random.pick([
        `pub${random.hex(32)}`,
        `pk_live_${random.base64(24).replace(/[+/]/g, 'x')}`,
        `https://${random.hex(32)}@o${random.digits(6)}.ingest.vendor.example/${random.digits(7)}`,
        `phc_${random.base64(43).replace(/[+/]/g, 'x')}`,
      ]),
  ),
  'numbers of fifteen digits': named(
    ['seed', 'offset', 'cursor', 'sequence', 'frame', 'counter', 'snowflake'],
    (random) => random.digits(15),
  ),
  'numbers that pass Luhn': named(
    ['seq', 'node', 'position', 'object', 'checkpoint', 'row', 'lsn'],
    (random) => withLuhn(random.digits(random.pick([14, 15]))),
  ),
  'numbers of nine to eleven digits': named(
    ['pk', 'revision_id', 'slot', 'item', 'parent', 'nid', 'block_height'],
    (random) => random.digits(random.whole(9, 11)),
  ),
  'numbers of things in lists': (random) => ({
    members: { ids: random.list(4, 12, () => Number(random.digits(random.pick([9, 10, 11, 13])))) },
  }),
  'serials of certificates': (random) => ({
    members: {
      certificate: {
        serialNumber: random.hex(32).toUpperCase(),
        issuer: 'CN=R3, O=Test CA',
        thumbprint: random.list(20, 20, () => random.hex(2).toUpperCase()).join(':'),
        keyId: random.list(20, 20, () => random.hex(2)).join(':'),
        notAfter: '2027-01-01T00:00:00Z',
      },
    },
  }),
  'serials of zones': (random) => ({
    members: {
      zone: 'collector.example',
      soa: { serial: Number(`20${random.digits(8)}`), refresh: 7200, retry: 3600, minimum: 300 },
    },
  }),
  'reference numbers': named(
    ['ref_no', 'batch_no', 'lot_no', 'queue_no', 'docket', 'rma', 'po_line', 'case_ref'],
    (random) =>
      random.pick([
        random.digits(10),
        `${random.digits(3)}-${random.digits(7)}`,
        `R${random.digits(8)}`,
      ]),
  ),
  'numbers of articles': named(
    ['sku', 'ean', 'gtin', 'isbn', 'upc', 'mpn', 'part_number', 'asin'],
    (random) =>
      random.pick([
        random.digits(13),
        random.digits(12),
        `978${random.digits(10)}`,
        `B0${random.hex(8).toUpperCase()}`,
      ]),
  ),
  'addresses of contracts': named(
    ['contract', 'pointer', 'program', 'frame_addr', 'instruction_addr', 'image_addr'],
    (random) => `0x${random.hex(random.pick([8, 12, 40]))}`,
  ),
};
