import assert from 'node:assert/strict';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import { sniffOkHttp } from '../../../../src/capture/readers/okhttp/sniff';
import { codes, readCapture, spelt } from '../../reading';
import { interleave, logcat } from '../../writers/logs';

const call = (host: string, body: string): string[] => [
  `--> POST https://${host}/log`,
  'Content-Type: application/json',
  '',
  ...body.split('\n'),
  `--> END POST (${encodeUtf8(body).length}-byte body)`,
  `<-- 200 https://${host}/log (120ms)`,
  'X-Id: 7',
  '<-- END HTTP (encoded body omitted)',
];

describe('okhttp reader', () => {
  it('tells calls side by side apart by thread and tag, and leads to the file', async () => {
    const file = interleave([
      logcat(call('a.example', '{"a":1,\n"b":"é"}'), 11),
      logcat(call('b.example', '{"b":2}'), 12),
      logcat(['X-Id: of another tag', '<-- END HTTP (1-byte body)'], 11, 'Other'),
    ]).join('\n');
    const { exchanges, problems } = await readCapture(file);
    assert.deepEqual(codes(problems), []);
    const [a, b] = exchanges;
    assert.equal(decodeUtf8(a!.request!.content.bytes), '{"a":1,\n"b":"é"}');
    assert.equal(spelt(file, a!.request!.content, 8, 17), '"b":"é"}');
    assert.equal(decodeUtf8(b!.request!.content.bytes), '{"b":2}');
    assert.equal(b!.response!.headers.length, 1);
    assert.equal(b!.durationMs, 120);
    assert.equal(b!.response!.content.fidelity, 'elided');
  });

  it('puts a line together that logcat cut into pieces', async () => {
    const body = `{"blob":"${'ü'.repeat(9000)}"}`;
    const pieces = body.match(/.{1,4000}/gsu)!;
    const lines = call('a.example', body);
    lines.splice(3, 1, ...pieces);
    const { exchanges } = await readCapture(logcat(lines, 3).join('\n'));
    assert.equal(decodeUtf8(exchanges[0]!.request!.content.bytes), body);
  });

  it('reads the layouts of logcat, and what Java logs', async () => {
    const studio = '2026-11-22 17:03:04.567  1234-5678  OkHttp  com.example.notes  I  ';
    const older = '2026-11-22 17:03:04.567 1234-5678/com.example.notes I/OkHttp: ';
    const java = 'Nov 22, 2026 5:00:00 PM okhttp3.internal.platform.Platform log\nINFO: ';
    const prefixes = [
      studio,
      older,
      java,
      'D/OkHttp(  123): ',
      'D(  123:  456) ',
      'I/OkHttp: ',
      '',
    ];
    for (const prefix of prefixes) {
      const lines = call('a.example', '{"x":1}').map((line) => prefix + line);
      const { exchanges, problems } = await readCapture(lines.join('\n'));
      assert.deepEqual(codes(problems), [], prefix);
      assert.equal(decodeUtf8(exchanges[0]!.request!.content.bytes), '{"x":1}', prefix);
      assert.equal(exchanges[0]!.response!.status, 200, prefix);
      const app = prefix.includes('com.example') ? 'com.example.notes' : undefined;
      assert.equal(exchanges[0]!.app, app, prefix);
    }
  });

  it('gives no request the answer to another where no thread tells', async () => {
    const { exchanges } = await readCapture(
      [
        '--> GET https://a.example/x http/1.1',
        '--> GET https://b.example/y http/1.1',
        '<-- 200 OK https://a.example/x (22ms, 6-byte body)',
        '<-- 404 Not Found https://b.example/y (23ms, unknown-length body)',
      ].join('\n'),
    );
    assert.deepEqual(
      exchanges.map(({ host, request, response }) => [host, request?.method, response?.status]),
      [
        ['a.example', 'GET', undefined],
        ['b.example', 'GET', undefined],
        ['a.example', undefined, 200],
        ['b.example', undefined, 404],
      ],
    );
    assert.equal(exchanges[3]!.response!.content.fidelity, 'elided');
  });

  it('says that part of a body is missing, and keeps failed calls', async () => {
    const cut =
      '--> PUT https://a.example/\n\nabc\n--> END PUT (9-byte body)\n<-- HTTP FAILED: x\n';
    const { exchanges, problems } = await readCapture(cut);
    assert.deepEqual(codes(problems), ['truncated-body']);
    assert.equal(exchanges[0]!.response, null);
  });

  it('leaves open whether a log of other things has a call further on', () => {
    const other = logcat(['started', 'a --> b', 'stopped'], 5, 'Boot').join('\n');
    assert.equal(sniffOkHttp(encodeUtf8(other)), 0.3);
    assert.equal(sniffOkHttp(encodeUtf8('a --> b\n--> see below\n<-- back')), 0);
  });
});
