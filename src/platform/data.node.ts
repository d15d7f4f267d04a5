import { readFile } from 'node:fs/promises';
import type { DataFile } from '../bytes/platform';
import { sourceError } from './files.node';

/** Where data files lie: beside the bundles, or where the sources have them. */
const folders = [__dirname, `${__dirname}/../verdict/data`];

/**
 * A data file of the product, whole.
 * @throws {ByteSourceError} when it is missing or not readable.
 */
export async function readData(name: DataFile): Promise<Uint8Array> {
  let first: unknown = null;
  for (const folder of folders) {
    try {
      const bytes = await readFile(`${folder}/${name}`);
      return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    } catch (error) {
      first ??= error;
    }
  }
  throw sourceError(first);
}
