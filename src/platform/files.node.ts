import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { ByteSourceError, MemorySource, type ByteSource } from '../bytes/source';
import { WindowSource } from '../bytes/windowSource';

/** Most bytes that are taken from a pipe, which cannot be read at an offset and is kept whole. */
const maxPipeBytes = 256 * 1024 * 1024;

/**
 * Opens a file read-only. A pipe is read to its end at once.
 * @throws {ByteSourceError} when it is missing, a folder, a device, or not readable.
 */
export async function openFile(path: string): Promise<ByteSource> {
  let handle: FileHandle;
  try {
    handle = await open(path, constants.O_RDONLY);
  } catch (error) {
    throw sourceError(error);
  }
  try {
    const stat = await handle.stat();
    if (stat.isDirectory()) throw new ByteSourceError('is-directory', 'is a folder');
    if (stat.isFile()) return new WindowSource(new FileSource(handle, stat.size));
    if (!stat.isFIFO() && !stat.isSocket()) {
      throw new ByteSourceError('read-failed', 'is a device');
    }
    return await readPipe(handle);
  } catch (error) {
    await handle.close();
    throw sourceError(error);
  }
}

class FileSource implements ByteSource {
  readonly size: number;
  readonly #handle: FileHandle;
  #isClosed = false;

  constructor(handle: FileHandle, size: number) {
    this.#handle = handle;
    this.size = size;
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    const wanted = Math.max(0, Math.min(length, this.size - offset));
    const bytes = new Uint8Array(wanted);
    let filled = 0;
    try {
      while (filled < wanted) {
        const at = offset + filled;
        const { bytesRead } = await this.#handle.read(bytes, filled, wanted - filled, at);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
    } catch (error) {
      throw sourceError(error);
    }
    // Shorter where the file was cut after it was opened.
    return bytes.subarray(0, filled);
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#handle.close();
  }
}

async function readPipe(handle: FileHandle): Promise<ByteSource> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const chunk = new Uint8Array(64 * 1024);
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, null);
    if (bytesRead === 0) break;
    chunks.push(chunk.subarray(0, bytesRead));
    length += bytesRead;
    if (length > maxPipeBytes) throw new ByteSourceError('read-failed', 'pipe is too long');
  }
  await handle.close();
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return new MemorySource(bytes);
}

/** Any error of the file system as the one of this room. */
export function sourceError(error: unknown): ByteSourceError {
  if (error instanceof ByteSourceError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new ByteSourceError('not-found', 'no such file');
    case 'EACCES':
    case 'EPERM':
      return new ByteSourceError('no-permission', 'not allowed to read');
    case 'EISDIR':
      return new ByteSourceError('is-directory', 'is a folder');
    default:
      return new ByteSourceError('read-failed', code || 'cannot be read');
  }
}
