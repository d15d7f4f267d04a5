import assert from 'node:assert/strict';
import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { blockLines, blockText } from '../../src/view/blockContent';
import { exchangeView } from '../../src/view/exchange';
import { everythingMasked } from '../../src/view/input';
import type { Block } from '../../src/view/model';
import { exchangeOf } from './exchangeOf';

const inner = '{"imei":"356938035643809","list":[1,2]}';
const data = gzipSync(inner).toString('base64');
const exchange = exchangeOf({
  url: 'https://a.example/p?x=1',
  requestHeaders: [
    ['A', 'one'],
    ['B', 'two'],
  ],
  requestType: 'application/x-www-form-urlencoded',
  requestBody: `v=1&data=${encodeURIComponent(data)}`,
  status: 200,
  responseBody: Uint8Array.of(0, 1, 2, 255, 254),
  personal: { imei: 'imei' },
});

function blocksOf(): Block[] {
  const view = exchangeView(exchange, everythingMasked);
  const found: Block[] = [];
  const open: Block[] = [view.request, view.response].flatMap((message) => message?.blocks ?? []);
  for (let block = open.shift(); block !== undefined; block = open.shift()) {
    found.push(block);
    if (block.kind !== 'text') open.push(...block.blocks);
  }
  return found;
}

describe('the text of a block', () => {
  it('is what a segment says, in full and in the clear', () => {
    const segment = blocksOf().find(({ kind }) => kind === 'segment')!;
    assert.equal(blockText(exchange, segment.id), inner);
  });

  it('is the body, the header fields, the URL', () => {
    assert.equal(blockText(exchange, 'request-body'), `v=1&data=${encodeURIComponent(data)}`);
    assert.equal(blockText(exchange, 'request-headers'), 'A: one\nB: two');
    assert.equal(blockText(exchange, 'request-url'), 'https://a.example/p?x=1');
  });

  it('is hex for binary data', () => {
    assert.equal(blockText(exchange, 'response-body'), '000102fffe');
  });

  it('is there for every block of a view', () => {
    for (const { id } of blocksOf()) assert.notEqual(blockText(exchange, id), '', id);
  });

  it('is nothing for what is no block, and never an error', () => {
    fc.assert(
      fc.property(fc.string(), fc.double(), fc.double(), (id, start, count) => {
        blockText(exchange, id);
        assert.deepEqual(blockLines(exchange, id, start, count, everythingMasked), []);
      }),
    );
  });
});
