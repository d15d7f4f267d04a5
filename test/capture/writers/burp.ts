import { Buffer } from 'node:buffer';
import { joinBytes, requestBytes, responseBytes } from './message';
import type { SessionExchange } from './session';

/** The internal definition that Burp writes into every file, shortened. */
export const burpDoctype = `<!DOCTYPE items [
<!ELEMENT items (item*)>
<!ATTLIST items burpVersion CDATA "">
<!ELEMENT item (time, url, host, port, protocol, method, path, extension, request, status, responselength, mimetype, response, comment)>
<!ATTLIST request base64 (true|false) "false">
]>`;

/** How a file is spelt. */
export interface BurpOptions {
  readonly isBase64?: boolean;
  readonly isChunked?: boolean;
  readonly doctype?: string;
}

export function writeBurp(
  exchanges: readonly SessionExchange[],
  options: BurpOptions = {},
): Uint8Array {
  const items = exchanges.map((exchange) => writeItem(exchange, options));
  return writeItems(items, options);
}

export function writeItems(
  items: readonly (string | Uint8Array)[],
  { doctype = burpDoctype }: BurpOptions = {},
): Uint8Array {
  const head = `<?xml version="1.0"?>\n${doctype}\n`;
  const root = '<items burpVersion="2024.1.1" exportTime="Sat Sep 30 20:11:44 IST 2023">\n';
  return joinBytes(head, root, ...items, '</items>\n');
}

export function writeItem(exchange: SessionExchange, options: BurpOptions = {}): Uint8Array {
  const url = new URL(exchange.url);
  const protocol = url.protocol.slice(0, -1);
  const port = url.port || (protocol === 'https' ? '443' : '80');
  return joinBytes(
    '  <item>\n    <time>Sat Sep 30 20:11:44 UTC 2023</time>\n',
    `    <url><![CDATA[${exchange.url}]]></url>\n`,
    `    <host ip="192.0.2.7">${url.hostname}</host>\n    <port>${port}</port>\n`,
    `    <protocol>${protocol}</protocol>\n    <method><![CDATA[${exchange.method}]]></method>\n`,
    `    <path><![CDATA[${url.pathname}${url.search}]]></path>\n    <extension>null</extension>\n`,
    ...message('request', requestBytes(exchange), options),
    `    <status>${exchange.status}</status>\n    <responselength>1</responselength>\n`,
    '    <mimetype>JSON</mimetype>\n',
    ...message('response', responseBytes(exchange, { isChunked: options.isChunked }), options),
    '    <comment></comment>\n  </item>\n',
  );
}

function message(name: string, bytes: Uint8Array, options: BurpOptions): (string | Uint8Array)[] {
  const isBase64 = options.isBase64 ?? true;
  const text = isBase64 ? Buffer.from(bytes).toString('base64') : bytes;
  return [`    <${name} base64="${isBase64}"><![CDATA[`, text, `]]></${name}>\n`];
}

/** The report of a scan: an issue for each exchange, which tells of itself in sections. */
export function writeIssues(
  exchanges: readonly SessionExchange[],
  options: BurpOptions = {},
): Uint8Array {
  const issues = exchanges.map((exchange, i) =>
    joinBytes(
      `  <issue>\n    <serialNumber>${i}</serialNumber>\n    <name><![CDATA[Cookie]]></name>\n`,
      `    <host ip="192.0.2.7">${new URL(exchange.url).origin}</host>\n`,
      '    <issueDetail><![CDATA[<p><item>not one</item> & </p>]]></issueDetail>\n',
      '    <requestresponse>\n',
      ...message('request', requestBytes(exchange), options),
      ...message('response', responseBytes(exchange, { isChunked: options.isChunked }), options),
      '      <responseRedirected>false</responseRedirected>\n    </requestresponse>\n  </issue>\n',
    ),
  );
  const head = '<?xml version="1.0"?>\n<!DOCTYPE issues [\n<!ELEMENT issues (issue*)>\n]>\n';
  const root = '<issues burpVersion="2024.1.1" exportTime="Sat Sep 30 20:11:44 IST 2023">\n';
  return joinBytes(head, root, ...issues, '</issues>\n');
}
