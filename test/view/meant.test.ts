import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blockBytes } from '../../src/view/blockContent';
import { boxView } from '../../src/view/box';
import { exchangeView } from '../../src/view/exchange';
import { everythingMasked } from '../../src/view/input';
import { meantBytes } from '../../src/view/meant';
import type { Block, SegmentBlock, TextBlock } from '../../src/view/model';
import type { PagePlace } from '../../src/view/protocol';
import { exchangeOf } from './exchangeOf';

const imei = '356938035643809';
const long = 'Zm9v'.repeat(5_000);
const inner = JSON.stringify({ imei, long, list: ['a', 'b'] });
const data = Buffer.from(inner).toString('base64');
const binary = Uint8Array.from({ length: 40 }, (_, at) => (at * 37) % 256);
const exchange = exchangeOf({
  url: 'https://a.example/p?x=1',
  requestHeaders: [['X-Blob', 'c2VjcmV0']],
  requestType: 'application/json',
  requestBody: JSON.stringify({ v: 1, data }),
  status: 200,
  responseBody: binary,
  personal: { imei: 'imei' },
});
const view = exchangeView(exchange, everythingMasked);

function textBlocks(blocks: readonly Block[]): TextBlock[] {
  return blocks.flatMap((block) => (block.kind === 'text' ? [block] : textBlocks(block.blocks)));
}

/** The block and line whose tokens hold `text`. */
function lineOf(blocks: readonly Block[], text: string): { blockId: string; line: number } {
  for (const { id, lines } of textBlocks(blocks)) {
    const line = lines.findIndex(({ tokens }) => tokens.some((token) => token.text.includes(text)));
    if (line >= 0) return { blockId: id, line };
  }
  throw new Error(`no line shows ${text}`);
}

function meant(
  { blockId, line }: { blockId: string; line: number },
  place: Partial<PagePlace> = {},
): string {
  const from = { line, column: 0 };
  const all = { blockId, from, to: from, text: null, isWhole: true, ...place };
  return Buffer.from(meantBytes(exchange, all)).toString('latin1');
}

const request = view.request!.blocks;

describe('what a place on the page means', () => {
  it('is the value of a line, though it is shown masked, shortened or as a box', () => {
    assert.equal(meant(lineOf(request, '"imei"')), imei);
    assert.equal(meant(lineOf(request, '"long"')), long);
    assert.equal(meant(lineOf(request, '"data"')), data);
    assert.equal(meant(lineOf(request, 'X-Blob')), 'c2VjcmV0');
  });

  it('is a container with all it holds', () => {
    assert.equal(meant(lineOf(request, '"list"')), '["a","b"]');
  });

  it('is the text that is selected where that is a part of a value, or more than one', () => {
    const at = lineOf(request, '"long"');
    assert.equal(meant(at, { text: 'Zm9v', isWhole: false }), 'Zm9v');
    const to = { line: at.line + 1, column: 3 };
    assert.equal(meant(at, { text: 'Zm9v\nYmFy', isWhole: true, to }), 'Zm9v\nYmFy');
  });

  it('is the bytes that are selected in a dump, by their digits or their characters', () => {
    const { id: blockId } = textBlocks(view.response!.blocks).find(({ isDump }) => isDump)!;
    const select = (from: [number, number], to: [number, number]): Uint8Array =>
      meantBytes(exchange, {
        blockId,
        from: { line: from[0], column: from[1] },
        to: { line: to[0], column: to[1] },
        text: null,
        isWhole: false,
      });
    const row = textBlocks(view.response!.blocks)
      .find(({ isDump }) => isDump)!
      .lines[0]!.tokens.map(({ text }) => text)
      .join('');
    for (let first = 0; first < 16; first++) {
      for (let last = first; last < 16; last++) {
        const column = (byte: number): number => 10 + 3 * byte + (byte >= 8 ? 1 : 0);
        const digits = binary[first]!.toString(16).padStart(2, '0');
        assert.equal(row.slice(column(first), column(first) + 2), digits);
        const expected = binary.slice(first, last + 1);
        assert.deepEqual(select([0, column(first)], [0, column(last) + 2]), expected);
        const ascii = row.length - 16;
        assert.deepEqual(select([0, ascii + first], [0, ascii + last + 1]), expected);
      }
    }
    assert.deepEqual(select([0, 0], [2, 200]), binary);
    assert.deepEqual(select([1, 13], [2, 12]), binary.slice(17, 33));
    assert.deepEqual(select([1, 20], [1, 20]), binary, 'nothing selected is all of it');
  });

  it('is what a step put out, where the box shows that', () => {
    const segment = request
      .flatMap((block) => (block.kind === 'section' ? block.blocks : []))
      .find((block): block is SegmentBlock => block.kind === 'segment')!;
    const choice = { reading: 0, step: 0, form: 'text' } as const;
    const [text] = boxView(exchange, segment.id, choice, everythingMasked)!.blocks;
    assert.equal(meant({ blockId: text!.id, line: 0 }), inner);
  });

  it('is a section as a whole', () => {
    assert.equal(meant({ blockId: 'request-body', line: 0 }), JSON.stringify({ v: 1, data }));
    assert.deepEqual(blockBytes(exchange, 'response-body'), binary);
  });

  it('is nothing where there is no such place, and never an error', () => {
    assert.equal(meant({ blockId: 'no such block', line: 3 }), '');
    const ids = textBlocks(request).map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom(...ids)),
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        (blockId, line, column, isWhole) => {
          const from = { line, column };
          meantBytes(exchange, { blockId, from, to: from, text: null, isWhole });
        },
      ),
    );
  });
});
