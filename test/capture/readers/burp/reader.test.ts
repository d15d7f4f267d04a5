import assert from 'node:assert/strict';
import { MemorySource, type ByteSource } from '../../../../src/bytes/source';
import { decodeUtf8 } from '../../../../src/bytes/text';
import { openCapture } from '../../../../src/capture/open';
import { codes, context, outline, readCapture } from '../../reading';
import { burpDoctype, writeBurp, writeIssues, writeItem, writeItems } from '../../writers/burp';
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

  it('reads the messages of each issue in the report of a scan', async () => {
    const expected = (await readCapture(writeBurp(session))).exchanges.map(outline);
    for (const options of [{}, { isBase64: false }, { isChunked: true }]) {
      const { format, exchanges, problems } = await readCapture(writeIssues(session, options), 'x');
      assert.equal(format, 'burp');
      assert.deepEqual(codes(problems), []);
      assert.deepEqual(exchanges.map(outline), expected);
      assert.ok(exchanges.every(({ serverAddress }) => serverAddress === '192.0.2.7'));
    }
    const bytes = writeIssues(session);
    for (let end = 300; end < bytes.length - 3; end += 1 + (end % 7)) {
      const cut = await readCapture(bytes.subarray(0, end), 'a.xml');
      assert.ok(codes(cut.problems).includes('truncated-file'), String(end));
      const whole = cut.exchanges.slice(0, -1).map(outline);
      assert.deepEqual(whole, expected.slice(0, Math.max(0, cut.exchanges.length - 1)));
    }
  });

  it('knows the host of messages that stand far behind the beginning of their issue', async () => {
    const pair = decodeUtf8(writeIssues(session.slice(0, 1)));
    const messages = pair.slice(pair.indexOf('<requestresponse>'), pair.indexOf('  </issue>'));
    const noise = `<x>${'a'.repeat(200_000)}</x>`;
    const text = pair.replace('  </issue>', `${noise}${messages}${messages}  </issue>`);
    const { exchanges } = await readCapture(text);
    assert.equal(exchanges.length, 3);
    assert.ok(exchanges.every(({ transport }) => transport === 'tls'));
  });

  it('keeps in memory one item at a time, however many there are', async () => {
    const items = Array.from({ length: 4000 }, (_, i) => writeItem(session[i % 4]!));
    const bytes = writeItems(items);
    const largest = Math.max(...items.map(({ length }) => length));
    const source = new CountingSource(new MemorySource(bytes));
    const capture = await openCapture(source, 'a.xml', context);
    source.reset();
    let count = 0;
    for await (const item of capture.index()) if (item.kind === 'exchange') count++;
    assert.equal(count, items.length);
    // What is read at once has a bound of its own, and no byte is read much more than once.
    assert.ok(source.longest <= 1024 * 1024 + largest, String(source.longest));
    assert.ok(source.total <= 1.2 * bytes.length + 1024 * 1024, String(source.total));
  });
});

/** Counts what is read of another source. */
class CountingSource implements ByteSource {
  readonly size: number;
  longest = 0;
  total = 0;
  readonly #source: ByteSource;

  constructor(source: ByteSource) {
    this.#source = source;
    this.size = source.size;
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    const bytes = await this.#source.read(offset, length);
    this.longest = Math.max(this.longest, bytes.length);
    this.total += bytes.length;
    return bytes;
  }

  reset(): void {
    this.longest = 0;
    this.total = 0;
  }

  close(): Promise<void> {
    return this.#source.close();
  }
}
