import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blockLines } from '../../../src/view/blockContent';
import { foldsAround, foldsOf } from '../../../src/view/blocks/folds';
import { exchangeView } from '../../../src/view/exchange';
import { everythingMasked } from '../../../src/view/input';
import type { TextBlock } from '../../../src/view/model';
import { exchangeOf } from '../exchangeOf';

function textBlockOf(requestBody: string, requestType: string) {
  const exchange = exchangeOf({ requestBody, requestType });
  const body = exchangeView(exchange, everythingMasked).request!.blocks.at(-1)!;
  const block = (body as unknown as { blocks: TextBlock[] }).blocks[0]!;
  return { exchange, block };
}

function foldsIn({ lines }: TextBlock) {
  return lines.flatMap(({ fold }, line) =>
    fold ? [[line, fold.lines, fold.members, fold.close]] : [],
  );
}

describe('foldsOf', () => {
  it('folds what is deeper, with the line that closes it', () => {
    const folds = foldsOf(7, [0, 1, 2, 2, 1, 1, 0], (line) => line === 4 || line === 6);
    assert.deepEqual([...folds.lengths], [6, 3, 0, 0, 0, 0, 0]);
    assert.deepEqual([...folds.holders], [-1, 0, 1, 1, 1, 0, 0]);
    assert.deepEqual([...folds.members], [2, 2, 0, 0, 0, 0, 0]);
    assert.deepEqual([...folds.hasEnd], [1, 1, 0, 0, 0, 0, 0]);
    assert.equal(folds.levels, 2);
  });

  it('nests, whatever the depths are', () => {
    const depths = fc.array(fc.nat(5), { maxLength: 60 });
    fc.assert(
      fc.property(depths, fc.func(fc.boolean()), (of, closes) => {
        const { lengths, holders } = foldsOf(of.length, of, closes);
        const source = { folds: { lengths, holders } } as never;
        of.forEach((_, line) => {
          assert.ok(line + lengths[line]! < of.length);
          const around = foldsAround(source, line);
          for (let at = 0; at < around.length; at += 2) {
            assert.ok(around[at]! < line && line <= around[at]! + around[at + 1]!);
            if (at > 0) assert.ok(around[at - 2]! < around[at]!);
          }
        });
      }),
    );
  });
});

describe('lines that fold', () => {
  it('are those of JSON that open something', () => {
    const { block } = textBlockOf('{"a":{"b":[1,2],"c":{}},"d":1}', 'application/json');
    assert.deepEqual(foldsIn(block), [
      [0, 9, 2, '}'],
      [1, 6, 2, '},'],
      [2, 3, 2, '],'],
    ]);
    assert.equal(block.foldLevels, 3);
  });

  it('are those of elements', () => {
    const xml = '<a><b><c>1</c><c>2</c></b><d/></a>';
    const { block } = textBlockOf(xml, 'application/xml');
    assert.deepEqual(foldsIn(block), [
      [0, 6, 2, '</a>'],
      [1, 3, 2, '</b>'],
    ]);
  });

  it('tell what begins inside of them', () => {
    const coded = Buffer.from('{"inner":[1,2,3,4]}').toString('base64');
    const exchange = exchangeOf({
      requestBody: JSON.stringify({ list: [{ data: coded, last: 1 }] }),
      requestType: 'application/json',
    });
    const body = exchangeView(exchange, everythingMasked).request!.blocks.at(-1)!;
    const [first, box, rest] = (body as unknown as { blocks: TextBlock[] }).blocks;
    assert.equal(first!.within, undefined);
    const source = first!.id.slice(0, first!.id.lastIndexOf('@'));
    const within = { source, folds: [0, 7, 1, 5, 2, 3] };
    assert.deepEqual(box!.within, within);
    assert.deepEqual(rest!.within, within);
  });

  it('leave out what a level folds away', () => {
    const list = Array.from({ length: 2_000 }, (_, id) => ({ id, tags: [1, 2] }));
    const { exchange, block } = textBlockOf(JSON.stringify({ list }), 'application/json');
    const asked = blockLines(exchange, block.id, 0, 500, everythingMasked, 2);
    assert.equal(asked.length, 500);
    assert.equal(asked[0]!.fold!.lines, block.totalLines - 1);
    assert.ok(asked.slice(2).every(({ indent, fold }) => indent === 2 && fold?.lines === 6));
    const last = blockLines(exchange, block.id, 2 + 7 * 1_999, 500, everythingMasked, 2);
    assert.deepEqual(
      last.map(({ indent }) => indent),
      [2, 1, 0],
    );
  });
});
