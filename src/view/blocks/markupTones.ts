import type { Tone } from '../model';
import { endOfMark, endOfMatch, type ToneScanner } from './tones';

/** States of {@link MarkupScanner}; `isCode` is added to those within a tag that opens code. */
export const inText = 0;
export const inTag = 1;
const beforeValue = 2;
const inDoubleQuotes = 3;
const inSingleQuotes = 4;
export const inComment = 5;
const inCode = 6;
const isCode = 8;

const textBefore = /[^<]+/y;
const tagStart = /<[/!?]?[a-z_][\w:.-]*/iy;
const opening = /<[/!?]?/y;
const tagEnd = /[/?]?>/y;
const white = /\s+/y;
const attributeName = /[^\s"'<>=/?]+/y;
const bareValue = /[^\s"'<>]+/y;
const codeElement = /<(?:script|style)(?![\w:.-])/iy;
const codeEnd = /<\/(?:script|style)(?![\w:.-])/i;

/** Tones of XML and HTML: tags, attributes, their values and comments. Broken markup is text. */
export class MarkupScanner implements ToneScanner {
  tone: Tone = 'plain';

  constructor(public state: number = inText) {}

  get valueTone(): Tone {
    const state = this.state & ~isCode;
    if (state === inComment) return 'comment';
    return state >= beforeValue && state <= inSingleQuotes ? 'string' : 'plain';
  }

  next(text: string, at: number): number {
    switch (this.state & ~isCode) {
      case inText:
        return this.#text(text, at);
      case inComment:
        return this.#until(text, endOfMark(text, '-->', at), 'comment', inText);
      case inDoubleQuotes:
        return this.#until(text, endOfMark(text, '"', at), 'string', this.#inTag);
      case inSingleQuotes:
        return this.#until(text, endOfMark(text, "'", at), 'string', this.#inTag);
      case inCode:
        return this.#code(text, at);
      default:
        return this.#tag(text, at);
    }
  }

  /** Nothing ends with a line. */
  endLine(): void {
    return;
  }

  get #inTag(): number {
    return inTag | (this.state & isCode);
  }

  #until(text: string, end: number, tone: Tone, state: number): number {
    this.tone = tone;
    if (end < 0) return text.length;
    this.state = state;
    return end;
  }

  #text(text: string, at: number): number {
    this.tone = 'plain';
    const end = endOfMatch(textBefore, text, at);
    if (end > at) return end;
    if (text.startsWith('<!--', at)) {
      this.state = inComment;
      this.tone = 'comment';
      return at + 4;
    }
    if (endOfMatch(tagStart, text, at) === at) return at + 1;
    this.state = inTag | (endOfMatch(codeElement, text, at) > at ? isCode : 0);
    this.tone = 'punctuation';
    return endOfMatch(opening, text, at);
  }

  /** Within a tag: its name right behind the opening, then attributes. */
  #tag(text: string, at: number): number {
    const isValue = (this.state & ~isCode) === beforeValue;
    const isName = this.tone === 'punctuation' && /[<!?/]/.test(text[at - 1] ?? '');
    this.tone = 'punctuation';
    const space = endOfMatch(white, text, at);
    if (space > at) return space;
    const close = endOfMatch(tagEnd, text, at);
    if (close > at && !(isValue && text[at] === '/')) {
      this.state = this.state & isCode ? inCode : inText;
      return close;
    }
    const character = text[at];
    if (character === '"' || character === "'") {
      this.state = (character === '"' ? inDoubleQuotes : inSingleQuotes) | (this.state & isCode);
      this.tone = 'string';
      return at + 1;
    }
    if (character === '<') {
      this.state = inText;
      return this.#text(text, at);
    }
    if (character === '=' && !isValue) {
      this.state = beforeValue | (this.state & isCode);
      return at + 1;
    }
    const end = endOfMatch(isValue ? bareValue : attributeName, text, at);
    this.state = this.#inTag;
    if (end === at) return at + 1;
    this.tone = isValue ? 'string' : isName ? 'tag' : 'name';
    return end;
  }

  /** Code inside of a page is another language: plain, up to its closing tag. */
  #code(text: string, at: number): number {
    this.tone = 'plain';
    const end = text.slice(at).search(codeEnd);
    if (end < 0) return text.length;
    this.state = inText;
    return end === 0 ? this.#text(text, at) : at + end;
  }
}
