import { deflateSync, gzipSync } from 'node:zlib';
import type { CodecId } from '../../src/decode/model';
import { scripts } from './payloads';
import { base64, base64url, bytesOf, hex, type Bytes } from './support';
import { base32, base85, reversed, rot13, xor } from './writers/alphabets';
import { bsonOf } from './writers/bson';
import { cborOf } from './writers/cbor';
import { lz4Frame } from './writers/lz4';
import { msgpackOf } from './writers/msgpack';
import { binaryPlistOf } from './writers/plist';
import { message, protobufOf, writeGrpc } from './writers/protobuf';
import { snappyFrames } from './writers/snappy';

/** A payload in some container, and the codecs that lead into it. */
export interface Contained {
  readonly name: string;
  readonly bytes: Bytes;
  readonly chain: readonly CodecId[];
}

/** One record in every container, with a title of so many words in a script. */
export function containers(script: keyof typeof scripts, words: number): Contained[] {
  const title = Array.from({ length: words }, () => scripts[script]!).join(' ');
  const record = { imei: '356938035643809', title, ok: true, count: 12, list: ['one', 'two'] };
  const json = JSON.stringify(record);
  const fields = protobufOf(
    [1, record.imei],
    [2, message([1, title], [2, 12])],
    [3, 'one'],
    [3, 'two'],
  );
  const jwt = [
    base64url('{"alg":"HS256","typ":"JWT"}'),
    base64url(json),
    base64url('a signature of 32 bytes or so...'),
  ];
  const part = (name: string, body: string): string =>
    `--X\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${body}\r\n`;
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return [
    { name: 'json', bytes: json, chain: ['json'] },
    { name: 'ndjson', bytes: `${json}\n${json}\n`, chain: ['ndjson'] },
    {
      name: 'form',
      bytes: new URLSearchParams({ imei: record.imei, title, n: '1' }).toString(),
      chain: ['form'],
    },
    {
      name: 'xml',
      bytes: `<?xml version="1.0"?><r id="1"><t>${escape(title)}</t><i>${record.imei}</i></r>`,
      chain: ['xml'],
    },
    { name: 'sse', bytes: `event: a\ndata: ${json}\n\ndata: ${json}\n\n`, chain: ['sse', 'json'] },
    {
      name: 'multipart',
      bytes: `${part('imei', record.imei)}${part('title', title)}--X--\r\n`,
      chain: ['multipart'],
    },
    { name: 'jwt', bytes: jwt.join('.'), chain: ['jwt', 'json'] },
    {
      name: 'data-uri',
      bytes: `data:application/json;base64,${base64(json)}`,
      chain: ['data-uri', 'json'],
    },
    { name: 'msgpack', bytes: msgpackOf(record), chain: ['msgpack'] },
    { name: 'cbor', bytes: cborOf(record), chain: ['cbor'] },
    { name: 'bson', bytes: bsonOf(record), chain: ['bson'] },
    { name: 'plist', bytes: binaryPlistOf(record), chain: ['plist'] },
    { name: 'protobuf', bytes: fields, chain: ['protobuf'] },
    { name: 'grpc', bytes: writeGrpc([fields]), chain: ['grpc', 'protobuf'] },
  ];
}

interface Wrapping {
  readonly name: string;
  readonly chain: readonly CodecId[];
  /** What it takes: anything, text, or nothing but JSON. */
  readonly takes: 'any' | 'text' | 'json';
  wrap(bytes: Bytes): Bytes;
}

const textOf = (bytes: Bytes): string => Buffer.from(bytesOf(bytes)).toString();

const wrappings: readonly Wrapping[] = [
  { name: 'nothing', chain: [], takes: 'any', wrap: (bytes) => bytes },
  { name: 'base64', chain: ['base64'], takes: 'any', wrap: base64 },
  { name: 'base64url', chain: ['base64'], takes: 'any', wrap: base64url },
  { name: 'hex', chain: ['hex'], takes: 'any', wrap: hex },
  { name: 'base32', chain: ['base32'], takes: 'any', wrap: (bytes) => base32(bytesOf(bytes)) },
  {
    name: 'base85',
    chain: ['base85'],
    takes: 'any',
    wrap: (bytes) => `<~${base85(bytesOf(bytes))}~>`,
  },
  { name: 'gzip', chain: ['gzip'], takes: 'any', wrap: (bytes) => gzipSync(bytesOf(bytes)) },
  {
    name: 'base64(gzip',
    chain: ['base64', 'gzip'],
    takes: 'any',
    wrap: (bytes) => base64(gzipSync(bytesOf(bytes))),
  },
  {
    name: 'base64(zlib',
    chain: ['base64', 'zlib'],
    takes: 'any',
    wrap: (bytes) => base64(deflateSync(bytesOf(bytes))),
  },
  {
    name: 'base64(lz4',
    chain: ['base64', 'lz4'],
    takes: 'any',
    wrap: (bytes) => base64(lz4Frame(bytesOf(bytes))),
  },
  {
    name: 'base64(snappy',
    chain: ['base64', 'snappy'],
    takes: 'any',
    wrap: (bytes) => base64(snappyFrames(bytesOf(bytes))),
  },
  {
    name: 'base64(base64',
    chain: ['base64', 'base64'],
    takes: 'any',
    wrap: (bytes) => base64(base64(bytes)),
  },
  {
    name: 'percent(base64',
    chain: ['percent', 'base64'],
    takes: 'any',
    wrap: (bytes) => encodeURIComponent(`${base64(bytes)}`),
  },
  {
    name: 'base64(xor',
    chain: ['base64', 'xor'],
    takes: 'json',
    wrap: (bytes) => base64(xor(bytesOf(bytes), Uint8Array.of(0x5a))),
  },
  {
    name: 'rot13(base64',
    chain: ['rot13', 'base64'],
    takes: 'json',
    wrap: (bytes) => rot13(base64(bytes)),
  },
  {
    name: 'reverse(base64',
    chain: ['reverse', 'base64'],
    takes: 'json',
    wrap: (bytes) => reversed(base64(bytes)),
  },
  {
    name: 'json(',
    chain: ['json'],
    takes: 'text',
    wrap: (bytes) => JSON.stringify({ id: 1, data: textOf(bytes) }),
  },
];

/** Every container in every wrapping that can hold it. */
export function* wrapped(script: keyof typeof scripts, words: number): Generator<Contained> {
  for (const { name, bytes, chain } of containers(script, words)) {
    const isText = typeof bytes === 'string';
    for (const wrapping of wrappings) {
      if (wrapping.takes === 'text' && !isText) continue;
      if (wrapping.takes === 'json' && name !== 'json') continue;
      const outer = wrapping.wrap(bytes);
      // Base64 without a sign in it has nothing that percent-encoding would change.
      const isChanged = wrapping.name !== 'percent(base64' || textOf(outer).includes('%');
      yield {
        name: `${wrapping.name} ${name} ${script} ${String(words)}`,
        bytes: outer,
        chain: [...(isChanged ? wrapping.chain : ['base64' as const]), ...chain],
      };
    }
  }
}
