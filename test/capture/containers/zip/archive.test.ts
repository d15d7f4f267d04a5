import assert from 'node:assert/strict';
import { MemorySource } from '../../../../src/bytes/source';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import { ZipArchive } from '../../../../src/capture/containers/zip/archive';
import type { ZipEntry } from '../../../../src/capture/containers/zip/layout';
import type { Member } from '../../../../src/capture/containers/zip/member';
import { inflate } from '../../../../src/platform/inflate.node';
import { codes } from '../../reading';
import { joinBytes } from '../../writers/message';
import { writeZip, type ZipMember } from '../../writers/zip';

const maxOut = 1024 * 1024;
const text = (name: string, content: string, more: Partial<ZipMember> = {}): ZipMember => ({
  name,
  content: encodeUtf8(content),
  ...more,
});
const some = [
  text('a.txt', 'alpha '.repeat(50)),
  text('dir/', '', { method: 0 }),
  text('dir/b.txt', 'beta', { method: 0 }),
  text('dir/ü.txt', 'gamma '.repeat(9)),
];

interface Opened {
  readonly archive: ZipArchive;
  readonly entries: readonly ZipEntry[];
  readonly members: readonly Member[];
}

async function open(bytes: Uint8Array): Promise<Opened> {
  const archive = await ZipArchive.open(new MemorySource(bytes));
  const entries: ZipEntry[] = [];
  const members: Member[] = [];
  for await (const entry of archive.entries()) {
    entries.push(entry);
    members.push(await archive.read(entry, maxOut, inflate));
  }
  return { archive, entries, members };
}

const outline = ({ entries, members }: Opened): unknown =>
  entries.map(({ name }, i) => [name, decodeUtf8(members[i]!.bytes), members[i]!.fault]);
const expected = some
  .filter(({ name }) => name !== 'dir/')
  .map(({ name, content }) => [name, decodeUtf8(content), null]);

