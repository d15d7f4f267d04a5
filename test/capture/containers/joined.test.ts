import assert from 'node:assert/strict';
import { decodeUtf8, encodeUtf8 } from '../../../src/bytes/text';
import { joinFiles } from '../../../src/capture/containers/joined';
import { codes, outline, readCapture } from '../reading';
import { writeHar } from '../writers/har';
import { writeRaw } from '../writers/raw';
import { session } from '../writers/session';

/** A request by itself, as tools save one. */
function request(path: string, body: string): string {
  const length = `Content-Length: ${String(encodeUtf8(body).length)}`;
  return `POST ${path} HTTP/1.1\r\nHost: a.example\r\n${length}\r\n\r\n${body}`;
}

describe('files that are read as one capture', () => {
  it('give what each of them holds, in their order, and lead to the file it is in', async () => {
    const files = Array.from({ length: 40 }, (_, at) => ({
      name: `dir/ünï ${String(at).padStart(2, '0')}.txt`,
      bytes: encodeUtf8(request(`/${String(at)}`, `n=${'x'.repeat(at)}`)),
    }));
    const { exchanges, problems } = await readCapture(joinFiles(files), '40 files.zip');
    assert.deepEqual(codes(problems), []);
    assert.equal(exchanges.length, 40);
    exchanges.forEach(({ request: sent }, at) => {
      const { url, content } = sent!;
      assert.equal(decodeUtf8(url.bytes), `//a.example/${String(at)}`);
      assert.equal(content.origin, `member:${files[at]!.name}`);
      const { start, end } = content.map.toParent({ start: 0, end: content.bytes.length });
      assert.deepEqual(files[at]!.bytes.subarray(start, end), content.bytes);
    });
  });

  it('may be in different formats', async () => {
    const rest =
      '### first\nGET https://b.example/x HTTP/1.1\nAccept: */*\n\n###\nGET https://b.example/y\n';
    const curl =
      '* Connected to c.example\n> GET /z HTTP/1.1\n> Host: c.example\n> \n< HTTP/1.1 204 No Content\n< \n';
    const { exchanges, problems } = await readCapture(
      joinFiles([
        { name: 'one.txt', bytes: writeRaw(session) },
        { name: 'two.http', bytes: encodeUtf8(rest) },
        { name: 'three.log', bytes: encodeUtf8(curl) },
        { name: 'notes.txt', bytes: encodeUtf8('These are notes.') },
      ]),
    );
    assert.deepEqual(codes(problems), []);
    const plain = await readCapture(writeRaw(session), 'one.txt');
    assert.deepEqual(exchanges.slice(0, 4).map(outline), plain.exchanges.map(outline));
    assert.deepEqual(
      exchanges.slice(4).map((one) => [one.host, one.request!.headers[0]?.value.origin]),
      [
        ['b.example', 'member:two.http'],
        ['b.example', undefined],
        ['c.example', 'member:three.log'],
      ],
    );
  });

  it('are read as captures alone where some are called so', async () => {
    const har = encodeUtf8(writeHar(session.slice(0, 1)));
    const { format, exchanges } = await readCapture(
      joinFiles([
        { name: 'a.har', bytes: har },
        { name: 'b.har', bytes: har },
      ]),
    );
    assert.deepEqual([format, exchanges.length], ['har', 2]);
  });

  it('are an empty archive where there is none', async () => {
    const { problems } = await readCapture(joinFiles([]));
    assert.deepEqual(codes(problems), ['unknown-format']);
  });
});
