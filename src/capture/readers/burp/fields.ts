import { decodeDeclaredBase64 } from '../../../bytes/base64';
import {
  joinSourced,
  sliceSourced,
  sourcedThrough,
  type SourcedBytes,
} from '../../../bytes/sourced';
import { decodeUtf8 } from '../../../bytes/text';
import { parseHead } from '../../http/head';
import type { ProblemLog } from '../../problemLog';
import { unescapeXml } from '../../xml/references';
import type { Item, ItemField } from './item';

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
