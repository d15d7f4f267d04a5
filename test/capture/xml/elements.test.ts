import assert from 'node:assert/strict';
import { MemorySource } from '../../../src/bytes/source';
import { sourcedContent } from '../../../src/bytes/sourced';
import { decodeUtf8, encodeUtf8 } from '../../../src/bytes/text';
import { indexElements } from '../../../src/capture/xml/elements';
import { hasRoot, Leaves, readLeaves } from '../../../src/capture/xml/leaves';

async function found(text: string): Promise<{ elements: string[]; rest: string[] }> {
  const elements: string[] = [];
  const rest: string[] = [];
  for await (const one of indexElements(new MemorySource(encodeUtf8(text)), 'e')) {
    if (one.kind === 'element') {
      elements.push(text.slice(one.range.start, one.range.end) + (one.isCut ? '|' : ''));
    } else rest.push(one.kind === 'end' ? `end ${one.isOpen}` : one.kind);
  }
  return { elements, rest };
}

describe('indexElements', () => {
  it('finds elements, and none in comments, sections and instructions', async () => {
    const text = '<?x <e> ?><r><!-- <e> --><e a="1">b</e ><x><![CDATA[<e>]]></x>\n<e/></r>';
    const { elements } = await found(text.replace('<e/>', '<e></e>'));
    assert.deepEqual(elements, ['<e a="1">b</e >', '<e></e>']);
  });

  it('says what is not closed, and where the file is cut', async () => {
    assert.deepEqual(await found('<r><e>1<e>2</e></r>'), {
      elements: ['<e>1', '<e>2</e>'],
      rest: ['end false'],
    });
    assert.deepEqual(await found('<r><e>1'), { elements: ['<e>1|'], rest: ['end true'] });
    assert.deepEqual(await found('<r><other/>'), { elements: [], rest: ['end true'] });
  });

  it('reads over the borders of what is read at once', async () => {
    const filler = 'a'.repeat(1024 * 1024 - 5);
    const { elements } = await found(`<r>${filler}<e>1</e><![CDATA[${filler}]]><e>2</e></r>`);
    assert.deepEqual(elements, ['<e>1</e>', '<e>2</e>']);
  });

  it('tells of a definition that could do harm, and goes on behind it', async () => {
    const { elements, rest } = await found('<!DOCTYPE r [<!ENTITY a "<e>">]><r><e>1</e></r>');
    assert.deepEqual([elements, rest], [['<e>1</e>'], ['doctype', 'end false']]);
    const many = await found('<!DOCTYPE '.repeat(50_000));
    assert.deepEqual(many.elements, []);
  });
});

describe('readLeaves', () => {
  const leaves = (text: string): string[] =>
    readLeaves(sourcedContent(encodeUtf8(text))).map(
      (leaf) => `${leaf.path}=${decodeUtf8(leaf.text().bytes)}${leaf.isCut ? '|' : ''}`,
    );

  it('gives paths and texts, references undone and sections joined', () => {
    assert.deepEqual(
      leaves('<e><a>1 &amp; 2</a><b><c>x<![CDATA[<&]]]]><![CDATA[>]]></c><d/></b></e>'),
      ['a=1 & 2', 'b/c=x<&]]>', 'b/d='],
    );
  });

  it('passes over end tags that fit nothing, and closes what is left open', () => {
    assert.deepEqual(leaves('<e></x><a>1</e>'), ['a=1']);
    assert.deepEqual(leaves('<e><a>1 < 2</a><b>3'), ['a=1 < 2', 'b=3|']);
  });

  it('groups leaves by the element that they stand in', () => {
    const text = '<e><h><n>a</n><v>1</v></h><h><v>2</v></h><h><n>c</n></h></e>';
    const groups = new Leaves(sourcedContent(encodeUtf8(text))).groups('h');
    assert.deepEqual(
      groups.map((group) => [...group.keys()]),
      [['n', 'v'], ['v'], ['n']],
    );
  });

  it('reads any depth without a stack', () => {
    assert.ok(leaves('<e>'.repeat(100_000)).length <= 1);
  });

  it('knows a root by its name', () => {
    assert.equal(hasRoot(encodeUtf8('\n<?xml version="1.0"?><!-- a --><log a="1">'), 'log'), true);
    assert.equal(hasRoot(encodeUtf8('<logs>'), 'log'), false);
    assert.equal(hasRoot(encodeUtf8('text <log>'), 'log'), false);
    assert.equal(hasRoot(encodeUtf8('<?xml'), 'log'), false);
  });
});
