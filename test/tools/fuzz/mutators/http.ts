import type { Mutator } from '../model';
import type { Random } from '../random';
import { edgeNumbers } from './bytes';
import { trickyNames } from './json';

const fields = [
  'Content-Length: 5',
  'Content-Length: 5, 7',
  'Content-Length: -1',
  'Content-Length: 99999999999999999999',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: gzip, chunked',
  'Transfer-Encoding: identity',
  'Content-Encoding: gzip',
  'Content-Encoding: br, gzip, br, gzip, deflate, x',
  'Content-Encoding: zstd',
  'Content-Type: application/json; charset=utf-16',
  'Content-Type: multipart/form-data; boundary=x',
  'Content-Type: application/x-www-form-urlencoded',
  'Host: ',
  'Host: [::1]:99999',
  'Host: xn--a',
  'Host: a.example:b@c',
  ' folded',
  'no colon at all',
  ': no name',
  'Cookie: a=1; a=2; =; __proto__=x',
  'Set-Cookie: ;;;=',
  'Connection: close',
  'Upgrade: websocket',
];
const startLines = [
  'GET / HTTP/1.1',
  'CONNECT a.example:443 HTTP/1.1',
  'OPTIONS * HTTP/1.0',
  'GET http://[::1/ HTTP/1.1',
  'PRI * HTTP/2.0',
  'HTTP/1.1 200',
  'HTTP/1.1 100 Continue',
  'HTTP/2 204',
  'HTTP/1.1 999999999999 x',
  'HTTP/1.1 304 Not Modified',
  'GET /',
  '###',
  '',
];
const chunkSizes = ['0', '1', 'ffffffff', '7fffffff', 'ffffffffffffffffff', '-1', '1;x="', 'g', ''];

/** Changes one line of a message: start line, header field, chunk size or body. */
export const mutateHttp: Mutator = (input, random) => {
  const text = Buffer.from(input).toString('latin1');
  const lines = text.split('\n');
  const at = random.below(lines.length);
  switch (random.below(8)) {
    case 0:
      lines.splice(at, 1);
      break;
    case 1:
      lines.splice(at, 0, lines[random.below(lines.length)]!);
      break;
    case 2:
      lines.splice(at, 0, `${random.pick(fields)}\r`);
      break;
    case 3:
      lines.splice(at, random.below(2), `${random.pick(startLines)}\r`);
      break;
    case 4:
      lines.splice(at, random.below(2), `${random.pick(chunkSizes)}\r`);
      break;
    case 5:
      lines[at] = lines[at]!.endsWith('\r') ? lines[at]!.slice(0, -1) : `${lines[at]!}\r`;
      break;
    case 6:
      lines[at] = changeField(lines[at]!, random);
      break;
    default:
      lines[at] = lines[at]!.replace(/\d{1,20}/, random.pick(edgeNumbers));
  }
  return Buffer.from(lines.join('\n'), 'latin1');
};

function changeField(line: string, random: Random): string {
  const colon = line.indexOf(':');
  if (colon < 0) return `${line}:${line}`;
  const value = line.slice(colon + 1);
  switch (random.below(4)) {
    case 0:
      return `${random.pick(trickyNames)}:${value}`;
    case 1:
      return `${line.slice(0, colon)}: ${value.repeat(2 + random.below(40))}`;
    case 2:
      return `${line.slice(0, colon)} :${value}`;
    default:
      return `${line.slice(0, colon)}:`;
  }
}
