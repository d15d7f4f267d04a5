import { LinearPattern, PatternTooSlow } from '../../bytes/linearPattern';
import { PatternError } from '../../bytes/patternSyntax';
import { decodeUtf8 } from '../../bytes/text';
import { readTextBlockId } from '../blocks/address';
import type { LineSource } from '../blocks/lineSource';
import { sourceAt } from '../blocks/sources';
import { exchangeView } from '../exchange';
import type { AnalysedExchangeLike, Reveal } from '../input';
import { wording } from '../language';
import { markingOf } from '../marking';
import type { Block, Line, MessageView, TextBlock } from '../model';
import { fillTemplate } from '../template';
import type { FindHit, FindQuery, FindResult } from './model';

/** Hits that are told. */
const mostHits = 2_000;
/** Lines between two pauses. */
const linesPerTurn = 200;

/** A run of a line, [from, to). */
type Run = readonly [from: number, to: number];

/** Finds a query in one text: the runs that hold it. */
type Finder = (text: string) => readonly Run[];

/**
 * Looks through everything that an exchange shows of its messages, decoded: all lines, whether they
 * are on screen or not, as they are shown. So a masked value is only found once it is revealed. Of a
 * line that is cut, what lies behind the cut counts as the line. Yields now and then, so that others
 * can have their turn.
 */
export function* findIn(
  input: AnalysedExchangeLike,
  query: FindQuery,
  reveal: Reveal,
): Generator<undefined, FindResult> {
  const hits: FindHit[] = [];
  const find = finderOf(query);
  if (typeof find === 'string') return { hits, isCut: false, error: find };
  const marking = markingOf(input, reveal);
  const { request, response } = exchangeView(input, reveal);
  let lines = 0;
  for (const [side, message] of [['request', request] as const, ['response', response] as const]) {
    for (const block of textBlocks(message)) {
      const id = readTextBlockId(block.id);
      const source = id && sourceAt(input, id.source, marking);
      if (!id || !source || source.isDump) continue;
      const end = Math.min(id.to, source.total);
      for (let line = id.from; line < end; line++) {
        if (++lines % linesPerTurn === 0) yield undefined;
        try {
          for (const [from, to] of runsOf(source, line, find)) {
            hits.push({ side, source: id.source, line, from, to });
          }
        } catch (error) {
          if (!(error instanceof PatternTooSlow)) throw error;
          return { hits, isCut: true, error: wordsOf('filter.slow') };
        }
        if (hits.length >= mostHits)
          return { hits: hits.slice(0, mostHits), isCut: true, error: '' };
      }
    }
  }
  return { hits, isCut: false, error: '' };
}

/** Text blocks of a message in the order in which they are shown. */
function* textBlocks(message: MessageView | null): Generator<TextBlock> {
  const waiting: Block[] = [...(message?.blocks ?? [])].reverse();
  for (let block = waiting.pop(); block; block = waiting.pop()) {
    if (block.kind === 'text') yield block;
    else waiting.push(...[...block.blocks].reverse());
  }
}

function runsOf(source: LineSource, index: number, find: Finder): readonly Run[] {
  const line = source.line(index);
  const runs = find(textOf(line));
  const cut = runs.length === 0 && isCut(line) ? behindCut(source, index) : '';
  return cut !== '' && find(cut).length > 0 ? [[0, 0]] : runs;
}

function textOf({ tokens }: Line): string {
  return tokens.map(({ text }) => text).join('');
}

/** Whether a line is longer than it is shown; what it hides for another reason is not told here. */
function isCut({ tokens }: Line): boolean {
  const last = tokens.at(-1);
  return (
    last?.tone === 'muted' &&
    last.text.startsWith('…') &&
    !tokens.some(({ text, finding }) => finding !== undefined || text.includes('•'))
  );
}

/** All of what a line shows a beginning of; '' where nothing tells. */
function behindCut(source: LineSource, index: number): string {
  const place = source.placeAt?.(index);
  if (place === undefined) return '';
  const { value, range } = place;
  return decodeUtf8(range ? value.bytes.subarray(range.start, range.end) : value.bytes);
}

/** What finds a query, or why it cannot be read. */
function finderOf({ text, isCaseSensitive, isPattern }: FindQuery): Finder | string {
  if (text === '') return () => [];
  if (isPattern) return patternFinder(text);
  const wanted = isCaseSensitive ? text : text.toLowerCase();
  return (line) => {
    const searched = isCaseSensitive ? line : line.toLowerCase();
    const runs: Run[] = [];
    for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + 1)) {
      if (at >= (runs.at(-1)?.[1] ?? 0)) runs.push([at, at + wanted.length]);
    }
    return runs;
  };
}

function patternFinder(source: string): Finder | string {
  try {
    const pattern = new LinearPattern(source);
    return (line) => (pattern.test(line) ? [[0, 0]] : []);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    return wordsOf(`filter.pattern-${error.fault}`);
  }
}

function wordsOf(id: keyof ReturnType<typeof wording>['filter']): string {
  return `${fillTemplate(wording().filter[id], {})}.`;
}
