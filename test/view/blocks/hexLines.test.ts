import assert from 'node:assert/strict';
import { hexLines } from '../../../src/view/blocks/hexLines';
import { everythingMasked, type Reveal } from '../../../src/view/input';
import { markingOf } from '../../../src/view/marking';
import { exchangeOf, findingAt } from '../exchangeOf';
import { printLine } from '../print';

const secret = 'S3cretDevice';
const bytes = Buffer.concat([
  Buffer.from([0, 1, 2, 255, 254]),
  Buffer.from(secret),
  Buffer.from([0, 3, 4]),
  Buffer.from(`and again ${secret}.`),
  Buffer.alloc(20, 7),
]);
const exchange = exchangeOf({ requestBody: bytes });
const root = exchange.parts.at(-1)!.root;
const findings = [findingAt(root, 'request-body', 'device_id', secret)];

function lines(reveal: Reveal): string[] {
  const source = hexLines(root, 'p1', markingOf({ ...exchange, findings }, reveal));
  return Array.from({ length: source.total }, (_, line) => printLine(source.line(line)));
}

describe('a hex dump', () => {
  it('hides the bytes of a hidden value, and those that repeat it', () => {
    assert.deepEqual(lines(everythingMasked), [
      '00000000  00 01 02 ff fe •• •• ••  •• •• •• •• •• •• •• ••  .....•••••••••••',
      '00000010  •• 00 03 04 61 6e 64 20  61 67 61 69 6e 20 •• ••  •...and again ••',
      '00000020  •• •• •• •• •• •• •• ••  •• •• 2e 07 07 07 07 07  ••••••••••......',
      '00000030  07 07 07 07 07 07 07 07  07 07 07 07 07 07 07     ...............',
    ]);
  });

  it('shows them on demand', () => {
    const shown = lines({ all: true, findings: [] }).join('\n');
    assert.doesNotMatch(shown, /•/);
    assert.match(shown, /\.{5}S3cretDevic/);
  });

  it('finds the row of a byte', () => {
    const source = hexLines(root, 'p1', markingOf(exchange, everythingMasked));
    assert.equal(source.lineOf(root, { start: 17, end: 18 }), 1);
    assert.equal(source.lineOf(root, { start: bytes.length, end: bytes.length }), 3);
  });
});
