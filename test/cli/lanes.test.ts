import assert from 'node:assert/strict';
import { inLanes } from '../../src/cli/lanes';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function* from<Key>(keys: readonly Key[]): AsyncIterable<Key> {
  yield* keys;
}

describe('lanes', () => {
  it('hand out items source by source, whichever is ready first', async () => {
    const seen: string[] = [];
    async function* open(key: number): AsyncIterable<string> {
      await pause(key === 0 ? 20 : 0);
      for (let at = 0; at < 3; at++) yield `${key}.${at}`;
    }
    for await (const { key, items } of inLanes(from([0, 1, 2, 3]), 2, open, () => 1)) {
      for await (const item of items) seen.push(`${key}: ${item}`);
    }
    assert.deepEqual(
      seen,
      [0, 1, 2, 3].flatMap((key) => [0, 1, 2].map((at) => `${key}: ${key}.${at}`)),
    );
  });

  it('open no more sources at once than is said', async () => {
    let isOpen = 0;
    let most = 0;
    async function* open(): AsyncIterable<number> {
      most = Math.max(most, ++isOpen);
      await pause(1);
      yield 1;
      isOpen--;
    }
    for await (const { items } of inLanes(from([1, 2, 3, 4, 5, 6, 7]), 3, open, () => 1)) {
      for await (const item of items) assert.equal(item, 1);
    }
    assert.ok(most >= 2 && most <= 3, `${most}`);
  });

  it('make a source wait that is far ahead', async () => {
    let made = 0;
    async function* open(key: number): AsyncIterable<number> {
      for (let at = 0; at < 1_000; at++) {
        if (key === 1) made++;
        yield at;
      }
    }
    const mebibyte = 1024 * 1024;
    for await (const { key, items } of inLanes(from([0, 1]), 2, open, () => mebibyte)) {
      let count = 0;
      for await (const item of items) {
        assert.equal(item, count++);
        if (key === 0) await pause(0);
      }
      assert.equal(count, 1_000);
      if (key === 0) assert.ok(made < 100, `${made} made`);
    }
  });

  it('let a source be no more than one heavy item ahead', async () => {
    let made = 0;
    let taken = 0;
    let most = 0;
    async function* open(): AsyncIterable<number> {
      for (let at = 0; at < 50; at++) {
        most = Math.max(most, ++made - taken);
        yield at;
      }
    }
    for await (const { items } of inLanes(from([0]), 1, open, () => Infinity)) {
      for await (const item of items) {
        assert.equal(item, taken++);
        await pause(0);
      }
    }
    assert.equal(taken, 50);
    assert.ok(most <= 2, `${most}`);
  });

  it('spend no more on an item however many came before', async () => {
    const many = 50_000;
    async function* open(): AsyncIterable<number> {
      for (let at = 0; at < many; at++) yield at;
    }
    let taken = 0;
    for await (const { items } of inLanes(from([0]), 1, open, () => Infinity)) {
      for await (const item of items) assert.equal(item, taken++);
    }
    assert.equal(taken, many);
  });

  it('bring an error where the items of its source end, and go on with the next', async () => {
    async function* open(key: number): AsyncIterable<number> {
      yield key;
      if (key === 1) throw new Error('no more');
    }
    const seen: string[] = [];
    for await (const { items } of inLanes(from([0, 1, 2]), 3, open, () => 1)) {
      try {
        for await (const item of items) seen.push(`${item}`);
      } catch (error) {
        seen.push((error as Error).message);
      }
    }
    assert.deepEqual(seen, ['0', '1', 'no more', '2']);
  });

  it('close every source when nobody listens any more', async () => {
    let closed = 0;
    async function* open(): AsyncIterable<number> {
      try {
        for (let at = 0; ; at++) yield at;
      } finally {
        closed++;
      }
    }
    const mebibyte = 1024 * 1024;
    for await (const { items } of inLanes(from([0, 1, 2]), 3, open, () => mebibyte)) {
      for await (const item of items) if (item === 5) break;
      break;
    }
    assert.equal(closed, 3);
  });

  it('wait for no key that has not come before they hand out what is there', async () => {
    const seen: number[] = [];
    let release = (): void => undefined;
    async function* keys(): AsyncIterable<number> {
      yield 1;
      await new Promise<void>((resolve) => (release = resolve));
      yield 2;
    }

    async function* open(key: number): AsyncIterable<number> {
      yield key;
    }
    for await (const { items } of inLanes(keys(), 3, open, () => 1)) {
      for await (const item of items) seen.push(item);
      release();
    }
    assert.deepEqual(seen, [1, 2]);
  });

  it('bring an error of the keys behind the last source', async () => {
    async function* keys(): AsyncIterable<number> {
      yield 1;
      throw new Error('no more keys');
    }
    const seen: number[] = [];
    await assert.rejects(async () => {
      for await (const { items } of inLanes(keys(), 3, from.bind(null, [7]), () => 1)) {
        for await (const item of items) seen.push(item as number);
      }
    }, /no more keys/);
    assert.deepEqual(seen, [7]);
  });
});
