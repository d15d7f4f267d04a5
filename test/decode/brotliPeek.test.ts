import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { opensBrotli } from '../../src/decode/brotliPeek';
import { telemetry } from './payloads';

describe('opensBrotli', () => {
  it('takes every stream that an encoder makes', () => {
    for (const size of [40, 120, 400, 3_000]) {
      const text = telemetry(size, 'russian');
      for (let quality = 0; quality <= 11; quality++) {
        for (const window of [10, 16, 24]) {
          for (const mode of [0, 1, 2]) {
            const params = {
              [constants.BROTLI_PARAM_QUALITY]: quality,
              [constants.BROTLI_PARAM_LGWIN]: window,
              [constants.BROTLI_PARAM_MODE]: mode,
            };
            const label = [size, quality, window, mode].join(' ');
            assert.ok(opensBrotli(brotliCompressSync(text, { params })), label);
          }
        }
      }
    }
  }).timeout(60_000);

  it('takes few random runs', () => {
    let taken = 0;
    for (let i = 0; i < 20_000; i++) if (opensBrotli(randomBytes(12 + (i % 100)))) taken++;
    assert.ok(taken < 400, String(taken));
  });

  it('survives short input', () => {
    for (let length = 0; length < 8; length++) {
      for (let byte = 0; byte < 256; byte++) opensBrotli(new Uint8Array(length).fill(byte));
    }
  });
});
