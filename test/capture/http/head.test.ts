import assert from 'node:assert/strict';
import { decodeUtf8, encodeUtf8 } from '../../../src/bytes/text';
import { headerFields, parseHead } from '../../../src/capture/http/head';
import { ProblemLog } from '../../../src/capture/problemLog';
import { textAt } from './text';

function read(text: string, isCut = false) {
  const bytes = encodeUtf8(text);
  const head = parseHead(bytes, 0, bytes.length)!;
  const log = new ProblemLog(0);
  const fields = headerFields(head, textAt(bytes, 1000), 'request', isCut, log);
  return { head, log, fields, pairs: fields.map((f) => [f.name, decodeUtf8(f.value.bytes)]) };
}

describe('parseHead', () => {
  it('reads fields with CRLF, LF or both, up to the empty line', () => {
    const text = 'GET / HTTP/1.1\r\nA: 1\nB :\t2 \r\n:path: /x\nC:\n\r\nbody: x';
    const { head, pairs } = read(text);
    assert.deepEqual(pairs, [
      ['A', '1'],
      ['B', '2'],
      [':path', '/x'],
      ['C', ''],
    ]);
    assert.equal(text.slice(head.bodyStart), 'body: x');
  });

  it('joins folded lines with one space and leads each part to its place', () => {
    const { fields, pairs } = read('GET / HTTP/1.1\nA: one\n\t two\n  three\n\n');
    assert.deepEqual(pairs, [['A', 'one two three']]);
    const { map } = fields[0]!.value;
    assert.deepEqual(map.toParent({ start: 4, end: 7 }), { start: 1024, end: 1027 });
    assert.deepEqual(map.toParent({ start: 0, end: 7 }), { start: 1018, end: 1027 });
  });

  it('keeps a line without a colon, with a problem at its place', () => {
    const { log, pairs } = read('GET / HTTP/1.1\nno colon\nA: 1\n\n');
    assert.deepEqual(pairs, [
      ['no colon', ''],
      ['A', '1'],
    ]);
    assert.equal(log.problems[0]!.offset, 1015);
    assert.deepEqual(read('GET / HTTP/1.1\nA: 1\nConte', true).log.problems, []);
  });

  it('ends with the text where there is no empty line', () => {
    const { head, pairs } = read('HTTP/1.1 200 OK\nA: 1');
    assert.deepEqual(pairs, [['A', '1']]);
    assert.equal(head.bodyStart, 20);
    assert.equal(head.response!.status, 200);
  });

  it('is linear over lines without colons', function () {
    this.timeout(60_000);
    const bytes = encodeUtf8(`GET / HTTP/1.1\n${`${'x'.repeat(300)}\n`.repeat(9_000)}`);
    const started = performance.now();
    parseHead(bytes, 0, bytes.length);
    assert.ok(performance.now() - started < 10_000);
  });
});
