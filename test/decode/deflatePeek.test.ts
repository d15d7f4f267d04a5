import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { peekDeflate } from '../../src/decode/deflatePeek';
import { telemetry } from './payloads';

describe('peekDeflate', () => {
  it('puts out what a stream begins with, at every level and strategy', () => {
    for (const size of [20, 300, 20_000]) {
      const text = Buffer.from(telemetry(size, 'chinese'));
      for (let level = 0; level <= 9; level++) {
        for (let strategy = 0; strategy <= 4; strategy++) {
          const bytes = deflateRawSync(text, { level, strategy });
          const label = `${String(size)} ${String(level)} ${String(strategy)}`;
          assert.deepEqual(Buffer.from(peekDeflate(bytes, 256)!), text.subarray(0, 256), label);
        }
      }
    }
  });

  it('undoes whole streams of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        assert.deepEqual(
          Buffer.from(peekDeflate(deflateRawSync(bytes), 1000)!),
          Buffer.from(bytes),
        );
      }),
    );
  });

  it('gives what there is of a cut stream', () => {
    const text = Buffer.from(telemetry(2_000));
    const bytes = deflateRawSync(text);
    for (let length = 0; length < bytes.length; length += 7) {
      const out = peekDeflate(bytes.subarray(0, length), 4_000);
      if (out) assert.deepEqual(Buffer.from(out), text.subarray(0, out.length));
    }
  });

  it('refuses almost all that is none', () => {
    let taken = 0;
    for (let i = 0; i < 20_000; i++) if (peekDeflate(randomBytes(40), 64)) taken++;
    assert.ok(taken < 400, String(taken));
    assert.equal(peekDeflate(Uint8Array.of(0xff, 0xff), 10), null);
    assert.equal(peekDeflate(new Uint8Array(0), 10)?.length, 0);
  });
});
