import { ByteWriter, utf8 } from './byteWriter';
import { treeOf, type Tree } from './tree';

/** BSON of an object (version 1.1). Names must not hold U+0000. */
export function writeBson(tree: Tree): Uint8Array {
  if (tree.kind !== 'object') throw new Error('a document is an object');
  return document(tree.value);
}

export const bsonOf = (value: unknown): Uint8Array => writeBson(treeOf(value));

/** A document of elements that are given as type, name and bytes. */
export function bsonElements(
  elements: readonly (readonly [number, string, Uint8Array | readonly number[]])[],
): Uint8Array {
  const out = new ByteWriter();
  for (const [type, name, value] of elements) {
    out.big(type, 1).bytes(utf8(name)).big(0, 1).bytes(value);
  }
  return framed(out);
}

function framed(out: ByteWriter): Uint8Array {
  return new ByteWriter()
    .little(out.length + 5, 4)
    .bytes(out.end())
    .big(0, 1)
    .end();
}

function document(members: readonly (readonly [string, Tree])[]): Uint8Array {
  return bsonElements(
    members
      .map(([name, tree]) => [...valueOf(tree), name] as const)
      .map(([type, value, name]) => [type, name, value] as const),
  );
}

function valueOf(tree: Tree): readonly [number, Uint8Array] {
  const out = new ByteWriter();
  switch (tree.kind) {
    case 'null':
      return [0x0a, out.end()];
    case 'boolean':
      return [0x08, out.big(tree.value ? 1 : 0, 1).end()];
    case 'double':
      return [0x01, out.double(tree.value, true).end()];
    case 'integer': {
      const isShort = BigInt.asIntN(32, tree.value) === tree.value;
      return isShort
        ? [0x10, out.little(tree.value, 4).end()]
        : [0x12, out.little(tree.value, 8).end()];
    }
    case 'string': {
      const bytes = utf8(tree.value);
      return [
        0x02,
        out
          .little(bytes.length + 1, 4)
          .bytes(bytes)
          .big(0, 1)
          .end(),
      ];
    }
    case 'bytes':
      return [0x05, out.little(tree.value.length, 4).big(0, 1).bytes(tree.value).end()];
    case 'array':
      return [0x04, document(tree.value.map((element, i) => [String(i), element] as const))];
    case 'object':
      return [0x03, document(tree.value)];
  }
}
