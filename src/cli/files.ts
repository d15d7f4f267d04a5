import type { Platform } from '../bytes/platform';

const lineFeed = 0x0a;
const chunkBytes = 1024 * 1024;

/** The bytes of a file in pieces. @throws {ByteSourceError} when it cannot be read. */
export async function* fileChunks(file: string, platform: Platform): AsyncIterable<Uint8Array> {
  const source = await platform.openFile(file);
  try {
    for (let offset = 0; offset < source.size; offset += chunkBytes) {
      yield await source.read(offset, chunkBytes);
    }
  } finally {
    await source.close();
  }
}

/**
 * Lines without their line feeds; a last one without a line feed counts, an empty one does not. A
 * line is cut at `longest` bytes, and what follows begins another.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  longest = Infinity,
): AsyncIterable<Uint8Array> {
  let open: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      yield concat([...open, chunk.subarray(start, end)]);
      open = [];
      length = 0;
      start = end + 1;
    }
    if (start === chunk.length) continue;
    open.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length < longest) continue;
    yield concat(open);
    open = [];
    length = 0;
  }
  if (open.length > 0) yield concat(open);
}

/** The pieces as one. */
export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0]!;
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
