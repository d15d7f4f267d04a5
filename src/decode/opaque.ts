import { base64Classes, decodeBase64 } from './base64';
import { classesOf, classOf, classSet, isWithin, startsWith } from './byteClass';
import { decodeHex } from './codecs/hex';
import type { DecodeStatement } from './codec';
import { encryptedContainer } from './encryptedContainer';
import { fileMagic } from './magic';
import type { DecodedValue, Protection } from './model';
import { tokenClasses } from './tokenScan';
import { layersAbove } from './tree';

/** Why a value cannot be read. */
export interface Opaque {
  readonly protection: Extract<Protection, 'unknown' | 'encrypted' | 'hashed'>;
  readonly evidence: DecodeStatement;
}

/** Fewer bytes are an id or a key; whether they are random says nothing about content. */
const minDense = 48;
/** Bytes that are looked at: statistics do not get better beyond. */
const maxLooked = 65_536;
/** Share of the distinct bytes of a random run that one must have to be called dense. */
const denseShare = 0.85;

/**
 * What hides a value that was not decoded: proof of encryption (a container, a vendor's own flag), the
 * shape of a hash where its name says so, or bytes that are dense and nothing more is known. Null where
 * the value can be read, or is too short to tell. `encrypted` is never said without proof.
 */
export function opaqueProtection(value: DecodedValue): Opaque | null {
  for (const layer of value.layers) {
    if (layer.codec === 'jwe') return encrypted('JWE');
  }
  if (isContainer(value)) return null;
  const { bytes } = value;
  const armour = encryptedContainer(bytes);
  if (armour && bytes.length >= minDense) return encrypted(armour);
  if (value.layers.length > 0) return null;
  const hash = hashOf(value);
  if (hash) return hash;
  if (bytes.length < minDense) return null;
  const raw = rawBytes(value);
  const container = raw && encryptedContainer(raw);
  if (container) return encrypted(container);
  const dense = raw && denseEntropy(raw);
  if (!dense) return null;
  const flag = vendorFlag(value);
  if (flag) return { protection: 'encrypted', evidence: flag };
  return { protection: 'unknown', evidence: { id: 'decode.dense', arguments: { entropy: dense } } };
}

function encrypted(container: string): Opaque {
  return {
    protection: 'encrypted',
    evidence: { id: 'decode.encrypted-container', arguments: { container } },
  };
}

function isContainer({ type }: DecodedValue): boolean {
  return type === 'object' || type === 'array';
}

/** The bytes behind a value: its own, or those that its base64 or hex stands for. */
function rawBytes({ bytes, text }: DecodedValue): Uint8Array | null {
  if (text === null) return fileMagic(bytes) ? null : bytes;
  const run = denseRun(bytes);
  return run && bytesOfRun(run);
}

/** Fewer characters are a word, an id or a signature. */
const minRun = 64;
const equals = 0x3d;
/** Padding and a line break behind a run of base64. */
const maxTail = 4;
/** Share of a text that runs of an alphabet must make up for it to be one: `v1:…`, `"…"`, `key.….tag`. */
const runShare = 0.8;

/** The text, or the longest run in one that is hardly anything else; null where it holds words. */
function denseRun(bytes: Uint8Array): Uint8Array | null {
  const { length } = bytes;
  const isAlphabet = isWithin(classesOf(bytes, 0, length), base64Classes | classSet.white);
  const padding = isAlphabet ? bytes.indexOf(equals) : -1;
  if (isAlphabet && (padding < 0 || padding + maxTail >= length)) return bytes;
  let from = 0;
  let inRuns = 0;
  let longest = bytes.subarray(0, 0);
  for (let at = 0; at <= length; at++) {
    if (at < length && (classOf[bytes[at]!]! & tokenClasses) !== 0) continue;
    if (at - from >= minRun) inRuns += at - from;
    if (at - from > longest.length) longest = bytes.subarray(from, at);
    from = at + 1;
  }
  return inRuns >= runShare * length ? longest : null;
}

