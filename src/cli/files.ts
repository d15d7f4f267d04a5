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

/** How a stream is cut into lines. */
export interface LineOptions {
  /** Most bytes of a line that are kept, and one more, so that one that is too long is known for one. */
  readonly longest?: number;
  /** The byte that ends a line: a line feed, where nothing is said. */
  readonly separator?: number;
}

/**
 * Lines without what ends them; a last one that nothing ends counts, an empty one does not. What of a
 * line is longer than `longest` is passed over.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  { longest = Infinity, separator = lineFeed }: LineOptions = {},
): AsyncIterable<Uint8Array> {
  let open: Uint8Array[] = [];
  let length = 0;
  const keep = (piece: Uint8Array): void => {
    const kept = piece.subarray(0, longest + 1 - length);
    if (kept.length > 0) open.push(kept);
    length += kept.length;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(separator); end >= 0; end = chunk.indexOf(separator, start)) {
      keep(chunk.subarray(start, end));
      yield concat(open);
      open = [];
      length = 0;
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  if (length > 0) yield concat(open);
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
