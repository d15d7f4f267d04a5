import type { LineSource } from './blocks/lineSource';
import { wellCut } from './visible';

/** Text that may have been cut. */
export interface CutText {
  readonly text: string;
  readonly isCut: boolean;
}

/** The lines of a source as plain text, indented by two blanks a level, cut to `most` characters. */
export function sourceText(source: LineSource, most: number): CutText {
  let text = '';
  for (let index = 0; index < source.total; index++) {
    const { indent, tokens } = source.line(index);
    if (index > 0) text += '\n';
    text += '  '.repeat(indent);
    for (const token of tokens) text += token.text;
    if (text.length > most) return { text: `${wellCut(text, most - 1)}…`, isCut: true };
  }
  return { text, isCut: false };
}

/**
 * JSON text with line breaks and indentation (RFC 8259), cut to `most` characters. Works on the
 * characters alone, so that no nesting is too deep; a text that is no JSON keeps its characters.
 */
export function prettyJson(json: string, most: number): CutText {
  let text = '';
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < json.length; at++) {
    const character = json.charAt(at);
    if (text.length > most) return { text: `${wellCut(text, most - 1)}…`, isCut: true };
    if (isInString) {
      text += character;
      if (character === '\\') text += json.charAt(++at);
      else if (character === '"') isInString = false;
    } else if (character === '"') {
      text += character;
      isInString = true;
    } else if (character === '{' || character === '[') {
      const close = character === '{' ? '}' : ']';
      const next = nextVisible(json, at + 1);
      if (json.charAt(next) === close) {
        text += character + close;
        at = next;
      } else text += character + newLine(++depth);
    } else if (character === '}' || character === ']') {
      depth = Math.max(0, depth - 1);
      text += newLine(depth) + character;
    } else if (character === ',') text += character + newLine(depth);
    else if (character === ':') text += ': ';
    else if (!isBlank(character)) text += character;
  }
  return text.length > most
    ? { text: `${wellCut(text, most - 1)}…`, isCut: true }
    : { text, isCut: false };
}

/** Deeper nesting is indented no further. */
const mostIndent = 32;

function newLine(depth: number): string {
  return `\n${'  '.repeat(Math.min(depth, mostIndent))}`;
}

function nextVisible(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charAt(at))) at++;
  return at;
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t';
}
