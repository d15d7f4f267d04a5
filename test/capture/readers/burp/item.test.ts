import assert from 'node:assert/strict';
import { XMLParser } from 'fast-xml-parser';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import { scanItem, type Item } from '../../../../src/capture/readers/burp/item';
import { writeItem } from '../../writers/burp';
import { session } from '../../writers/session';

function scan(text: string): { item: Item; text: (name: string) => string | undefined } {
  const bytes = encodeUtf8(text);
  const item = scanItem(bytes, 0, true)!;
  return {
    item,
    text: (name) =>
      item.fields
        .get(name)
        ?.text.map(({ start, end }) => decodeUtf8(bytes.subarray(start, end)))
        .join(''),
  };
}

describe('scanItem', () => {
  it('agrees with an XML parser on what Burp writes', () => {
    const parser = new XMLParser({
      ignoreAttributes: false,
      parseTagValue: false,
      trimValues: false,
      processEntities: false,
    });
    for (const exchange of session) {
      const text = decodeUtf8(writeItem(exchange)).trim();
      const { item, text: field } = scan(text);
      const { item: parsed } = parser.parse(text) as {
        item: Record<string, string | Record<string, string>>;
      };
      assert.equal(item.state, 'complete');
      assert.equal(item.end, text.length);
      for (const [name, value] of Object.entries(parsed)) {
        if (name === '#text') continue;
        const expected = typeof value === 'string' ? value : value['#text'];
        assert.equal(field(name), expected, name);
      }
      assert.equal(item.fields.get('request')!.attributes.get('base64'), 'true');
      assert.equal(item.fields.get('host')!.attributes.get('ip'), '192.0.2.7');
    }
  });

  it('ends a raw message only where its element does', () => {
    const body = 'a]]>b</request>c]]></request>d<item>]]></item>';
    const { item, text } = scan(
      `<item><request base64="false"><![CDATA[${body}]]></request>\n <status>200</status></item>`,
    );
    assert.equal(text('request'), body);
    assert.equal(text('status'), '200');
    assert.equal(item.state, 'complete');
  });

  it('joins a section that was split, and reads text without one', () => {
    const { text } = scan(
      '<item><path><![CDATA[/a]]]]><![CDATA[>b]]></path><url>http://a/?x&amp;y</url><request>R0VU</request></item>',
    );
    assert.equal(text('path'), '/a]]>b');
    assert.equal(text('url'), 'http://a/?x&amp;y');
    assert.equal(text('request'), 'R0VU');
  });

  it('says whether it is cut or unclosed', () => {
    const cut = scan('<item><url>http://a/</url><request base64="true"><![CDATA[R0V');
    assert.equal(cut.item.state, 'cut');
    assert.equal(cut.text('request'), 'R0V');
    assert.ok(cut.item.fields.get('request')!.isCut);
    const unclosed = scan('<item><url>http://a/</url><item><url>http://b/</url></item>');
    assert.equal(unclosed.item.state, 'unclosed');
    assert.equal(unclosed.text('url'), 'http://a/');
    const lost = scan('<item><request base64="true"><![CDATA[R0VU</request></item><item></item>');
    assert.equal(lost.text('request'), 'R0VU');
    assert.equal(
      lost.item.end,
      '<item><request base64="true"><![CDATA[R0VU</request></item>'.length,
    );
  });

  it('asks for more of the file at every place inside', () => {
    const bytes = writeItem(session[0]!, { isBase64: false });
    const start = 2;
    for (let end = start + 6; end < bytes.length - 1; end++) {
      const item = scanItem(bytes.subarray(0, end), start, false);
      assert.equal(item, null, String(end));
    }
    assert.equal(scanItem(bytes, start, true)!.state, 'complete');
  });

  it('keeps the first of repeated fields, and names of Object.prototype in a map', () => {
    const { item, text } = scan(
      '<item><url>a</url><url>b</url><__proto__>x</__proto__><constructor/></item>',
    );
    assert.equal(text('url'), 'a');
    assert.equal(text('__proto__'), 'x');
    assert.ok(item.fields.has('constructor'));
    assert.equal(item.fields.has('toString'), false);
  });

  it('is linear over hostile text', function () {
    // Quadratic work over these megabytes takes minutes, so a busy machine does not matter.
    this.timeout(60_000);
    for (const piece of [
      '<a',
      '<a b="',
      '<request>',
      '<!-',
      ']]>',
      '<request base64="false"><![CDATA[x]]></request>y',
    ]) {
      const text = `<item>${piece.repeat(2_000_000 / piece.length)}`;
      const started = performance.now();
      scan(text);
      assert.ok(performance.now() - started < 10_000, piece);
    }
  });
});
