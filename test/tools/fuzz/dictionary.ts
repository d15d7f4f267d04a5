import { encodeUtf8 } from '../../../src/bytes/text';
import { planted } from './seeds';

const words = (...texts: readonly string[]): readonly Uint8Array[] => texts.map(encodeUtf8);

const personal = Object.values(planted);

export const jsonTokens = words(
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    'null',
    'true',
    'false',
    '1e5',
    '-0',
    '.5',
    '\\u0000',
  ],
  ...['\\ud800', '\\udc00', '\\u00', '\\/', '"__proto__":', '\ufeff', '\u2028', '[[[[[[[[', '{"":'],
);

export const harTokens = words(
  ...['"log":', '"entries":[', '"encoding":"base64"', '"text":', '"params":', '"postData":null'],
  ...[
    '"comment":',
    '"headers":[]',
    '"queryString":',
    '"_webSocketMessages":',
    '"_eventSourceMessages":',
    '"opcode":2',
    '"data":',
    '"mimeType":"x"',
    '{}',
  ],
  ...[',{},', '],"entries":[', 'null', '\\ud800', '\\', '"', ...personal],
);

export const burpTokens = words(
  ...['<item>', '</item>', '<items>', '<![CDATA[', ']]>', '<!--', '-->', '<!DOCTYPE items [', ']>'],
  ...[
    '&amp;',
    '&#x41;',
    '&#99999999;',
    'base64="true"',
    'base64="false"',
    '<request/>',
    '\r\n\r\n',
  ],
  ...['HTTP/1.1 200 OK\r\n', '<?x', ...personal],
);

export const mitmproxyTokens = words(
  ...[
    '0:~',
    '0:]',
    '0:}',
    '4:true!',
    '1:1#',
    '3:1.5^',
    '7:version;',
    '4:type;3:tcp;',
    '8:messages;',
  ],
  ...['7:request;', '8:response;', '6:backup;', '9:websocket;', '7:content;', '7:headers;'],
  ...['11:server_conn;', '999999999999:', ':', ';', ',', ']', '}', ...personal],
);

export const rawTokens = words(
  ...[
    '\r\n\r\n',
    '\n\n',
    '\r',
    'HTTP/1.1 200 OK\r\n',
    'GET / HTTP/1.1\r\n',
    'HTTP/2 204\n',
    '###\n',
  ],
  ...['Content-Length: 5\r\n', 'Transfer-Encoding: chunked\r\n', 'Content-Encoding: gzip\r\n', ' '],
  ...['ffffffff\r\n', '0\r\n\r\n', 'Host: x\r\n', '\0', ...personal],
);

export const valueTokens = words(
  ...[
    '=',
    '&',
    ';',
    '%',
    '%25',
    '%00',
    '%u0041',
    '+',
    '/',
    '-_',
    '==',
    '\\u0041',
    '\\x41',
    '&#65;',
  ],
  ...[
    '{"',
    '"}',
    '[',
    ']',
    ':',
    '<a>',
    '</a>',
    '<![CDATA[',
    'data:;base64,',
    'eyJ',
    '.',
    '..',
    '#',
  ],
  ...[
    '--x\r\n',
    '--x--',
    'Content-Disposition: form-data; name="',
    'base64',
    'gzip',
    '"encoding":',
  ],
  ...[
    '"compress":1,',
    'http://',
    'https://a.example/?u=',
    '\x1f\x8b\x08',
    'x\x9c',
    'imei',
    'email',
  ],
  ...['"lat":55.7,"lon":37.6', '1588312991402', '0', '\r\n', '\0', ...personal],
);
