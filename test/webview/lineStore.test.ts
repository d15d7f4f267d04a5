import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Line, TextBlock } from '../../src/view/model';
import { createLineStore, mergeLines, numbered } from '../../src/webview/lineStore';
import type { KnownLines, LineRequest } from '../../src/webview/lineStore';

const lineAt = (at: number, version = 0): Line => ({
  indent: version,
  tokens: [{ text: String(at), tone: 'plain', ...(at === 777 ? { finding: 3 } : {}) }],
});

const linesAt = (start: number, length: number, version = 0): Line[] =>
  Array.from({ length }, (_, at) => lineAt(start + at, version));

const run = (start: number, length: number, version = 0): KnownLines =>
  numbered(linesAt(start, length, version), start, null);

const block: TextBlock = { kind: 'text', id: 'b', lines: linesAt(0, 100), totalLines: 2000 };

function host(total = 2000) {
  const asked: [number, number][] = [];
  let version = 0;
  return {
    asked,
    change: () => (version += 1),
    read: ({ start, count }: LineRequest): Promise<readonly Line[]> => {
      asked.push([start, count]);
      return Promise.resolve(linesAt(start, Math.max(0, Math.min(count, total - start)), version));
    },
  };
}

describe('mergeLines', () => {
  it('gives each line once, in order, whatever overlaps', () => {
    const runs = fc.array(
      fc.record({ start: fc.nat(200), length: fc.integer({ min: 1, max: 60 }) }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(runs, (added) => {
        const merged = added.reduce<KnownLines>(
          (all, { start, length }) => mergeLines(all, run(start, length)),
          { numbers: [], lines: [] },
        );
        const expected = new Set(
          added.flatMap(({ start, length }) => Array.from({ length }, (_, at) => start + at)),
        );
        assert.deepEqual(
          merged.numbers,
          [...expected].sort((a, b) => a - b),
        );
        assert.deepEqual(
          merged.lines.map(({ tokens }) => tokens[0]!.text),
          merged.numbers.map(String),
        );
      }),
    );
  });

  it('lets the newer lines win', () => {
    const merged = mergeLines(run(0, 10), run(5, 10, 1));
    assert.deepEqual(
      merged.lines.map(({ indent }) => indent),
      [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    );
  });
});

describe('numbered', () => {
  it('counts what a level has left out', () => {
    const fold = { lines: 9, members: 3, close: '}' };
    const opening: Line = { ...lineAt(0, 1), fold };
    const lines = [lineAt(0), opening, lineAt(0), opening];
    assert.deepEqual(numbered(lines, 5, null).numbers, [5, 6, 7, 8]);
    assert.deepEqual(numbered(lines, 5, 1).numbers, [5, 6, 16, 17]);
    assert.deepEqual(numbered(lines, 5, 2).numbers, [5, 6, 7, 8]);
  });
});

describe('createLineStore', () => {
  it('shows what came with the block until more is loaded', async () => {
    const { asked, read } = host();
    let changes = 0;
    const store = createLineStore(read, () => (changes += 1));
    assert.equal(store.knownOf(block).lines.length, 100);
    await store.load(block, 100, 500, null);
    assert.deepEqual(asked, [[100, 500]]);
    assert.equal(store.knownOf(block).lines.length, 600);
    assert.equal(changes, 1);
  });

  it('never asks beyond the end, nor for more than the protocol allows', async () => {
    const { asked, read } = host();
    const store = createLineStore(read, () => undefined);
    await store.load(block, 1900, 500, null);
    await store.load(block, 100, 5000, null);
    assert.deepEqual(asked, [
      [1900, 100],
      [100, 500],
    ]);
  });

  it('finds a finding line by line, or straight away where its line is known', async () => {
    const slow = host();
    const searched = createLineStore(slow.read, () => undefined);
    assert.equal(await searched.reach(block, 3, undefined), 777);
    assert.deepEqual(slow.asked, [
      [100, 500],
      [600, 500],
    ]);
    const fast = host();
    const led = createLineStore(fast.read, () => undefined);
    assert.equal(await led.reach(block, 3, 777), 777);
    assert.deepEqual(fast.asked, [[727, 100]]);
    assert.deepEqual(led.knownOf(block).numbers.slice(98, 102), [98, 99, 727, 728]);
  });

  it('says so where there is no such finding, and stops at the end of the lines', async () => {
    const { asked, read } = host(700);
    const store = createLineStore(read, () => undefined);
    assert.equal(await store.reach(block, 99, undefined), undefined);
    assert.ok(asked.length <= 4);
  });

  it('asks anew for what it had fetched', async () => {
    const { change, read } = host();
    const store = createLineStore(read, () => undefined);
    await store.load(block, 100, 500, null);
    change();
    await store.renew();
    const { lines } = store.knownOf(block);
    assert.equal(lines[300]!.indent, 1);
  });
});
