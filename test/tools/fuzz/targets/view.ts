import assert from 'node:assert/strict';
import type { AnalysedExchange } from '../../../../src/verdict/model';
import { blockLines, blockText } from '../../../../src/view/blockContent';
import { jsonSize } from '../../../../src/view/blocks/size';
import { digestOf, digestRow } from '../../../../src/view/digest';
import { exchangeView, mostViewBytes } from '../../../../src/view/exchange';
import { hoverAt } from '../../../../src/view/hover';
import { everythingMasked, type Reveal } from '../../../../src/view/input';
import { textMarks } from '../../../../src/view/marks';
import type { Block, ExchangeView } from '../../../../src/view/model';
import { exchangeRow, pendingRow } from '../../../../src/view/rows';
import { messageDetail, messageOfFinding } from '../../../../src/view/streamMessages/detail';
import { messageRows } from '../../../../src/view/streamMessages/row';
import { captureSummary } from '../../../../src/view/summary';
import { panelOf, panelViews, unfolded } from '../../../view/panel/walk';
import { checkMasked } from '../checks';
import type { Target } from '../model';
import { hashOf, Random } from '../random';
import { analysedOf, itemsOf } from './analyse';
import { anyInput } from './readers';

const mostExchanges = 6;
const everything: Reveal = { all: true, findings: [] };

/** What every screen is given; nothing personal in it while it is masked. */
export const viewTarget: Target = {
  ...anyInput,
  name: 'view',
  async run(input) {
    const items = await itemsOf(input);
    const random = new Random(hashOf(input));
    const seen: AnalysedExchange[] = [];
    for (const analysed of analysedOf(items).slice(0, mostExchanges)) {
      checkMasked(analysed, screensOf(analysed, everythingMasked, random, input.length), 'a view');
      checkMasked(analysed, captureScreens([analysed], input.length), 'a tree or summary');
      screensOf(analysed, everything, random, input.length);
      seen.push(analysed);
      pendingRow(analysed.exchange.index, analysed.exchange);
    }
    captureScreens(seen, input.length);
  },
};

function screensOf(
  analysed: AnalysedExchange,
  reveal: Reveal,
  random: Random,
  fileSize: number,
): string {
  const view = exchangeView(analysed, reveal);
  assert.ok(jsonSize(view) <= mostViewBytes, 'a view is bounded');
  const ids = textBlocks(view);
  const some = ids.slice(0, 40);
  const lines = some.map((id) => blockLines(analysed, id, 0, 500, reveal));
  for (const id of [...some.slice(0, 5), ...bentIds(some, random)]) {
    blockLines(analysed, id, random.below(20) - 1, random.below(600) - 1, reveal);
    blockText(analysed, id);
  }
  const { start, end } = analysed.exchange.range;
  const hovers = Array.from({ length: 12 }, () => {
    const hover = hoverAt(analysed, start + random.below(Math.max(1, end - start)), reveal);
    if (hover !== null) {
      assert.ok(0 <= hover.range.start && hover.range.start <= hover.range.end);
      assert.ok(hover.range.end <= fileSize, 'a hover is inside the file');
    }
    return hover;
  });
  const marks = textMarks(analysed);
  for (const { range } of marks) assert.ok(range.start <= range.end && range.end <= fileSize);
  const shown = [view, lines, hovers, marks, exchangeRow(analysed, reveal)];
  return JSON.stringify([...shown, messagesOf(analysed, reveal, random)]);
}

/** Rows of the messages of a connection, and some of them in full. */
function messagesOf(analysed: AnalysedExchange, reveal: Reveal, random: Random): unknown {
  const rows = messageRows(analysed, 0, 100, reveal);
  assert.ok(jsonSize(rows) <= mostViewBytes, 'rows of messages are bounded');
  messageRows(analysed, random.below(200) - 20, random.below(300) - 20, reveal);
  messageOfFinding(analysed, random.below(9) - 1);
  const details = [0, 1, random.below(12) - 1, rows.length - 1].map((index) =>
    messageDetail(analysed, index, reveal),
  );
  for (const detail of details)
    assert.ok(jsonSize(detail) <= mostViewBytes, 'a message is bounded');
  return [rows, details];
}

/** Ids that a page might send and no view has given it. */
function bentIds(ids: readonly string[], random: Random): string[] {
  if (ids.length === 0) return ['', '@', 'p0:0@0-9'];
  return Array.from({ length: 6 }, () => {
    const id = random.pick(ids);
    const at = random.below(id.length + 1);
    return (
      id.slice(0, at) + random.pick(['9', '/', ':', '@', '-', '.', 'p', '']) + id.slice(at + 1)
    );
  });
}

function textBlocks({ request, response }: ExchangeView): string[] {
  const ids: string[] = [];
  const open: Block[] = [request, response].flatMap((message) => message?.blocks ?? []);
  for (let block = open.pop(); block !== undefined; block = open.pop()) {
    if (block.kind === 'text') ids.push(block.id);
    else open.push(...block.blocks);
  }
  return ids;
}

/** Nodes of each tree that are unfolded. */
const mostNodes = 120;

function captureScreens(exchanges: readonly AnalysedExchange[], sizeBytes: number): string {
  const digests = exchanges.map(digestOf);
  const summary = captureSummary({
    name: 'a',
    formatLabel: 'a',
    sizeBytes,
    exchanges: digests.length,
    isComplete: false,
    digests,
    problems: [],
    judgement: null,
  });
  const panel = panelOf(exchanges);
  const nodes = panelViews.map((view) => unfolded((parent) => panel(view, parent), mostNodes));
  const rows = digests.map((digest) => digestRow(digest, everythingMasked));
  return JSON.stringify([summary, nodes, rows]);
}
