import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import zlib from 'node:zlib';
import { decodeUtf8 } from '../../../../src/bytes/text';
import { codes, spelt } from '../../reading';
import { plainRequest, plainResponse, readEntry } from './reading';

const gzipHeader = { name: 'Content-Encoding', value: 'gzip' };
const json = '{"imei":"356938035643809"}';

describe('HAR bodies', () => {
  it('are the UTF-8 of their text and lead back through JSON escapes', async () => {
    const { file, exchange } = await readEntry(
      plainRequest(),
      plainResponse({ text: 'a "ü" 😀\n', mimeType: 'Text/HTML; Charset="UTF-8"' }),
    );
    const { content } = exchange.response!;
    assert.equal(decodeUtf8(content.bytes), 'a "ü" 😀\n');
    assert.equal(spelt(file, content, 2, 3), '\\"');
    assert.equal(spelt(file, content), 'a \\"ü\\" 😀\\n');
    assert.equal(content.mediaType, 'text/html');
    assert.equal(content.charset, 'utf-8');
    assert.equal(content.fidelity, 'text');
  });

  it('undo base64 and lead each byte to its group', async () => {
    const text = Buffer.from(json).toString('base64');
    const { file, exchange } = await readEntry(
      plainRequest(),
      plainResponse({ text, encoding: 'base64' }),
    );
    const { content } = exchange.response!;
    assert.equal(decodeUtf8(content.bytes), json);
    assert.equal(content.fidelity, 'decoded');
    const imei = content.bytes.indexOf(0x33);
    assert.equal(
      decodeUtf8(Buffer.from(spelt(file, content, imei, imei + 15), 'base64')),
      json.slice(9, 24),
    );
  });

  it('keep the text of base64 that is none, with a problem', async () => {
    const { exchange, problems } = await readEntry(
      plainRequest(),
      plainResponse({ text: 'not base64!', encoding: 'base64' }),
    );
    assert.equal(decodeUtf8(exchange.response!.content.bytes), 'not base64!');
    assert.deepEqual(codes(problems), ['invalid-base64']);
    assert.equal(problems[0]!.arguments['field'], 'response.content.text');
  });

  it('are left alone where the writer undid the coding, and undone where it did not', async () => {
    const plain = await readEntry(plainRequest(), plainResponse({ text: json }, [gzipHeader]));
    assert.equal(decodeUtf8(plain.exchange.response!.content.bytes), json);
    assert.deepEqual(plain.problems, []);

    const text = zlib.gzipSync(json).toString('base64');
    const coded = await readEntry(
      plainRequest(),
      plainResponse({ text, encoding: 'base64' }, [gzipHeader]),
    );
    const { content } = coded.exchange.response!;
    assert.equal(decodeUtf8(content.bytes), json);
    assert.deepEqual(content.undoneCodings, ['gzip']);
    assert.equal(content.fidelity, 'unframed');
    // Compression has one unit: any byte of it leads to the whole segment.
    assert.equal(spelt(coded.file, content, 3, 4), text);
    assert.deepEqual(coded.problems, []);
  });

  it('keep their bytes where the coding does not undo, with a problem', async () => {
    const broken = zlib.gzipSync(json).subarray(0, 10);
    const bytes = Buffer.concat([broken, Buffer.alloc(20, 0xff)]);
    const { exchange, problems } = await readEntry(
      plainRequest(),
      plainResponse({ text: bytes.toString('base64'), encoding: 'base64', mimeType: 'text/html' }, [
        gzipHeader,
      ]),
    );
    assert.deepEqual(codes(problems), ['content-coding-failed']);
    assert.deepEqual(Buffer.from(exchange.response!.content.bytes), bytes);
    assert.equal(exchange.response!.content.state, 'failed');
  });

  it('stop at the limit of what a coding may put out', async () => {
    const text = zlib.gzipSync(Buffer.alloc(8_000_000)).toString('base64');
    const { exchange, problems } = await readEntry(
      plainRequest(),
      plainResponse({ text, encoding: 'base64' }, [gzipHeader]),
    );
    assert.deepEqual(codes(problems), ['over-budget']);
    assert.equal(exchange.response!.content.state, 'skipped');
    assert.ok(exchange.response!.content.bytes.length <= 1024 * 1024);
  });

  it('say whether they are absent, left out, or damaged', async () => {
    const of = async (content: object): Promise<string> => {
      const { exchange } = await readEntry(plainRequest(), plainResponse(content));
      const { fidelity, state } = exchange.response!.content;
      return `${fidelity} ${state}`;
    };
    assert.equal(await of({ size: 0, mimeType: '' }), 'absent complete');
    assert.equal(await of({ size: 900 }), 'elided skipped');
    assert.equal(await of({ size: -1, _file: 'abc.json' }), 'elided skipped');
    assert.equal(await of({ text: 'a\ufffdb' }), 'lossy complete');
  });

  it('of requests come from each place that writers found for them', async () => {
    const bytes = Buffer.from([0x1f, 0x8b, 0, 0xff, 0x80, 0x0a]);
    const latin1 = bytes.toString('latin1');
    const surrogates = [...bytes]
      .map((byte) => String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte))
      .join('');
    const base64 = bytes.toString('base64');
    const requests: Readonly<Record<string, object>> = {
      PCAPdroid: { postData: { mimeType: '', text: base64, encoding: 'base64' } },
      'HTTP Toolkit': {
        postData: { mimeType: '', text: '' },
        _content: { text: base64, size: bytes.length, encoding: 'base64' },
      },
      'mitmproxy, Latin-1': { bodySize: bytes.length, postData: { mimeType: '', text: latin1 } },
      'mitmproxy, surrogates': { bodySize: -1, postData: { mimeType: '', text: surrogates } },
    };
    for (const [writer, more] of Object.entries(requests)) {
      const { exchange, problems } = await readEntry(plainRequest(more));
      assert.deepEqual(Buffer.from(exchange.request!.content.bytes), bytes, writer);
      assert.equal(exchange.request!.content.fidelity, 'decoded', writer);
      assert.deepEqual(problems, [], writer);
    }
  });

  it('do not take a text for Latin-1 that is what it says', async () => {
    const { exchange } = await readEntry(
      plainRequest({ bodySize: 6, postData: { mimeType: 'text/plain', text: 'Zoë ü' } }),
    );
    assert.equal(decodeUtf8(exchange.request!.content.bytes), 'Zoë ü');
  });

  it('of requests that were left out are elided', async () => {
    for (const more of [{ bodySize: 10 }, { _requestBodyStatus: 'discarded:too-large' }]) {
      const { exchange } = await readEntry(plainRequest(more));
      assert.equal(exchange.request!.content.fidelity, 'elided');
    }
  });
});
