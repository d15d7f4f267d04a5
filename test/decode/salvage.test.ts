import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ByteRange } from '../../src/bytes/range';
import { salvageBase64, salvageHex, type Salvaged } from '../../src/decode/salvage';
import { base64, bytesOf, hex } from './support';

function salvage(of: typeof salvageBase64, text: string): Salvaged & { readonly text: string } {
  const bytes = bytesOf(text);
  const made = of(bytes, 0, bytes.length);
  return { ...made, text: Buffer.from(made.content.bytes).toString('latin1') };
}

describe('salvageBase64', () => {
  it('takes any spelling, and what no encoder makes', () => {
    for (const [text, expected, state] of [
      ['aGVsbG8=', 'hello', 'complete'],
      ['aGVsbG8', 'hello', 'complete'],
      ['aGVs\r\nbG8=\n', 'hello', 'complete'],
      ['aGVsbG9', 'hello', 'complete'],
      ['-_+/', '\xfb\xff\xbf', 'complete'],
      ['aGVsb', 'hel', 'truncated'],
      ['aGVs"bG8=', 'hel', 'failed'],
      ['aGk=aGk=', 'hi', 'failed'],
      ['', '', 'complete'],
    ] as const) {
      const made = salvage(salvageBase64, text);
      assert.deepEqual([made.text, made.state], [expected, state], text);
      assert.equal(made.reason === null, state === 'complete');
    }
  });

  it('leads each byte back to the characters it came from', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(39), (bytes, at) => {
        const text = base64(bytes).replace(/.{7}/g, '$&\n');
        const made = salvage(salvageBase64, text);
        assert.deepEqual(made.content.bytes, bytes);
        const place = at % bytes.length;
        const { start, end } = made.content.map.toParent({ start: place, end: place + 1 });
        const unit = Buffer.from(text.slice(start, end), 'base64');
        assert.ok(unit.includes(bytes[place]!));
      }),
    );
  });
});

describe('salvageHex', () => {
  it('takes any spelling, and what no encoder makes', () => {
    for (const [text, expected, state] of [
      ['6869', 'hi', 'complete'],
      ['0x68, 0x69', 'hi', 'complete'],
      ['\\x68\\x69', 'hi', 'complete'],
      ['68:69-6A 6b', 'hijk', 'complete'],
      ['68697', 'hi', 'truncated'],
      ['6869zz', 'hi', 'failed'],
      ['687z', 'h', 'failed'],
    ] as const) {
      const made = salvage(salvageHex, text);
      assert.deepEqual([made.text, made.state], [expected, state], text);
    }
  });

  it('leads each byte back to its two digits', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(39), (bytes, at) => {
        const text = hex(bytes).replace(/../g, '$& ');
        const { content } = salvage(salvageHex, text);
        const place: ByteRange = { start: at % bytes.length, end: (at % bytes.length) + 1 };
        const { start, end } = content.map.toParent(place);
        assert.equal(text.slice(start, end), hex(bytes.subarray(place.start, place.end)));
      }),
    );
  });
});
