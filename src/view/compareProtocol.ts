import type { CompareView } from './compareModel';

/**
 * Messages between the extension host and the page of a comparison. The page gets no path; what it
 * sends is checked by `readComparePageMessage`.
 */

/** Which of the two captures. */
export type CompareWhich = 'before' | 'after';

/** One of the captures as the page names it. */
export interface CompareFileView {
  readonly name: string;
  readonly formatLabel: string;
  readonly sizeBytes: number;
  readonly exchanges: number;
}

/** From the host to the page. */
export type CompareHostMessage =
  | {
      readonly type: 'comparison';
      readonly view: CompareView;
      readonly before: CompareFileView;
      readonly after: CompareFileView;
      readonly isRevealed: boolean;
    }
  /** A capture has changed: the comparison is made anew. */
  | { readonly type: 'comparing' }
  /** It cannot be made; why, in words. */
  | { readonly type: 'failed'; readonly message: string };

/** From the page to the host. */
export type ComparePageMessage =
  | { readonly type: 'ready' }
  /** Show an exchange in the capture it stands in. */
  | {
      readonly type: 'show';
      readonly which: CompareWhich;
      readonly exchange: number;
      readonly finding: number | null;
    }
  | { readonly type: 'reveal-all'; readonly isRevealed: boolean }
  /** What was after is before. */
  | { readonly type: 'swap' };

type Fields = Readonly<Record<string, unknown>>;

/** A message from the page, checked and built anew; null where it is none. Never throws. */
export function readComparePageMessage(data: unknown): ComparePageMessage | null {
  try {
    return readMessage(data);
  } catch {
    // A getter or a proxy that throws: no message of ours.
    return null;
  }
}

function readMessage(data: unknown): ComparePageMessage | null {
  if (!isFields(data)) return null;
  const { type, which, exchange, finding, isRevealed } = data;
  switch (type) {
    case 'ready':
    case 'swap':
      return { type };
    case 'reveal-all':
      return typeof isRevealed === 'boolean' ? { type, isRevealed } : null;
    case 'show': {
      const isSide = which === 'before' || which === 'after';
      if (!isSide || !isCount(exchange) || !(finding === null || isCount(finding))) return null;
      return { type, which, exchange, finding };
    }
    default:
      return null;
  }
}

/** The host's message in `data`, or null where it is none: other scripts may post to a page too. */
export function readCompareHostMessage(data: unknown): CompareHostMessage | null {
  if (!isFields(data)) return null;
  switch (data['type']) {
    case 'comparing':
      return { type: 'comparing' };
    case 'failed':
      return typeof data['message'] === 'string' ? (data as CompareHostMessage) : null;
    case 'comparison': {
      const { view, before, after, isRevealed } = data;
      const isWhole =
        isFields(view) && Array.isArray(view['sections']) && isFields(before) && isFields(after);
      return isWhole && typeof isRevealed === 'boolean' ? (data as CompareHostMessage) : null;
    }
    default:
      return null;
  }
}

function isFields(data: unknown): data is Fields {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
