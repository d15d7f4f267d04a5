import assert from 'node:assert/strict';
import { decodeUtf8 } from '../../../src/bytes/text';
import { readBody, type Framing } from '../../../src/capture/http/framing';
import { ProblemLog } from '../../../src/capture/problemLog';
import { codes } from '../reading';
import { fieldsOf, textAt } from './text';

const wire: Framing = {
  isBodiless: false,
  mayBeUnchunked: false,
  isCut: false,
  trimsLineEnds: false,
};
const file: Framing = { ...wire, trimsLineEnds: true };

function read(text: string, headers: Readonly<Record<string, string>>, framing: Framing) {
  const log = new ProblemLog(0);
  const bytes = textAt(text, 50);
  const body = readBody(bytes, 0, bytes.bytes.length, fieldsOf(headers), framing, log);
  const { sourced, fidelity, state } = body;
  const [problem] = log.problems;
  return {
    text: decodeUtf8(sourced.bytes),
    kind: `${fidelity} ${state}`,
    problems: codes(log.problems),
    arguments: problem?.arguments,
    offset: problem?.offset,
  };
}

describe('readBody', () => {
  it('takes what is declared, and trims what an editor put behind it', () => {
    assert.equal(read('abc', { 'content-length': '3' }, wire).text, 'abc');
    assert.equal(read('abc\r\n\n', { 'content-length': '3' }, file).text, 'abc');
    assert.equal(read('abc\n', { 'content-length': '4' }, file).text, 'abc\n');
    assert.equal(read('abc\n', {}, file).text, 'abc');
    assert.equal(read('abc\n', {}, wire).text, 'abc\n');
    assert.equal(read('\n', {}, file).kind, 'absent complete');
  });

  it('keeps all of a body that is longer than declared', () => {
    const body = read('abcdef', { 'content-length': '3' }, wire);
    assert.equal(body.text, 'abcdef');
    assert.deepEqual(body.problems, ['length-mismatch']);
    assert.deepEqual(body.arguments, { declared: 3, actual: 6 });
    assert.equal(body.offset, 50);
  });

  it('calls a shorter one truncated, unless the file is cut', () => {
    const body = read('abc', { 'content-length': '9' }, file);
    assert.equal(body.kind, 'lossy truncated');
    assert.deepEqual(body.problems, ['truncated-body']);
    const cut = read('abc', { 'content-length': '9' }, { ...file, isCut: true });
    assert.equal(cut.kind, 'lossy truncated');
    assert.deepEqual(cut.problems, []);
  });

  it('does not miss the bytes that line ends lost in an editor', () => {
    assert.deepEqual(read('a\nb\nc', { 'content-length': '7' }, file).problems, []);
  });

  it('undoes chunks, and knows where a writer took them away', () => {
    const headers = { 'transfer-encoding': 'gzip, Chunked' };
    assert.equal(read('3\r\nabc\r\n0\r\n\r\n', headers, wire).text, 'abc');
    assert.deepEqual(read('{"a":1}', headers, wire).problems, ['malformed-chunk']);
    const bare = read('{"a":1}', headers, { ...wire, mayBeUnchunked: true });
    assert.equal(bare.text, '{"a":1}');
    assert.equal(bare.kind, 'unframed complete');
    assert.deepEqual(bare.problems, []);
    const broken = read('3\r\nabc\r\nxyz', headers, wire);
    assert.equal(broken.text, 'abcxyz');
    assert.deepEqual(broken.problems, ['malformed-chunk']);
    assert.equal(broken.offset, 58);
  });

  it('believes nothing that a message without a body declares', () => {
    const body = read('', { 'content-length': '900' }, { ...wire, isBodiless: true });
    assert.equal(body.kind, 'absent complete');
    assert.deepEqual(body.problems, []);
  });
});
