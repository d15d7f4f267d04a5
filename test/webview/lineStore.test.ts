import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Line, TextBlock } from '../../src/view/model';
import { createLineStore, holdsFinding, mergeRuns } from '../../src/webview/lineStore';
import type { LineRun } from '../../src/webview/lineStore';

const lineAt = (at: number, version = 0): Line => ({
  indent: version,
  tokens: [{ text: String(at), tone: 'plain', ...(at === 777 ? { finding: 3 } : {}) }],
});

const run = (start: number, length: number, version = 0): LineRun => ({
  start,
  lines: Array.from({ length }, (_, at) => lineAt(start + at, version)),
});

const block: TextBlock = { kind: 'text', id: 'b', lines: run(0, 100).lines, totalLines: 2000 };

function host(total = 2000) {
  const asked: [number, number][] = [];
  let version = 0;
  return {
    asked,
    change: () => (version += 1),
    read: (_id: string, start: number, count: number): Promise<readonly Line[]> => {
      asked.push([start, count]);
      return Promise.resolve(
        run(start, Math.max(0, Math.min(count, total - start)), version).lines,
      );
    },
  };
}

describe('mergeRuns', () => {
  it('gives each line once, in order, whatever overlaps', () => {
    const runs = fc.array(
      fc.record({ start: fc.nat(200), length: fc.integer({ min: 1, max: 60 }) }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(runs, (added) => {
        const merged = added.reduce<readonly LineRun[]>(
          (all, { start, length }) => mergeRuns(all, run(start, length)),
          [],
        );
        const expected = new Set(
          added.flatMap(({ start, length }) => Array.from({ length }, (_, at) => start + at)),
        );
        const seen = merged.flatMap(({ start, lines }) =>
          lines.map((line, at) => {
            assert.equal(line.tokens[0]!.text, String(start + at));
            return start + at;
          }),
        );
        assert.deepEqual(
          seen,
          [...expected].sort((a, b) => a - b),
        );
        merged.slice(1).forEach(({ start }, at) => {
          const before = merged[at]!;
          assert.ok(before.start + before.lines.length < start, 'runs that touch are one');
        });
      }),
    );
  });

  it('lets the newer lines win', () => {
    const merged = mergeRuns([run(0, 10)], run(5, 10, 1));
    assert.deepEqual(
      merged[0]!.lines.map(({ indent }) => indent),
      [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    );
  });
});

describe('createLineStore', () => {
  it('shows what came with the block until more is loaded', async () => {
    const { asked, read } = host();
    let changes = 0;
    const store = createLineStore(read, () => (changes += 1));
    assert.equal(store.runsOf(block)[0]!.lines.length, 100);
    await store.load(block, 100, 500);
    assert.deepEqual(asked, [[100, 500]]);
    assert.equal(store.runsOf(block)[0]!.lines.length, 600);
    assert.equal(changes, 1);
  });

  it('never asks beyond the end, nor for more than the protocol allows', async () => {
    const { asked, read } = host();
    const store = createLineStore(read, () => undefined);
    await store.load(block, 1900, 500);
    await store.load(block, 100, 5000);
    assert.deepEqual(asked, [
      [1900, 100],
      [100, 500],
    ]);
  });

  it('finds a finding line by line, or straight away where its line is known', async () => {
    const slow = host();
    const searched = createLineStore(slow.read, () => undefined);
    assert.ok(await searched.reach(block, 3, undefined));
    assert.deepEqual(slow.asked, [
      [100, 500],
      [600, 500],
    ]);
    const fast = host();
    const led = createLineStore(fast.read, () => undefined);
    assert.ok(await led.reach(block, 3, 777));
    assert.deepEqual(fast.asked, [[727, 100]]);
    assert.ok(holdsFinding(led.runsOf(block), 3));
  });

  it('says so where there is no such finding, and stops at the end of the lines', async () => {
    const { asked, read } = host(700);
    const store = createLineStore(read, () => undefined);
    assert.equal(await store.reach(block, 99, undefined), false);
    assert.ok(asked.length <= 4);
  });

  it('asks anew for what it had fetched', async () => {
    const { change, read } = host();
    const store = createLineStore(read, () => undefined);
    await store.load(block, 100, 500);
    change();
    await store.renew();
    const lines = store.runsOf(block)[0]!.lines;
    assert.equal(lines[300]!.indent, 1);
  });
});
