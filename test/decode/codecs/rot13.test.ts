import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { rotated } from '../../../src/decode/rotation';
import { telemetry } from '../payloads';
import { answer, base64, bytesOf, chain, decode, onlyLayer } from '../support';
import { rot13 } from '../writers/alphabets';

describe('decode rot13', () => {
  it('reads records whose names are known once they are turned back', () => {
    for (const size of [40, 400, 4000]) {
      const text = telemetry(size, 'chinese');
      assert.equal(answer(rot13(text)).text, text);
      assert.equal(chain(rot13(text)), 'rot13 json');
      assert.equal(chain(base64(rot13(text))), 'base64 rot13 json');
    }
    assert.equal(chain(rot13('{"q1":null,"q2":[true,false]}')), 'rot13 json');
  });

  it('reads base64 of a structure, alone, in a field and in a sentence', () => {
    const text = telemetry(400, 'arabic');
    const coded = rot13(base64(text));
    assert.equal(chain(coded), 'rot13 base64 json');
    assert.equal(chain(rot13(base64(gzipSync(text)))), 'rot13 base64 gzip json');
    assert.equal(chain(JSON.stringify({ d: coded })), 'json rot13 base64 json');
    assert.equal(chain(`sent ${coded} now`), 'rot13 base64 json');
  });

  it('leaves text, and records that are as well what they are', () => {
    const texts = [
      'Gur dhvpx oebja sbk whzcf bire gur ynml qbt.',
      '{"vzrv":"356938035643809","name":"x"}',
      '{"hey":"there"}',
      '{"abc":1,"png":"x","vq":2}',
      rot13(base64('only a sentence, and nothing else')),
    ];
    for (const text of texts) assert.ok(!chain(text).includes('rot13'), text);
  });

  it('keeps every byte at its place', () => {
    const text = rot13(telemetry(40));
    const [value] = onlyLayer(decode(text)).values;
    assert.deepEqual(value!.map.toParent({ start: 3, end: 7 }), { start: 3, end: 7 });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (some) => {
        const bytes = bytesOf(some);
        assert.deepEqual([...rotated(rotated(bytes))], [...bytes]);
        assert.equal(Buffer.from(rotated(bytes)).toString(), rot13(Buffer.from(bytes).toString()));
      }),
    );
  });
});
