import assert from 'node:assert/strict';
import { jsonSize } from '../../../src/view/blocks/size';
import { blockLines, blockText } from '../../../src/view/blockContent';
import { exchangeView, mostViewBytes } from '../../../src/view/exchange';
import { everythingMasked } from '../../../src/view/input';
import type { Block, TextBlock, Token } from '../../../src/view/model';
import { maxMessageRows } from '../../../src/view/pageMessages';
import { exchangeRow } from '../../../src/view/rows';
import { messageDetail, messageOfFinding } from '../../../src/view/streamMessages/detail';
import { messageRows } from '../../../src/view/streamMessages/row';
import { connectionOf, imei, message, streamOf } from './streamed';

const revealed = { all: true, findings: [] };

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('');
}

function textBlocks(blocks: readonly Block[]): TextBlock[] {
  return blocks.flatMap((block) => (block.kind === 'text' ? [block] : textBlocks(block.blocks)));
}

describe('the list of messages', () => {
  const packed = Buffer.from(JSON.stringify({ imei, seq: 7 })).toString('base64');
  const analysed = connectionOf([
    message(JSON.stringify({ op: 'login', imei }), { atMs: 1000 }),
    message('', { kind: 'control', direction: 'received', atMs: 1500 }),
    message(packed, { atMs: 2000 }),
    message(Uint8Array.of(0, 255, 254, 7, 1), { kind: 'binary', fidelity: 'decoded' }),
    message('hello'),
  ]);

  it('has a row for each, with the beginning of what it says, decoded and masked', () => {
    const rows = messageRows(analysed, 0, 10, everythingMasked);
    assert.equal(rows.length, 5);
    assert.match(textOf(rows[0]!.tokens), /^\{ "op": "login", "imei": "356•+" \}$/);
    assert.match(textOf(rows[2]!.tokens), /^\{ "imei": "356•+", "seq": 7 \}$/);
    assert.match(textOf(rows[3]!.tokens), /^\s*00 ff fe 07 01/);
    assert.equal(textOf(rows[4]!.tokens), 'hello');
    assert.deepEqual(rows.map(({ direction, kind, atMs }) => [direction, kind, atMs])[1], [
      'received',
      'control',
      1500,
    ]);
    assert.deepEqual(
      rows.map(({ findings }) => findings),
      [1, 0, 1, 0, 0],
    );
    assert.equal(rows[0]!.severity, analysed.verdict.findingSeverities[0]);
    assert.ok(rows.every(({ isLooked }) => isLooked));
    assert.doesNotMatch(JSON.stringify(rows), new RegExp(imei));
    assert.match(JSON.stringify(messageRows(analysed, 0, 1, revealed)), new RegExp(imei));
  });

  it('says what stands encoded in a message behind it', () => {
    const twice = connectionOf([message(JSON.stringify({ op: 'event', payload: packed, n: 1 }))]);
    const [row] = messageRows(twice, 0, 1, everythingMasked);
    assert.match(
      textOf(row!.tokens),
      /^\{ "op": "event", "payload": "\S+…", base64 › JSON \{ "imei": "356•+", "seq": 7 \} "n": 1 \}$/,
    );
    assert.ok(row!.tokens.some(({ finding }) => finding === 0));
    assert.doesNotMatch(JSON.stringify(row), new RegExp(imei));
  });

  it('comes in slices that are in bounds', () => {
    assert.equal(messageRows(analysed, 3, 10, everythingMasked).length, 2);
    assert.equal(messageRows(analysed, 9, 10, everythingMasked).length, 0);
    const long = connectionOf(
      Array.from({ length: 300 }, (_, at) =>
        message(
          JSON.stringify(
            Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`k${at}${n}`, '„'])),
          ),
        ),
      ),
    );
    const rows = messageRows(long, 100, 1_000, everythingMasked);
    assert.equal(rows.length, maxMessageRows);
    assert.equal(rows[0]!.index, 100);
    assert.ok(jsonSize(rows) <= mostViewBytes, String(jsonSize(rows)));
  });

  it('says so of messages that were not looked at, and shows nothing of them', () => {
    const unlooked = { ...analysed, parts: [], messageParts: undefined, findings: [], unsure: [] };
    const { messageParts, ...rest } = unlooked;
    assert.equal(messageParts, undefined);
    const rows = messageRows(rest, 0, 10, everythingMasked);
    assert.deepEqual(
      rows.map(({ isLooked, tokens }) => [isLooked, tokens.length]),
      [
        [false, 0],
        [true, 0],
        [false, 0],
        [false, 0],
        [false, 0],
      ],
    );
    assert.deepEqual(messageDetail(rest, 0, revealed)!.blocks, []);
  });

  it('is told of with the exchange and its row', () => {
    assert.deepEqual(exchangeView(analysed, everythingMasked).messages, {
      total: 5,
      firstAtMs: 1000,
    });
    assert.equal(exchangeRow(analysed, everythingMasked).messages, 5);
    const none = connectionOf([]);
    assert.equal(exchangeView(none, everythingMasked).messages, undefined);
    assert.equal(exchangeRow(none, everythingMasked).messages, undefined);
  });

  it('leads each finding to its message', () => {
    const view = exchangeView(analysed, everythingMasked);
    assert.deepEqual(
      view.findings.map((finding) => finding.message),
      [0, 2],
    );
    assert.equal(messageOfFinding(analysed, 1), 2);
    assert.equal(messageOfFinding(analysed, 99), null);
  });
});

