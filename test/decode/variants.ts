import { gzipSync } from 'node:zlib';
import type { Contained } from './containers';
import { scripts, telemetry } from './payloads';
import { base64, base64url, bytesOf, hex } from './support';
import { reversed, xor } from './writers/alphabets';
import { message, protobufOf, writeGrpc } from './writers/protobuf';

/** A payload in an unusual spelling, with the text that has to come out. */
export interface Variant extends Contained {
  readonly text?: string;
}

const standard = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 in another order of its characters. */
export function permuted(text: string, alphabet: string): string {
  return text.replace(/[A-Z0-9+/]/gi, (character) => alphabet[standard.indexOf(character)]!);
}

/** Quoted-printable in lines of 76 characters at most (RFC 2045, section 6.7). */
function quotedPrintable(text: string): string {
  const pieces = Array.from(bytesOf(text), (byte) => {
    const isPlain = byte >= 0x20 && byte < 0x7f && byte !== 0x3d;
    const digits = byte.toString(16).toUpperCase().padStart(2, '0');
    return isPlain ? String.fromCharCode(byte) : `=${digits}`;
  });
  let line = '';
  const lines: string[] = [];
  for (const piece of pieces) {
    if (line.length + piece.length > 75) {
      lines.push(`${line}=`);
      line = '';
    }
    line += piece;
  }
  return [...lines, line].join('\r\n');
}

/** Spellings of one record that encoders, languages and hands make of it, bare and inside other text. */
export function* variants(script: keyof typeof scripts): Generator<Variant> {
  const text = telemetry(600, script);
  const packed = gzipSync(text);
  const coded = base64url(text);
  const row = { imei: '356938035643809', title: scripts[script]! };
  const fields = protobufOf([1, row.imei], [2, message([1, row.title], [2, 12])]);
  const gzipped = ['base64', 'gzip', 'json'] as const;
  const rotated = `${standard.slice(26, 52)}${standard.slice(0, 26)}${standard.slice(52)}`;
  const part =
    '--X\r\nContent-Disposition: form-data; name="f"; filename="f.gz"\r\n' +
    'Content-Type: application/gzip\r\n\r\n';
  const all: readonly (readonly [string, Variant['bytes'], Variant['chain'], string?])[] = [
    ['hex in lines', hex(text).replace(/.{64}(?=.)/g, '$&\n'), ['hex', 'json'], text],
    ['hex behind \\x', `\\x${hex(text)}`, ['hex', 'json'], text],
    ['hex in a path', `/collect/${hex(text)}/x.gif`, ['hex', 'json'], text],
    ['hex behind a prefix', `payload_${hex(text)}`, ['hex', 'json'], text],
    ['base64url behind a prefix', `170_${coded}`, ['base64', 'json'], text],
    ['base64url in a path', `https://a.example/v1/${coded}/end?x=1`, ['base64', 'json'], text],
    [
      'base64 in a path',
      `https://a.example/v1/${encodeURIComponent(base64(packed))}?x=1`,
      gzipped,
      text,
    ],
    [
      'escaped line breaks',
      `${base64(text).replace(/.{76}(?=.)/g, '$&\\r\\n')}\\r\\n`,
      ['base64', 'json'],
      text,
    ],
    ['quoted-printable JSON', quotedPrintable(text), ['quoted-printable', 'json'], text],
    [
      'binary multipart',
      Buffer.concat([bytesOf(part), packed, bytesOf('\r\n--X--\r\n')]),
      ['multipart', 'gzip', 'json'],
      text,
    ],
    [
      'gRPC-Web with trailers',
      Buffer.concat([writeGrpc([fields]), writeGrpc([bytesOf('grpc-status:0\r\n')], 0x80)]),
      ['grpc', 'protobuf'],
    ],
    [
      'XOR of four over gzip',
      base64(xor(packed, Buffer.from('key!'))),
      ['base64', 'xor', 'gzip', 'json'],
      text,
    ],
    ['hex back to front', reversed(hex(text)), ['reverse', 'hex', 'json'], text],
    ['case-swapped base64', permuted(base64(text), rotated), ['base64', 'json'], text],
    [
      'base64 of crypt',
      permuted(base64(text), `./${standard.slice(52, 62)}${standard.slice(0, 52)}`),
      ['base64', 'json'],
      text,
    ],
    [
      'base64, digits first',
      permuted(base64(packed), `${standard.slice(52, 62)}${standard.slice(0, 52)}+/`),
      gzipped,
      text,
    ],
    ['JSON in a JSON string', JSON.stringify(text), ['json', 'json'], text],
    [
      'JSON in single quotes',
      `{'imei': '${row.imei}', 'title': '${row.title}', 'ok': True}`,
      ['json'],
    ],
    ['JSON without quotes', `{imei: "${row.imei}", title: '${row.title}', n: 1,}`, ['json']],
    [
      'JSON with comments',
      `// a\n{"imei": "${row.imei}", /* b */ "title": "${row.title}",}`,
      ['json'],
    ],
  ];
  for (const [name, bytes, chain, expected] of all) {
    yield { name: `${name}, ${script}`, bytes, chain, ...(expected && { text: expected }) };
  }
}
