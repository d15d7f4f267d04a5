import type { DecodedValue, Layer } from './model';

/** A named value of a container whose bytes are no text. */
export interface DecodedField {
  /** As the path says it: `1.4` (protobuf), `/a/0` (MessagePack). */
  readonly name: string;
  /** Its text, or its first bytes in hexadecimal where it is none. */
  readonly text: string;
}

/** Fields that are listed; a container may hold a million. */
const maxFields = 1_000;
const maxHexBytes = 64;

/** What a binary container holds, for reading: its leaves in the order they stand in. */
export function fieldsOf({ values }: Layer): DecodedField[] {
  const fields: DecodedField[] = [];
  for (const value of values) {
    if (fields.length >= maxFields) break;
    if (value.type === 'object' || value.type === 'array') continue;
    fields.push({ name: value.name ?? '', text: value.text ?? hexOf(value) });
  }
  return fields;
}

function hexOf({ bytes }: DecodedValue): string {
  let hex = '0x';
  for (const byte of bytes.subarray(0, maxHexBytes)) hex += byte.toString(16).padStart(2, '0');
  return bytes.length > maxHexBytes ? `${hex}…` : hex;
}
