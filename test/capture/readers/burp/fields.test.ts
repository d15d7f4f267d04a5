import assert from 'node:assert/strict';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import { ProblemLog } from '../../../../src/capture/problemLog';
import { ItemFields } from '../../../../src/capture/readers/burp/fields';
import { scanItem } from '../../../../src/capture/readers/burp/item';
import { codes } from '../../reading';
import { textAt } from '../../http/text';

function fieldsOf(text: string): { fields: ItemFields; log: ProblemLog } {
  const file = textAt(text, 100);
  const log = new ProblemLog(0);
  return { fields: new ItemFields(scanItem(encodeUtf8(text), 0, true)!, file, log), log };
}

describe('ItemFields', () => {
  it('undoes the references of XML itself and leaves all others', () => {
    const { fields } = fieldsOf('<item><url> a&amp;b&#x41;&#233;&lt;&xxe;&#0;& </url></item>');
    const url = fields.sourced('url')!;
    assert.equal(decodeUtf8(url.bytes), 'a&bAé<&xxe;&#0;&');
    assert.deepEqual(url.map.toParent({ start: 1, end: 2 }), { start: 113, end: 118 });
    assert.deepEqual(url.map.toParent({ start: 2, end: 3 }), { start: 118, end: 119 });
    assert.deepEqual(url.map.toParent({ start: 4, end: 6 }), { start: 125, end: 131 });
  });

  it('takes CDATA as it stands, and `null` for nothing', () => {
    const { fields } = fieldsOf(
      '<item><url><![CDATA[a&amp;b]]></url><extension>null</extension><port/></item>',
    );
    assert.equal(fields.text('url'), 'a&amp;b');
    assert.equal(fields.text('extension'), '');
    assert.equal(fields.text('port'), '');
    assert.equal(fields.sourced('port'), null);
  });

  it('finds out what a message without an attribute is', () => {
    const raw = fieldsOf('<item><request>GET / HTTP/1.1\n\n</request></item>').fields;
    assert.equal(decodeUtf8(raw.message('request')!.bytes), 'GET / HTTP/1.1\n\n');
    const base64 = fieldsOf('<item><request>R0VU\nIC8=</request></item>').fields;
    const message = base64.message('request')!;
    assert.equal(decodeUtf8(message.bytes), 'GET /');
    assert.deepEqual(message.map.toParent({ start: 3, end: 4 }), { start: 120, end: 124 });
    assert.equal(fieldsOf('<item><request> </request></item>').fields.message('request'), null);
  });

  it('keeps base64 that is none as text, with a problem', () => {
    const { fields, log } = fieldsOf(
      '<item><request base64="true"><![CDATA[GET / HTTP/1.1: x]]></request></item>',
    );
    assert.equal(decodeUtf8(fields.message('request')!.bytes), 'GET / HTTP/1.1: x');
    assert.deepEqual(codes(log.problems), ['invalid-base64']);
  });
});
