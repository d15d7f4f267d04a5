import { readTextBlockId } from '../view/blocks/address';
import type { Block, ExchangeView, MessageDetail, MessageView, TextBlock } from '../view/model';
import type { PageState } from '../view/protocol';

export type Tab = PageState['tab'];
export type MessageTab = Exclude<Tab, 'findings'>;

/** Where a finding is shown: the tab, the boxes around it from the outside in, and its block. */
export interface FindingPlace {
  readonly tab: MessageTab;
  /** Boxes to open, each with the indices that lead to it. */
  readonly around: readonly { readonly block: Block; readonly position: readonly number[] }[];
  /** Null where it stands in the start line. */
  readonly block: TextBlock | null;
}

interface Visit {
  readonly block: Block;
  readonly position: readonly number[];
  readonly around: FindingPlace['around'];
}

function* textBlocks(
  blocks: readonly Block[],
  within: readonly number[],
): Generator<Visit & { readonly block: TextBlock }> {
  const stack: Visit[] = blocks
    .map((block, at) => ({ block, position: [...within, at], around: [] }))
    .reverse();
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    const { block, position } = visit;
    if (block.kind === 'text') {
      yield { ...visit, block };
      continue;
    }
    const around = [...visit.around, { block, position }];
    for (let at = block.blocks.length - 1; at >= 0; at -= 1) {
      stack.push({ block: block.blocks[at]!, position: [...position, at], around });
    }
  }
}

function findIn(
  tab: MessageTab,
  message: Pick<MessageView, 'blocks'>,
  isWanted: (block: TextBlock) => boolean,
  within: readonly number[] = [],
): FindingPlace | undefined {
  for (const { block, around } of textBlocks(message.blocks, within)) {
    if (isWanted(block)) return { tab, around, block };
  }
  return undefined;
}

/**
 * Where the page shows a finding: where a line that is here carries it, else the block its view
 * names (more of whose lines are to be fetched); undefined where neither is.
 */
export function findPlace(view: ExchangeView, finding: number): FindingPlace | undefined {
  const messages: [MessageTab, MessageView][] = [];
  if (view.request) messages.push(['request', view.request]);
  if (view.response) messages.push(['response', view.response]);
  for (const [tab, message] of messages) {
    if (message.startLine.some((token) => token.finding === finding)) {
      return { tab, around: [], block: null };
    }
    const place = findIn(tab, message, holdsFinding(finding));
    if (place) return place;
  }
  const blockId = view.findings[finding]?.blockId;
  for (const [tab, message] of messages) {
    const place = findIn(tab, message, (block) => block.id === blockId);
    if (place) return place;
  }
  return undefined;
}

/** The same in a message of the exchange's connection. */
export function findPlaceInMessage(
  detail: MessageDetail,
  finding: number,
): FindingPlace | undefined {
  const within = [detail.row.index];
  const blockId = detail.findings.find(({ ref }) => ref.finding === finding)?.blockId;
  return (
    findIn('messages', detail, holdsFinding(finding), within) ??
    findIn('messages', detail, ({ id }) => id === blockId, within)
  );
}

function holdsFinding(finding: number): (block: TextBlock) => boolean {
  return (block) =>
    block.lines.some((line) => line.tokens.some((token) => token.finding === finding));
}

/** A line of a source, where the page shows it. */
export interface LinePlace extends FindingPlace {
  readonly block: TextBlock;
  /** In the block, from 0. */
  readonly number: number;
}

/** Where a message that is shown in `tab` holds the first of some lines that it does hold. */
export function findLine(
  tab: MessageTab,
  message: Pick<MessageView, 'blocks'>,
  lines: readonly { readonly source: string; readonly line: number }[],
): LinePlace | undefined {
  for (const { source, line } of lines) {
    for (const { block, around } of textBlocks(message.blocks, [])) {
      const id = readTextBlockId(block.id);
      if (id?.source === source && id.from <= line && line < id.to) {
        return { tab, around, block, number: line - id.from };
      }
    }
  }
  return undefined;
}

/** The form in which an opened or closed box is remembered: numbers of places, never names. */
export function placeKey(exchange: number, tab: Tab, position: readonly number[]): string {
  return `${exchange}/${tab}/${position.join('/')}`;
}
