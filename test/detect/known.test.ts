import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { murmur128, murmur32 } from '../../src/bytes/murmur3';
import { encodeUtf8 } from '../../src/bytes/text';
import { detectExchange } from '../../src/detect/detect';
import { KnownIndex } from '../../src/detect/knownIndex';
import {
  longestKnownValue,
  mostKnownValues,
  readKnownValues,
  type KnownValue,
} from '../../src/detect/knownValues';
import type { Finding } from '../../src/detect/model';
import { digest } from '../../src/platform/digest.node';
import { partsOf, type TestExchange } from './exchange';

const mail = 'Jo.Doe@mail.example';
const imei = '356938035643809';
const uuid = '7d1c9a52-0b6e-4f83-9a41-3c5e8f20b7d6';
const own: readonly KnownValue[] = [
  { entity: 'email', value: mail },
  { entity: 'imei', value: imei },
  { entity: 'phone', value: '+49 30 901820' },
  { entity: 'mac_address', value: '3C:5A:B4:12:EF:09' },
  { entity: 'gaid', value: uuid },
  { entity: 'username', value: 'jodoe77' },
  { entity: 'age', value: '34' },
];

function findKnown(exchange: TestExchange, values: readonly KnownValue[] = own): Finding[] {
  const index = new KnownIndex(values, digest);
  return detectExchange(partsOf(exchange), digest, undefined, index).filter(
    ({ grade }) => grade === 'A',
  );
}

function inJson(body: unknown, values?: readonly KnownValue[]): string[] {
  const found = findKnown(
    { requestBody: JSON.stringify(body), requestType: 'application/json' },
    values,
  );
  return found.map(({ path, entity, protection, reasons: [reason] }) =>
    [path.at(-1), entity, protection, reason!.id.replace('detect.', '')].join(' '),
  );
}

const hashOf = (kind: string, text: string): string => createHash(kind).update(text).digest('hex');

