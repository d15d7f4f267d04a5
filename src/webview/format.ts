import { formatCount } from './strings';

const units = ['kB', 'MB', 'GB', 'TB'] as const;

/** A size in three digits and its unit: `842 B`, `18.4 MB` (decimal units). */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  let value = bytes;
  let unit = -1;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value >= 99.95 ? formatCount(Math.round(value)) : value.toFixed(1)} ${units[unit]}`;
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** Local time of day, `10:04:30`, with `.127` behind it where `withMillis`. */
export function formatTime(atMs: number, withMillis: boolean): string {
  const at = new Date(atMs);
  if (Number.isNaN(at.getTime())) return '';
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => digits(part, 2));
  return time.join(':') + (withMillis ? `.${digits(at.getMilliseconds(), 3)}` : '');
}

/** Time since something, in seconds to the millisecond: `+0.120`, `+1:02.345`, `+1:00:02.345`. */
export function formatElapsed(ms: number): string {
  const sign = ms < 0 ? '−' : '+';
  const whole = Math.round(Math.abs(ms));
  const seconds = Math.floor(whole / 1000);
  const rest = `.${digits(whole % 1000, 3)}`;
  if (seconds < 60) return `${sign}${String(seconds)}${rest}`;
  const minutes = Math.floor(seconds / 60);
  const tail = `${digits(seconds % 60, 2)}${rest}`;
  if (minutes < 60) return `${sign}${String(minutes)}:${tail}`;
  return `${sign}${String(Math.floor(minutes / 60))}:${digits(minutes % 60, 2)}:${tail}`;
}

/** How long something took, in three digits and their unit: `84 ms`, `1.24 s`, `2:05 min`. */
export function formatDuration(ms: number): string {
  if (ms < 999.5) return `${String(Math.round(ms))} ms`;
  const seconds = ms / 1000;
  if (seconds < 59.95) return `${seconds.toFixed(seconds < 9.995 ? 2 : 1)} s`;
  const whole = Math.round(seconds);
  return `${String(Math.floor(whole / 60))}:${digits(whole % 60, 2)} min`;
}

/** Date and time in UTC, for a title; '' where it is no time. */
export function formatInstant(atMs: number): string {
  const at = new Date(atMs);
  return Number.isNaN(at.getTime()) ? '' : at.toISOString();
}

/** A number in hexadecimal digits, at least so many. */
export function formatHex(value: number, width: number): string {
  return value.toString(16).padStart(width, '0');
}
