import { ByteWriter, utf8 } from './byteWriter';
import { treeOf, type Tree } from './tree';

/** CBOR of a tree (RFC 8949), each value in its shortest form, of definite length. */
export function writeCbor(tree: Tree): Uint8Array {
  const out = new ByteWriter();
  write(out, tree);
  return out.end();
}

export const cborOf = (value: unknown): Uint8Array => writeCbor(treeOf(value));

function write(out: ByteWriter, tree: Tree): void {
  switch (tree.kind) {
    case 'null':
      out.big(0xf6, 1);
      break;
    case 'boolean':
      out.big(tree.value ? 0xf5 : 0xf4, 1);
      break;
    case 'double':
      out.big(0xfb, 1).double(tree.value);
      break;
    case 'integer':
      if (tree.value >= 0n) head(out, 0, tree.value);
      else head(out, 1, -1n - tree.value);
      break;
    case 'string':
      writeText(out, tree.value);
      break;
    case 'bytes':
      head(out, 2, tree.value.length);
      out.bytes(tree.value);
      break;
    case 'array':
      head(out, 4, tree.value.length);
      for (const element of tree.value) write(out, element);
      break;
    case 'object':
      head(out, 5, tree.value.length);
      for (const [key, value] of tree.value) {
        writeText(out, key);
        write(out, value);
      }
  }
}

function writeText(out: ByteWriter, text: string): void {
  const bytes = utf8(text);
  head(out, 3, bytes.length);
  out.bytes(bytes);
}

function head(out: ByteWriter, major: number, value: number | bigint): void {
  const first = major << 5;
  if (value < 24) out.big(first | Number(value), 1);
  else if (value < 256) out.big(first | 24, 1).big(value, 1);
  else if (value < 65_536) out.big(first | 25, 1).big(value, 2);
  else if (value < 2 ** 32) out.big(first | 26, 1).big(value, 4);
  else out.big(first | 27, 1).big(value, 8);
}
