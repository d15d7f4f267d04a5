import assert from 'node:assert/strict';
import { createCipheriv, type CipherGCM } from 'node:crypto';
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { CipherKind } from '../../src/bytes/platform';
import type { DecodeAnswer } from '../../src/decode/answer';
import { decodeAs } from '../../src/decode/force';
import type { ForcedDecoding } from '../../src/decode/forcedStep';
import { decrypt } from '../../src/platform/decrypt.node';
import { base64, bytesOf, contextOf, hex, type Bytes } from './support';

const json = '{"imei":"356938035643809","note":"Ünïcode"}';

function forced(bytes: Bytes, how: ForcedDecoding, limits = {}): DecodeAnswer {
  return decodeAs(bytesOf(bytes), how, { ...contextOf(limits), decrypt });
}

function encrypt(kind: CipherKind, key: Uint8Array, iv: Uint8Array, bytes: Bytes): Buffer {
  const name = `aes-${String(key.length * 8)}-${kind.slice(4)}`;
  const cipher = createCipheriv(name, key, kind === 'aes-ecb' ? null : iv);
  const out = [cipher.update(bytesOf(bytes)), cipher.final()];
  if (kind === 'aes-gcm') out.push((cipher as CipherGCM).getAuthTag());
  return Buffer.concat(out);
}

const xor = (bytes: Bytes, key: Uint8Array): Uint8Array =>
  bytesOf(bytes).map((byte, at) => byte ^ key[at % key.length]!);

describe('decodeAs a codec', () => {
  it('reads what is too short or too plain to prove itself', () => {
    for (const [payload, codec, chain, text] of [
      ['aGk=', 'base64', 'base64', 'hi'],
      ['6869', 'hex', 'hex', 'hi'],
      ['68 69', 'hex', 'hex', 'hi'],
      ['0x68', 'hex', 'hex', 'h'],
      ['a%20b', 'percent', 'percent', 'a b'],
      ['{"a":1}', 'json', 'json', '{"a":1}'],
    ] as const) {
      const found = forced(payload, { codec });
      assert.deepEqual(
        [found.chain.join(' '), found.text, found.state],
        [chain, text, 'complete'],
        payload,
      );
    }
  });

  it('goes on by itself with what comes out', () => {
    const found = forced(base64(gzipSync(json)), { codec: 'base64' });
    assert.deepEqual([found.chain, found.text], [['base64', 'gzip', 'json'], json]);
  });

  it('reads compressed bytes from the base64 or hex they stand in', () => {
    for (const [name, packed] of [
      ['gzip', gzipSync(json)],
      ['deflate', deflateRawSync(json)],
      ['brotli', brotliCompressSync(json)],
    ] as const) {
      for (const [codec, text] of [
        ['base64', base64(packed)],
        ['hex', hex(packed)],
      ] as const) {
        const found = forced(text, { codec: name });
        assert.deepEqual([found.chain, found.text], [[codec, name, 'json'], json]);
        assert.deepEqual(found.segments[0]!.range, { start: 0, end: text.length });
        assert.equal(found.state, 'complete');
      }
      assert.deepEqual(forced(packed, { codec: name }).chain, [name, 'json']);
    }
  });

  it('lists what a binary container holds', () => {
    const found = forced('0896011203686579', { codec: 'protobuf' });
    assert.deepEqual([found.chain, found.text], [['hex', 'protobuf'], null]);
    assert.deepEqual(
      found.fields?.map(({ name, text }) => `${name}=${text}`),
      ['1=150', '2=hey'],
    );
    assert.deepEqual(found.segments[0]!.fields, found.fields);
  });

  it('takes a link apart when it is asked to', () => {
    const found = forced('a=1&b=2', { codec: 'query' });
    assert.deepEqual([found.chain, found.text], [['query'], 'a=1&b=2']);
  });

  it('recovers what stands before the damage, and says where it is', () => {
    const cut = forced(`${base64('some words')}!!!`, { codec: 'base64' });
    assert.deepEqual([cut.text, cut.state], ['some words', 'failed']);
    assert.deepEqual(cut.reason, { id: 'decode.corrupt', arguments: { offset: 16 } });
    const odd = forced('686974686', { codec: 'hex' });
    assert.deepEqual(
      [odd.text, odd.state, odd.reason?.id],
      ['hith', 'truncated', 'decode.truncated'],
    );
    const half = forced(base64(gzipSync(json.repeat(40)).subarray(0, 70)), { codec: 'gzip' });
    assert.equal(half.state, 'truncated');
    assert.ok(half.text?.startsWith('{"imei"'));
  });

  it('fails where it is another coding, and keeps the run', () => {
    for (const codec of ['json', 'jwt', 'gzip', 'multipart', 'base64'] as const) {
      const found = forced('~~ some words ~~', { codec });
      assert.equal(found.state, 'failed', codec);
      assert.ok(found.reason, codec);
      assert.deepEqual([found.chain, found.text], [[codec], '~~ some words ~~'], codec);
    }
  });

  it('leads through what it recovered', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), (bytes) => {
        for (const [codec, text] of [
          ['base64', ` ${base64(bytes)}`],
          ['hex', ` ${hex(bytes)}`],
        ] as const) {
          const found = forced(text, { codec });
          assert.equal(found.state, 'complete');
          const { start, end } = found.segments[0]!.range;
          assert.ok(start >= 1 && end <= text.length);
        }
      }),
    );
  });
});

