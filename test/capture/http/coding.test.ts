import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import zlib from 'node:zlib';
import type { State } from '../../../src/bytes/statement';
import { undoCodings } from '../../../src/capture/http/coding';
import { ProblemLog } from '../../../src/capture/problemLog';
import { zstdFrame } from '../../decode/writers/zstd';
import { codes, context } from '../reading';
import { textAt } from './text';

const text = '{"a":"some text that is long enough to be worth it, worth it, worth it"}';
const strict = { mayBeUndone: false, hasWrongLength: false, mediaType: 'application/json' };
const lenient = { ...strict, mayBeUndone: true };

interface Undone {
  readonly text: string;
  readonly undone: readonly string[];
  readonly problems: readonly string[];
  readonly state: State;
}

function undo(bytes: Uint8Array, codings: readonly string[], writer = strict): Undone {
  const log = new ProblemLog(0);
  const { body, undone, state } = undoCodings(textAt(bytes, 10), codings, writer, context, log);
  return { text: Buffer.from(body.bytes).toString(), undone, problems: codes(log.problems), state };
}

describe('undoCodings', () => {
  const gzip = zlib.gzipSync(text);

  it('undoes each coding and stacks of them, the last first', () => {
    const coded: readonly (readonly [string[], Uint8Array])[] = [
      [['gzip'], gzip],
      [['x-gzip'], gzip],
      [['deflate'], zlib.deflateSync(text)],
      [['deflate'], zlib.deflateRawSync(text)],
      [['br'], zlib.brotliCompressSync(text)],
      [['zstd'], zstdFrame([{ raw: Buffer.from(text) }])],
      [['gzip', 'zstd'], zstdFrame([{ raw: gzip }])],
      [['gzip', 'br'], zlib.brotliCompressSync(gzip)],
      [['identity', 'gzip', 'identity', 'gzip'], zlib.gzipSync(gzip)],
    ];
    for (const [codings, bytes] of coded) {
      const undone = codings.filter((coding) => coding !== 'identity');
      const expected = { text, undone, problems: [], state: 'complete' };
      assert.deepEqual(undo(bytes, codings), expected, codings.join());
    }
  });

  it('says where a declared coding is not there, unless the writer may have undone it', () => {
    for (const coding of ['gzip', 'deflate', 'br', 'zstd']) {
      const bare = Buffer.from(text);
      assert.deepEqual(undo(bare, [coding]).problems, ['content-coding-failed'], coding);
      assert.equal(undo(bare, [coding]).text, text);
      const expected = { text, undone: [], problems: [], state: 'complete' };
      assert.deepEqual(undo(bare, [coding], lenient), expected, coding);
    }
    assert.deepEqual(undo(gzip, ['zstd']).problems, ['content-coding-failed']);
  });

  it('does not believe binary bytes of a textual type to be undone', () => {
    const broken = zlib.brotliCompressSync(text).fill(0xff, 20, 30);
    assert.deepEqual(undo(broken, ['br'], lenient).problems, ['content-coding-failed']);
    assert.deepEqual(undo(broken, ['br'], { ...lenient, mediaType: 'image/png' }).problems, []);
  });

  it('keeps the part of a cut or broken stream that can be had', () => {
    const long = zlib.gzipSync(Array.from({ length: 500 }, (_, i) => `line ${i}`).join('\n'));
    const cut = undo(long.subarray(0, long.length >> 1), ['gzip']);
    assert.ok(cut.text.startsWith('line 0\nline 1\n'));
    assert.equal(cut.state, 'truncated');
    assert.deepEqual(cut.problems, ['content-coding-failed']);
    const known = { ...strict, hasWrongLength: true };
    assert.deepEqual(undo(long.subarray(0, long.length >> 1), ['gzip'], known).problems, []);
    const frame = zstdFrame([{ raw: Buffer.from(text) }, { raw: Buffer.from(text) }]);
    const half = undo(frame.subarray(0, frame.length - text.length - 3), ['zstd']);
    assert.deepEqual([half.text, half.state], [text, 'truncated']);
    const wrongSum = Buffer.from(gzip).fill(0, gzip.length - 8);
    assert.equal(undo(wrongSum, ['gzip']).text, text);
    assert.equal(undo(wrongSum, ['gzip']).state, 'failed');
  });

  it('keeps bytes behind the stream, and drops line ends', () => {
    const trailing = undo(Buffer.concat([gzip, Buffer.from('rest')]), ['gzip']);
    assert.equal(trailing.text, `${text}rest`);
    assert.deepEqual(trailing.problems, ['length-mismatch']);
    assert.deepEqual(undo(Buffer.concat([gzip, Buffer.from('\r\n')]), ['gzip']).problems, []);
  });

  it('stops at four codings, and at the limit of bytes', () => {
    let bytes: Uint8Array = Buffer.from(text);
    for (let i = 0; i < 6; i++) bytes = zlib.gzipSync(bytes);
    const stacked = undo(bytes, Array<string>(6).fill('gzip'));
    assert.deepEqual(stacked.problems, ['over-budget']);
    assert.equal(stacked.undone.length, 4);
    assert.equal(stacked.state, 'skipped');
    const bomb = undo(zlib.brotliCompressSync(Buffer.alloc(50_000_000)), ['br']);
    assert.deepEqual(bomb.problems, ['over-budget']);
    assert.ok(bomb.text.length <= 1024 * 1024);
  });

  it('leads what it undid to the whole of what was coded', () => {
    const { body } = undoCodings(textAt(gzip, 10), ['gzip'], strict, context, new ProblemLog(0));
    const range = { start: 10, end: 10 + gzip.length };
    assert.deepEqual(body.map.toParent({ start: 5, end: 6 }), range);
  });
});
