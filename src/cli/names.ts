import type { Platform } from '../bytes/platform';
import { decodeUtf8 } from '../bytes/text';
import { linesOf } from './files';
import { expand } from './globs';
import { givenFile, standardInput } from './input';

/** A list of files to scan. */
export interface FileList {
  /** null for standard input. */
  readonly file: string | null;
  /** Whether a NUL ends each name, as `find -print0` writes it, and not a line feed. */
  readonly isNul: boolean;
}

/** Bytes of a name; systems take 4,096 at most, and what is longer is told as none that is there. */
const longestName = 64 * 1024;
const lineFeed = 0x0a;

/**
 * The files to scan, one after another: those of the arguments, then those of the list as it comes.
 * Names of a list are taken as they are; empty lines are none, and a carriage return ends none.
 * @throws {UsageError} when the list cannot be read.
 */
export async function* namesOf(
  files: readonly string[],
  list: FileList | null,
  platform: Platform,
): AsyncIterable<string> {
  for (const file of files) yield* expand(file);
  if (list === null) return;
  const chunks = list.file === null ? standardInput() : givenFile(list.file, platform);
  const separator = list.isNul ? 0 : lineFeed;
  for await (const line of linesOf(chunks, { longest: longestName, separator })) {
    const name = decodeUtf8(line);
    const file = list.isNul || !name.endsWith('\r') ? name : name.slice(0, -1);
    if (file !== '') yield file;
  }
}
