import zlib from 'node:zlib';
import { joinBytes } from '../../../capture/writers/message';
import type { Mutator } from '../model';
import type { Random } from '../random';
import { byteMutators } from './bytes';
import { mutateJson } from './json';

type Code = (bytes: Uint8Array) => Uint8Array;

const text = (make: (bytes: Buffer) => string): Code => {
  return (bytes) => Buffer.from(make(Buffer.from(bytes)));
};

const codings: readonly Code[] = [
  text((bytes) => bytes.toString('base64')),
  text((bytes) => bytes.toString('base64url')),
  text((bytes) => bytes.toString('hex')),
  text((bytes) => encodeURIComponent(bytes.toString('latin1'))),
  text((bytes) => JSON.stringify(bytes.toString('utf8'))),
  text((bytes) => `a=1&data=${encodeURIComponent(bytes.toString('latin1'))}`),
  text((bytes) => `data:text/plain;base64,${bytes.toString('base64')}`),
  text((bytes) => `eyJhbGciOiJIUzI1NiJ9.${bytes.toString('base64url')}.c2ln`),
  text(
    (bytes) =>
      `--x\r\nContent-Disposition: form-data; name="f"\r\n\r\n${bytes.toString('latin1')}\r\n--x--\r\n`,
  ),
  (bytes) => zlib.gzipSync(bytes),
  (bytes) => zlib.deflateSync(bytes),
  (bytes) => zlib.deflateRawSync(bytes),
  (bytes) => zlib.brotliCompressSync(bytes, fast),
];
const fast = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } };

/** Puts a coding around the input, or around a run of it. */
export const wrap: Mutator = (input, random) => {
  const isWhole = random.chance(0.5);
  const start = isWhole ? 0 : random.below(input.length + 1);
  const end = isWhole ? input.length : start + random.below(input.length - start + 1);
  const coded = random.pick(codings)(input.subarray(start, end));
  return joinBytes(input.subarray(0, start), coded, input.subarray(end));
};

/** Opens a base64 run (and what is packed in it), changes that, and puts it back. */
export const mutateInside: Mutator = (input, random, pool) => {
  const spelt = Buffer.from(input).toString('latin1');
  const runs = [...spelt.matchAll(/[a-z0-9+/]{16,}={0,2}/gi)];
  if (runs.length === 0) return null;
  const run = random.pick(runs);
  const inner = Buffer.from(run[0], 'base64');
  const mutate = (bytes: Uint8Array): Uint8Array => {
    const mutator = random.chance(0.4) ? mutateJson : random.pick(byteMutators);
    return mutator(bytes, random, pool) ?? bytes;
  };
  const changed = repack(inner, mutate, random);
  const end = run.index + run[0].length;
  const coded = Buffer.from(changed).toString('base64');
  return Buffer.from(spelt.slice(0, run.index) + coded + spelt.slice(end), 'latin1');
};

function repack(packed: Uint8Array, mutate: Code, random: Random): Uint8Array {
  if (packed[0] === 0x1f && packed[1] === 0x8b && random.chance(0.7)) {
    try {
      const plain = zlib.gunzipSync(packed, { maxOutputLength: 1024 * 1024 });
      return zlib.gzipSync(mutate(plain));
    } catch {
      // Damaged already.
    }
  }
  return mutate(packed);
}
