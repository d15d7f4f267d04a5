import type { ByteSource } from './source';

/** Bytes read at once where few are asked for; exchanges stand in a row, and are mostly read so. */
const windowBytes = 256 * 1024;
/** Reads of so many bytes go to the file as they are. */
const largeBytes = 64 * 1024;
/** Larger ones are not kept: whoever reads so much reads it once. */
const mostKept = 1024 * 1024;
/** Of an archive the directory, a member's header and its data are read in turn. */
const mostWindows = 4;

interface Window {
  readonly start: number;
  readonly bytes: Uint8Array;
}

/**
 * Reads a file in few and large pieces, and answers small reads from what it has read last: one read
 * of a file costs as much as parsing an exchange. The source belongs to it from then on.
 */
export class WindowSource implements ByteSource {
  readonly size: number;
  readonly #source: ByteSource;
  /** The one used last stands first. */
  #windows: readonly Window[] = [];

  constructor(source: ByteSource) {
    this.#source = source;
    this.size = source.size;
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    const end = Math.min(offset + length, this.size);
    const known = this.#windows.find(({ start, bytes }) => {
      return start <= offset && end <= start + bytes.length;
    });
    if (known) return this.#part(known, offset, end);
    if (length >= largeBytes) {
      const bytes = await this.#source.read(offset, length);
      if (bytes.length <= mostKept) this.#keep({ start: offset, bytes });
      return bytes;
    }
    // What stands a little before is asked for as well: a member's header behind its record.
    const start = Math.max(0, offset - (offset % largeBytes));
    const window = { start, bytes: await this.#source.read(start, windowBytes) };
    return this.#part(window, offset, end);
  }

  close(): Promise<void> {
    this.#windows = [];
    return this.#source.close();
  }

  /** A copy: whoever keeps an exchange is not to keep all that stands around it. */
  #part(window: Window, offset: number, end: number): Uint8Array {
    this.#keep(window);
    return window.bytes.slice(Math.max(0, offset - window.start), Math.max(0, end - window.start));
  }

  #keep(window: Window): void {
    if (this.#windows[0] === window) return;
    const others = this.#windows.filter((one) => one !== window);
    this.#windows = [window, ...others].slice(0, mostWindows);
  }
}
