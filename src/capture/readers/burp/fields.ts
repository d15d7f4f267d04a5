import { decodeDeclaredBase64 } from '../../../bytes/base64';
import { RangeMapBuilder } from '../../../bytes/rangeMap';
import {
  joinSourced,
  sliceSourced,
  sourcedThrough,
  type SourcedBytes,
} from '../../../bytes/sourced';
import { decodeLatin1, decodeUtf8, encodeUtf8 } from '../../../bytes/text';
import { parseHead } from '../../http/head';
import type { ProblemLog } from '../../problemLog';
import type { Item, ItemField } from './item';

/** The references that XML knows by itself (XML 1.0, section 4.6). */
const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Reads the fields of one item; `file` are its bytes, led to the file. */
export class ItemFields {
  readonly #item: Item;
  readonly #file: SourcedBytes;
  readonly #log: ProblemLog;

  constructor(item: Item, file: SourcedBytes, log: ProblemLog) {
    this.#item = item;
    this.#file = file;
    this.#log = log;
  }

  /** A field's text with its way to the file, blanks around it left out, or null where it is empty. */
  sourced(name: string): SourcedBytes | null {
    const field = this.#item.fields.get(name);
    if (!field) return null;
    const text = this.#textOf(field);
    const { bytes } = text;
    let start = 0;
    let end = bytes.length;
    while (start < end && bytes[start]! <= 0x20) start++;
    while (end > start && bytes[end - 1]! <= 0x20) end--;
    return start === end ? null : sliceSourced(text, start, end);
  }

  /** A field's text, or ''. Burp writes `null` for what is not there. */
  text(name: string): string {
    const sourced = this.sourced(name);
    const text = sourced ? decodeUtf8(sourced.bytes.subarray(0, 4096)) : '';
    return text === 'null' ? '' : text;
  }

  attribute(name: string, attribute: string): string {
    return this.#item.fields.get(name)?.attributes.get(attribute) ?? '';
  }

  /** Where the field begins in the file, or the item where it is missing. */
  offset(name: string): number {
    const start = this.#item.fields.get(name)?.start ?? this.#item.start;
    return this.#file.map.toParent({ start, end: start }).start;
  }

  isCut(name: string): boolean {
    return this.#item.fields.get(name)?.isCut ?? false;
  }

  /** Notes that a field is missing or not what it should be, unless the file ends before it does. */
  malformed(name: string, expected: string): void {
    if (this.#item.state === 'cut' && (this.isCut(name) || !this.#item.fields.has(name))) return;
    this.#log.add('malformed-field', this.offset(name), { field: name, expected });
  }

  /**
   * A raw message, its base64 undone, or null where the field is missing or empty. Without a
   * `base64` attribute the content decides.
   */
  message(name: 'request' | 'response'): SourcedBytes | null {
    const field = this.#item.fields.get(name);
    if (!field) return null;
    const text = this.#textOf(field);
    if (text.bytes.every((byte) => byte <= 0x20)) return null;
    const declared = this.attribute(name, 'base64');
    if (declared === 'false' || (declared === '' && isMessage(text.bytes))) return text;
    const whole = field.isCut ? text.bytes.length & ~3 : text.bytes.length;
    const decoded = decodeDeclaredBase64(text.bytes.subarray(0, whole));
    if (decoded) return sourcedThrough(decoded, text);
    this.#log.add('invalid-base64', this.offset(name), { field: name });
    return text;
  }

  #textOf(field: ItemField): SourcedBytes {
    const parts = field.text.map(({ start, end }) => sliceSourced(this.#file, start, end));
    const text = parts.length === 1 ? parts[0]! : joinSourced(parts);
    return field.isCdata ? text : unescapeXml(text);
  }
}

function isMessage(bytes: Uint8Array): boolean {
  return parseHead(bytes, 0, Math.min(bytes.length, 4096)) !== null;
}

/**
 * Undoes character references and the five entities of XML itself. Any other reference stays as it
 * is: what a document type definition says is left unread.
 */
function unescapeXml(text: SourcedBytes): SourcedBytes {
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
