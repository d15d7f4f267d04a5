import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { mime, telemetry } from './payloads';
import { base64, base64url, decode, decodeContent, hex, sliceText } from './support';

const json = '{"imei":"356938035643809"}';

/** Segments of a text as codec and what stands there. */
function segments(text: string, contentType = ''): string[] {
  const root = decodeContent(text, contentType);
  return root.layers.map(({ codec, range }) => `${codec} ${sliceText(root.bytes, range)}`);
}

describe('readSegments', () => {
  it('cuts runs out of words by either alphabet', () => {
    for (const run of [base64(json), base64url('{"q":"x","r":"y"}'), base64(gzipSync(json))]) {
      for (const [before, after] of [
        ['v1:', ':sig'],
        ['id.', '.x'],
        ['/a/b/', ''],
        ['(', ')'],
        ['key=', ';'],
        ['"', '",'],
        ['…', '。'],
        ['x-', ''],
      ] as const) {
        const found = segments(`some text ${before}${run}${after} and more`);
        assert.deepEqual(found, [`base64 ${run}`], before + run + after);
      }
    }
  });

  it('cuts runs from the words in front of them, whatever signs they hold themselves', () => {
    const signs = base64url('{"q":"???>>>~~~","r":"y"}');
    assert.match(signs, /[-_]/);
    for (const run of [signs, base64url(json), hex(json)]) {
      for (const [before, after] of [
        ['payload_', ''],
        ['x--', ''],
        ['170_', '.'],
        ['/collect/', '/x.gif'],
        ['/collect/v2_', '/x.gif'],
      ] as const) {
        const codec = run === hex(json) ? 'hex' : 'base64';
        const found = segments(`some text ${before}${run}${after} and more`);
        assert.deepEqual(found, [`${codec} ${run}`], before + run + after);
      }
    }
  });

  it('takes lines of base64 together whose breaks are still escaped', () => {
    for (const escaped of ['\\n', '\\r\\n']) {
      const block = mime(telemetry(400)).replaceAll('\r\n', escaped);
      assert.deepEqual(segments(`send "${block}" to it`), [`base64 ${block}`]);
      assert.deepEqual(segments(`${block}${escaped}`), [`base64 ${block}${escaped}`]);
    }
  });

  it('takes lines of base64 together', () => {
    const block = mime(telemetry(400));
    assert.deepEqual(segments(`Subject: x\r\n\r\n${block}\r\n\r\n-- end`), [`base64 ${block}`]);
    const lines = block.replaceAll('\r\n', '\n');
    assert.deepEqual(segments(`first line\n${lines}\nlast line`), [`base64 ${lines}`]);
  });

  it('takes records of JSON and leaves the brackets of a program', () => {
    const record = '{"a":{"b":"c"},"d":[1,2]}';
    assert.deepEqual(segments(`INFO ${record} and [main] {} [1,2] ["x"]`), [`json ${record}`]);
    const script = `var x = ["a","b"]; var y = {"a":1}; var z = ${'{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6}'};`;
    assert.deepEqual(segments(script, 'text/javascript'), [
      'json {"a":1,"b":2,"c":3,"d":4,"e":5,"f":6}',
    ]);
  });

  it('leaves links and pairs in pages, and takes what is coded there', () => {
    const page = `<a href="https://a.example/?q=1&amp;r=2">x</a> data-x="${base64(json)}" style="a=b&c=d"`;
    assert.deepEqual(segments(page, 'text/html'), [`base64 ${base64(json)}`]);
    assert.deepEqual(segments(`<!doctype html>${page}`), [`base64 ${base64(json)}`]);
  });

  it('takes pairs and escapes in a log line', () => {
    assert.deepEqual(segments('POST /x body a=1&b=hello%20there done'), [
      'form a=1&b=hello%20there',
    ]);
    assert.deepEqual(segments('opened %E8%AE%BE%E7%BD%AE today'), ['percent %E8%AE%BE%E7%BD%AE']);
  });

  it('stops behind the number of segments that may be shown', () => {
    const text = `${base64('hello there')} `.repeat(3_000);
    assert.equal(decode(text).layers.length, 2_001);
    assert.equal(decode(text).layers.at(-1)!.state, 'skipped');
    assert.equal(decode(text, {}, { layers: 5_000 }).layers.length, 3_000);
  });
});
