import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import type { EntityId } from '../../../src/detect/model';
import { boxView } from '../../../src/view/box';
import { blockLines } from '../../../src/view/blockContent';
import { exchangeView } from '../../../src/view/exchange';
import { everythingMasked, type Reveal } from '../../../src/view/input';
import type { Block, SegmentBlock, StepForm } from '../../../src/view/model';
import { exchangeOf } from '../exchangeOf';
import { printBlocks } from '../print';

const imei = '356938035643809';
const json = `{"imei":"${imei}","note":"it is ${imei}.","mail":"jürgen@mail.example"}`;
const personal: Readonly<Record<string, EntityId>> = { imei: 'imei', mail: 'email' };
const everything: Reveal = { all: true, findings: [] };

function base64(text: string | Uint8Array): string {
  return Buffer.from(text).toString('base64');
}

function segmentIn(blocks: readonly Block[]): SegmentBlock {
  const open = [...blocks];
  for (let block = open.shift(); block !== undefined; block = open.shift()) {
    if (block.kind === 'segment') return block;
    if (block.kind === 'section') open.push(...block.blocks);
  }
  throw new Error('no segment');
}

function shown(payload: string, step: number, form: StepForm, reveal = everythingMasked): string {
  const exchange = exchangeOf({ requestBody: JSON.stringify({ data: payload }), personal });
  const { id } = segmentIn(exchangeView(exchange, everythingMasked).request!.blocks);
  const box = boxView(exchange, id, { reading: 0, step, form }, reveal);
  assert.ok(box, 'the box of the step');
  const [text] = box.blocks;
  assert.ok(text?.kind === 'text');
  // What is asked for slice by slice is what comes with the box.
  const lines = blockLines(exchange, text.id, 0, text.totalLines, reveal);
  assert.deepEqual(lines, text.lines);
  return printBlocks([text]);
}

describe('what a step put out, as it stands', () => {
  it('is text with its personal values masked, and what repeats them', () => {
    assert.equal(
      shown(base64(gzipSync(json)), 1, 'text'),
      '{"imei":"{0:356••••••••••••}","note":"it is 356••••••••••••.","mail":"{1:jürg•••••••••••••••}"}',
    );
    assert.match(shown(base64(gzipSync(json)), 1, 'text', everything), /jürgen@mail/);
  });

  it('is a hex dump without the bytes of a hidden value, or of what repeats it', () => {
    const dump = shown(base64(gzipSync(json)), 1, 'bytes');
    assert.match(
      dump,
      /^00000000 {2}7b 22 69 6d 65 69 22 3a {2}22 •• •• •• •• •• •• •• {2}\{"imei":"•{7}/,
    );
    assert.ok(!dump.includes('33 35 36'), 'the repeat is hidden as well');
    assert.ok(!dump.includes('fc 72'), 'and what is no ASCII');
    assert.match(shown(base64(gzipSync(json)), 1, 'bytes', everything), /22 33 35 36 39 33 38/);
  });

  it('hides a coding of something hidden', () => {
    const twice = base64(base64(json));
    assert.equal(shown(twice, 0, 'text'), `<${base64(json).slice(0, 4)}…>`);
    assert.match(shown(twice, 0, 'bytes'), /^00000000 {2}•• ••/);
    assert.ok(shown(twice, 0, 'text', everything).startsWith(base64(json).slice(0, 60)));
  });

  it('shows compressed bytes, but no piece of a hidden value that stands in them', () => {
    const packed = shown(base64(gzipSync(json)), 0, 'bytes');
    assert.match(packed, /^00000000 {2}1f 8b 08 00 /);
    assert.doesNotMatch(packed, /•/);
    const stored = shown(base64(gzipSync(json, { level: 0 })), 0, 'bytes');
    assert.match(stored, /1f 8b 08 00/);
    const ascii = stored.split('\n').map((row) => row.slice(60));
    assert.ok(ascii.join('').includes(`{"imei":"${'•'.repeat(15)}","note":"it is •`));
    assert.ok(!ascii.join('').includes('rgen'));
  });

  it('brings long lines in pieces that go on', () => {
    const long = `{"a":"${'xyz '.repeat(600)}","imei":"${imei}"}`;
    const exchange = exchangeOf({ requestBody: JSON.stringify({ data: base64(long) }), personal });
    const { id } = segmentIn(exchangeView(exchange, everythingMasked).request!.blocks);
    const box = boxView(exchange, id, { reading: 0, step: 0, form: 'text' }, everythingMasked)!;
    const [text] = box.blocks;
    assert.ok(text?.kind === 'text' && text.totalLines > 3);
    assert.equal(text.lines[0]!.isContinued, undefined);
    assert.ok(text.lines.slice(1).every(({ isContinued }) => isContinued));
    const whole = text.lines.flatMap(({ tokens }) => tokens.map((token) => token.text)).join('');
    assert.equal(whole, long.replace(imei, '356••••••••••••'));
  });
});
