import type { Token, Tone } from '../model';
import { visible } from '../visible';
import type { TextStyle } from './tokens';

/** Tells the tones of a text from front to back. Linear: each step looks at what it passes over. */
export interface ToneScanner {
  /** What is still open where it stands (a tag, a comment, a string), as a small number. */
  state: number;
  /** The tone of what `next` passed over last. */
  readonly tone: Tone;
  /** The tone of a value that stands where it is. */
  readonly valueTone: Tone;
  /** Passes over text of one tone from `at`, and says where that ends: beyond `at`. */
  next(text: string, at: number): number;
  /** A line ends: closes what a line break closes. */
  endLine(): void;
}

/** The style of one line, told by a scanner that stands at its beginning; texts come in order. */
export function scannedStyle(scanner: ToneScanner): TextStyle {
  return {
    get tone() {
      return scanner.valueTone;
    },
    spell: visible,
    split: (text) => scanTokens(scanner, text),
  };
}

/** Text as tokens, neighbours of one tone in one. */
function scanTokens(scanner: ToneScanner, text: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  let tone: Tone | null = null;
  for (let at = 0; at < text.length;) {
    const end = scanner.next(text, at);
    if (tone !== null && tone !== scanner.tone) {
      tokens.push({ text: text.slice(start, at), tone });
      start = at;
    }
    tone = scanner.tone;
    at = end;
  }
  if (tone !== null) tokens.push({ text: text.slice(start), tone });
  return tokens;
}

/** Where a sticky expression's match at `at` ends, or `at` where it has none. */
export function endOfMatch(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : at;
}

/** Where `mark` ends behind `at`, or -1 where it does not come. */
export function endOfMark(text: string, mark: string, at: number): number {
  const found = text.indexOf(mark, at);
  return found < 0 ? -1 : found + mark.length;
}
