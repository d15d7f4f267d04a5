import assert from 'node:assert/strict';
import { hexText, isoText, isUtf8, uuidText } from '../../src/decode/spelling';

describe('isoText', () => {
  it('spells an instant, to the nanosecond where it has any', () => {
    assert.equal(isoText(0), '1970-01-01T00:00:00.000Z');
    assert.equal(isoText(1_700_000_000.5), '2023-11-14T22:13:20.500Z');
    assert.equal(isoText(1_700_000_000, 1), '2023-11-14T22:13:20.000000001Z');
    assert.equal(isoText(-1, 500_000_000), '1969-12-31T23:59:59.500Z');
  });

  it('has nothing to say of what is none', () => {
    for (const seconds of [NaN, Infinity, 1e300, 8.65e12]) assert.equal(isoText(seconds), null);
    assert.equal(isoText(0, 1_000_000_000), null);
  });
});

describe('bytes as text', () => {
  it('are hexadecimal digits, a UUID, or UTF-8 with all its controls', () => {
    assert.equal(hexText(Uint8Array.of(0, 15, 255)), '000fff');
    const id = Uint8Array.from(Buffer.from('550e8400e29b41d4a716446655440000', 'hex'));
    assert.equal(uuidText(id), '550e8400-e29b-41d4-a716-446655440000');
    assert.equal(isUtf8(Uint8Array.of(0x61, 0, 0x62), 0, 3), true);
    assert.equal(isUtf8(Uint8Array.of(0x61, 0xff), 0, 2), false);
    assert.equal(isUtf8(Uint8Array.of(0x61, 0xff), 0, 1), true);
  });
});
