import assert from 'node:assert/strict';
import { NdjsonReport } from '../../src/report/ndjson';
import { matrixFiles } from '../capture/matrixFiles';
import { itemsOf } from '../tools/fuzz/targets/analyse';

/** All that is found in a capture; ids of values, which are random in each run, by their order. */
async function reportOf(bytes: Uint8Array): Promise<string> {
  const report = new NdjsonReport({ reveal: true });
  let out = '';
  for (const item of await itemsOf(bytes)) for (const piece of report.add('a', item)) out += piece;
  const ids = new Map<string, number>();
  return out.replaceAll(/"valueId":"(v\d{1,20})"/g, (_, id: string) => {
    if (!ids.has(id)) ids.set(id, ids.size);
    return `"valueId":${ids.get(id)}`;
  });
}

describe('the same file', function () {
  this.timeout(60_000);

  for (const { name, bytes } of matrixFiles) {
    it(`gives the same result again: ${name}`, async () => {
      const first = await reportOf(bytes());
      assert.ok(first.length > 500);
      assert.equal(await reportOf(bytes()), first);
    });
  }
});

describe('a run with nothing to add to Object', () => {
  it('finds the same, as nothing is ever put there', async () => {
    const file = matrixFiles[0]!;
    const before = await reportOf(file.bytes());
    const names = Object.getOwnPropertyNames(Object.prototype);
    const kept = names.map((name) => {
      return [name, Object.getOwnPropertyDescriptor(Object.prototype, name)!] as const;
    });
    // As a frozen one, but for what could not be thawed: a write to it throws.
    for (const [name, one] of kept) {
      if (!('value' in one)) continue;
      Object.defineProperty(Object.prototype, name, { ...one, writable: false });
    }
    try {
      assert.equal(await reportOf(file.bytes()), before);
    } finally {
      for (const [name, one] of kept) Object.defineProperty(Object.prototype, name, one);
    }
    assert.deepEqual(Object.getOwnPropertyNames(Object.prototype), names);
  });
});