describe('a message in full', () => {
  const coded = Buffer.from(JSON.stringify({ imei, seq: 7 })).toString('base64');
  const analysed = connectionOf([
    message('{"a":1}'),
    message(JSON.stringify({ op: 'event', payload: coded }), { fidelity: 'wire' }),
  ]);

  it('is shown as bodies are: decoded where it was encoded, with marks', () => {
    const detail = messageDetail(analysed, 1, everythingMasked)!;
    assert.equal(detail.note, `JSON · ${String(detail.row.sizeBytes)} bytes, as on the wire`);
    assert.deepEqual(
      detail.blocks.map(({ kind }) => kind),
      ['text', 'segment', 'text'],
    );
    const [finding] = detail.findings;
    assert.equal(finding!.entity, 'imei');
    assert.equal(finding!.message, 1);
    const block = textBlocks(detail.blocks).find(({ id }) => id === finding!.blockId)!;
    const line = block.lines[finding!.line!]!;
    assert.ok(line.tokens.some((token) => token.finding === finding!.ref.finding));
    assert.doesNotMatch(JSON.stringify(detail), new RegExp(imei));
    assert.match(JSON.stringify(messageDetail(analysed, 1, revealed)), new RegExp(imei));
  });

  it('gives more lines and its text by the ids of its blocks', () => {
    const detail = messageDetail(analysed, 1, everythingMasked)!;
    const [first] = textBlocks(detail.blocks);
    assert.deepEqual(blockLines(analysed, first!.id, 0, 1, everythingMasked), [first!.lines[0]]);
    assert.equal(
      blockText(analysed, detail.blockId),
      JSON.stringify({ op: 'event', payload: coded }),
    );
  });

  it('is none where there is no such message', () => {
    assert.equal(messageDetail(analysed, 2, everythingMasked), null);
  });

  it('of megabytes stays within bounds', () => {
    const text = JSON.stringify(Array.from({ length: 60_000 }, (_, id) => ({ id, name: 'x' })));
    const detail = messageDetail(connectionOf([message(text)]), 0, everythingMasked)!;
    assert.ok(jsonSize(detail) <= mostViewBytes);
  }).timeout(30_000);
});

describe('events of a response', () => {
  it('are listed like messages, and stay in the body', () => {
    const analysed = streamOf(['{"a":1}', JSON.stringify({ imei }), 'plain']);
    const view = exchangeView(analysed, everythingMasked);
    assert.deepEqual(view.messages, { total: 3, firstAtMs: null });
    const rows = messageRows(analysed, 0, 10, everythingMasked);
    assert.deepEqual(
      rows.map(({ kind, direction }) => [kind, direction]),
      Array.from({ length: 3 }, () => ['event', 'received']),
    );
    assert.match(textOf(rows[1]!.tokens), /"imei": "356•+"/);
    assert.equal(view.findings[0]!.message, 1);
    assert.notEqual(view.findings[0]!.blockId, '');
    const detail = messageDetail(analysed, 1, everythingMasked)!;
    assert.equal(detail.findings.length, 1);
    assert.equal(blockText(analysed, detail.blockId), JSON.stringify({ imei }));
  });
});
