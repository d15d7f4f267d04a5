import assert from 'node:assert/strict';
import { hexDump } from '../../src/view/hexDump';

describe('a hex dump', () => {
  it('has 16 bytes a row, with their offset and their characters', () => {
    const bytes = Buffer.from('Payload Lens: it is all there\n');
    assert.deepEqual(hexDump(bytes).split('\n'), [
      '00000000  50 61 79 6c 6f 61 64 20  4c 65 6e 73 3a 20 69 74  Payload Lens: it',
      '00000010  20 69 73 20 61 6c 6c 20  74 68 65 72 65 0a         is all there.',
    ]);
    assert.equal(hexDump(new Uint8Array(0)), '');
  });
});
