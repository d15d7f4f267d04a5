import { RangeMap, RangeMapBuilder } from '../bytes/rangeMap';
import { encodeUtf8 } from '../bytes/text';
import type { DecodeStatement, Mapped } from './codec';
import { mapped } from './mapped';

/** Bytes up to which each character is led back to its own bytes: decoding one by one is slow. */
const maxMapped = 1024 * 1024;
const replacement = '\ufffd';

/** Text that was in another charset. */
export interface Transcoded {
  /** The text as UTF-8, U+FFFD where a character is malformed. */
  readonly content: Mapped;
  /** Where the first malformed character ends, or null. */
  readonly errorOffset: number | null;
}

/** Text in a charset (a label of the WHATWG Encoding Standard), or null where there is none such. */
export function transcode(bytes: Uint8Array, charset: string): Transcoded | null {
  const decoder = decoderOf(charset, false);
  if (decoder === null) return null;
  const content = mapped(encodeUtf8(decoder.decode(bytes)), () => mapOf(bytes, charset));
  return { content, errorOffset: isSound(bytes, charset) ? null : errorIn(bytes, charset) };
}

/** What goes wrong, as a statement. */
export function unknownCharset(charset: string): DecodeStatement {
  return { id: 'decode.unknown-charset', arguments: { charset } };
}

function decoderOf(charset: string, fatal: boolean): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(charset, { fatal });
  } catch {
    return null;
  }
}

function isSound(bytes: Uint8Array, charset: string): boolean {
  try {
    decoderOf(charset, true)?.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Bytes of each character, one after another; the last is what is left at the end. */
function* characters(bytes: Uint8Array, charset: string): Generator<readonly [string, number]> {
  const decoder = decoderOf(charset, false)!;
  let taken = 0;
  for (let at = 0; at < bytes.length; at++) {
    const text = decoder.decode(bytes.subarray(at, at + 1), { stream: true });
    taken++;
    if (text === '') continue;
    yield [text, taken];
    taken = 0;
  }
  const rest = decoder.decode();
  if (rest !== '' || taken > 0) yield [rest, taken];
}

function mapOf(bytes: Uint8Array, charset: string): RangeMap {
  if (bytes.length > maxMapped) {
    const length = encodeUtf8(decoderOf(charset, false)!.decode(bytes)).length;
    return RangeMap.opaque({ start: 0, end: bytes.length }, length);
  }
  const map = new RangeMapBuilder(0);
  for (const [text, taken] of characters(bytes, charset)) map.unit(encodeUtf8(text).length, taken);
  return map.build();
}

function errorIn(bytes: Uint8Array, charset: string): number {
  let at = 0;
  for (const [text, taken] of characters(bytes.subarray(0, maxMapped), charset)) {
    at += taken;
    if (text.includes(replacement)) return at;
  }
  return Math.min(at, bytes.length);
}
