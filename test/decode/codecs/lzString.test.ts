import assert from 'node:assert/strict';
import fc from 'fast-check';
import LZString from 'lz-string';
import { undoLzString } from '../../../src/decode/lzString';
import { telemetry } from '../payloads';
import { plainTokens } from '../plainTokens';
import { answer, chain, decode, flat, onlyLayer } from '../support';

/** The forms that travel as text, by the name in the evidence. */
const forms: Readonly<Record<string, (text: string) => string>> = {
  Base64: (text) => LZString.compressToBase64(text),
  EncodedURIComponent: (text) => LZString.compressToEncodedURIComponent(text),
  UTF16: (text) => LZString.compressToUTF16(text),
};

describe('decode lz-string', () => {
  it('reads every form, in every script and size', () => {
    for (const [variant, pack] of Object.entries(forms)) {
      for (const script of ['english', 'chinese', 'arabic', 'emoji']) {
        for (const size of [40, 400, 4000, 60_000]) {
          const text = telemetry(size, script);
          const found = answer(pack(text));
          const label = `${variant}, ${script}, ${String(size)}`;
          assert.equal(found.chain.join(' '), 'lz-string json', label);
          assert.equal(found.text, text, label);
        }
      }
      const { evidence } = onlyLayer(decode(pack(telemetry(400))));
      // Without the signs that tell them apart, the two forms of six bits are the same.
      if (variant === 'UTF16') assert.equal(evidence[0]?.arguments['variant'], variant);
    }
  });

  it('is found in a field, a form and a sentence', () => {
    const text = telemetry(400, 'russian');
    const packed = LZString.compressToEncodedURIComponent(text);
    assert.equal(chain(JSON.stringify({ state: packed })), 'json lz-string json');
    assert.equal(
      chain(JSON.stringify({ s: LZString.compressToUTF16(text) })),
      'json lz-string json',
    );
    assert.equal(chain(`a=1&state=${packed}`), 'form lz-string json');
    assert.equal(chain(`state is ${packed} now`), 'lz-string json');
  });

  it('reads text that is no structure where there is enough of it', () => {
    const text = 'настройки открыты с главного экрана, затем закрыты. '.repeat(6);
    assert.equal(answer(LZString.compressToBase64(text)).text, text);
  });

  it('leaves what is cut, and tokens of its alphabets', () => {
    const packed = LZString.compressToEncodedURIComponent(telemetry(4000));
    assert.equal(chain(packed.slice(0, -9)), '');
    const make = plainTokens(77);
    for (const kind of ['random tokens', 'random URL-safe tokens', 'Chinese text']) {
      for (let i = 0; i < 3000; i++) {
        const token = make[kind]!();
        assert.deepEqual(decode(token).layers, [], token);
      }
    }
  });

  it('stops a bomb at the budget', () => {
    const bomb = LZString.compressToBase64(`[${'"a",'.repeat(60_000)}"a"]`);
    assert.ok(bomb.length < 10_000);
    const layer = onlyLayer(decode(bomb, {}, { bytesOut: 100_000 }));
    assert.equal(layer.state, 'skipped');
    assert.ok(layer.values[0]!.bytes.length <= 100_000);
  });

  it('undoes what the library makes of any text, unit by unit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const packed = LZString.compress(text);
        const { units, state } = undoLzString(
          (index) => packed.charCodeAt(index),
          packed.length,
          16,
          1e6,
        );
        assert.equal(state, 'complete');
        assert.equal(String.fromCharCode(...units), text);
      }),
    );
  });

  it('never throws, and never puts out more than it may', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(50), (bytes, most) => {
        const { units } = undoLzString((index) => bytes[index]! & 63, bytes.length, 6, most);
        assert.ok(units.length <= most);
      }),
    );
  });

  it('leads every range to the run as a whole', () => {
    const packed = LZString.compressToBase64(telemetry(400));
    const root = decode(`x: ${packed} y`);
    const [value] = onlyLayer(root).values;
    assert.deepEqual(value!.map.toParent({ start: 5, end: 6 }), {
      start: 3,
      end: 3 + packed.length,
    });
    assert.ok(Object.keys(flat(root)).some((path) => path.includes('lz-string json:/')));
  });
});
