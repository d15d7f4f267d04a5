import { ByteWriter, utf8 } from './byteWriter';
import { treeOf, type Tree } from './tree';

const appleEpochMs = 978_307_200_000;

/** A date, which a tree of JSON does not have. */
export type PlistTree = Tree | { readonly kind: 'date'; readonly value: Date };

/**
 * Binary property list (`bplist00`) of a tree. Equal texts are written once and referred to, as Apple's
 * writer does. It has no null: that is written as the object of that name.
 */
export function writeBinaryPlist(tree: PlistTree): Uint8Array {
  const objects: Uint8Array[] = [];
  const texts = new Map<string, number>();
  const put = (at: PlistTree): number => {
    if (at.kind === 'string') {
      const known = texts.get(at.value);
      if (known !== undefined) return known;
      texts.set(at.value, objects.length);
    }
    const index = objects.length;
    objects.push(new Uint8Array(0));
    const references =
      at.kind === 'array'
        ? at.value.map(put)
        : at.kind === 'object'
          ? [
              ...at.value.map(([key]) => put({ kind: 'string', value: key })),
              ...at.value.map(([, value]) => put(value)),
            ]
          : [];
    objects[index] = objectOf(at, references);
    return index;
  };
  const top = put(tree);
  const out = new ByteWriter().bytes(utf8('bplist00'));
  const offsets = objects.map((object) => {
    const at = out.length;
    out.bytes(object);
    return at;
  });
  const table = out.length;
  for (const offset of offsets) out.big(offset, 4);
  return out.bytes([0, 0, 0, 0, 0, 0, 4, 2]).big(objects.length, 8).big(top, 8).big(table, 8).end();
}

export const binaryPlistOf = (value: unknown): Uint8Array => writeBinaryPlist(treeOf(value));

function objectOf(tree: PlistTree, references: readonly number[]): Uint8Array {
  const out = new ByteWriter();
  switch (tree.kind) {
    case 'null':
      return out.big(0, 1).end();
    case 'boolean':
      return out.big(tree.value ? 9 : 8, 1).end();
    case 'integer':
      return out.big(0x13, 1).big(tree.value, 8).end();
    case 'double':
      return out.big(0x23, 1).double(tree.value).end();
    case 'date':
      return out
        .big(0x33, 1)
        .double((tree.value.getTime() - appleEpochMs) / 1000)
        .end();
    case 'bytes':
      return marker(out, 4, tree.value.length).bytes(tree.value).end();
    case 'string': {
      const isAscii = /^[\0-\x7f]*$/.test(tree.value);
      if (isAscii) return marker(out, 5, tree.value.length).bytes(utf8(tree.value)).end();
      const units = Buffer.from(tree.value, 'utf16le').swap16();
      return marker(out, 6, tree.value.length).bytes(units).end();
    }
    case 'array':
    case 'object':
      marker(out, tree.kind === 'array' ? 10 : 13, tree.value.length);
      for (const reference of references) out.big(reference, 2);
      return out.end();
  }
}

function marker(out: ByteWriter, kind: number, length: number): ByteWriter {
  if (length < 15) return out.big((kind << 4) | length, 1);
  return out
    .big((kind << 4) | 15, 1)
    .big(0x12, 1)
    .big(length, 4);
}
