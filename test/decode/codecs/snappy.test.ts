import assert from 'node:assert/strict';
import fc from 'fast-check';
import { undoSnappyFrames } from '../../../src/decode/snappyFrame';
import { OutputBuffer } from '../../../src/bytes/outputBuffer';
import { snappyHeader, undoSnappyBlock } from '../../../src/decode/snappyBlock';
import { telemetry } from '../payloads';
import { answer, base64, bytesOf, chain, decode, decodeContent, hex, onlyLayer } from '../support';
import { snappyBlock, snappyFrames } from '../writers/snappy';

const text = telemetry(4000, 'arabic');
const payload = bytesOf(text);

describe('decode snappy', () => {
  it('reads blocks whose elements add up to their length', () => {
    for (const size of [40, 400, 4000, 200_000]) {
      const content = telemetry(size, 'hindi');
      const bytes = snappyBlock(bytesOf(content));
      assert.equal(chain(base64(bytes)), 'base64 snappy json', String(size));
      assert.equal(answer(hex(bytes)).text, content);
      assert.equal(onlyLayer(decodeContent(bytes)).evidence[0]?.id, 'decode.exact-size');
    }
  });

  it('reads streams of chunks, each proven by its checksum', () => {
    const bytes = snappyFrames(payload, 500);
    assert.equal(chain(base64(bytes)), 'base64 snappy json');
    const layer = onlyLayer(decodeContent(bytes));
    assert.deepEqual(
      layer.evidence.map(({ id }) => id),
      ['decode.magic', 'decode.checksum'],
    );
    assert.equal(layer.values[0]!.text, text);
  });

  it('leaves a block that is cut or off by one, and keeps the chunks before a cut', () => {
    const block = snappyBlock(payload);
    assert.deepEqual(decodeContent(block.subarray(0, block.length - 1)).layers, []);
    const wrong = Uint8Array.from(block);
    wrong[0]! ^= 1;
    assert.deepEqual(decodeContent(wrong).layers, []);
    const frames = snappyFrames(payload, 500);
    const layer = onlyLayer(decodeContent(frames.subarray(0, frames.length - 30)));
    assert.equal(layer.state, 'truncated');
    assert.ok(layer.values[0]!.bytes.length >= 3500);
    frames[frames.length - 30]! ^= 0x55;
    assert.equal(onlyLayer(decodeContent(frames)).state, 'failed');
  });

  it('stops a bomb at the budget', () => {
    const bomb = snappyBlock(new Uint8Array(2_000_000));
    const layer = onlyLayer(decode(bomb, { place: 'content' }, { bytesOut: 50_000 }));
    assert.equal(layer.state, 'skipped');
    assert.ok(layer.values[0]!.bytes.length <= 50_000);
  });

  it('gives back what was packed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ab', 'imei', '数据', 'aaaaaaaaaaaaaaaa', '01234567'), {
          minLength: 1,
          maxLength: 80,
        }),
        fc.integer({ min: 1, max: 90 }),
        (words, chunkBytes) => {
          const content = bytesOf(words.join(''));
          const block = snappyBlock(content);
          const header = snappyHeader(block, 0, block.length)!;
          assert.equal(header.length, content.length);
          const out = new OutputBuffer(1e6);
          assert.equal(undoSnappyBlock(block, header.at, block.length, out, 0).state, 'complete');
          assert.deepEqual([...out.bytes], [...content]);
          const stream = snappyFrames(content, chunkBytes);
          assert.deepEqual([...undoSnappyFrames(stream, 1e6).bytes], [...content]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), (noise) => {
        const stream = Buffer.concat([Buffer.from('\xff\x06\0\0sNaPpY', 'latin1'), noise]);
        const { state, bytes } = undoSnappyFrames(stream, 500);
        assert.ok(bytes.length <= 500);
        if (noise.length > 0 && noise[0]! < 0x80) assert.notEqual(state, 'complete');
        decodeContent(Uint8Array.of(noise.length, ...noise));
      }),
    );
  });
});
