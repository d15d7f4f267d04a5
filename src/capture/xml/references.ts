import { RangeMapBuilder } from '../../bytes/rangeMap';
import { sourcedThrough, type SourcedBytes } from '../../bytes/sourced';
import { decodeLatin1, encodeUtf8 } from '../../bytes/text';

/** The references that XML knows by itself (XML 1.0, section 4.6). */
const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * Undoes character references and the five entities of XML itself. Any other reference stays as it
 * is: what a document type definition says is left unread.
 */
export function unescapeXml(text: SourcedBytes): SourcedBytes {
  const { bytes } = text;
  if (!bytes.includes(0x26)) return text;
  const out = new Uint8Array(bytes.length);
  const map = new RangeMapBuilder();
  let length = 0;
  let at = 0;
  while (at < bytes.length) {
    const found = bytes.indexOf(0x26, at);
    const next = found < 0 ? bytes.length : found;
    out.set(bytes.subarray(at, next), length);
    map.verbatim(next - at);
    length += next - at;
    at = next;
    if (at >= bytes.length) break;
    const name = /^&([a-z]{2,4}|#\d{1,7}|#x[0-9a-f]{1,6});/i.exec(
      decodeLatin1(bytes.subarray(at, at + 12)),
    )?.[1];
    const character = name === undefined ? undefined : characterOf(name);
    if (name === undefined || character === undefined) {
      out[length++] = 0x26;
      map.verbatim(1);
      at++;
      continue;
    }
    // The shortest reference to a character is as long as its UTF-8, so this fits.
    const encoded = encodeUtf8(character);
    out.set(encoded, length);
    length += encoded.length;
    map.unit(encoded.length, name.length + 2);
    at += name.length + 2;
  }
  return sourcedThrough({ bytes: out.subarray(0, length), map: map.build() }, text);
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return entities.get(name);
  const isHex = name[1] === 'x' || name[1] === 'X';
  const code = isHex ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
