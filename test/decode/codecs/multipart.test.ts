import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { rangeInRoot } from '../../../src/decode/tree';
import {
  base64,
  bytesOf,
  decode,
  decodeContent,
  flat,
  leafAt,
  onlyLayer,
  sliceText,
} from '../support';

interface Part {
  readonly headers: string;
  readonly body: string | Uint8Array;
}

function multipart(
  parts: readonly Part[],
  boundary: string,
  end = `--${boundary}--\r\n`,
): Uint8Array {
  const pieces = parts.map(({ headers, body }) =>
    Buffer.concat([bytesOf(`--${boundary}\r\n${headers}\r\n\r\n`), bytesOf(body), bytesOf('\r\n')]),
  );
  return Buffer.concat([...pieces, bytesOf(end)]);
}

const field = (name: string, body: string | Uint8Array, more = ''): Part => ({
  headers: `Content-Disposition: form-data; name="${name}"${more}`,
  body,
});

describe('decode multipart', () => {
  it('names parts and reads them by their own types', () => {
    const bytes = multipart(
      [
        field('meta', '{"imei":"356938035643809"}', '\r\nContent-Type: application/json'),
        field('note', 'two\r\nlines'),
        field('note', 'again'),
        field(
          'log',
          gzipSync('{"a":"b"}'),
          '; filename="log.gz"\r\nContent-Type: application/octet-stream',
        ),
        field('b', base64('{"c":"d"}'), '\r\nContent-Transfer-Encoding: base64'),
        { headers: 'Content-Type: text/plain', body: 'nameless' },
      ],
      'X-y_z',
    );
    assert.deepEqual(flat(decodeContent(bytes, 'multipart/form-data; boundary="X-y_z"')), {
      'multipart:meta json:/imei': '356938035643809',
      'multipart:note': 'two\r\nlines',
      'multipart:note#2': 'again',
      'multipart:log gzip json:/a': 'b',
      'multipart:b base64 json:/c': 'd',
      'multipart:5': 'nameless',
    });
  });

  it('is recognised by its first line where the type is missing or wrong', () => {
    const bytes = multipart([field('a', '1'), field('b', '2')], '----WebKitFormBoundaryAbC');
    for (const type of ['', 'text/plain', 'multipart/form-data']) {
      assert.deepEqual(
        flat(decodeContent(bytes, type)),
        { 'multipart:a': '1', 'multipart:b': '2' },
        type,
      );
    }
    assert.deepEqual(decodeContent('-- a comment\n-- another').layers, []);
  });

  it('keeps what stands before a cut', () => {
    const cut = onlyLayer(
      decodeContent(
        multipart([field('a', '1'), field('b', '2')], 'X', ''),
        'multipart/form-data; boundary=X',
      ),
    );
    assert.equal(cut.state, 'truncated');
    assert.equal(cut.values[0]!.text, '1');
  });

  it('works with line feeds alone and a preamble', () => {
    const text = 'preamble\n--X\nContent-Disposition: form-data; name=a\n\nvalue\n--X--\n';
    assert.deepEqual(flat(decodeContent(text, 'multipart/mixed; boundary=X')), {
      'multipart:a': 'value',
    });
  });

  it('leaves pictures as they are', () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);
    const bytes = multipart(
      [field('p', png, '; filename="p.png"\r\nContent-Type: image/png')],
      'X',
    );
    const [part] = onlyLayer(decodeContent(bytes, 'multipart/form-data; boundary=X')).values;
    assert.deepEqual([...part!.bytes], [...png]);
    assert.equal(part!.text, null);
  });

  it('leads every part to its bytes', () => {
    const bytes = multipart([field('a', 'one'), field('b', '{"k":"v"}')], 'X');
    const root = decodeContent(bytes, 'multipart/form-data; boundary=X');
    assert.equal(sliceText(bytes, rangeInRoot(leafAt(root, 'multipart:a'))), 'one');
    assert.equal(sliceText(bytes, rangeInRoot(leafAt(root, 'multipart:b json:/k'))), 'v');
  });

  it('takes a part without a body for an empty one', () => {
    const bytes = bytesOf('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n--x--');
    const leaf = leafAt(decodeContent(bytes, 'multipart/form-data; boundary=x'), 'multipart:a');
    assert.equal(leaf.bytes.length, 0);
    assert.equal(leaf.range.start, leaf.range.end);
  });

  it('survives boundaries that are missing, empty, long or everywhere', () => {
    const long = 'x'.repeat(500);
    for (const type of [
      'multipart/form-data',
      'multipart/form-data; boundary=',
      `multipart/mixed; boundary=${long}`,
    ]) {
      for (const body of [
        '',
        '--',
        '--\r\n',
        'text',
        `--${long}\r\n\r\n`,
        '--X\r\n'.repeat(20_000),
        '-'.repeat(300_000),
      ]) {
        decodeContent(body, type);
        decode(body, { place: 'content', contentType: 'multipart/form-data; boundary=X' });
      }
    }
  });
});
