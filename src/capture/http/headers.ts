import { decodeUtf8 } from '../../bytes/text';
import type { HeaderField } from '../model';

/** Values of all fields called `name` (lower-case), in their order, as text. */
export function headerValues(headers: readonly HeaderField[], name: string): string[] {
  const values: string[] = [];
  for (const header of headers) {
    if (header.name.length === name.length && header.name.toLowerCase() === name) {
      values.push(decodeUtf8(header.value.bytes).trim());
    }
  }
  return values;
}

/** Value of the first field called `name` (lower-case), or null. */
export function headerValue(headers: readonly HeaderField[], name: string): string | null {
  return headerValues(headers, name)[0] ?? null;
}

/** Elements of all fields called `name` that hold comma lists (RFC 9110, section 5.6.1), lower-case. */
export function headerList(headers: readonly HeaderField[], name: string): string[] {
  return headerValues(headers, name)
    .flatMap((value) => value.split(','))
    .map((element) => element.trim().toLowerCase())
    .filter((element) => element !== '');
}

/** The declared Content-Length, or null where there is none or it is no number. */
export function contentLength(headers: readonly HeaderField[]): number | null {
  const value = headerValue(headers, 'content-length');
  return value !== null && /^\d{1,15}$/.test(value) ? Number(value) : null;
}
