import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { decodeUtf8 } from '../../../../src/bytes/text';
import type { Exchange, Problem } from '../../../../src/capture/model';
import { codes, readCapture, spelt } from '../../reading';
import { writeBurp, writeItem, writeItems } from '../../writers/burp';
import { session } from '../../writers/session';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

interface ItemReading {
  readonly file: Uint8Array;
  readonly exchange: Exchange;
  readonly problems: readonly Problem[];
}

async function readItem(fields: string): Promise<ItemReading> {
  const file = writeItems([`<item>${fields}</item>`, writeItem(session[0]!)]);
  const { exchanges, problems } = await readCapture(file);
  assert.equal(exchanges.length, 2);
  assert.equal(exchanges[1]!.request!.method, 'POST');
  return { file, exchange: exchanges[0]!, problems };
}

describe('Burp item', () => {
  it('leads values to the groups of base64 that hold them', async () => {
    const file = writeBurp(session);
    const { exchanges } = await readCapture(file);
    const { request, serverAddress, startedAtMs } = exchanges[0]!;
    assert.equal(spelt(file, request!.url), session[0]!.url);
    const { content } = request!;
    const decoded = Buffer.from(spelt(file, content, 10, 20), 'base64').toString();
    assert.ok(decoded.includes(decodeUtf8(content.bytes.subarray(10, 20))));
    assert.ok(decoded.length <= 10 + 4);
    assert.equal(serverAddress, '192.0.2.7');
    assert.equal(startedAtMs, Date.UTC(2023, 8, 30, 20, 11, 44));
  });

  it('reads what was never answered', async () => {
    const { exchange, problems } = await readItem(
      `<url><![CDATA[http://a.example/]]></url><request base64="true"><![CDATA[${base64('GET / HTTP/2\r\nHost: a.example\r\n\r\n')}]]></request><status></status><response base64="true"><![CDATA[]]></response>`,
    );
    assert.deepEqual(problems, []);
    assert.equal(exchange.response, null);
    assert.equal(exchange.request!.httpVersion, 'HTTP/2');
    assert.equal(exchange.host, 'a.example');
    assert.equal(exchange.transport, 'cleartext');
  });

  it('reads what other tools make of the format', async () => {
    const { exchange, problems } = await readItem(
      `<host>b.example</host><port>8080</port><protocol>https</protocol><request>${base64('GET /x HTTP/1.1\r\n\r\n')}</request>`,
    );
    assert.deepEqual(problems, []);
    assert.equal(decodeUtf8(exchange.request!.url.bytes), 'https://b.example:8080/x');
    assert.equal(exchange.transport, 'tls');
  });

  it('makes do with the fields where the request is missing or no message', async () => {
    for (const request of ['', '<request base64="false"><![CDATA[what?]]></request>']) {
      const { exchange, problems } = await readItem(
        `<url>https://c.example/p</url><method>PUT</method>${request}<status>500</status>`,
      );
      assert.deepEqual(codes(problems), ['malformed-field']);
      assert.equal(problems[0]!.exchange, 0);
      assert.equal(exchange.request!.method, 'PUT');
      assert.equal(exchange.response!.status, 500);
    }
    const nothing = await readItem('');
    assert.deepEqual(codes(nothing.problems), ['malformed-field']);
    assert.equal(nothing.exchange.request, null);
  });

  it('reads over base64 that is none', async () => {
    const { exchange, problems } = await readItem(
      '<url>https://c.example/p</url><request base64="true"><![CDATA[GET /p HTTP/1.1\nHost: c.example\n\n]]></request>',
    );
    assert.deepEqual(codes(problems), ['invalid-base64']);
    assert.equal(exchange.request!.method, 'GET');
    assert.equal(exchange.request!.headers.length, 1);
  });

  it('lets a hostile item cost itself alone', async () => {
    for (const fields of [
      '<__proto__><constructor>1</constructor></__proto__>',
      '<a>'.repeat(50_000),
      '<request base64="true"><![CDATA[R0VU',
      '<url><![CDATA[x',
      '&lol9;&xxe;',
      '<item2 a="'.repeat(1000),
    ]) {
      const { exchange } = await readItem(fields);
      assert.equal(exchange.index, 0);
    }
    assert.equal(Object.hasOwn(Object.prototype, 'constructor1'), false);
  });

  it('undoes what Burp left coded, and believes it where it did not', async () => {
    const raw = `HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n{"a":1}`;
    const { exchange, problems } = await readItem(
      `<url>https://c.example/</url><request base64="true">${base64('GET / HTTP/1.1\r\n\r\n')}</request><response base64="true"><![CDATA[${base64(raw)}]]></response>`,
    );
    assert.deepEqual(problems, []);
    assert.equal(decodeUtf8(exchange.response!.content.bytes), '{"a":1}');
  });
});
