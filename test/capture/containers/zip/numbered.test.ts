import assert from 'node:assert/strict';
import { MemorySource } from '../../../../src/bytes/source';
import { encodeUtf8 } from '../../../../src/bytes/text';
import {
  indexNumbered,
  openNumbered,
  type Numbering,
} from '../../../../src/capture/containers/zip/numbered';
import type { IndexItem } from '../../../../src/capture/model';
import { writeZip, type ZipMember } from '../../writers/zip';

/** `7a` and `7b` make an entry, `7c` goes with one. */
const numbering: Numbering = {
  columns: 3,
  ownColumns: 2,
  fileOf(name) {
    const match = /^(\d+)([abc])$/.exec(name);
    return match && { number: Number(match[1]), column: 'abc'.indexOf(match[2]!) };
  },
};

function sourceOf(names: readonly string[], more: Partial<ZipMember> = {}): MemorySource {
  const members = names.map((name) => ({ name, content: encodeUtf8(name.repeat(3)), ...more }));
  return new MemorySource(writeZip(members));
}

async function itemsOf(source: MemorySource): Promise<IndexItem[]> {
  const items: IndexItem[] = [];
  for await (const item of indexNumbered(source, numbering)) items.push(item);
  return items;
}

describe('numbered members', () => {
  it('make entries in the order of their numbers', async () => {
    const source = sourceOf(['10a', '9b', '9a', 'x', '9c', '100b']);
    const { archive, members } = await openNumbered(source, numbering);
    assert.equal(members.count, 3);
    const names: (string | null)[][] = [];
    for (let index = 0; index < members.count; index++) {
      const row = [0, 1, 2].map((column) => members.recordOf(index, column));
      const entries = row.map((at) => (at === null ? null : archive.entryAt(at)));
      names.push((await Promise.all(entries)).map((entry) => entry?.name ?? null));
    }
    assert.deepEqual(names, [
      ['9a', '9b', '9c'],
      ['10a', null, null],
      [null, '100b', null],
    ]);
  });

  it('stand in a row without gaps, and are found by where they begin', async () => {
    const { members } = await openNumbered(sourceOf(['1a', '2a', '2b', '3a']), numbering);
    let end = 0;
    for (let index = 0; index < members.count; index++) {
      const range = members.rangeOf(index);
      assert.equal(range.start, end);
      assert.ok(range.end > range.start);
      end = range.end;
      assert.equal(members.indexOf(range.start), index);
    }
  });

  it('of one name count once, and what only goes with an entry makes none', async () => {
    const { members } = await openNumbered(sourceOf(['1a', '1a', '2c']), numbering);
    assert.equal(members.count, 1);
    assert.equal(members.recordOf(0, 2), null);
  });

  it('are found once however often they are asked for', async () => {
    const source = sourceOf(['1a']);
    assert.equal(await openNumbered(source, numbering), await openNumbered(source, numbering));
    const other = { ...numbering };
    assert.notEqual(await openNumbered(source, numbering), await openNumbered(source, other));
  });

  it('are told of where there are none, or none that can be read', async () => {
    const codesOf = (items: readonly IndexItem[]): string[] =>
      items.map((item) => (item.kind === 'problem' ? item.problem.code : item.kind));
    assert.deepEqual(codesOf(await itemsOf(sourceOf(['x']))), ['no-exchanges']);
    assert.deepEqual(codesOf(await itemsOf(sourceOf(['1a'], { flags: 1 }))), ['encrypted-member']);
    assert.deepEqual(codesOf(await itemsOf(sourceOf(['1a', '2b']))), ['exchange', 'exchange']);
  });
});
