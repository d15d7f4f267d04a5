import type { Platform } from '../bytes/platform';
import { sourcedContent } from '../bytes/sourced';
import type { Attached, ReadContext } from '../capture/model';

/** What Playwright calls the file of a body: its SHA-1 in hex, and an extension. */
const bodyName = /^([0-9a-f]{40})(?:\.[a-z0-9]{1,16})?$/;

/**
 * Finds bodies that stand in files beside the capture at `path`. Only a file that is called by the
 * hash of what it holds is taken: a capture could name any other to have it read, too.
 */
export function attachedBeside(
  { openFile, digest }: Pick<Platform, 'openFile' | 'digest'>,
  path: string,
  maxBytes: number,
): NonNullable<ReadContext['attached']> {
  const folder = path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return async (name): Promise<Attached | null> => {
    const hash = bodyName.exec(name)?.[1];
    if (hash === undefined) return null;
    const bytes = await readWhole(openFile, folder + name, maxBytes);
    if (!bytes || digest('sha1', bytes) !== hash) return null;
    return { sourced: sourcedContent(bytes), state: 'complete' };
  };
}

/** All of a file, or null where it cannot be read or is larger. */
async function readWhole(
  openFile: Platform['openFile'],
  path: string,
  maxBytes: number,
): Promise<Uint8Array | null> {
  try {
    const source = await openFile(path);
    try {
      return source.size > maxBytes ? null : await source.read(0, source.size);
    } finally {
      await source.close();
    }
  } catch {
    // It is as good as not there, which the exchange says.
    return null;
  }
}
