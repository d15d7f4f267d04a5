import { sourcedSlice, type SourcedBytes } from '../../../src/bytes/sourced';
import { encodeUtf8 } from '../../../src/bytes/text';
import type { HeaderField } from '../../../src/capture/model';

/** Text that stands in the file at `base`. */
export function textAt(text: string | Uint8Array, base = 0): SourcedBytes {
  const bytes = typeof text === 'string' ? encodeUtf8(text) : text;
  return sourcedSlice(bytes, { start: 0, end: bytes.length }, base);
}

/** Header fields from pairs. */
export function fieldsOf(pairs: Readonly<Record<string, string>>): HeaderField[] {
  return Object.entries(pairs).map(([name, value]) => ({ name, value: textAt(value) }));
}
