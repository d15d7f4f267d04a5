import { Buffer } from 'node:buffer';
import { decodeLatin1, tryDecodeUtf8 } from '../../../src/bytes/text';
import { requestBytes, responseBytes } from './message';
import { codedHeaders, type SessionExchange } from './session';

/** A text as XML spells it; `isCdata` puts it into sections instead, which `]]>` has to be parted in. */
export function xmlText(text: string, isCdata = false): string {
  if (isCdata) return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#xD;');
}

/** HAR's fields as elements, as the developer tools of Internet Explorer write them. */
export function writeHarXml(exchanges: readonly SessionExchange[], isCdata = false): string {
  const leaf = (name: string, text: string | number): string =>
    `<${name}>${xmlText(String(text), isCdata)}</${name}>`;
  const headers = (list: readonly (readonly [string, string])[]): string => {
    if (list.length === 0) return '<headers/>';
    const all = list.map(
      ([name, value]) => `<header>${leaf('name', name)}${leaf('value', value)}</header>`,
    );
    return `<headers>${all.join('\n')}</headers>`;
  };
  const entries = exchanges.map((exchange) => {
    const sent = tryDecodeUtf8(exchange.requestBody) ?? '\ufffd';
    const received = tryDecodeUtf8(exchange.responseBody);
    const type = exchange.responseHeaders[0]?.[1] ?? '';
    return `<entry>
<pageref>0</pageref><startedDateTime>2024-05-01T10:20:30.456+02:00</startedDateTime><time>437</time>
<request>${leaf('method', exchange.method)}${leaf('url', exchange.url)}<httpVersion>HTTP/1.1</httpVersion><cookies/>
${headers(exchange.requestHeaders)}<queryString/>
${sent === '' ? '' : `<postData><mimeType>text/plain</mimeType>${leaf('text', sent)}</postData>`}
<headersSize>1</headersSize>${leaf('bodySize', exchange.requestBody.length)}</request>
<response>${leaf('status', exchange.status)}${leaf('statusText', exchange.reason)}<httpVersion>HTTP/1.1</httpVersion>
${headers(codedHeaders(exchange))}
<content>${leaf('size', exchange.responseBody.length)}${leaf('mimeType', type)}${
      exchange.responseBody.length === 0
        ? '<text/>'
        : leaf('text', received ?? Buffer.from(exchange.responseBody).toString('base64'))
    }</content></response>
</entry>`;
  });
  return `\ufeff<?xml version="1.0" encoding="UTF-8"?>
<log><version>1.1</version><creator><name>Network Inspector</name><version>11</version></creator>
<pages><page><id>0</id><title/></page></pages>
<entries>
${entries.join('\n')}
</entries></log>
`;
}

/** An alert report of ZAP with the messages of each instance. */
export function writeZapReport(exchanges: readonly SessionExchange[]): string {
  const leaf = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>`;
  const split = (bytes: Uint8Array): readonly [string, string] => {
    const end = decodeLatin1(bytes).indexOf('\r\n\r\n') + 4;
    const body = bytes.subarray(end);
    return [decodeLatin1(bytes.subarray(0, end)), tryDecodeUtf8(body) ?? '\ufffd'];
  };
  const instances = exchanges.map((exchange) => {
    const [requestHead, requestBody] = split(requestBytes(exchange, { isAbsolute: true }));
    const [responseHead, responseBody] = split(responseBytes(exchange));
    return `<instance>${leaf('uri', exchange.url)}${leaf('method', exchange.method)}<param></param>
${leaf('requestheader', requestHead)}${leaf('requestbody', requestBody)}
${leaf('responseheader', responseHead)}${leaf('responsebody', responseBody)}</instance>`;
  });
  return `<?xml version="1.0"?>
<OWASPZAPReport programName="ZAP" version="2.15.0" generated="Wed, 1 May 2024 10:20:30">
<site name="https://a.example" host="a.example" port="443" ssl="true"><alerts><alertitem>
<name>Cookie</name><desc>${xmlText('<p>text of <instance></p>')}</desc>
<instances>${instances.join('\n')}</instances><count>4</count></alertitem></alerts></site>
</OWASPZAPReport>`;
}

/** One message as ZAP saves it as XML. */
export function writeZapMessage(message: Uint8Array): string {
  const end = decodeLatin1(message).indexOf('\r\n\r\n') + 4;
  const [head, body] = [message.subarray(0, end), message.subarray(end)].map((part) =>
    Buffer.from(part).toString('base64'),
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?><Message><Headers>${head}</Headers><Body>${body}</Body></Message>`;
}
