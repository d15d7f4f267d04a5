import assert from 'node:assert/strict';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import { sniffCurl } from '../../../../src/capture/readers/curl/sniff';
import { codes, readCapture, spelt } from '../../reading';
import { session } from '../../writers/session';
import { traceLines } from '../../writers/logs';

const verbose = `*   Trying 192.0.2.7:443...
* Connected to www.example.com (192.0.2.7) port 443 (#0)
} [512 bytes data]
* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384
*  subject: C=US; O=Example; CN=www.example.com
*  start date: Jan 30 00:00:00 2026 GMT
*  expire date: Mar  1 23:59:59 2027 GMT
*  issuer: O=Example Authority
> POST /a?x=1 HTTP/2\r
> Host: www.example.com\r
> Content-Length: 20\r
> \r
< HTTP/1.1 100 Continue\r
< \r
< HTTP/2 200 \r
< content-type: text/html\r
< \r
* Connection #0 to host www.example.com left intact
> quoted
* item
< b <p>é</p>* Found bundle for host: 0x55 [serially]
* Re-using existing https: connection with host www.example.com
> HEAD /b HTTP/2
> Host: www.example.com
>
< HTTP/2 200
< content-length: 5
<
`;

describe('curl reader', () => {
  it('reads messages, connection and certificate of -v', async () => {
    const { exchanges, problems } = await readCapture(verbose);
    assert.deepEqual(codes(problems), []);
    const [first, second] = exchanges;
    assert.equal(decodeUtf8(first!.request!.url.bytes), 'https://www.example.com/a?x=1');
    assert.equal(first!.serverAddress, '192.0.2.7');
    assert.deepEqual(first!.tls, {
      version: 'TLS 1.3',
      subject: 'C=US; O=Example; CN=www.example.com',
      issuer: 'O=Example Authority',
      validFromMs: Date.UTC(2026, 0, 30),
      validToMs: Date.UTC(2027, 2, 1, 23, 59, 59),
      state: null,
    });
    assert.equal(first!.request!.content.fidelity, 'elided');
    assert.equal(first!.response!.status, 200);
    assert.equal(decodeUtf8(first!.response!.content.bytes), '> quoted\n* item\n< b <p>é</p>');
    assert.equal(spelt(verbose, first!.response!.content, 9, 15), '* item');
    assert.equal(second!.request!.method, 'HEAD');
    assert.equal(second!.transport, 'tls');
    assert.equal(second!.response!.content.fidelity, 'absent');
  });

  it('claims neither address nor cleartext where a proxy stands between', async () => {
    const { exchanges } = await readCapture(
      '* Uses proxy env variable\n* Connected to proxy.example (192.0.2.1) port 8080 (#0)\n> GET http://a.example/ HTTP/1.1\n> Host: a.example\n>\n',
    );
    assert.equal(exchanges[0]!.serverAddress, null);
    assert.equal(exchanges[0]!.transport, 'cleartext');
  });

  it('leads through a dump to the digits, and times what was sent and received', async () => {
    const file = traceLines(session[0]!)
      .map((line, i) =>
        /^[=<]/.test(line) ? `10:00:00.${String(i).padStart(3, '0')}000 ${line}` : line,
      )
      .join('\n');
    const { exchanges } = await readCapture(file);
    const { request, response, durationMs } = exchanges[0]!;
    assert.equal(spelt(file, request!.content, 0, 4), '64 61 74 61 ');
    assert.ok(durationMs! > 0);
    assert.equal(response!.content.fidelity, 'wire');
  });

  it('puts line ends back into a dump of text, and says what is lost', async () => {
    const dump = (body: string, next: string): string =>
      `=> Send header, 37 bytes (0x25)\n0000: POST /a HTTP/1.1\n0012: Host: a.example\n0023: \n=> Send data, 12 bytes (0xc)\n0000: ${body}\n${next}`;
    const whole = (await readCapture(dump('imei=', '0007: 35693\n'))).exchanges[0]!;
    assert.equal(decodeUtf8(whole.request!.content.bytes), 'imei=\r\n35693');
    const lossy = (await readCapture(dump('imei=.356938', ''))).exchanges[0]!;
    assert.equal(lossy.request!.content.fidelity, 'lossy');
  });

  it('does not take quoted mail or prose for what curl says', () => {
    for (const text of [
      '> GET well soon\n> yours',
      '* item\n> quote\n',
      '{ [1 bytes data]\n',
      '',
    ]) {
      assert.equal(sniffCurl(encodeUtf8(text)), 0, text);
    }
    assert.equal(sniffCurl(encodeUtf8('> GET / HTTP/1.1\n> Host: a.example\n')), 0.92);
  });
});