describe('known values', () => {
  it('are found under names that say nothing, as they are and in other spelling', () => {
    assert.deepEqual(
      inJson({
        q: 'jodoe77',
        a: mail,
        b: ' jo.doe@MAIL.example ',
        c: '35-693803-564380-9',
        d: '030 901820',
        e: '004930901820',
        f: '3c-5a-b4-12-ef-09',
        g: '3C5AB412EF09',
        h: `{${uuid.toUpperCase()}}`,
        i: uuid.replaceAll('-', ''),
        j: Number(imei),
      }),
      [
        'json:/q username plaintext known',
        'json:/a email plaintext known',
        'json:/b email plaintext known-spelling',
        'json:/c imei plaintext known-spelling',
        'json:/d phone plaintext known-spelling',
        'json:/e phone plaintext known-spelling',
        'json:/f mac_address plaintext known-spelling',
        'json:/g mac_address plaintext known-spelling',
        'json:/h gaid plaintext known-spelling',
        'json:/i gaid plaintext known-spelling',
        'json:/j imei plaintext known',
      ],
    );
  });

  it('are found as hashes of the value and of the lower-cased, trimmed value', () => {
    const lower = mail.toLowerCase();
    const bytes = encodeUtf8(lower);
    const body = {
      a: hashOf('md5', mail),
      b: hashOf('md5', lower).toUpperCase(),
      c: hashOf('sha1', lower),
      d: hashOf('sha256', lower),
      e: createHash('sha256').update(lower).digest('base64url'),
      f: hashOf('sha512', imei),
      g: hashOf('sha256', '+4930901820'),
      h: murmur32(bytes),
      i: murmur32(bytes).toString(16).padStart(8, '0'),
      j: murmur128(bytes),
      k: hashOf('sha256', 'someone.else@mail.example'),
    };
    const found = inJson(body).map((line) => line.replace(/^json:\//, ''));
    assert.deepEqual(found, [
      ...['a', 'b', 'c', 'd', 'e'].map((key) => `${key} email hashed known-hash`),
      'f imei hashed known-hash',
      'g phone hashed known-hash',
      ...['h', 'i', 'j'].map((key) => `${key} email hashed known-hash`),
    ]);
  });

  it('are found under encodings, in query, cookie and header', () => {
    const packed = gzipSync(JSON.stringify({ x: 'jodoe77' })).toString('base64');
    const found = findKnown({
      url: `https://collector.example/e?z=${encodeURIComponent(mail)}&y=${btoa(imei)}`,
      requestHeaders: { cookie: 'zz=jodoe77', 'x-zz': 'jodoe77' },
      requestBody: `zz=${encodeURIComponent(packed)}`,
      requestType: 'application/x-www-form-urlencoded',
    });
    assert.deepEqual(
      found.map(({ part, entity, protection }) => `${part} ${entity} ${protection}`).sort(),
      [
        'request-body username encoded',
        'request-header username plaintext',
        'request-header username plaintext',
        'url email plaintext',
        'url imei encoded',
      ],
    );
  });

  it('are found as words of a longer text, with the bytes of the word alone', () => {
    const [run, ...more] = findKnown({
      requestBody: JSON.stringify({ note: 'Grüße, seen by jodoe77. Thanks' }),
    });
    assert.deepEqual([run?.entity, run?.value, more.length], ['username', 'jodoe77', 0]);
    const { start, end } = run!.within;
    assert.equal(Buffer.from(run!.at.bytes.subarray(start, end)).toString(), 'jodoe77');
    assert.deepEqual(inJson({ note: 'seen by notjodoe777 and jodoe778' }), []);
  });

  it('that are short count only under a key that names them', () => {
    assert.deepEqual(inJson({ age: 34, count: 34, z: '34' }), ['json:/age age plaintext known']);
  });

  it('stay what they are where a key names something else', () => {
    assert.deepEqual(inJson({ device_id: uuid, user_id: 'jodoe77' }), [
      'json:/device_id gaid plaintext known',
      'json:/user_id username plaintext known',
    ]);
  });

  it('change nothing else that is found', () => {
    const exchange = {
      requestBody: JSON.stringify({
        email: 'a.b@mail.example',
        imei: '490154203237518',
        n: [1, 2],
      }),
    };
    const plain = detectExchange(partsOf(exchange), digest);
    const known = detectExchange(partsOf(exchange), digest, undefined, new KnownIndex(own, digest));
    const said = (findings: readonly Finding[]): unknown[] =>
      findings.map(({ entity, path, value, confidence, grade }) => [
        ...[entity, path, value, confidence, grade],
      ]);
    assert.deepEqual(said(known), said(plain));
  });

  it('are taken from what nobody has checked, within bounds', () => {
    const wanted: unknown[] = [
      null,
      7,
      { entity: 'email' },
      { entity: 'nonsense', value: 'x@mail.example' },
      { entity: 'email', value: 'unknown' },
      { entity: 'email', value: 'x'.repeat(longestKnownValue + 1) },
      { entity: 'email', value: ` ${mail} ` },
      { entity: 'email', value: mail },
    ];
    assert.deepEqual(readKnownValues(wanted), [{ entity: 'email', value: mail }]);
    assert.deepEqual(readKnownValues({ email: [mail] }), []);
    const many = Array.from({ length: 3_000 }, (_, at) => ({ entity: 'imei', value: `id-${at}` }));
    assert.equal(readKnownValues(many).length, mostKnownValues);
  });

  it('cost as much in a long text whatever it holds', function () {
    this.timeout(10_000);
    const index = new KnownIndex(own, digest);
    for (const pump of ['a', '1-', ' ', '(', '{{', '030 ', ':', '/', '"', 'ab.', '=']) {
      const text = pump.repeat(2_000_000 / pump.length);
      const startedAt = performance.now();
      index.holds(text);
      assert.ok(performance.now() - startedAt < 500, pump);
    }
  });
});
