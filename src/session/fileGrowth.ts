import type { Digest } from '../bytes/platform';
import { ByteSourceError } from '../bytes/source';
import { CaptureError } from '../capture/model';
import type { FileChange } from './api';
import type { CaptureReading } from './captureReading';

/** What has become of a file between two readings; `kept` exchanges stand as they did. */
type FileGrowth =
  | { readonly kind: 'same' }
  | { readonly kind: 'replaced' }
  | { readonly kind: 'grown'; readonly kept: number };

const replaced: FileGrowth = { kind: 'replaced' };

/** A file that has grown, read anew. */
export interface GrownReading {
  readonly later: CaptureReading;
  /** Exchanges that stand as they did in the earlier reading. */
  readonly kept: number;
}

/**
 * Reads a file anew, by `open`, that may have changed since an earlier reading; `index` finds its
 * exchanges. The new reading is the caller's where the file has grown, and closed where it has not.
 */
export async function readAgain(
  earlier: CaptureReading,
  open: () => Promise<CaptureReading>,
  index: (later: CaptureReading) => Promise<void>,
  digest: Digest,
): Promise<GrownReading | Exclude<FileChange, 'grown'>> {
  const later = await reopened(open);
  if (typeof later === 'string') return later;
  let growth: FileGrowth = replaced;
  try {
    if (await mayHaveGrown(earlier, later, digest)) {
      await index(later);
      growth = await growthOf(earlier, later, digest);
    }
  } finally {
    if (growth.kind !== 'grown') await later.close();
  }
  return growth.kind === 'grown' ? { later, kept: growth.kept } : growth.kind;
}

/** The file as it is by now, or what has become of it: what cannot be read or is no capture is another. */
async function reopened(
  open: () => Promise<CaptureReading>,
): Promise<CaptureReading | 'gone' | 'replaced'> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof ByteSourceError) return error.code === 'not-found' ? 'gone' : 'replaced';
    if (error instanceof CaptureError) return 'replaced';
    throw error;
  }
}

/** Whether the file may be an earlier one that has grown, before it is gone through. */
async function mayHaveGrown(
  earlier: CaptureReading,
  later: CaptureReading,
  digest: Digest,
): Promise<boolean> {
  if (later.source.size < earlier.source.size) return false;
  if (later.capture.format !== earlier.capture.format) return false;
  return later.beginsAs(earlier, digest);
}

/**
 * What has become of a file between two readings that have both found all exchanges. The last exchange
 * of the earlier one may have been written only in part.
 */
async function growthOf(
  earlier: CaptureReading,
  later: CaptureReading,
  digest: Digest,
): Promise<FileGrowth> {
  const count = earlier.refs.length;
  const { size } = earlier.source;
  const { marks } = earlier;
  if (marks === null) return replaced;
  const now = await later.marksAt(earlier.refs.at(count - 1)?.range, size, digest);
  if (now.before !== marks.before) return replaced;
  const isLastSame = now.last === marks.last && isSameRef(earlier, later, count - 1);
  if (later.source.size === size) {
    return isLastSame && now.after === marks.after ? { kind: 'same' } : replaced;
  }
  // What an exchange of a container or of a log in pieces is can depend on all of the file.
  if (earlier.capture.isPacked || earlier.capture.reader.looksAround === true) return replaced;
  const kept = isLastSame ? count : count - 1;
  if (kept <= 0) return replaced;
  for (let index = 0; index < kept; index++) {
    if (!isSameRef(earlier, later, index)) return replaced;
  }
  return { kind: 'grown', kept };
}

function isSameRef(earlier: CaptureReading, later: CaptureReading, index: number): boolean {
  const before = earlier.refs.at(index)?.range;
  const after = later.refs.at(index)?.range;
  return before?.start === after?.start && before?.end === after?.end;
}
