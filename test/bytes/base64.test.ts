import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { decodeDeclaredBase64 } from '../../src/bytes/base64';
import { encodeUtf8 } from '../../src/bytes/text';

describe('decodeDeclaredBase64', () => {
  it('decodes any bytes, with line breaks and without padding too, each led to its group', () => {
    fc.assert(
      fc.property(
        fc.uint8Array(),
        fc.constantFrom<BufferEncoding>('base64', 'base64url'),
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        (bytes, variant, width, isWrapped) => {
          let text = Buffer.from(bytes).toString(variant);
          if (isWrapped) text = text.replace(new RegExp(`.{${width}}`, 'g'), '$&\r\n');
          const decoded = decodeDeclaredBase64(encodeUtf8(text))!;
          assert.deepEqual(decoded.bytes, bytes);
          for (let i = 0; i < bytes.length; i++) {
            const { start, end } = decoded.map.toParent({ start: i, end: i + 1 });
            const group = Buffer.from(text.slice(start, end), variant);
            assert.equal(group[i % 3], bytes[i]);
          }
        },
      ),
    );
  });

  it('refuses what is no base64', () => {
    for (const text of ['a', 'ab!c', 'QQ==QQ==', '=', '====', 'QUJDR', 'a=b', '\u00e9']) {
      assert.equal(decodeDeclaredBase64(encodeUtf8(text)), null, text);
    }
    assert.equal(decodeDeclaredBase64(encodeUtf8(''))!.bytes.length, 0);
    assert.deepEqual([...decodeDeclaredBase64(encodeUtf8('QQ'))!.bytes], [0x41]);
  });
});
