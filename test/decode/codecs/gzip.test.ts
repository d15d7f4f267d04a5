import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { telemetry } from '../payloads';
import { allLayers, base64, chain, decode, decodeContent, flat, onlyLayer } from '../support';

describe('decode gzip', () => {
  it('is proven by its magic bytes and checksum', () => {
    const layer = onlyLayer(decode(gzipSync('{"a":"b"}')));
    assert.equal(layer.codec, 'gzip');
    assert.equal(layer.state, 'complete');
    assert.deepEqual(
      layer.evidence.map(({ id }) => id),
      ['decode.magic', 'decode.checksum'],
    );
    assert.equal(layer.protection, 'encoded');
  });

  it('yields the first half of a half, and reads what is in it', () => {
    const text = telemetry(4000, 'chinese');
    const whole = gzipSync(text);
    const root = decode(base64(whole.subarray(0, whole.length >> 1)));
    const [, gzip, json] = allLayers(root);
    assert.equal(gzip!.codec, 'gzip');
    assert.equal(gzip!.state, 'truncated');
    assert.equal(gzip!.reason?.id, 'decode.truncated');
    assert.equal(json!.codec, 'json');
    assert.equal(json!.state, 'truncated');
    assert.equal(flat(root)['base64 gzip json:/0/properties/imei'], '356938035643809');
  });

  it('reads a record that is cut after its first field', () => {
    const cut = gzipSync(`{"imei":"356938035643809","title":"${'x'.repeat(200)}"}`).subarray(0, 44);
    const root = decode(cut, { place: 'content' });
    assert.equal(flat(root)['gzip json:/imei'], '356938035643809');
  });

  it('keeps what came before the damage', () => {
    const bytes = gzipSync(telemetry(20_000, 'russian'), { level: 1 });
    bytes.fill(0xff, bytes.length >> 1, (bytes.length >> 1) + 40);
    const layer = onlyLayer(decodeContent(bytes));
    assert.equal(layer.state, 'failed');
    assert.equal(layer.reason?.id, 'decode.corrupt');
    assert.ok(layer.values[0]!.bytes.length > 1000);
  });

  it('reads members one after another, and leaves what follows them', () => {
    assert.equal(chain(Buffer.concat([gzipSync('{"a":'), gzipSync('"b"}')])), 'gzip json');
    const layer = onlyLayer(
      decode(Buffer.concat([gzipSync('{"a":"b"}'), Buffer.from('trailing')])),
    );
    assert.equal(layer.codec, 'gzip');
    assert.equal(layer.isSegment, true);
  });

  it('is not made out of three bytes alone', () => {
    for (const bytes of [
      [0x1f, 0x8b],
      [0x1f, 0x8b, 8, 0xff],
      [0x1f, 0x8b, 8, 0],
    ]) {
      assert.deepEqual(decode(Uint8Array.from(bytes)).layers, []);
    }
    const noise = new Uint8Array(40).fill(0xee);
    noise.set([0x1f, 0x8b, 8, 0]);
    const layer = onlyLayer(decode(noise));
    assert.equal(layer.state, 'failed');
    assert.deepEqual(layer.values, []);
  });

  it('leads every range to the compressed run as a whole', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200 }), fc.nat(200), (text, at) => {
        const bytes = gzipSync(text);
        const [value] = onlyLayer(decode(bytes)).values;
        assert.equal(Buffer.from(value!.bytes).toString(), Buffer.from(text).toString());
        const start = Math.min(at, value!.bytes.length - 1);
        assert.deepEqual(value!.map.toParent({ start, end: start + 1 }), {
          start: 0,
          end: bytes.length,
        });
      }),
      { numRuns: 40 },
    );
  });
});
