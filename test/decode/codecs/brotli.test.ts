import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { telemetry } from '../payloads';
import { base64, chain, decode, decodeContent, hex, onlyLayer } from '../support';

const at = (quality: number, text: string): Buffer =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });

describe('decode brotli', () => {
  it('is found inside another coding, at every quality and size', () => {
    for (let quality = 0; quality <= 11; quality++) {
      for (const size of [60, 400, 5000]) {
        const bytes = at(quality, telemetry(size, 'russian'));
        const label = `quality ${String(quality)}, ${String(size)} bytes`;
        assert.equal(chain(base64(bytes)), 'base64 brotli json', label);
        assert.equal(chain(hex(bytes)), 'hex brotli json', label);
      }
    }
  });

  it('is read as content only where it is declared', () => {
    const bytes = at(5, telemetry(400));
    assert.deepEqual(decodeContent(bytes).layers, []);
    assert.equal(onlyLayer(decodeContent(bytes, 'application/x-brotli')).codec, 'brotli');
  });

  it('is not made out of random bytes', () => {
    for (let i = 0; i < 400; i++) {
      const noise = randomBytes(24 + (i % 60));
      assert.deepEqual(decode(base64(noise)).layers, [], noise.toString('hex'));
    }
  });
});
