import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { eastAsianOf } from '../../src/decode/eastAsian';
import { answer, base64, flat, decode } from './support';

/** "打开设置页面，从主屏幕启动" in GBK, and "設定を開きました。ホームから" in Shift JIS. */
const chinese = Buffer.from('b4f2bfaac9e8d6c3d2b3c3e6a3acb4d3d6f7c6c1c4bbc6f4b6af', 'hex');
const japanese = Buffer.from('90dd92e882f08a4a82ab82dc82b582bd8142837a815b838082a982e7', 'hex');

describe('eastAsianOf', () => {
  it('tells GBK and Shift JIS by their common characters', () => {
    assert.equal(eastAsianOf(chinese), 'gbk');
    assert.equal(eastAsianOf(japanese), 'shift_jis');
    const record = Buffer.concat([Buffer.from('{"id":7,"t":"'), chinese, Buffer.from('"}')]);
    for (const bytes of [record, base64(record), gzipSync(record)]) {
      const { text } = answer(bytes);
      assert.equal(text, '{"id":7,"t":"打开设置页面，从主屏幕启动"}');
    }
    assert.equal(flat(decode(record))['json:/t'], '打开设置页面，从主屏幕启动');
  });

  it('leaves UTF-8, other charsets and random bytes', () => {
    // The same words in EUC-KR, windows-1251 and KOI8-R, as their encoders make them.
    const others = [
      'c8a8c8adb8e9bfa1bcad20bcb3c1a420c6e4c0ccc1f6b8a620bfadbefabdc0b4cfb4d9',
      'ede0f1f2f0eee9eae820eef2eaf0fbf2fb20f120e3ebe0e2edeee3ee20fdeaf0e0ede0',
      'cec1d3d4d2cfcacbc920cfd4cbd2d9d4d920d320c7ccc1d7cecfc7cf20dccbd2c1cec1',
    ];
    for (const other of others) assert.equal(eastAsianOf(Buffer.from(other, 'hex')), null, other);
    assert.equal(eastAsianOf(Buffer.from('打开设置页面，从主屏幕启动')), null);
    for (let i = 0; i < 20_000; i++) assert.equal(eastAsianOf(randomBytes(16 + (i % 200))), null);
  });
});
