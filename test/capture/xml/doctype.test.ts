import assert from 'node:assert/strict';
import { encodeUtf8 } from '../../../src/bytes/text';
import { skipDoctype } from '../../../src/capture/xml/doctype';
import { burpDoctype } from '../writers/burp';

describe('skipDoctype', () => {
  const skip = (text: string) => skipDoctype(encodeUtf8(text), 0);

  it("passes Burp's own definition as harmless", () => {
    assert.deepEqual(skip(`${burpDoctype}<items>`), { end: burpDoctype.length, isHarmless: true });
    assert.deepEqual(skip('<!DOCTYPE items>'), { end: 16, isHarmless: true });
  });

  it('finds the end behind quotes and comments', () => {
    const text = '<!DOCTYPE items [<!-- ]> " --><!ATTLIST a b CDATA "]>"><!ENTITY c \'>]\'>]>';
    assert.deepEqual(skip(`${text}<items>`), { end: text.length, isHarmless: false });
  });

  it('calls entities and whatever comes from outside harmful', () => {
    for (const text of [
      '<!DOCTYPE items SYSTEM "http://a.example/x.dtd">',
      '<!DOCTYPE items PUBLIC "x" "y" []>',
      '<!DOCTYPE items [<!ENTITY a "b">]>',
      '<!DOCTYPE items [<!ENTITY % a SYSTEM "file:///etc/passwd">%a;]>',
    ]) {
      assert.equal(skip(text)!.isHarmless, false, text);
    }
  });

  it('asks for more where the end is missing', () => {
    for (const text of ['<!DOCTYPE items [', '<!DOCTYPE items "', '<!DOCTYPE items [<!-- ']) {
      assert.equal(skip(text), null);
    }
  });
});
