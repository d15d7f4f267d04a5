import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { values } from '../../src/decode/tree';
import { blockLines } from '../../src/view/blockContent';
import { boxView } from '../../src/view/box';
import { jsonSize } from '../../src/view/blocks/size';
import { digestOf } from '../../src/view/digest';
import { exchangeView, mostViewBytes } from '../../src/view/exchange';
import { hoverAt } from '../../src/view/hover';
import { everythingMasked } from '../../src/view/input';
import { textMarks } from '../../src/view/marks';
import type { Block, SegmentBlock, TextBlock } from '../../src/view/model';
import { exchangeOf, findingAt } from './exchangeOf';

const types = ['', 'application/json', 'application/xml', 'text/plain', 'multipart/form-data'];
const scalars = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.webUrl(), fc.base64String());
const bodies = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.json().map((json) => Buffer.from(json)),
  fc
    .dictionary(fc.string(), scalars)
    .map((fields) => Buffer.from(new URLSearchParams(fields).toString())),
  fc.json().map((json) => gzipSync(json)),
  fc.json().map((json) => Buffer.from(JSON.stringify({ data: gzipSync(json).toString('base64') }))),
  fc.json().map((json) => gzipSync(json).subarray(0, 30)),
  fc
    .array(fc.constantFrom('<a>', '</a>', '<b c="1"/>', 'x', '&amp;', '<!--', '\n'))
    .map((tags) => Buffer.from(`<?xml version="1.0"?>${tags.join('')}`)),
);

function textBlocks(blocks: readonly Block[]): TextBlock[] {
  return blocks.flatMap((block) => (block.kind === 'text' ? [block] : textBlocks(block.blocks)));
}

function segments(blocks: readonly Block[]): SegmentBlock[] {
  return blocks.flatMap((block) =>
    block.kind === 'text'
      ? []
      : [...(block.kind === 'segment' ? [block] : []), ...segments(block.blocks)],
  );
}

describe('any exchange', () => {
  it('has views that agree with one another', () => {
    const headers = fc.array(fc.tuple(fc.constantFrom('Cookie', 'X-A', 'Referer'), scalars), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        bodies,
        fc.constantFrom(...types),
        headers,
        fc.string({ unit: 'binary' }),
        fc.array(fc.nat(1_000), { maxLength: 5 }),
        (body, type, fields, path, marked) => {
          const plain = exchangeOf({
            url: `https://a.example/${encodeURIComponent(Buffer.from(path).toString())}`,
            requestHeaders: fields.map(([name, value]) => [name, value] as const),
            requestType: type,
            requestBody: body,
          });
          const all = plain.parts.flatMap(({ part, root }) =>
            [...values(root)].map((value) => ({ part, value })),
          );
          const findings = marked.map((at) => {
            const { part, value } = all[at % all.length]!;
            return findingAt(value, part, at % 2 === 0 ? 'email' : 'device_model');
          });
          const exchange = { ...plain, findings };
          const view = exchangeView(exchange, everythingMasked);
          assert.ok(jsonSize(view) <= mostViewBytes);
          for (const block of textBlocks(view.request!.blocks)) {
            const isNote = block.id.includes('!');
            if (isNote) continue;
            const { id, lines, totalLines } = block;
            const again = blockLines(exchange, id, 0, 500, everythingMasked);
            assert.equal(again.length, Math.min(500, totalLines));
            assert.deepEqual(again.slice(0, lines.length), lines);
          }
          for (const { id, steps } of segments(view.request!.blocks)) {
            steps.forEach(({ forms }, step) => {
              for (const form of forms) {
                const box = boxView(exchange, id, { reading: 0, step, form }, everythingMasked);
                assert.ok(box, `${id} ${step} ${form}`);
                if (form === 'decoded') continue;
                const [block] = textBlocks(box.blocks);
                const again = blockLines(exchange, block!.id, 0, 500, everythingMasked);
                assert.deepEqual(again.slice(0, block!.lines.length), block!.lines);
              }
            });
          }
          for (const { blockId, line, ref } of view.findings) {
            // A whole part can be laid out as sections, of which none is its own.
            if (blockId === '' && findings[ref.finding]!.at.parent === null) continue;
            const block = textBlocks(view.request!.blocks).find(({ id }) => id === blockId);
            assert.ok(block !== undefined && line! >= 0 && line! < block.totalLines, blockId);
          }
          digestOf(exchange);
          textMarks(exchange);
          for (let offset = 0; offset < 300; offset += 11) {
            hoverAt(exchange, offset, everythingMasked);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
