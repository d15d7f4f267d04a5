import { ByteWriter, utf8 } from './byteWriter';
import { treeOf, type Tree } from './tree';

/** MessagePack of a tree, each value in its shortest form. */
export function writeMsgpack(tree: Tree): Uint8Array {
  const out = new ByteWriter();
  write(out, tree);
  return out.end();
}

export const msgpackOf = (value: unknown): Uint8Array => writeMsgpack(treeOf(value));

function write(out: ByteWriter, tree: Tree): void {
  switch (tree.kind) {
    case 'null':
      out.big(0xc0, 1);
      break;
    case 'boolean':
      out.big(tree.value ? 0xc3 : 0xc2, 1);
      break;
    case 'double':
      out.big(0xcb, 1).double(tree.value);
      break;
    case 'integer':
      writeInteger(out, tree.value);
      break;
    case 'string':
      writeText(out, tree.value);
      break;
    case 'bytes': {
      const { length } = tree.value;
      if (length < 256) out.big(0xc4, 1).big(length, 1);
      else if (length < 65_536) out.big(0xc5, 1).big(length, 2);
      else out.big(0xc6, 1).big(length, 4);
      out.bytes(tree.value);
      break;
    }
    case 'array':
      writeCount(out, tree.value.length, 0x90, 0xdc);
      for (const element of tree.value) write(out, element);
      break;
    case 'object':
      writeCount(out, tree.value.length, 0x80, 0xde);
      for (const [key, value] of tree.value) {
        writeText(out, key);
        write(out, value);
      }
  }
}

function writeCount(out: ByteWriter, count: number, small: number, large: number): void {
  if (count < 16) out.big(small | count, 1);
  else if (count < 65_536) out.big(large, 1).big(count, 2);
  else out.big(large + 1, 1).big(count, 4);
}

function writeText(out: ByteWriter, text: string): void {
  const bytes = utf8(text);
  if (bytes.length < 32) out.big(0xa0 | bytes.length, 1);
  else if (bytes.length < 256) out.big(0xd9, 1).big(bytes.length, 1);
  else if (bytes.length < 65_536) out.big(0xda, 1).big(bytes.length, 2);
  else out.big(0xdb, 1).big(bytes.length, 4);
  out.bytes(bytes);
}

function writeInteger(out: ByteWriter, value: bigint): void {
  if (value >= 0n) {
    if (value < 128n) out.big(value, 1);
    else if (value < 256n) out.big(0xcc, 1).big(value, 1);
    else if (value < 65_536n) out.big(0xcd, 1).big(value, 2);
    else if (value < 1n << 32n) out.big(0xce, 1).big(value, 4);
    else out.big(0xcf, 1).big(value, 8);
  } else if (value >= -32n) out.big(value, 1);
  else if (value >= -128n) out.big(0xd0, 1).big(value, 1);
  else if (value >= -32_768n) out.big(0xd1, 1).big(value, 2);
  else if (value >= -(1n << 31n)) out.big(0xd2, 1).big(value, 4);
  else out.big(0xd3, 1).big(value, 8);
}
