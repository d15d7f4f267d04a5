import type { Line } from '../../http/lines';
import { shownLine } from '../../text/block';
import type { Blocks, Splitter } from '../../text/blocks';
import { readMark, type Mark } from './marks';
import { readPrefix } from './prefix';

/** Most threads with a call under way. */
const maxThreads = 10_000;
/** Longest prefix of a line. */
const maxPrefix = 400;

/** Whether `-->` or `<--` stands where a prefix may end. */
export function mayHoldArrow(bytes: Uint8Array, line: Line): boolean {
  const end = Math.min(line.end, line.start + maxPrefix) - 3;
  // Searching by `indexOf` would go on through all the lines behind that have no such sign.
  for (let at = line.start; at <= end; at++) {
    if (bytes[at] !== 0x2d || bytes[at + 1] !== 0x2d) continue;
    if (bytes[at + 2] === 0x3e || bytes[at - 1] === 0x3c) return true;
  }
  return false;
}

/**
 * An exchange begins with its request, or with a response whose request is not there. What other
 * threads wrote meanwhile stands between its lines, so that it may go on behind where the next begins.
 */
export class OkHttpSplitter implements Splitter {
  readonly #blocks: Blocks;
  /** Threads with a call under way, and whether it is answered. */
  readonly #open = new Map<string, boolean>();
  #last = '';
  /** Where lines name no thread: the URL asked for last, and all that are not answered. */
  #url = '';
  readonly #unanswered = new Set<string>();

  constructor(blocks: Blocks) {
    this.#blocks = blocks;
  }

  take(bytes: Uint8Array, line: Line, base: number): void {
    if (!mayHoldArrow(bytes, line)) return;
    const text = shownLine(bytes, line, 8192);
    const { length, thread, tag } = readPrefix(text);
    const mark = readMark(text.slice(length));
    if (mark) this.#note(mark, `${thread} ${tag}`, base + line.start, base + line.next);
  }

  #note(mark: Mark, key: string, at: number, next: number): void {
    const isResponse = mark.kind === 'response';
    const isStray = isResponse && (this.#open.get(key) !== false || this.#isOfAnother(mark.url));
    if (mark.kind === 'request') this.#ask(mark.url);
    if (mark.kind === 'request' || isStray) {
      this.#blocks.begin(at);
      this.#last = key;
    }
    if (mark.kind === 'request' || isResponse) this.#set(key, isResponse);
    if (mark.kind === 'response-end' || mark.kind === 'failed') {
      this.#open.delete(key);
      if (key === this.#last) this.#blocks.end(next);
    }
  }

  #set(key: string, isAnswered: boolean): void {
    if (this.#open.has(key) || this.#open.size < maxThreads) this.#open.set(key, isAnswered);
  }

  #ask(url: string): void {
    this.#url = url;
    if (this.#unanswered.size < maxThreads) this.#unanswered.add(url);
  }

  /** Whether the response is to a request before the last one. A redirect answers from elsewhere. */
  #isOfAnother(url: string): boolean {
    const isKnown = this.#unanswered.delete(url);
    return this.#last.startsWith(' ') && isKnown && url !== this.#url;
  }
}
