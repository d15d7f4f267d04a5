import { decodeUtf8 } from '../../bytes/text';
import { entities } from '../../detect/entities';
import type { Marking } from '../marking';
import type { Token, Tone } from '../model';
import { visible, wellCut } from '../visible';
import { firstRunAfter, type Run } from './runs';
import { characterStart, countCharacters } from './utf8';
import { toldCount } from '../told';

/** Characters of a line before it is cut; personal values further on are still shown. */
export const lineWidth = 500;
/** Characters of a coding whose content stands decoded beside it. */
const encodedWidth = 48;
/** Characters of a coding that holds something hidden, and the least length that shows any. */
const hiddenEncodedWidth = 4;
const leastEncodedLength = 16;
/** Characters around a personal value behind the cut. */
const contextWidth = 40;
/** Personal values shown behind the cut. */
const mostBehindCut = 12;
/** Bytes looked at beyond a cut, so that a value that the cut would split is masked first. */
const overlapBytes = 512;

/** How the text between runs is shown. */
export interface TextStyle {
  readonly tone: Tone;
  /** Makes characters visible, or spells them as the container would. */
  readonly spell: (text: string) => string;
  /** Tones of text, where it has several; it is asked for the texts of a line in order. */
  readonly split?: (text: string) => Token[];
}

export const plainStyle: TextStyle = { tone: 'plain', spell: visible };

/**
 * Bytes [from, to) of a UTF-8 text as tokens: runs masked or marked, codings shortened, the rest
 * with every hidden value masked that it repeats. Beyond `lineWidth` characters the line is cut,
 * which a token says; personal values behind the cut stay in it with a few characters around them.
 */
export function tokensOf(
  bytes: Uint8Array,
  from: number,
  to: number,
  runs: readonly Run[],
  marking: Marking,
  style: TextStyle = plainStyle,
): Token[] {
  const line = new LineTokens(bytes, marking, style);
  let at = from;
  for (let index = firstRunAfter(runs, from); index < runs.length; index++) {
    const run = runs[index]!;
    if (run.start >= to || line.isFull) break;
    const start = Math.max(run.start, at);
    line.gap(at, start, true);
    at = Math.min(run.end, to);
    line.run(run, start, at);
  }
  line.gap(at, to, false);
  return line.end();
}

class LineTokens {
  readonly #tokens: Token[] = [];
  #left = lineWidth;
  #behindCut = 0;
  #skipped = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly marking: Marking,
    private readonly style: TextStyle,
  ) {}

  /** Nothing more will be shown, only counted. */
  get isFull(): boolean {
    return this.#left <= 0 && this.#behindCut >= mostBehindCut;
  }

  gap(start: number, end: number, isBeforeRun: boolean): void {
    if (start >= end) return;
    const { bytes } = this;
    // A character is a byte at least: what fits by bytes fits, and only the rest is counted.
    if (end - start <= this.#left) {
      this.#plain(this.marking.mask(decodeUtf8(bytes.subarray(start, end))));
      this.#left -= end - start;
      return;
    }
    const front = this.#left > 0 ? this.#left : this.#skipped > 0 || start === 0 ? 0 : contextWidth;
    const tail = isBeforeRun && this.#behindCut < mostBehindCut ? contextWidth : 0;
    const total = countCharacters(bytes, start, end);
    if (total <= front + tail) {
      this.#plain(this.marking.mask(decodeUtf8(bytes.subarray(start, end))));
      this.#left -= total;
      return;
    }
    if (front > 0) {
      const cut = characterStart(bytes, Math.min(end, start + front * 4 + overlapBytes), end);
      const text = this.marking.mask(decodeUtf8(bytes.subarray(start, cut)));
      this.#plain(wellCut(text, Math.min(text.length, front)));
    }
    this.#left = 0;
    this.#skipped += total - front - tail;
    if (tail > 0) {
      const cut = characterStart(bytes, Math.max(start, end - tail * 4 - overlapBytes), end);
      const text = this.marking.mask(decodeUtf8(bytes.subarray(cut, end)));
      this.#flush(false);
      this.#plain(wellTail(text, tail));
    }
  }

  run(run: Run, start: number, end: number): void {
    if (start >= end) return;
    if (this.#left <= 0 && ++this.#behindCut > mostBehindCut) {
      this.#skipped += countCharacters(this.bytes, start, end);
      return;
    }
    this.#flush(false);
    if (run.isEncoded) this.#encoded(run, start, end);
    else this.#value(run, start, end);
  }

  end(): Token[] {
    this.#flush(true);
    return this.#tokens;
  }

  #encoded(run: Run, start: number, end: number): void {
    const width = !run.isHidden
      ? encodedWidth
      : end - start >= leastEncodedLength
        ? hiddenEncodedWidth
        : 0;
    const stop = characterStart(this.bytes, Math.min(end, start + width), end);
    const text = this.style.spell(this.marking.mask(decodeUtf8(this.bytes.subarray(start, stop))));
    this.#push({ text: stop < end ? `${text}…` : text, tone: 'encoded' });
    this.#left -= text.length;
  }

  #value(run: Run, start: number, end: number): void {
    const { marking, bytes } = this;
    const finding = run.finding!;
    const { entity } = marking.findings[finding]!;
    const { tone, spell } = this.style;
    if (run.isHidden) {
      const text = spell(marking.shownValue(finding));
      this.#push({ text, tone, ...(run.isRepeat ? {} : marking.tag(finding)) });
      this.#left -= text.length;
      return;
    }
    const stop = characterStart(bytes, Math.min(end, start + lineWidth), end);
    const raw = decodeUtf8(bytes.subarray(start, stop));
    const text = spell(entities[entity].maskKind === 'shown' ? marking.mask(raw) : raw);
    this.#push({ text, tone, ...marking.tag(finding) });
    this.#left -= text.length;
    this.#skipped += countCharacters(bytes, stop, end);
  }

  #plain(text: string): void {
    const spelt = this.style.spell(text);
    if (this.style.split === undefined) this.#push({ text: spelt, tone: this.style.tone });
    else for (const token of this.style.split(spelt)) this.#push(token);
  }

  #push(token: Token): void {
    if (token.text !== '') this.#tokens.push(token);
  }

  #flush(isEnd: boolean): void {
    if (this.#skipped === 0) return;
    const id = isEnd ? 'view.more-characters' : 'view.skipped-characters';
    this.#push({ text: toldCount(id, this.#skipped), tone: 'muted' });
    this.#skipped = 0;
  }
}

/** The last `units` UTF-16 units, a surrogate pair left whole. */
function wellTail(text: string, units: number): string {
  if (text.length <= units) return text;
  const first = text.charCodeAt(text.length - units);
  return text.slice(text.length - units + (first >= 0xdc00 && first <= 0xdfff ? 1 : 0));
}
