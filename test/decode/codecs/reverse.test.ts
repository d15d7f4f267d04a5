import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { telemetry } from '../payloads';
import { answer, base64, base64url, bytesOf, chain, decode, onlyLayer } from '../support';
import { reversed } from '../writers/alphabets';

describe('decode reverse', () => {
  it('reads records by characters, and by bytes', () => {
    for (const script of ['english', 'chinese', 'emoji']) {
      const text = telemetry(400, script);
      assert.equal(answer(reversed(text)).text, text);
      assert.equal(chain(base64(reversed(text))), 'base64 reverse json');
      const backwards = Uint8Array.from(bytesOf(text)).reverse();
      assert.equal(answer(base64(backwards)).text, text);
      assert.equal(chain(Uint8Array.from(gzipSync(text)).reverse()), 'reverse gzip json');
    }
    const xml = '<log><imei>356938035643809</imei><t>1</t></log>';
    assert.equal(chain(reversed(xml)), 'reverse xml');
  });

  it('reads base64 of a structure, padded or not, alone and inside other text', () => {
    for (let extra = 0; extra < 3; extra++) {
      const text = telemetry(40) + ' '.repeat(extra);
      for (const coded of [base64(text), base64url(text)]) {
        const turned = reversed(coded);
        assert.equal(chain(turned), 'reverse base64 json', turned);
        assert.equal(chain(JSON.stringify({ q: turned })), 'json reverse base64 json', turned);
      }
    }
    const packed = reversed(base64(gzipSync(telemetry(400))));
    assert.equal(chain(packed), 'reverse base64 gzip json');
    assert.equal(chain(`sent ${packed.replace(/^=+/, '')} now`), 'reverse base64 gzip json');
    assert.equal(chain(base64(reversed(base64(telemetry(400))))), 'base64 reverse base64 json');
  });

  it('leaves words, ids and what is no structure', () => {
    const texts = [
      'dlrow olleh',
      ']a[',
      '}"a"{',
      '}] x [{',
      reversed(base64('only a sentence, and nothing else')),
      reversed('https://a.example/path'),
    ];
    for (const text of texts) assert.equal(chain(text), '', text);
  });

  it('leads every range to the run as a whole', () => {
    const text = reversed(telemetry(40));
    const [value] = onlyLayer(decode(text)).values;
    assert.deepEqual(value!.map.toParent({ start: 3, end: 7 }), { start: 0, end: text.length });
  });
});
