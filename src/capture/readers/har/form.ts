import { RangeMapBuilder } from '../../../bytes/rangeMap';
import { joinSourced, sourcedThrough, type SourcedBytes } from '../../../bytes/sourced';
import { decodeLatin1, decodeUtf8, encodeUtf8 } from '../../../bytes/text';
import type { EntryFields } from '../../json/fields';

/**
 * The form body `name=value&…` that `postData.params` was made of; `nameKey` is what the member with
 * the name is called.
 */
export function rebuildForm(
  fields: EntryFields,
  params: number,
  nameKey: 'name' | 'key' = 'name',
): SourcedBytes {
  const { document } = fields;
  const parts: (SourcedBytes | string)[] = [];
  for (let at = document.firstChild(params); at !== null; at = document.nextSibling(at)) {
    const name = fields.string(at, nameKey, 'request.postData.params', 'required');
    const disabled = document.member(at, 'disabled');
    // What Postman's users switched off was not sent.
    const isOff = disabled !== null && document.type(disabled) === 'true';
    if (name === null || isOff) continue;
    if (parts.length > 0) parts.push('&');
    const value = document.member(at, 'value');
    const named = escapeForm(fields.sourced(name));
    // Where a value stands before its name, the order in the file is not that of the form.
    const isInOrder = value === null || document.range(name).start < document.range(value).start;
    parts.push(isInOrder ? named : decodeUtf8(named.bytes));
    if (value === null || document.type(value) === 'null') continue;
    parts.push('=', escapeForm(fields.sourced(value)));
  }
  return joinSourced(parts);
}

/**
 * Spells a value so that a form decoder gives it back. A value that holds percent escapes already
 * was not decoded by its writer and stays as it is, but for the separator.
 */
function escapeForm(value: SourcedBytes): SourcedBytes {
  const isEscaped = /%[0-9a-f]{2}/i.test(decodeLatin1(value.bytes));
  const reserved = encodeUtf8(isEscaped ? '&' : '&=+%');
  const count = value.bytes.reduce((sum, byte) => sum + (reserved.includes(byte) ? 1 : 0), 0);
  if (count === 0) return value;
  const bytes = new Uint8Array(value.bytes.length + 2 * count);
  const map = new RangeMapBuilder();
  let length = 0;
  for (const byte of value.bytes) {
    if (!reserved.includes(byte)) {
      bytes[length++] = byte;
      map.verbatim(1);
      continue;
    }
    bytes.set(encodeUtf8(`%${byte.toString(16).toUpperCase()}`), length);
    length += 3;
    map.unit(3, 1);
  }
  return sourcedThrough({ bytes, map: map.build() }, value);
}
