import assert from 'node:assert/strict';
import { record, recordDefault, recordDense, recordFast } from '../fixtures/zstd';
import {
  allLayers,
  answer,
  base64,
  chain,
  decode,
  decodeContent,
  hex,
  onlyLayer,
} from '../support';
import { zstdFrame } from '../writers/zstd';

describe('decode zstd', () => {
  it('is found by its magic number, bare and inside another coding', () => {
    for (const bytes of [recordDefault, recordDense, recordFast]) {
      assert.equal(chain(bytes), 'zstd json');
      assert.equal(chain(hex(bytes)), 'hex zstd json');
      const found = answer(base64(bytes));
      assert.equal(found.chain.join(' '), 'base64 zstd json');
      assert.equal(found.text, record);
      assert.equal(found.protection, 'encoded');
    }
  });

  it('is found as a field of a record', () => {
    const root = decode(JSON.stringify({ body: base64(recordDefault), n: 1 }));
    assert.deepEqual(
      allLayers(root).map(({ codec }) => codec),
      ['json', 'base64', 'zstd', 'json'],
    );
  });

  it('yields what came before the cut', () => {
    const text = Buffer.from(`{"imei":"356938035643809","rest":"${'x'.repeat(3000)}"}`);
    const frame = zstdFrame([{ raw: text.subarray(0, 600) }, { raw: text.subarray(600) }]);
    const layer = onlyLayer(decodeContent(frame.subarray(0, 700)));
    assert.equal(layer.codec, 'zstd');
    assert.equal(layer.state, 'truncated');
    assert.equal(layer.reason?.id, 'decode.truncated');
    // Raw blocks are kept to the byte: all but the headers of the frame and of its two blocks.
    assert.equal(layer.values[0]!.bytes.length, 688);
    assert.equal(layer.values[0]!.layers[0]!.codec, 'json');
  });

  it('shows where a bomb was stopped', () => {
    const bomb = zstdFrame(Array.from({ length: 2000 }, () => ({ byte: 0x20, count: 131_072 })));
    const root = decode(bomb, { place: 'content' }, { bytesOut: 1_000_000 });
    const layer = onlyLayer(root);
    assert.equal(layer.state, 'skipped');
    assert.ok(layer.values[0]!.bytes.length <= 1_000_000);
  });

  it('keeps what a cut block holds, and leaves what has only the magic number alone', () => {
    const noise = Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0, 0xff, 1, 2, 3, 4, 5, 6, 7);
    const layer = onlyLayer(decodeContent(noise));
    assert.notEqual(layer.state, 'complete');
    assert.deepEqual([...layer.values[0]!.bytes], [4, 5, 6, 7]);
    noise[4] = 8;
    assert.deepEqual(decodeContent(noise).layers, []);
  });
});
