import assert from 'node:assert/strict';
import { flat, decode, leafAt, sliceText } from './support';

describe('lenient JSON', () => {
  it('reads what hands and languages write, and leads each value back to how it stands', () => {
    const text = `/* x */ {name: 'it\\'s "q"', 'n': [1, 2,], // y\n t: True, u: None, s: u'ü', h: '\\x41',}`;
    const root = decode(text);
    assert.deepEqual(flat(root), {
      'json:/name': 'it\'s "q"',
      'json:/n/0': '1',
      'json:/n/1': '2',
      'json:/t': 'true',
      'json:/u': 'null',
      'json:/s': 'ü',
      'json:/h': 'A',
    });
    for (const [path, spelt] of [
      ['json:/name', `it\\'s "q"`],
      ['json:/n/1', '2'],
      ['json:/t', 'True'],
      ['json:/s', 'ü'],
      ['json:/h', '\\x41'],
    ] as const) {
      assert.equal(sliceText(root.bytes, leafAt(root, path).range), spelt, path);
    }
  });

  it('reads long texts too, and gives up on long noise at its beginning', () => {
    const rows = Array.from({ length: 900 }, (_, n) => `{name: 'row ${String(n)}', ok: True,},`);
    const text = `[${rows.join('\n')}]`;
    assert.equal(flat(decode(text))['json:/899/name'], 'row 899');
    const noise = `{"{"'`.repeat(2_000_000);
    const started = process.cpuUsage();
    decode(noise);
    const { user, system } = process.cpuUsage(started);
    assert.ok((user + system) / 1_000 < 2_500, `${String((user + system) / 1_000)} ms`);
  });

  it('leaves programs, lists of words and what breaks off', () => {
    for (const text of [
      '{return 1}',
      "['a', 'b']",
      '{a}',
      '// a comment',
      "{a: 'b'",
      'function(){return {a:1}}',
      '{color: red; margin: 0}',
      '[main] {x}',
    ]) {
      assert.equal(decode(text).layers.length, 0, text);
    }
  });
});
