import assert from 'node:assert/strict';
import zlib from 'node:zlib';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import { codes, spelt } from '../../reading';
import type { FlowState } from '../../writers/mitmproxy';
import { changedIn, readFlow } from './flows';

const bytes = encodeUtf8;
const url = async (change: FlowState): Promise<string> =>
  decodeUtf8((await readFlow(changedIn('request', change))).exchange.request!.url.bytes);

describe('messages of flows', () => {
  it('calls the host what the request calls it, before what was connected to', async () => {
    const path = bytes('/a?b=1');
    assert.equal(await url({ path, host: '192.0.2.9' }), 'https://stats.example.com:8443/a?b=1');
    const headers: [] = [];
    assert.equal(await url({ path, headers, port: 443 }), 'https://stats.example.com/a?b=1');
    assert.equal(await url({ path, headers }), 'https://stats.example.com:8443/a?b=1');
    assert.equal(
      await url({ path, headers, host: '2001:db8::1', scheme: bytes('http'), port: 80 }),
      'http://[2001:db8::1]/a?b=1',
    );
    assert.equal(
      await url({ path, authority: bytes('a.example'), headers: [] }),
      'https://a.example/a?b=1',
    );
    assert.equal(
      await url({ path, headers: [[bytes(':authority'), bytes('h2.example')]] }),
      'https://h2.example/a?b=1',
    );
    assert.equal(await url({ path: bytes('http://p.example/x') }), 'http://p.example/x');
    assert.equal(
      await url({ method: bytes('CONNECT'), path: bytes('') }),
      'stats.example.com:8443',
    );
  });

  it('leads path, header values and bodies to the file', async () => {
    const { exchange, file } = await readFlow(changedIn('request', {}));
    const { url: address, headers, content } = exchange.request!;
    const start = 'https://stats.example.com:8443'.length;
    assert.equal(spelt(file, address, start), '/api/v4?app=notes&lang=de');
    assert.equal(spelt(file, headers[0]!.value), 'stats.example.com:8443');
    assert.equal(spelt(file, content), decodeUtf8(content.bytes));
    assert.equal(content.fidelity, 'unframed');
  });

  it('keeps order, case and bytes of header fields, with those of the trailer behind', async () => {
    const { exchange, problems } = await readFlow(
      changedIn('response', {
        headers: [
          [bytes('X-B'), Uint8Array.of(0xff, 0x61)],
          [bytes('__proto__'), bytes('1')],
          [bytes('x-b'), bytes('2')],
        ],
        trailers: [[bytes('grpc-status'), bytes('0')]],
      }),
    );
    const { headers } = exchange.response!;
    assert.deepEqual(
      headers.map(({ name }) => name),
      ['X-B', '__proto__', 'x-b', 'grpc-status'],
    );
    assert.deepEqual([...headers[0]!.value.bytes], [0xff, 0x61]);
    assert.deepEqual(problems, []);
    const odd = await readFlow(
      changedIn('response', { headers: ['x', [bytes('a')], [bytes('b'), bytes('1')]] }),
    );
    assert.deepEqual(codes(odd.problems), ['malformed-field', 'malformed-field']);
    assert.equal(odd.exchange.response!.headers.length, 1);
  });

  it('undoes content codings, and says where one does not undo', async () => {
    const headers = [[bytes('Content-Encoding'), bytes('gzip')]];
    const text = bytes('{"imei":"356938035643809"}');
    const coded = Uint8Array.from(zlib.gzipSync(text));
    const whole = await readFlow(changedIn('response', { headers, content: coded }));
    assert.deepEqual(whole.exchange.response!.content.undoneCodings, ['gzip']);
    assert.deepEqual([...whole.exchange.response!.content.bytes], [...text]);
    const broken = await readFlow(changedIn('response', { headers, content: bytes('no gzip') }));
    assert.deepEqual(codes(broken.problems), ['content-coding-failed']);
    assert.equal(decodeUtf8(broken.exchange.response!.content.bytes), 'no gzip');
  });

  it('tells a body that was not kept from none, and from a cut one', async () => {
    const content = async (change: FlowState) =>
      (await readFlow(changedIn('response', change))).exchange.response!.content;
    const elided = await content({ content: null });
    assert.deepEqual([elided.fidelity, elided.state], ['elided', 'skipped']);
    assert.equal((await content({ content: new Uint8Array(0) })).fidelity, 'absent');
    const headers = [[bytes('Content-Length'), bytes('500')]];
    const cut = await readFlow(changedIn('response', { headers, content: bytes('short') }));
    assert.deepEqual(codes(cut.problems), ['truncated-body']);
    assert.deepEqual(cut.problems[0]!.arguments, { declared: 500, actual: 5 });
    assert.equal(cut.exchange.response!.content.state, 'truncated');
  });
});
