import type { Platform } from '../bytes/platform';
import { ByteSourceError } from '../bytes/source';
import { encodeUtf8, tryDecodeUtf8 } from '../bytes/text';
import { fileChunks } from './files';
import { UsageError } from './usage';

/** What comes on standard input, as it comes. @throws {UsageError} when it cannot be read. */
export async function* standardInput(): AsyncIterable<Uint8Array> {
  try {
    for await (const chunk of process.stdin) yield chunk as Uint8Array;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'error';
    throw new UsageError(`standard input cannot be read (${code})`);
  }
}

/** Waits for standard input no longer: a program ends only when nothing can come any more. */
export function leaveStandardInput(): void {
  process.stdin.destroy();
}

/** A file that the caller names, in pieces. @throws {UsageError} when it cannot be read. */
export async function* givenFile(file: string, platform: Platform): AsyncIterable<Uint8Array> {
  try {
    yield* fileChunks(file, platform);
  } catch (error) {
    if (error instanceof ByteSourceError)
      throw new UsageError(`${file} cannot be read (${error.code})`);
    throw error;
  }
}

/** A line that is a JSON string stands for its value, which may hold line breaks; any other for itself. */
export function spokenBy(line: Uint8Array): Uint8Array {
  const text = tryDecodeUtf8(line)?.trim();
  if (text === undefined || text.length < 2 || !text.startsWith('"') || !text.endsWith('"'))
    return line;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? encodeUtf8(value) : line;
  } catch {
    return line;
  }
}
