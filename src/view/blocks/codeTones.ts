import type { Tone } from '../model';
import { endOfMark, endOfMatch, type ToneScanner } from './tones';

/** Languages that {@link CodeScanner} reads. */
export type CodeLanguage = 'javascript' | 'css';

/** States of {@link CodeScanner}; `afterOperand` is added where a slash divides. */
const inCode = 0;
const inBlockComment = 1;
const inLineComment = 2;
const inDoubleQuotes = 3;
const inSingleQuotes = 4;
const inTemplate = 5;
const afterOperand = 8;

const white = /\s+/y;
const number = /\d[\w.%]*/y;
const word = /[\p{L}_$][\p{L}\d_$]*/uy;
const cssWord = /-*[\p{L}_][\p{L}\d_-]*/uy;
const cssRule = /@[a-z-]+|![a-z]+/iy;
/** A regular expression of JavaScript, as far as one is told without parsing. */
const pattern = /\/(?:[^\\/[\n]|\\.|\[[^\]\n]{0,100}\]){1,200}\/[a-z]{0,8}/y;

/** Words with a meaning of their own (ECMA-262, section 12.7.2, and the contextual ones in use). */
const keywords = new Set(
  (
    'async await break case catch class const continue debugger default delete do else export ' +
    'extends false finally for function if import in instanceof let new null of return static ' +
    'super switch this throw true try typeof undefined var void while with yield'
  ).split(' '),
);

const quotes: Readonly<Record<string, number>> = {
  '"': inDoubleQuotes,
  "'": inSingleQuotes,
  '`': inTemplate,
};

/** Tones of JavaScript and CSS: strings, comments, numbers and keywords; the rest is plain. */
export class CodeScanner implements ToneScanner {
  tone: Tone = 'plain';

  constructor(
    private readonly language: CodeLanguage,
    public state: number = inCode,
  ) {}

  get valueTone(): Tone {
    const state = this.state & ~afterOperand;
    if (state === inCode) return 'plain';
    return state <= inLineComment ? 'comment' : 'string';
  }

  next(text: string, at: number): number {
    switch (this.state & ~afterOperand) {
      case inCode:
        return this.#code(text, at);
      case inBlockComment:
        return this.#comment(endOfMark(text, '*/', at), text);
      case inLineComment:
        return this.#comment(-1, text);
      default:
        return this.#string(text, at);
    }
  }

  /** A template and a block comment go on. */
  endLine(): void {
    if (this.state !== inTemplate && this.state !== inBlockComment) this.state = inCode;
  }

  #comment(end: number, text: string): number {
    this.tone = 'comment';
    if (end < 0) return text.length;
    this.state = inCode;
    return end;
  }

  #string(text: string, at: number): number {
    this.tone = 'string';
    const quote = this.state === inTemplate ? '`' : this.state === inDoubleQuotes ? '"' : "'";
    for (let here = at; here < text.length; here++) {
      if (text[here] === '\\') here++;
      else if (text[here] === quote) {
        this.state = inCode | afterOperand;
        return here + 1;
      }
    }
    return text.length;
  }

  #code(text: string, at: number): number {
    this.tone = 'plain';
    const space = endOfMatch(white, text, at);
    if (space > at) return space;
    const isDivision = (this.state & afterOperand) !== 0;
    const character = text[at]!;
    const isScript = this.language === 'javascript';
    if (character === '/') return this.#slash(text, at, isScript && !isDivision);
    const opened = quotes[character];
    if (opened !== undefined && (isScript || opened !== inTemplate)) {
      this.state = opened;
      this.tone = 'string';
      return at + 1;
    }
    const digits = endOfMatch(number, text, at);
    if (digits > at) return this.#operand('number', digits);
    return this.#word(text, at, isScript);
  }

  #slash(text: string, at: number, mayBePattern: boolean): number {
    const isLine = this.language === 'javascript' && text[at + 1] === '/';
    if (isLine || text[at + 1] === '*') {
      this.state = isLine ? inLineComment : inBlockComment;
      this.tone = 'comment';
      return at + 2;
    }
    const end = mayBePattern ? endOfMatch(pattern, text, at) : at;
    if (end > at) return this.#operand('string', end);
    this.state = inCode;
    return at + 1;
  }

  #word(text: string, at: number, isScript: boolean): number {
    const end = endOfMatch(isScript ? word : cssWord, text, at);
    if (end > at) {
      const isKeyword = isScript && keywords.has(text.slice(at, end));
      const isMember = text[at - 1] === '.';
      if (!isKeyword || isMember) return this.#operand('plain', end);
      this.state = inCode;
      this.tone = 'keyword';
      return end;
    }
    const rule = isScript ? at : endOfMatch(cssRule, text, at);
    if (rule > at) return this.#operand('keyword', rule);
    this.state = inCode | (/[)\]}]/.test(text[at]!) ? afterOperand : 0);
    return at + 1;
  }

  #operand(tone: Tone, end: number): number {
    this.tone = tone;
    this.state = inCode | afterOperand;
    return end;
  }
}