describe('ZipArchive', () => {
  const spellings: Readonly<Record<string, Uint8Array>> = {
    'a plain archive': writeZip(some),
    'one with a comment': writeZip(some, { comment: 'PK\x05\x06 and more '.repeat(100) }),
    'one behind something else': writeZip(some, { prefix: encodeUtf8('#!/bin/sh\n'.repeat(20)) }),
    'data descriptors': writeZip(some.map((member) => ({ ...member, hasDescriptor: true }))),
    'sizes and offsets of 64 bits': writeZip(
      some.map((member) => ({ ...member, isLarge: true })),
      { isLarge: true },
    ),
    'something behind the end': joinBytes(writeZip(some), '\r\n\r\n'),
  };
  for (const [name, bytes] of Object.entries(spellings)) {
    it(`reads ${name}`, async () => {
      const opened = await open(bytes);
      assert.deepEqual(outline(opened), expected);
      assert.deepEqual(opened.archive.problems, []);
    });
  }

  it('finds members by name, the first of several', async () => {
    const bytes = writeZip([...some, text('a.txt', 'another')]);
    const { archive } = await open(bytes);
    const found = await archive.find('a.txt');
    assert.equal(found!.headerAt, 0);
    assert.equal((await archive.find('dir/ü.txt'))!.name, 'dir/ü.txt');
    assert.equal(await archive.find('b.txt'), null);
    assert.equal(await archive.find('__proto__'), null);
  });

  it('reads a directory that is longer than what is read at once', async () => {
    const many = Array.from({ length: 9000 }, (_, i) =>
      text(`${'folder/'.repeat(20)}${i}.txt`, String(i), { method: 0 }),
    );
    const { archive, entries } = await open(writeZip(many));
    assert.equal(entries.length, 9000);
    assert.deepEqual(archive.problems, []);
    assert.equal((await archive.find(many[8999]!.name))!.name, many[8999]!.name);
  });

  for (const hasDescriptor of [false, true]) {
    it(`keeps what stands before a cut, ${hasDescriptor ? 'without' : 'with'} sizes in headers`, async () => {
      const members = some.map((member) => ({ ...member, hasDescriptor }));
      const bytes = writeZip(members);
      const third = writeZip(members.slice(0, 3));
      const dataEnd =
        third.length - 22 - members.slice(0, 3).reduce((sum, m) => sum + 46 + m.name.length, 0);
      const { archive, entries, members: read } = await open(bytes.subarray(0, dataEnd));
      assert.deepEqual(codes(archive.problems), ['truncated-file']);
      assert.deepEqual(
        entries.map(({ name }) => name),
        ['a.txt', 'dir/b.txt'],
      );
      assert.deepEqual(
        read.map((member) => decodeUtf8(member.bytes)),
        ['alpha '.repeat(50), 'beta'],
      );
      assert.ok(read.every(({ fault }) => fault === null));
    });
  }

  it('keeps the beginning of the member that a cut goes through', async () => {
    const long = Array.from({ length: 3000 }, (_, i) => `line ${i * 7919}\n`).join('');
    for (const method of [0, 8]) {
      const bytes = writeZip([text('a', 'first'), text('b', long, { method })]);
      const { members } = await open(bytes.subarray(0, bytes.length >> 1));
      assert.equal(members[1]!.fault, 'cut');
      assert.equal(members[1]!.state, 'truncated');
      assert.ok(members[1]!.bytes.length > 1000);
      assert.ok(long.startsWith(decodeUtf8(members[1]!.bytes)));
    }
  });

  it('does not take an archive inside of a cut one for a part of it', async () => {
    const inner = writeZip([text('inner.txt', 'inner')]);
    const bytes = writeZip([{ name: 'a.zip', content: inner, method: 0 }, text('b', 'beta')]);
    const { entries } = await open(bytes.subarray(0, bytes.length - 40));
    assert.deepEqual(
      entries.map(({ name }) => name),
      ['a.zip', 'b'],
    );
  });

  it('goes by the records that are whole where one is broken', async () => {
    const bytes = writeZip(some);
    let at = bytes.length;
    for (let records = 0; records < 2; records++) at = bytes.lastIndexOf(0x02, at - 1);
    const broken = bytes.slice();
    broken[at] = 0x7f;
    const { archive, entries } = await open(broken);
    assert.ok(entries.length < 3);
    assert.ok(archive.problems.length > 0);
  });

  const lies: readonly (readonly [string, NonNullable<ZipMember['lies']>, string])[] = [
    ['a size that is too small', { size: 1 }, 'damaged'],
    ['a size of 4 GiB', { size: 0xffff_fffe }, 'damaged'],
    ['data that reach into the next member', { packedSize: 60 }, 'overlap'],
    ['data that reach behind the file', { packedSize: 0xffff_fffe }, 'overlap'],
    ['data that end too early', { packedSize: 3 }, 'damaged'],
    ['a header in the middle of nowhere', { headerAt: 7 }, 'header'],
    ['a header behind the file', { headerAt: 0xffff_fffe }, 'header'],
    ['a wrong checksum', { checksum: 1 }, 'checksum'],
  ];
  for (const [name, told, fault] of lies) {
    it(`is not led astray by ${name}`, async () => {
      const bytes = writeZip([text('a', 'alpha '.repeat(50), { lies: told }), text('b', 'beta')]);
      const { members } = await open(bytes);
      assert.deepEqual(
        members.map((member) => member.fault),
        [fault, null],
      );
      assert.equal(decodeUtf8(members[1]!.bytes), 'beta');
    });
  }

  it('refuses members that share their bytes', async () => {
    const kernel = text('0', 'x'.repeat(100_000));
    const names = Array.from({ length: 50 }, (_, i) =>
      text(String(i + 1), '', { lies: { headerAt: 0, packedSize: 100, size: 100_000 } }),
    );
    const { members } = await open(writeZip([kernel, ...names]));
    assert.ok(members.every(({ fault, bytes }) => fault === 'overlap' && bytes.length === 0));
  });

  it('stops at its limit, whatever is in a member', async () => {
    const zeros = new Uint8Array(64 * 1024 * 1024);
    const bytes = writeZip([
      { name: 'bomb', content: zeros },
      { name: 'b', content: zeros, method: 0 },
    ]);
    const startedAt = performance.now();
    const { members } = await open(bytes);
    assert.ok(performance.now() - startedAt < 2000);
    assert.deepEqual(
      members.map(({ fault, state }) => [fault, state]),
      [
        ['limit', 'skipped'],
        ['limit', 'skipped'],
      ],
    );
    assert.ok(members.every((member) => member.bytes.length <= maxOut));
  });

  it('names what members are encrypted with, and methods it cannot undo', async () => {
    const aes = (bits: number): Uint8Array =>
      Uint8Array.of(1, 0x99, 7, 0, 2, 0, 0x41, 0x45, bits, 8, 0);
    const { entries, members } = await open(
      writeZip([
        text('a', 'alpha', { flags: 1 }),
        text('b', 'beta', { flags: 1, method: 99, extra: aes(1) }),
        text('c', 'gamma', { flags: 1, method: 99, extra: aes(3) }),
        text('d', 'delta', { flags: 0x41 }),
        text('e', 'epsilon', { method: 14 }),
      ]),
    );
    assert.deepEqual(
      entries.map(({ cipher }) => cipher),
      ['ZipCrypto', 'AES-128', 'AES-256', 'PKWARE', null],
    );
    assert.deepEqual(
      members.map(({ fault }) => fault),
      ['encrypted', 'encrypted', 'encrypted', 'encrypted', 'method'],
    );
  });

  it('has no members in an empty archive', async () => {
    const { archive, entries } = await open(writeZip([]));
    assert.deepEqual(entries, []);
    assert.deepEqual(archive.problems, []);
  });
});
