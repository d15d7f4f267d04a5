import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { utf16Of } from '../../src/decode/textForm';
import { rangeInRoot, valueAt } from '../../src/decode/tree';
import { answer, base64, decode, flat, leafAt } from './support';

const json = '{"imei":"356938035643809","title":"设置页面 😀"}';
const little = Buffer.from(json, 'utf16le');
const big = Buffer.from(little).swap16();

describe('text in other charsets', () => {
  it('is read where it is proven to be UTF-16', () => {
    for (const bytes of [little, big, Buffer.concat([Buffer.from([0xff, 0xfe]), little])]) {
      assert.equal(flat(decode(bytes, { place: 'content' }))['json:/imei'], '356938035643809');
      assert.equal(flat(decode(bytes, { place: 'content' }))['json:/title'], '设置页面 😀');
    }
    assert.deepEqual(answer(base64(little)).chain, ['base64', 'json']);
    assert.deepEqual(answer(base64(gzipSync(little))).chain, ['base64', 'gzip', 'json']);
    assert.equal(
      answer(base64(Buffer.from('Get-Process | Out-File', 'utf16le'))).text,
      'Get-Process | Out-File',
    );
  });

  it('is read where its charset is declared and gives text without a fault', () => {
    for (const [charset, bytes, title] of [
      [
        'gbk',
        Buffer.concat([
          Buffer.from('{"title":"'),
          Buffer.from('c9e8d6c3', 'hex'),
          Buffer.from('"}'),
        ]),
        '设置',
      ],
      [
        'shift_jis',
        Buffer.concat([
          Buffer.from('{"title":"'),
          Buffer.from('90dd92e8', 'hex'),
          Buffer.from('"}'),
        ]),
        '設定',
      ],
      [
        'windows-1251',
        Buffer.concat([
          Buffer.from('{"title":"'),
          Buffer.from('cff0e8e2e5f2', 'hex'),
          Buffer.from('"}'),
        ]),
        'Привет',
      ],
      [
        'iso-8859-1',
        Buffer.concat([Buffer.from('{"title":"'), Buffer.from('fc', 'hex'), Buffer.from('"}')]),
        'ü',
      ],
    ] as const) {
      const root = decode(bytes, { place: 'content', contentType: 'application/json', charset });
      const leaf = leafAt(root, 'json:/title');
      assert.equal(leaf.text, title, charset);
      assert.deepEqual(rangeInRoot(leaf), { start: 10, end: bytes.length - 2 }, charset);
    }
  });

  it('is what its bytes are where the declaration is wrong', () => {
    const utf8 = decode('{"title":"设置"}', { place: 'content', charset: 'gbk' });
    assert.equal(leafAt(utf8, 'json:/title').text, '设置');
    for (const charset of ['gbk', 'no-such-charset', 'utf-16le', 'x'.repeat(1000)]) {
      // One half of a surrogate pair alone: noise may be text in UTF-16 by chance, this is none.
      const noise = Buffer.concat([randomBytes(200), Buffer.of(0x00, 0xd8, 0x00, 0xd8)]);
      assert.deepEqual(
        Buffer.from(decode(noise, { place: 'content', charset }).bytes),
        noise,
        charset,
      );
    }
  });

  it('leads back to the bytes of the capture', () => {
    const root = decode(little, { place: 'content' });
    const leaf = leafAt(root, 'json:/imei');
    const range = rangeInRoot(leaf);
    assert.equal(little.subarray(range.start, range.end).toString('utf16le'), '356938035643809');
    assert.equal(valueAt(root, range.start + 4), leaf);
    const inner = leafAt(decode(base64(little)), 'base64 json:/imei');
    const source = rangeInRoot(inner);
    const undone = Buffer.from(base64(little).slice(source.start, source.end), 'base64');
    assert.ok(undone.toString('utf16le').includes('356938035643809'));
  });
});

describe('utf16Of', () => {
  it('takes no binary data for text', () => {
    for (let i = 0; i < 300; i++) assert.equal(utf16Of(randomBytes(8 + i)), null);
    const numbers = Uint8Array.from({ length: 200 }, (_, i) => (i % 2 ? 0 : i));
    assert.equal(utf16Of(numbers), null);
    assert.equal(utf16Of(new Uint8Array(64)), null);
    assert.equal(utf16Of(Buffer.from('plain ASCII text, and more of it')), null);
    assert.equal(utf16Of(little.subarray(0, 21)), null);
  });
});
