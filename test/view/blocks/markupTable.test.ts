import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cutMarkup } from '../../../src/view/blocks/markupTable';

function lines(text: string): string[] {
  const bytes = Buffer.from(text);
  const table = cutMarkup(bytes, { start: 0, end: bytes.length });
  return Array.from({ length: table.count }, (_, line) => {
    const slice = bytes.subarray(table.starts[line], table.ends[line]);
    return '  '.repeat(table.indents![line]!) + slice.toString();
  });
}

describe('markup in lines', () => {
  it('indents by nesting and keeps an element with just text on one line', () => {
    assert.deepEqual(lines('<a><b c="1">text</b><d/><e><f>1</f></e></a>'), [
      '<a>',
      '  <b c="1">text</b>',
      '  <d/>',
      '  <e>',
      '    <f>1</f>',
      '  </e>',
      '</a>',
    ]);
  });

  it('takes a CDATA section for text and ends tags outside of quotes', () => {
    assert.deepEqual(lines('<a x="1 > 0"><b><![CDATA[</b>]]></b></a>'), [
      '<a x="1 > 0">',
      '  <b><![CDATA[</b>]]></b>',
      '</a>',
    ]);
  });

  it('keeps the line breaks of comments and texts', () => {
    assert.deepEqual(lines('<?xml?>\n<!-- one\n two -->\n<a>\n x\n y\n</a>'), [
      '<?xml?>',
      '<!-- one',
      'two -->',
      '<a>',
      '  x',
      '  y',
      '</a>',
    ]);
  });

  it('shows broken markup as far as it goes', () => {
    assert.deepEqual(lines('</x></y><a'), ['</x>', '</y>', '<a']);
    assert.deepEqual(lines('<!-- never closed <a>'), ['<!-- never closed <a>']);
  });

  it('leaves out nothing but white space, in order', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '<a>',
        '</a>',
        '<b/>',
        'text',
        ' ',
        '\n',
        '<!--',
        '-->',
        '<![CDATA[',
        '"',
        '<',
        '>',
      ),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        assert.equal(lines(text).join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
      }),
    );
  });

  it('takes time in proportion to its size', () => {
    const start = performance.now();
    lines('<a>x</a>'.repeat(200_000));
    lines('<'.repeat(500_000));
    lines('<!--'.repeat(100_000));
    lines('<a>'.repeat(200_000));
    assert.ok(performance.now() - start < 5_000);
  });
});
