import type { EntryFields } from '../../json/fields';

/** ISO 8601 as HAR asks for it; offsets without a colon and missing seconds do occur. */
const isoTime =
  /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(?:[.,]\d{1,9})?)?(Z|[+-]\d\d(?::?\d\d)?)?$/i;

/** `startedDateTime` in milliseconds since 1970, or null. */
export function readTime(fields: EntryFields): number | null {
  const node = fields.string(0, 'startedDateTime', 'startedDateTime', 'optional');
  if (node === null) return null;
  const text = fields.document.text(node).trim();
  if (text === '') return null;
  const match = isoTime.exec(text);
  const time = match ? parse(match) : NaN;
  if (!Number.isNaN(time)) return time;
  fields.malformed('startedDateTime', 'ISO 8601', node);
  return null;
}

function parse([, day, minutes, seconds, zone]: RegExpExecArray): number {
  const digits = (zone ?? 'Z').toUpperCase().replace(':', '');
  const offset = digits === 'Z' ? 'Z' : `${digits.slice(0, 3)}:${digits.slice(3) || '00'}`;
  const fraction = (seconds ?? ':00').replace(',', '.').slice(0, 7);
  return Date.parse(`${day}T${minutes}${fraction}${offset}`);
}
