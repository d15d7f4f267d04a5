import assert from 'node:assert/strict';
import { explanationText } from '../../src/view/explanations';

describe('explanations', () => {
  it('are sentences that call codecs by their names', () => {
    for (const [statement, text] of [
      [
        { id: 'decode.why.no-format', arguments: { codec: 'base64', bytes: 16 } },
        'As base64 it gives 16 bytes that are no text and no known format',
      ],
      [
        { id: 'decode.why.unlike', arguments: { codec: 'json' } },
        'It begins as JSON does, but does not go on as JSON',
      ],
      [
        { id: 'decode.why.decoded', arguments: { chain: 'base64 → gzip → json' } },
        'It is decoded: base64 → gzip → JSON',
      ],
      [
        { id: 'decode.why.ruled-out', arguments: { codecs: 'gzip, msgpack' } },
        'Ruled out at first look: gzip, MessagePack',
      ],
      [{ id: 'decode.why.uuid', arguments: {} }, 'A UUID: an id, with nothing coded in it'],
      [
        { id: 'decode.why.hash-length', arguments: { digits: 32, algorithm: 'MD5' } },
        '32 hexadecimal digits: the length of MD5 hashes, which cannot be undone',
      ],
    ] as const) {
      assert.equal(explanationText({ codec: null, statement }), text);
    }
  });
});
