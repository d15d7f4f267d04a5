import assert from 'node:assert/strict';
import { encodeUtf8 } from '../../../../src/bytes/text';
import { countMessages } from '../../../../src/capture/readers/saz/webSocket';
import { webSocketText } from '../../writers/saz';

describe('countMessages', () => {
  it('counts by lengths, whatever the frames hold', () => {
    const tricky = encodeUtf8('\r\nRequest-Length: 5\r\n\r\n');
    assert.equal(countMessages(webSocketText([tricky, tricky, new Uint8Array(0)])), 3);
    assert.equal(countMessages(new Uint8Array(0)), 0);
  });

  it('goes on behind what is no message, and ends where the bytes do', () => {
    const text =
      'huh?\r\nRequest-Length: 2\r\n\r\nabResponse-Length: 999999999999\r\nID: 1\r\n\r\nabc';
    assert.equal(countMessages(encodeUtf8(text)), 2);
    assert.equal(countMessages(encodeUtf8('Request-Length: -1\nRequest-Length: 1e9\n')), 0);
    assert.equal(countMessages(encodeUtf8('Request-Length: 0\r\n\r\n'.repeat(500))), 500);
  });
});
