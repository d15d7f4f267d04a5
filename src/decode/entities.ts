import { RangeMapBuilder } from '../bytes/rangeMap';
import { encodeUtf8 } from '../bytes/text';
import type { Mapped } from './codec';

const ampersand = 0x26;
const semicolon = 0x3b;
/** Longest reference: `&thetasym;` and `&#x10FFFF;` stay below it. */
const maxReference = 12;

/** Bytes with their references undone, and how many there were. */
export interface Dereferenced extends Mapped {
  readonly references: number;
}

/** The five entities of XML (XML 1.0, section 4.6). */
export const xmlEntities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Undoes `&name;` of `entities` and numeric references in [start, end); others stay as they are. */
export function undoReferences(
  bytes: Uint8Array,
  start: number,
  end: number,
  entities: ReadonlyMap<string, string>,
): Dereferenced {
  const out = new Uint8Array(end - start);
  const map = new RangeMapBuilder(start);
  let to = 0;
  let references = 0;
  let copied = start;
  for (let at = start; at < end;) {
    // In the run alone: without an ampersand in it, the search would go on to the document's end.
    const next = bytes.subarray(at, end).indexOf(ampersand);
    const stop = next < 0 ? end : at + next;
    out.set(bytes.subarray(at, stop), to);
    to += stop - at;
    at = stop;
    if (at >= end) break;
    const close = bytes.subarray(at, Math.min(end, at + maxReference)).indexOf(semicolon);
    const text = close < 2 ? null : characterOf(bytes, at + 1, at + close, entities);
    if (text === null) {
      out[to++] = ampersand;
      at++;
      continue;
    }
    const encoded = encodeUtf8(text);
    out.set(encoded, to);
    to += encoded.length;
    map.verbatim(at - copied).unit(encoded.length, close + 1);
    at += close + 1;
    copied = at;
    references++;
  }
  map.verbatim(end - copied);
  return { bytes: out.subarray(0, to), map: map.build(), references };
}

function characterOf(
  bytes: Uint8Array,
  start: number,
  end: number,
  entities: ReadonlyMap<string, string>,
): string | null {
  const name = String.fromCharCode(...bytes.subarray(start, end));
  if (!name.startsWith('#')) return entities.get(name) ?? null;
  const isHex = name[1] === 'x' || name[1] === 'X';
  const digits = name.slice(isHex ? 2 : 1);
  if (!(isHex ? /^[\da-f]{1,6}$/i : /^\d{1,7}$/).test(digits)) return null;
  const point = Number.parseInt(digits, isHex ? 16 : 10);
  const isScalar = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return isScalar ? String.fromCodePoint(point) : null;
}
