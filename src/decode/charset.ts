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
  // As a stream: by the short way Node 20 takes windows-1252 for ISO 8859-1.
  const text = decoder.decode(bytes, { stream: true }) + decoder.decode();
  const utf8 = encodeUtf8(text);
  const content = mapped(utf8, () => mapOf(bytes, charset, utf8.length));
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

/**
 * Bytes of each character, one after another; the last is what is left at the end. Ends early where
 * the decoder gives up: Node's does behind some malformed bytes of gb18030 and euc-jp.
 */
function* characters(bytes: Uint8Array, charset: string): Generator<readonly [string, number]> {
  const decoder = decoderOf(charset, false)!;
  let taken = 0;
  for (let at = 0; at <= bytes.length; at++) {
    const isEnd = at === bytes.length;
    let text: string;
    try {
      text = isEnd
        ? decoder.decode()
        : decoder.decode(bytes.subarray(at, at + 1), { stream: true });
    } catch {
      return;
    }
    if (!isEnd) taken++;
    if (text === '' && !(isEnd && taken > 0)) continue;
    yield [text, taken];
    taken = 0;
  }
}

/** Leads each character to its bytes, or all to all where that cannot be told. */
function mapOf(bytes: Uint8Array, charset: string, length: number): RangeMap {
  const opaque = RangeMap.opaque({ start: 0, end: bytes.length }, length);
  if (bytes.length > maxMapped) return opaque;
  const map = new RangeMapBuilder(0);
  for (const [text, taken] of characters(bytes, charset)) map.unit(encodeUtf8(text).length, taken);
  const built = map.build();
  return built.childLength === length ? built : opaque;
}

function errorIn(bytes: Uint8Array, charset: string): number {
  let at = 0;
  for (const [text, taken] of characters(bytes.subarray(0, maxMapped), charset)) {
    at += taken;
    if (text.includes(replacement)) return at;
  }
  return Math.min(at, bytes.length);
}
