import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CountingSink, OutputBuffer } from '../../src/bytes/outputBuffer';
import { encodeUtf8 as bytesOf } from '../../src/bytes/text';

describe('output buffer', () => {
  it('repeats what it put out, also what it is just putting out', () => {
    const out = new OutputBuffer(100, 1);
    assert.ok(out.literals(bytesOf('-abc-'), 1, 4));
    assert.ok(out.copy(3, 7));
    assert.ok(out.copy(1, 3));
    assert.ok(out.copy(13, 2));
    assert.equal(Buffer.from(out.bytes).toString(), 'abcabcabcaaaaab');
  });

  it('takes as much as it may, as the counting one does', () => {
    const step = fc.record({ distance: fc.integer({ min: 1, max: 9 }), count: fc.nat(40) });
    fc.assert(
      fc.property(fc.array(step), fc.nat(120), (steps, max) => {
        const out = new OutputBuffer(max);
        const counter = new CountingSink(max + 1);
        const head = bytesOf('123456789');
        out.literals(head, 0, 9);
        counter.literals(head, 0, 9);
        let expected = '123456789';
        for (const { distance, count } of steps) {
          for (let i = 0; i < count; i++) expected += expected.at(-distance)!;
          if (out.length < distance) break;
          out.copy(distance, count);
          counter.copy(distance, count);
        }
        assert.ok(out.length <= max);
        assert.ok(expected.startsWith(Buffer.from(out.bytes).toString()));
        if (counter.length <= max) assert.equal(out.length, counter.length);
      }),
    );
  });
});
