import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scanXml } from '../../src/decode/xmlScan';
import { bytesOf } from './support';

const scan = (text: string): ReturnType<typeof scanXml> =>
  scanXml(bytesOf(text), 0, bytesOf(text).length);
const shape = (text: string): string[] =>
  scan(text).nodes.map(
    ({ kind, name, parent, range }) =>
      `${kind} ${name} ${String(parent)} ${text.slice(range.start, range.end)}`,
  );

describe('scanXml', () => {
  it('lists elements, attributes and texts in order, with their places', () => {
    assert.deepEqual(shape(`<r a='1' b = "2"><s/>t<!--c--><u>v</u><![CDATA[<w>]]></r>`), [
      `element r -1 <r a='1' b = "2"><s/>t<!--c--><u>v</u><![CDATA[<w>]]></r>`,
      'attribute a 0 1',
      'attribute b 0 2',
      'element s 0 <s/>',
      'text  0 t',
      'element u 0 <u>v</u>',
      'text  5 v',
      'cdata  0 <w>',
    ]);
  });

  it('says how it went, and where it stopped', () => {
    for (const [text, state, offset] of [
      ['<a><b/></a>', 'complete', 11],
      ['<a><b>', 'truncated', 6],
      ['<a b="', 'truncated', 0],
      ['<a><!-- ', 'truncated', 3],
      ['<a></b>', 'failed', 3],
      ['<a b=c>', 'failed', 0],
      ['text', 'failed', 0],
      ['</a>', 'failed', 0],
      ['', 'truncated', 0],
    ] as const) {
      assert.deepEqual([scan(text).state, scan(text).errorOffset], [state, offset], text);
    }
  });

  it('leaves what follows the root, and skips a document type with brackets', () => {
    const text = '<?xml version="1.0"?><!DOCTYPE a [<!ELEMENT a (b>c)>]><a>1</a> tail';
    assert.equal(scan(text).end, text.length - 5);
    assert.equal(scan(text).state, 'complete');
  });

  it('never throws, and its places lie inside the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<',
            '>',
            '/',
            'a',
            '="',
            '"',
            '!',
            '--',
            '[',
            ']]>',
            '<![CDATA[',
            ' ',
            'é',
            '?',
          ),
          { maxLength: 40 },
        ),
        (pieces) => {
          const bytes = bytesOf(pieces.join(''));
          for (const { range, parent } of scanXml(bytes, 0, bytes.length).nodes) {
            assert.ok(range.start >= 0 && range.start <= range.end && range.end <= bytes.length);
            assert.ok(parent < bytes.length);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
