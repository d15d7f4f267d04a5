import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { toBase64 } from '../../src/bytes/base64';
import { answer, base64, base64url, hex } from './support';

const json = '{"imei":"356938035643809"}';

describe('decodeText', () => {
  it('answers as the contract says', () => {
    for (const [payload, chain, protection, text] of [
      [json, 'json', 'plaintext', json],
      ['just some words', '', 'plaintext', 'just some words'],
      ['', '', 'plaintext', ''],
      [`data=${encodeURIComponent(base64(json))}`, 'form base64 json', 'encoded', json],
      [base64(gzipSync(json)), 'base64 gzip json', 'encoded', json],
      [base64('hello there, world'), 'base64', 'encoded', 'hello there, world'],
      [encodeURIComponent(json), 'percent json', 'plaintext', json],
      [
        gzipSync(gzipSync('some plain words in here')),
        'gzip gzip',
        'encoded',
        'some plain words in here',
      ],
      [
        `{"a":"b","link":"https://a.example/?q=1"}`,
        'json',
        'plaintext',
        `{"a":"b","link":"https://a.example/?q=1"}`,
      ],
      [
        `{"link":"https://a.example/p/?next=https://b.example/?c=d&e=f#g=h"}`,
        'json',
        'plaintext',
        `{"link":"https://a.example/p/?next=https://b.example/?c=d&e=f#g=h"}`,
      ],
      ['https://a.example/p?q=1&r=2#s=t', '', 'plaintext', 'https://a.example/p?q=1&r=2#s=t'],
      ['See https://a.example/?q=1 there.', '', 'plaintext', 'See https://a.example/?q=1 there.'],
      [`https://a.example/?d=${base64(json)}&r=2`, 'query base64 json', 'encoded', json],
      [`{"u":"https://a.example/?d=${base64(json)}"}`, 'json query base64 json', 'encoded', json],
      ['a=1&b=2', 'form', 'plaintext', 'a=1&b=2'],
    ] as const) {
      const found = answer(payload);
      assert.equal(found.chain.join(' '), chain, String(payload));
      assert.equal(found.protection, protection, String(payload));
      assert.equal(found.text, text, String(payload));
      assert.equal(found.base64, undefined);
    }
  });

  it('says what keeps a payload from being read', () => {
    const dense = randomBytes(600);
    const token = (header: object, ...parts: readonly Buffer[]): string =>
      [Buffer.from(JSON.stringify(header)), ...parts]
        .map((part) => part.toString('base64url'))
        .join('.');
    const jwe = token({ alg: 'dir', enc: 'A256GCM' }, Buffer.alloc(0), dense, dense, dense);
    const hash = { sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' };
    const flagged = (gzip: number): string =>
      `gzip=${String(gzip)}&data_list=${encodeURIComponent(base64(dense))}`;
    for (const [payload, chain, protection, said] of [
      [dense, '', 'unknown', 'decode.dense'],
      [dense.subarray(0, 20), '', 'unknown', undefined],
      [base64(dense), '', 'unknown', 'decode.dense'],
      [JSON.stringify({ data: base64(dense) }), 'json', 'unknown', 'decode.dense'],
      [gzipSync(dense), 'gzip', 'unknown', 'decode.dense'],
      [jwe, 'jwe json', 'encrypted', 'decode.encrypted-container'],
      [flagged(9), 'form', 'encrypted', 'decode.encrypted-flag'],
      [flagged(1), 'form base64', 'unknown', 'decode.dense'],
      [JSON.stringify(hash), 'json', 'hashed', 'decode.hash-shape'],
    ] as const) {
      const found = answer(payload);
      assert.equal(found.chain.join(' '), chain, String(said));
      assert.equal(found.protection, protection, String(said));
      if (said)
        assert.ok(
          found.evidence.some(({ id }) => id === said),
          said,
        );
      for (const segment of found.segments) assert.equal(segment.protection, protection);
    }
  });

  it('shows the payload of a signed token that is plain text', () => {
    const parts = ['{"alg":"RS256"}', 'just some words', 'a signature'].map(base64url);
    const { chain, text } = answer(parts.join('.'));
    assert.deepEqual([chain, text], [['jwt'], 'just some words']);
  });

  it('gives bytes as base64 where they are no text', () => {
    const png = Uint8Array.of(
      0x89,
      0x50,
      0x4e,
      0x47,
      0x0d,
      0x0a,
      0x1a,
      0x0a,
      0,
      0,
      0,
      13,
      0x49,
      0x48,
      0x44,
      0x52,
    );
    const found = answer(base64(png));
    assert.deepEqual([found.chain, found.text, found.base64], [['base64'], null, base64(png)]);
    const noise = randomBytes(300);
    const plain = answer(noise);
    assert.deepEqual([plain.chain, plain.text, plain.base64], [[], null, base64(noise)]);
  });

  it('takes chain and text from the largest of several segments', () => {
    const large = '{"large":"a longer value than the other one"}';
    const text = `{"a":"${hex('{"s":"x"}')}","b":"${base64(large)}","c":"${base64('{"s":"x"}')}"}`;
    const found = answer(text);
    assert.equal(found.chain.join(' '), 'json base64 json');
    assert.equal(found.text, large);
    assert.deepEqual(
      found.segments.map(({ chain, range }) => [
        chain.join(' '),
        text.slice(range.start, range.end),
      ]),
      [
        ['json hex json', hex('{"s":"x"}')],
        ['json base64 json', base64(large)],
        ['json base64 json', base64('{"s":"x"}')],
      ],
    );
    for (const { protection, evidence } of found.segments) {
      assert.equal(protection, 'encoded');
      assert.ok(evidence.length > 0);
    }
  });

  it('shows what was cut or damaged as far as it goes', () => {
    const cut = answer(base64(gzipSync(`${json} `.repeat(50)).subarray(0, 40)));
    assert.equal(cut.chain.slice(0, 2).join(' '), 'base64 gzip');
    const empty = answer(Uint8Array.of(0x1f, 0x8b, 8, 0, ...new Array<number>(30).fill(0xff)));
    assert.deepEqual(empty.chain, ['gzip']);
    assert.equal(empty.text, null);
    assert.ok(empty.base64);
  });

  it('is plain data', () => {
    const found = answer(`{"a":"${base64(json)}"}`);
    assert.deepEqual(structuredClone(found), found);
    assert.deepEqual(JSON.parse(JSON.stringify(found)), found);
  });
});

describe('toBase64', () => {
  it('is what Node makes of the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => toBase64(bytes) === base64(bytes)),
    );
  });
});
