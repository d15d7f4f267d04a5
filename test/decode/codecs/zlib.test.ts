import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { telemetry } from '../payloads';
import { allLayers, base64, chain, decode, flat, onlyLayer } from '../support';

describe('decode zlib', () => {
  it('is proven by Adler-32, at every level of compression', () => {
    for (let level = 0; level <= 9; level++) {
      const layer = onlyLayer(decode(deflateSync(telemetry(300), { level })));
      assert.equal(layer.codec, 'zlib', `level ${String(level)}`);
      assert.deepEqual(layer.evidence, [
        { id: 'decode.checksum', arguments: { checksum: 'Adler-32' } },
      ]);
    }
  });

  it('reads what holds no text either', () => {
    assert.equal(chain(base64(deflateSync(randomBytes(100)))), 'base64 zlib');
  });

  it('yields what stands before a cut or damage, if it is text', () => {
    const whole = deflateSync(telemetry(4000, 'arabic'));
    const cut = decode(base64(whole.subarray(0, whole.length >> 1)));
    assert.equal(allLayers(cut)[1]!.state, 'truncated');
    assert.equal(flat(cut)['base64 zlib json:/0/properties/imei'], '356938035643809');
    const damaged = Uint8Array.from(whole);
    damaged[whole.length - 2]! ^= 0xff;
    assert.equal(allLayers(decode(base64(damaged)))[1]!.state, 'failed');
  });

  it('is not made out of two bytes that fit', () => {
    for (let i = 0; i < 3000; i++) {
      const noise = randomBytes(60);
      noise.set([0x78, 0x9c]);
      assert.deepEqual(decode(noise).layers, [], noise.toString('hex'));
    }
  });
});
