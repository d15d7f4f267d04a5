import assert from 'node:assert/strict';
import { explainBinary } from '../../src/decode/explainBinary';

describe('explainBinary', () => {
  it('names a file by its first bytes', () => {
    const png = Uint8Array.from(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    assert.deepEqual(explainBinary(png), [{ id: 'decode.magic', arguments: { format: 'PNG' } }]);
  });

  it('tells how dense bytes are, and nothing more of them', () => {
    const flat = Uint8Array.from({ length: 256 }, (_, at) => at);
    const [dense, , , blocks] = explainBinary(flat);
    assert.equal(dense?.id, 'decode.why.dense');
    assert.deepEqual([dense.arguments.bytes, dense.arguments.entropy], [256, 8]);
    assert.deepEqual(blocks, { id: 'decode.why.blocks', arguments: { size: 16 } });
    const half = Uint8Array.from({ length: 100 }, (_, at) => (at % 2 === 0 ? 0 : 255));
    assert.deepEqual(explainBinary(half), [
      { id: 'decode.why.binary', arguments: { bytes: 100, entropy: 1 } },
    ]);
  });
});