function bytesOfRun(bytes: Uint8Array): Uint8Array | null {
  const classes = classesOf(bytes, 0, bytes.length);
  if (isWithin(classes, classSet.hex)) {
    return (classes & classSet.letters) !== 0
      ? (decodeHex(bytes, 0, bytes.length)?.bytes ?? null)
      : null;
  }
  const hasBothCases = (classes & classSet.upper) !== 0 && (classes & classSet.lower) !== 0;
  const raw = hasBothCases ? decodeBase64(bytes, 0, bytes.length, classes)?.bytes : null;
  return raw && !fileMagic(raw) ? raw : null;
}

/**
 * Bits a byte, rounded, where the run has as many different bytes as a random one of its length has;
 * null where it has fewer. Entropy alone would tell short random runs from long ones, no more.
 */
export function denseEntropy(bytes: Uint8Array): number | null {
  const length = Math.min(bytes.length, maxLooked);
  if (length < minDense) return null;
  const counts = new Uint32Array(256);
  for (let i = 0; i < length; i++) counts[bytes[i]!]!++;
  let distinct = 0;
  let entropy = 0;
  for (const count of counts) {
    if (count === 0) continue;
    distinct++;
    entropy -= (count / length) * Math.log2(count / length);
  }
  const expected = 256 * (1 - (255 / 256) ** length);
  // A long random run holds every byte about equally often; what is merely varied does not.
  const isFlat = length < 512 || entropy > 7.9 - 512 / length;
  return distinct >= denseShare * expected && isFlat ? Math.round(entropy * 100) / 100 : null;
}

const algorithms: ReadonlyMap<number, string> = new Map([
  [32, 'MD5'],
  [40, 'SHA-1'],
  [56, 'SHA-224'],
  [64, 'SHA-256'],
  [96, 'SHA-384'],
  [128, 'SHA-512'],
]);
const hashName = /md5|sha[_-]?[1-5]|hash|digest|checksum|hmac/i;
const maxName = 64;

/** Hexadecimal of a hash's length in a field that is named for one, or the text of an SRI hash. */
function hashOf({ bytes, keys }: DecodedValue): Opaque | null {
  const length = bytes.length;
  for (const [prefix, algorithm] of sriPrefixes) {
    if (startsWith(bytes, 0, prefix) && length > prefix.length + 40 && length < 100) {
      return hashed(algorithm);
    }
  }
  const algorithm = algorithms.get(length);
  const name = keys.at(-1) ?? '';
  if (!algorithm || name.length > maxName || !hashName.test(name)) return null;
  return isWithin(classesOf(bytes, 0, length), classSet.hex) ? hashed(algorithm) : null;
}

const sriPrefixes = [
  ['sha256-', 'SHA-256'],
  ['sha384-', 'SHA-384'],
  ['sha512-', 'SHA-512'],
] as const;

function hashed(algorithm: string): Opaque {
  return { protection: 'hashed', evidence: { id: 'decode.hash-shape', arguments: { algorithm } } };
}

/** Values of Sensors Analytics' `gzip` that say that the events are encrypted. */
const encryptedFlags: ReadonlySet<string> = new Set(['9', '13']);
/** What Sensors Analytics puts beside encrypted events: the wrapped key and the key's version. */
const keyFields = ['ekey', 'pkv'];

/** The field by which a vendor says that this is ciphertext, or null. */
function vendorFlag(value: DecodedValue): DecodeStatement | null {
  for (const layer of layersAbove(value)) {
    if (layer.codec !== 'form' && layer.codec !== 'query') continue;
    const flag = layer.values.find(({ name }) => name === 'gzip')?.text;
    if (flag && encryptedFlags.has(flag)) return flagged('gzip', flag);
  }
  const siblings = value.parent?.values ?? [];
  const around = siblings.filter(({ container }) => container === value.container);
  const names = new Set(around.map(({ keys }) => keys.at(-1)));
  return keyFields.every((name) => names.has(name)) ? flagged('ekey', '') : null;
}

function flagged(field: string, value: string): DecodeStatement {
  return { id: 'decode.encrypted-flag', arguments: { field, value } };
}
