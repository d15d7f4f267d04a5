import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import LZString from 'lz-string';
import type { CodecId } from '../../src/decode/model';
import { scripts, telemetry } from './payloads';
import { answer, base64, base64url, bytesOf, hex, type Bytes } from './support';
import { base32, base58, base85, reversed, rot13, xor } from './writers/alphabets';
import { lz4Frame, sizedLz4 } from './writers/lz4';
import { snappyBlock, snappyFrames } from './writers/snappy';
import { zstdFrame } from './writers/zstd';

interface Packer {
  readonly codec: CodecId;
  /** Whether it is only tried on what begins like text or a known format. */
  readonly isWary?: boolean;
  readonly takes: 'text' | 'structure' | 'any';
  pack(bytes: Uint8Array): Bytes;
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

/** Every coding of compression and alphabets that `payloads.ts` has not. */
const packers: Readonly<Record<string, Packer>> = {
  base32: { codec: 'base32', takes: 'any', pack: (b) => base32(b) },
  base58: { codec: 'base58', takes: 'any', isWary: true, pack: (b) => base58(b) },
  base85: { codec: 'base85', takes: 'any', isWary: true, pack: (b) => base85(b) },
  zstd: { codec: 'zstd', takes: 'any', pack: (b) => zstdFrame([{ raw: b }]) },
  'lz4 frame': { codec: 'lz4', takes: 'any', pack: (b) => lz4Frame(b) },
  'lz4 block': { codec: 'lz4', takes: 'text', pack: (b) => sizedLz4(b) },
  snappy: { codec: 'snappy', takes: 'text', pack: (b) => snappyBlock(b) },
  'snappy stream': { codec: 'snappy', takes: 'any', pack: (b) => snappyFrames(b) },
  'lz-string': {
    codec: 'lz-string',
    takes: 'text',
    pack: (b) => LZString.compressToEncodedURIComponent(textOf(b)),
  },
  'xor of one byte': { codec: 'xor', takes: 'structure', pack: (b) => xor(b, Uint8Array.of(0xa7)) },
  'xor of five': {
    codec: 'xor',
    takes: 'structure',
    pack: (b) => xor(b, Buffer.from('\x91kEy\xc4', 'latin1')),
  },
  rot13: { codec: 'rot13', takes: 'structure', pack: (b) => rot13(textOf(b)) },
  reverse: { codec: 'reverse', takes: 'structure', pack: (b) => reversed(textOf(b)) },
};

/** Those whose first bytes tell nothing. */
const bare = new Set(['lz4 block', 'snappy', 'xor of one byte', 'xor of five']);

/** What is put around a packed run, and its codec. */
const wrappers: readonly (readonly [CodecId, (bytes: Bytes) => string])[] = [
  ['base64', base64],
  ['base64', base64url],
  ['hex', hex],
  ['json', (bytes) => JSON.stringify({ n: 1, body: base64(bytes) })],
  ['form', (bytes) => `v=1&data=${encodeURIComponent(base64(bytes))}`],
];

function check(bytes: Bytes, chain: readonly CodecId[], text: string, label: string): void {
  const found = answer(bytes);
  assert.equal(found.chain.join(' '), chain.join(' '), label);
  assert.equal(found.text, text, label);
}

describe('chains of codings', () => {
  for (const [name, { codec, takes, pack }] of Object.entries(packers)) {
    it(`finds ${name} inside of others, and others inside of it`, () => {
      for (const script of Object.keys(scripts)) {
        for (const size of [400, 4000]) {
          const text = telemetry(size, script);
          const packed = pack(bytesOf(text));
          const label = `${name}, ${script}, ${String(size)}`;
          check(packed, [codec, 'json'], text, label);
          for (const [outer, wrap] of wrappers) {
            const inner = outer === 'json' || outer === 'form' ? (['base64'] as const) : [];
            check(wrap(packed), [outer, ...inner, codec, 'json'], text, `${outer}: ${label}`);
          }
          check(base64(gzipSync(packed)), ['base64', 'gzip', codec, 'json'], text, label);
          if (takes === 'structure') continue;
          const inside = pack(bytesOf(base64(text)));
          check(base64(inside), ['base64', codec, 'base64', 'json'], text, `base64 in ${label}`);
          if (takes !== 'any') continue;
          const zipped = pack(gzipSync(text));
          check(hex(zipped), ['hex', codec, 'gzip', 'json'], text, `gzip in ${label}`);
        }
      }
    }).timeout(60_000);
  }

  it('goes through each pair of them', () => {
    const text = telemetry(400, 'russian');
    for (const [outerName, outer] of Object.entries(packers)) {
      for (const [innerName, inner] of Object.entries(packers)) {
        const packed = inner.pack(bytesOf(text));
        const isBinary = typeof packed !== 'string';
        if (outer.takes === 'structure' || (outer.takes === 'text' && isBinary)) continue;
        if (outer.isWary && bare.has(innerName)) continue;
        const label = `${innerName} in ${outerName}`;
        const chain = ['base64', outer.codec, inner.codec, 'json'] as const;
        check(base64(outer.pack(bytesOf(packed))), chain, text, label);
      }
    }
  }).timeout(60_000);
});