describe('decodeAs a charset', () => {
  for (const [charset, bytes, text] of [
    ['utf-16le', Uint8Array.from(Buffer.from(json, 'utf16le')), json],
    ['utf-16be', Uint8Array.from(Buffer.from(json, 'utf16le').swap16()), json],
    ['gbk', Uint8Array.of(0xc4, 0xe3, 0xba, 0xc3, 0x41), '你好A'],
    ['shift_jis', Uint8Array.of(0x93, 0xfa, 0x96, 0x7b, 0x41), '日本A'],
    ['iso-8859-1', Uint8Array.of(0x63, 0x61, 0x66, 0xe9), 'café'],
  ] as const) {
    it(`reads ${charset}, also from base64 and hex`, () => {
      for (const payload of [bytes, base64(bytes), hex(bytes)]) {
        const found = forced(payload, { charset });
        assert.deepEqual([found.text, found.state], [text, 'complete']);
        assert.ok(found.chain.includes('charset'));
        assert.ok(found.evidence.some(({ id }) => id === 'decode.charset'));
      }
    });
  }

  it('goes on with the text, and leads back to its bytes', () => {
    const utf16 = Uint8Array.from(Buffer.from(`Ü ${base64(json)} Ü`, 'utf16le'));
    const found = forced(utf16, { charset: 'utf-16le' });
    assert.deepEqual([found.chain, found.text], [['charset', 'base64', 'json'], json]);
    assert.deepEqual(found.segments[0]!.range, { start: 4, end: 4 + 2 * base64(json).length });
  });

  it('says when there is no such charset, or a character is broken', () => {
    const none = forced('text', { charset: 'klingon' });
    assert.deepEqual([none.state, none.reason?.id], ['failed', 'decode.unknown-charset']);
    const broken = forced(Uint8Array.of(0x61, 0x62, 0x81, 0x20, 0x63), { charset: 'shift_jis' });
    assert.deepEqual([broken.state, broken.reason?.id], ['failed', 'decode.corrupt']);
    assert.ok(broken.text?.startsWith('ab\ufffd'));
  });
});

