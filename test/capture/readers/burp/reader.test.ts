import assert from 'node:assert/strict';
import { codes, readCapture } from '../../reading';
import { burpDoctype, writeBurp, writeItem, writeItems } from '../../writers/burp';
import { joinBytes } from '../../writers/message';
import { session } from '../../writers/session';

describe('Burp reader', () => {
  it('says nothing of the definition that Burp writes, and a word of any other', async () => {
    assert.deepEqual((await readCapture(writeBurp(session))).problems, []);
    for (const doctype of [
      '<!DOCTYPE items [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;<item></item>">]>',
      '<!DOCTYPE items [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>',
      '<!DOCTYPE items [<!ENTITY % p SYSTEM "http://a.example/x.dtd"> %p;]>',
      '<!DOCTYPE items SYSTEM "http://a.example/x.dtd">',
    ]) {
      const { exchanges, problems } = await readCapture(writeBurp(session, { doctype }));
      assert.equal(exchanges.length, session.length);
      assert.deepEqual(codes(problems), ['doctype-ignored']);
      assert.equal(problems[0]!.offset, 22);
    }
  });

  it('leaves entities unread', async () => {
    const file = writeItems(['<item><url>http://a.example/&xxe;</url></item>'], {
      doctype: '<!DOCTYPE items [<!ENTITY xxe "expanded">]>',
    });
    const { exchanges } = await readCapture(file);
    assert.ok(new TextDecoder().decode(exchanges[0]!.request!.url.bytes).endsWith('/&xxe;'));
  });

  it('says where the file is cut, or that it holds no items', async () => {
    const file = writeBurp(session);
    const cut = await readCapture(file.subarray(0, file.length - 20));
    assert.equal(cut.exchanges.length, session.length);
    assert.deepEqual(
      cut.problems.map(({ code, offset }) => [code, offset]),
      [['truncated-file', file.length - 20]],
    );
    assert.deepEqual(codes((await readCapture(writeItems([]))).problems), ['no-exchanges']);
  });

  it('reads items of megabytes, over the borders of what is read at once', async () => {
    const large = { ...session[0]!, requestBody: new Uint8Array(3_000_000).fill(0x5d) };
    const items = [
      ...Array.from({ length: 900 }, (_, i) =>
        writeItem(session[i % 4]!, { isBase64: i % 2 === 0 }),
      ),
      writeItem(large, { isBase64: false }),
      writeItem(large),
      writeItem(session[1]!),
    ];
    const { exchanges, problems } = await readCapture(writeItems(items));
    assert.equal(exchanges.length, 903);
    assert.deepEqual(problems, []);
    assert.equal(exchanges[900]!.request!.content.bytes.length, 3_000_000);
    assert.equal(exchanges[901]!.request!.content.bytes.length, 3_000_000);
  });

  it('reads a bare list without Burp around it', async () => {
    const file = joinBytes('<items>', writeItem(session[0]!), writeItem(session[1]!), '</items>');
    const { exchanges, problems } = await readCapture(file, 'x.txt');
    assert.equal(exchanges.length, 2);
    assert.deepEqual(problems, []);
    assert.ok(burpDoctype.length > 0);
  });
});
