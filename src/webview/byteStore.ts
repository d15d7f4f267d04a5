import type { ByteSlice } from '../view/bytesModel';
import type { HostLink } from './host';

/** Bytes that are asked for at once. */
export const pageBytes = 16 * 1024;
/** Pages that are kept; those asked for first are forgotten first. */
const maxPages = 64;

/** A byte of a value, as far as it is here. */
export interface ShownByte {
  readonly value: number;
  readonly isHidden: boolean;
  /** Number of the innermost finding that it belongs to, or null. */
  readonly finding: number | null;
}

/** Bytes of one value, page by page. */
export interface ByteStore {
  /** The byte at an offset; undefined until its page has come. */
  at(offset: number): ShownByte | undefined;
  /** Asks for what is missing of a range. */
  show(start: number, end: number): void;
  /** Whether something that was asked for could not be had. */
  hasFailed(): boolean;
}

interface Page {
  readonly slice: ByteSlice;
  /** For each byte: 1 where it is hidden. */
  readonly hidden: Uint8Array;
  /** For each byte: 1 + number of its finding, or 0. */
  readonly findings: Uint32Array;
}

/** Makes the store of a value, by its address; `changed` is called whenever bytes have come. */
export function createByteStore(
  link: Pick<HostLink, 'request'>,
  exchange: number,
  source: string,
  changed: () => void,
): ByteStore {
  const pages = new Map<number, Page | null>();
  let isFailed = false;

  async function load(index: number): Promise<void> {
    pages.set(index, null);
    if (pages.size > maxPages) pages.delete(pages.keys().next().value!);
    const range = { start: index * pageBytes, count: pageBytes };
    const slice = await link.request('bytes', { exchange, source, ...range }).catch(() => null);
    isFailed = slice === null;
    if (slice) pages.set(index, pageOf(slice));
    else pages.delete(index);
    changed();
  }

  return {
    at(offset) {
      const page = pages.get(Math.floor(offset / pageBytes));
      const value = page?.slice.bytes[offset - page.slice.start];
      if (!page || value === undefined) return undefined;
      const at = offset - page.slice.start;
      const finding = page.findings[at]!;
      return { value, isHidden: page.hidden[at] === 1, finding: finding > 0 ? finding - 1 : null };
    },
    show(start, end) {
      if (isFailed) return;
      for (let index = Math.floor(start / pageBytes); index * pageBytes < end; index++) {
        if (!pages.has(index)) void load(index);
      }
    },
    hasFailed: () => isFailed,
  };
}

function pageOf(slice: ByteSlice): Page {
  const { start, bytes, hidden: runs, marks } = slice;
  const hidden = new Uint8Array(bytes.length);
  const findings = new Uint32Array(bytes.length);
  for (let at = 0; at < runs.length; at += 2) {
    hidden.fill(1, Math.max(0, runs[at]! - start), Math.max(0, runs[at + 1]! - start));
  }
  const each = Array.from({ length: marks.length / 3 }, (_, at) => marks.slice(at * 3, at * 3 + 3));
  // The shorter ones last: what is inside another stands out.
  each.sort(([a, b], [c, d]) => d! - c! - (b! - a!));
  for (const [from, to, finding] of each) {
    findings.fill(finding! + 1, Math.max(0, from! - start), Math.max(0, to! - start));
  }
  return { slice, hidden, findings };
}
