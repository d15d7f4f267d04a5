import type { PagePlace, PagePosition } from '../view/protocol';

/** More is not selected by hand; the host would not take it. */
const mostLength = 4 * 1024 * 1024;
/** Stands for characters that are not shown as they are: masks, and glyphs of `view/visible`. */
const stands = /[•⋯\u2400-\u2421\ufffd]|‹[A-Z\d+]{2,8}›/;
/** Tones whose words are about the text and not of it, or show only its beginning. */
const isCutTone = /\btone-(?:muted|encoded)\b/;

/** What of a token lies in a range. */
interface Piece {
  readonly text: string;
  /** Characters of the line as it is shown. */
  readonly start: number;
  readonly end: number;
  readonly isAll: boolean;
  readonly isSure: boolean;
}

/** The place on the page that a range covers, or null where it covers no text of the exchange. */
export function placeOf(range: Range): PagePlace | null {
  const lines = linesIn(range);
  const found = lines.flatMap((line) => {
    const pieces = piecesIn(line, range);
    return pieces.length > 0 ? [{ line, pieces }] : [];
  });
  const [first] = found;
  const block = first && blockOf(first.line);
  if (!first || !block) return null;
  const last = found.findLast(({ line }) => blockOf(line) === block)!;
  const all = found.flatMap(({ pieces }) => pieces);
  const isOneLine = found.length === 1;
  const isSure = all.every((piece) => piece.isSure);
  const text = found.map(({ pieces }) => pieces.map((piece) => piece.text).join('')).join('\n');
  return {
    blockId: block.dataset['block']!,
    from: { line: numberOf(first.line), column: first.pieces[0]!.start },
    to: { line: numberOf(last.line), column: last.pieces.at(-1)!.end },
    text: isSure && text.length <= mostLength ? (isOneLine ? unquoted(text) : text) : null,
    isWhole: isOneLine && all.every((piece) => piece.isAll),
  };
}

/** The place of a block as a whole, or of the whole value that a line of it shows. */
export function wholeOf(block: HTMLElement, line: HTMLElement | null): PagePlace {
  const at: PagePosition = { line: line === null ? 0 : numberOf(line), column: 0 };
  return { blockId: block.dataset['block']!, from: at, to: at, text: null, isWhole: true };
}

/** What is meant by pointing at an element: the token of a text, or the line of a name. */
export function rangeAt(target: Element): Range | null {
  const line = target.closest('[data-line]');
  if (line === null || line.closest('.is-dump')) return null;
  const token = target.closest('.token');
  const isValue = token && !/\btone-(?:name|tag|punctuation|muted)\b/.test(token.className);
  const range = document.createRange();
  range.selectNodeContents(isValue ? token : line);
  return range;
}

export function blockOf(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>('[data-block]');
}

function numberOf(line: HTMLElement): number {
  return Number(line.dataset['line']);
}

function linesIn(range: Range): HTMLElement[] {
  const { commonAncestorContainer: around } = range;
  const element = around instanceof Element ? around : around.parentElement;
  const line = element?.closest<HTMLElement>('[data-line]');
  if (line) return [line];
  const lines = element?.querySelectorAll<HTMLElement>('[data-line]') ?? [];
  return [...lines].filter((one) => range.intersectsNode(one));
}

/** Labels and buttons stand between tokens, and are no text of the exchange. */
function piecesIn(line: HTMLElement, range: Range): Piece[] {
  const pieces: Piece[] = [];
  let column = 0;
  for (const token of line.querySelectorAll('.token, .mark')) {
    const whole = textOf(token);
    let text = '';
    let start = -1;
    for (const { node, at } of textNodes(token)) {
      const [from, to] = partIn(node, range);
      if (from >= to) continue;
      if (start < 0) start = column + at + from;
      text += node.data.slice(from, to);
    }
    if (text !== '') {
      const isCut = token.querySelector('button') !== null || isCutTone.test(token.className);
      pieces.push({
        text,
        start,
        end: start + text.length,
        isAll: unquoted(text) === unquoted(whole),
        isSure: !stands.test(text) && !(isCut && (text === whole || text.includes('…'))),
      });
    }
    column += whole.length;
  }
  return pieces;
}

/** Quotes that stand around a value are not part of it. */
function unquoted(text: string): string {
  return text.replace(/^"|",?$/g, '');
}

function textOf(token: Element): string {
  return textNodes(token)
    .map(({ node }) => node.data)
    .join('');
}

/** The text nodes of a token, without those of buttons in it, and where each begins. */
export function textNodes(token: Element): { readonly node: Text; readonly at: number }[] {
  const nodes: { node: Text; at: number }[] = [];
  const walker = document.createTreeWalker(token, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('button')) continue;
    nodes.push({ node: node as Text, at });
    at += (node as Text).length;
  }
  return nodes;
}

/** The characters of a text node that lie in a range, [start, end). */
function partIn(node: Text, range: Range): [number, number] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (node !== startContainer && node !== endContainer) {
    return range.comparePoint(node, 0) === 0 && range.comparePoint(node, node.length) === 0
      ? [0, node.length]
      : [0, 0];
  }
  return [
    node === startContainer ? startOffset : 0,
    node === endContainer ? endOffset : node.length,
  ];
}