describe('decodeAs XOR', () => {
  it('undoes what the same key did, in any spelling', () => {
    const keys = fc.uint8Array({ minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(keys, fc.constantFrom(...'abcd'), (xorKey, more) => {
        const text = `{"imei":"356938035643809","note":"${more}"}`;
        for (const payload of [hex(xor(text, xorKey)), base64(xor(text, xorKey))]) {
          const found = forced(payload, { xorKey });
          assert.equal(found.text, text);
          assert.equal(found.chain[1], 'xor');
          assert.equal(found.protection, 'encoded');
        }
      }),
    );
  });

  it('reads plain text too, and fails without a key', () => {
    const xorKey = Uint8Array.of(1, 2);
    assert.equal(forced(xor('hello there!', xorKey), { xorKey }).text, 'hello there!');
    assert.equal(forced('x', { xorKey: new Uint8Array(0) }).state, 'failed');
  });
});

describe('decodeAs a cipher', () => {
  const key = Uint8Array.from({ length: 16 }, (_, at) => at * 7);
  const iv = Uint8Array.from({ length: 16 }, (_, at) => at + 100);

  for (const cipher of ['aes-cbc', 'aes-ctr', 'aes-gcm', 'aes-ecb'] as const) {
    it(`undoes ${cipher}, from base64, hex and bytes, and goes on`, () => {
      const sealed = encrypt(cipher, key, iv, gzipSync(json));
      for (const payload of [base64(sealed), hex(sealed), Uint8Array.from(sealed)]) {
        const found = forced(payload, { cipher, key, iv });
        assert.equal(found.text, json);
        assert.deepEqual(found.chain.slice(-3), [cipher, 'gzip', 'json']);
        assert.equal(found.protection, 'encrypted');
        assert.equal(found.state, 'complete');
      }
    });
  }

  it('takes the vector from the front of the data where none is given', () => {
    const none = new Uint8Array(0);
    for (const cipher of ['aes-cbc', 'aes-ctr', 'aes-gcm'] as const) {
      const vector = cipher === 'aes-gcm' ? iv.subarray(0, 12) : iv;
      const sealed = Buffer.concat([vector, encrypt(cipher, key, vector, json)]);
      assert.equal(forced(base64(sealed), { cipher, key, iv: none }).text, json);
    }
  });

  it('says what is wrong, and gives what was recovered', () => {
    const sealed = encrypt('aes-gcm', key, iv, json);
    const other = key.map((byte) => byte ^ 1);
    for (const [how, state, reason] of [
      [{ cipher: 'aes-gcm', key: other, iv }, 'failed', 'decode.wrong-tag'],
      [{ cipher: 'aes-cbc', key: key.subarray(1), iv }, 'failed', 'decode.key-length'],
      [{ cipher: 'aes-cbc', key, iv: iv.subarray(1) }, 'failed', 'decode.iv-length'],
      [{ cipher: 'aes-cbc', key, iv }, 'truncated', 'decode.truncated'],
    ] as const) {
      const found = forced(base64(sealed), how);
      assert.deepEqual([found.state, found.reason?.id], [state, reason]);
    }
  });

  it('tells nothing of a key but its length', () => {
    const secret = Buffer.from('do-not-tell-this');
    const found = forced(base64(encrypt('aes-ecb', secret, iv, json)), {
      cipher: 'aes-ecb',
      key: secret,
      iv,
    });
    const told = JSON.stringify(found);
    assert.equal(found.text, json);
    for (const form of [secret.toString(), secret.toString('hex'), secret.toString('base64')]) {
      assert.ok(!told.includes(form));
    }
  });
});

describe('decodeAs', () => {
  it('never throws, and is plain data', () => {
    const any = fc.oneof(fc.uint8Array({ maxLength: 80 }), fc.string().map(bytesOf));
    const hows = fc.oneof(
      fc
        .constantFrom('base64', 'hex', 'gzip', 'brotli', 'json', 'jwt', 'form', 'multipart', 'xml')
        .map((codec) => ({ codec }) as ForcedDecoding),
      fc.constantFrom('utf-16le', 'gbk', 'iso-2022-jp', 'x').map((charset) => ({ charset })),
      fc.uint8Array({ maxLength: 5 }).map((xorKey) => ({ xorKey })),
      fc
        .record({ key: fc.uint8Array({ maxLength: 40 }), iv: fc.uint8Array({ maxLength: 20 }) })
        .map(({ key, iv }) => ({ cipher: 'aes-cbc' as const, key, iv })),
    );
    fc.assert(
      fc.property(any, hows, (bytes, how) => {
        const found = forced(bytes, how);
        assert.deepEqual(structuredClone(found), found);
        assert.equal(found.state === 'complete', found.reason === null);
        for (const { range } of found.segments) {
          assert.ok(range.start >= 0 && range.end <= bytes.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('stops at the budget, and says so', () => {
    const found = forced('a'.repeat(500), { xorKey: Uint8Array.of(1) }, { bytesOut: 10 });
    assert.deepEqual([found.state, found.reason?.id], ['skipped', 'decode.over-budget']);
  });
});
