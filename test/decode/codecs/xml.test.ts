import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rangeInRoot } from '../../../src/decode/tree';
import {
  base64,
  chain,
  decode,
  decodeContent,
  flat,
  leafAt,
  onlyLayer,
  sliceText,
} from '../support';

describe('decode xml', () => {
  it('names texts and attributes by XPath, and numbers repeats', () => {
    const root = decodeContent(
      `<?xml version="1.0"?><!-- note --><r id="1&amp;2"><b>x</b><b>&lt;y&gt; &#20320;&#x597d;</b><c><![CDATA[{"z":"w"}]]></c><d/> tail </r>`,
      'text/xml; charset=utf-8',
    );
    assert.deepEqual(flat(root), {
      'xml:/r/@id': '1&2',
      'xml:/r/b': 'x',
      'xml:/r/b#2': '<y> 你好',
      'xml:/r/c json:/z': 'w',
      'xml:/r/text()': 'tail',
    });
  });

  it('holds elements that contain others, before what they contain', () => {
    const { values } = onlyLayer(decode('<a><s k="v">t</s><u>w</u></a>'.replaceAll('a>', 'note>')));
    assert.deepEqual(
      values.map(({ name, type, container }) => [name, type, container?.name ?? null]),
      [
        ['/note', 'object', null],
        ['/note/s', 'object', '/note'],
        ['/note/s/@k', 'text', '/note/s'],
        ['/note/s/text()', 'text', '/note/s'],
        ['/note/u', 'text', '/note'],
      ],
    );
    assert.deepEqual(values[2]!.keys, ['note', 's', '@k']);
  });

  it('reads what is coded in it', () => {
    assert.equal(chain(`<m><id>1</id><data>${base64('{"a":"bc"}')}</data></m>`), 'xml base64 json');
  });

  it('is recognised where nothing declares it, and HTML is not', () => {
    assert.equal(chain('<config><entry><key>a</key><value>b</value></entry></config>'), 'xml');
    for (const text of [
      '<p>Hello <b>you</b></p>',
      '<br>',
      '<unknown>',
      '<a',
      'a < b and c > d',
      '<!doctype html><html><x>1</x></html>',
    ]) {
      assert.equal(chain(text), '', text);
    }
  });

  it('expands nothing, fetches nothing, and skips a document type', () => {
    const bomb = `<!DOCTYPE lolz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><r><x>&b;</x><y>&unknown;</y></r>`;
    assert.deepEqual(flat(decodeContent(bomb, 'text/xml')), {
      'xml:/r/x': '&b;',
      'xml:/r/y': '&unknown;',
    });
  });

  it('keeps what stands before a cut or an error', () => {
    const cut = onlyLayer(decodeContent('<r><a>1</a><b>2', 'text/xml'));
    assert.equal(cut.state, 'truncated');
    assert.equal(cut.values.find(({ name }) => name === '/r/a')?.text, '1');
    const wrong = onlyLayer(decodeContent('<r><a>1</a></wrong><c>3</c></r>', 'text/xml'));
    assert.equal(wrong.state, 'failed');
    assert.deepEqual(wrong.reason, { id: 'decode.corrupt', arguments: { offset: 11 } });
  });

  it('leads every text back through its references', () => {
    const escape = (text: string): string =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z&<"é你]{1,12}$/), { minLength: 2, maxLength: 5 }),
        (texts) => {
          const body = `<r>${texts.map((text) => `<v>${escape(text)}</v>`).join('')}</r>`;
          const root = decodeContent(body, 'text/xml');
          texts.forEach((text, index) => {
            const leaf = leafAt(root, index === 0 ? 'xml:/r/v' : `xml:/r/v#${String(index + 1)}`);
            assert.equal(leaf.text, text);
            assert.equal(sliceText(root.bytes, rangeInRoot(leaf)), escape(text));
            const first = rangeInRoot(leaf, { start: 0, end: Buffer.byteLength(text[0]!) });
            assert.equal(sliceText(root.bytes, first), escape(text[0]!));
          });
        },
      ),
    );
  });

  it('survives depth, width and names that mean something to JavaScript', () => {
    decodeContent('<a>'.repeat(100_000), 'text/xml');
    decodeContent(`<r>${'<a>1</a>'.repeat(100_000)}</r>`, 'text/xml');
    decodeContent(`<r ${'a="1" '.repeat(100_000)}/>`, 'text/xml');
    decodeContent('<!--'.repeat(50_000), 'text/xml');
    decodeContent(`<r>${'<![CDATA['.repeat(50_000)}`, 'text/xml');
    decodeContent('<a b="'.repeat(50_000), 'text/xml');
    assert.deepEqual(flat(decode('<r><__proto__>x</__proto__><constructor>y</constructor></r>')), {
      'xml:/r/__proto__': 'x',
      'xml:/r/constructor': 'y',
    });
  });
});
