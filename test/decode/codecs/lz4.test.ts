import assert from 'node:assert/strict';
import fc from 'fast-check';
import { undoLz4Frames } from '../../../src/decode/lz4Frame';
import { telemetry } from '../payloads';
import { answer, base64, bytesOf, chain, decode, decodeContent, hex, onlyLayer } from '../support';
import { lz4Frame, sizedLz4, type FrameOptions } from '../writers/lz4';

const text = telemetry(4000, 'chinese');
const payload = bytesOf(text);
/** What the reference implementation (lz4 1.9) makes of a list of ten equal records. */
const reference = Buffer.from(
  'BCJNGGRApycAAAD/DVt7ImltZWkiOiIzNTY5MzgwMzU2NDM4MDkifSwbANtQMDkifV0AAAAA1QatMA==',
  'base64',
);

describe('decode lz4', () => {
  it('reads frames with and without checksums, sizes and stored blocks', () => {
    const options: FrameOptions[] = [
      {},
      { contentSum: false },
      { blockSum: true },
      { contentSize: true },
      { isStored: true },
      { blockBytes: 1000 },
    ];
    for (const option of options) {
      const bytes = lz4Frame(payload, option);
      const label = JSON.stringify(option);
      assert.equal(answer(bytes).text, text, label);
      assert.equal(chain(base64(bytes)), 'base64 lz4 json', label);
      assert.equal(chain(hex(bytes)), 'hex lz4 json', label);
      const layer = onlyLayer(decodeContent(bytes));
      const isSummed = layer.evidence.some(({ id }) => id === 'decode.checksum');
      assert.equal(isSummed, option.contentSum !== false, label);
    }
  });

  it('reads blocks behind their size, and says what proves them', () => {
    for (const size of [40, 400, 4000, 200_000]) {
      const bytes = sizedLz4(bytesOf(telemetry(size, 'russian')));
      assert.equal(chain(base64(bytes)), 'base64 lz4 json', String(size));
      const layer = onlyLayer(decodeContent(bytes));
      assert.equal(layer.evidence[0]?.id, 'decode.exact-size');
    }
    const mozilla = Buffer.concat([Buffer.from('mozLz40\0'), sizedLz4(payload)]);
    assert.equal(chain(mozilla), 'lz4 json');
  });

  it('yields the beginning of a frame that is cut', () => {
    const bytes = lz4Frame(payload, { blockBytes: 512 });
    let last = 0;
    for (let end = 20; end < bytes.length; end += 37) {
      const { bytes: out, state } = undoLz4Frames(bytes.subarray(0, end), 1e9);
      assert.equal(state, 'truncated');
      assert.ok(Buffer.from(payload).subarray(0, out.length).equals(out));
      assert.ok(out.length >= last);
      last = out.length;
    }
    assert.ok(last > payload.length / 2);
    const [gone] = decode(base64(bytes.subarray(0, bytes.length >> 1))).layers[0]!.values;
    assert.equal(gone!.layers[0]!.state, 'truncated');
  });

  it('finds damage by the checksum, and keeps what came out', () => {
    const bytes = lz4Frame(payload, { isStored: true });
    bytes[200]! ^= 1;
    const layer = onlyLayer(decodeContent(bytes));
    assert.equal(layer.state, 'failed');
    assert.equal(layer.values[0]!.bytes.length, payload.length);
  });

  it('refuses a header whose check byte is wrong, and sizes that are not met', () => {
    const frame = lz4Frame(payload);
    frame[6]! ^= 1;
    assert.deepEqual(decodeContent(frame).layers, []);
    const block = sizedLz4(payload);
    for (const by of [1, -1]) {
      const wrong = Uint8Array.from(block);
      wrong[0]! += by;
      assert.deepEqual(
        decodeContent(wrong).layers.map(({ codec }) => codec),
        [],
      );
    }
  });

  it('stops a bomb at the budget', () => {
    const bomb = sizedLz4(new Uint8Array(3_000_000));
    const layer = onlyLayer(decode(bomb, { place: 'content' }, { bytesOut: 100_000 }));
    assert.equal(layer.state, 'skipped');
    assert.ok(layer.values[0]!.bytes.length <= 100_000);
  });

  it('undoes what the reference implementation makes', () => {
    const expected = `[${Array.from({ length: 10 }, () => '{"imei":"356938035643809"}').join(',')}]`;
    assert.equal(answer(reference).text, expected);
  });

  it('gives back what was packed, and leads every range to all of it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ab', 'imei', '数据', 'aaaaaaaa', '01234567'), { maxLength: 80 }),
        fc.integer({ min: 1, max: 90 }),
        (words, blockBytes) => {
          const content = bytesOf(words.join(''));
          const frame = lz4Frame(content, { blockBytes });
          const { bytes, state, consumed, isSummed } = undoLz4Frames(frame, 1e9);
          assert.deepEqual([state, consumed, isSummed], ['complete', frame.length, true]);
          assert.deepEqual([...bytes], [...content]);
          if (content.length === 0) return;
          const [value] = onlyLayer(decodeContent(frame)).values;
          assert.deepEqual(value!.map.toParent({ start: 0, end: 1 }), {
            start: 0,
            end: frame.length,
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('makes nothing of any other bytes, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        undoLz4Frames(noise, 1000);
        const sized = Uint8Array.of(noise.length, 0, 0, 0, ...noise);
        for (const { codec, values } of decodeContent(sized).layers) {
          if (codec === 'lz4') assert.equal(values[0]!.bytes.length, noise.length);
        }
      }),
    );
  });
});
