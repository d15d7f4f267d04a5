import { tryDecodeUtf8 } from '../bytes/text';
import { isText } from './textCost';

/** Milliseconds that a Date can hold, either side of 1970. */
const maxMs = 8.64e15;

/** An instant as ISO 8601 spells it, to the nanosecond where it has any; null where it is none. */
export function isoText(seconds: number, nanoseconds = 0): string | null {
  const ms = seconds * 1000;
  if (!Number.isFinite(ms) || Math.abs(ms) > maxMs) return null;
  if (nanoseconds === 0) return new Date(ms).toISOString();
  if (nanoseconds < 0 || nanoseconds > 999_999_999) return null;
  const whole = new Date(Math.floor(seconds) * 1000).toISOString().replace(/\.000Z$/, '');
  const fraction = String(nanoseconds)
    .padStart(9, '0')
    .replace(/0{1,9}$/, '')
    .padEnd(3, '0');
  return `${whole}.${fraction}Z`;
}

/** Sixteen bytes as a UUID is written (RFC 9562). */
export function uuidText(bytes: Uint8Array): string {
  const digits = hexText(bytes);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ].join('-');
}

/** Two hexadecimal digits for each byte. */
export function hexText(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}

/** Whether [start, end) is well-formed UTF-8, controls and all. */
export function isUtf8(bytes: Uint8Array, start: number, end: number): boolean {
  return isText(bytes, start, end) || tryDecodeUtf8(bytes.subarray(start, end)) !== null;
}
