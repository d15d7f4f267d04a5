import { RangeMapBuilder } from '../bytes/rangeMap';
import { sextetOf } from './base64';
import { hexDigit } from './byteClass';
import type { DecodeStatement, Mapped } from './codec';

/** What could be had of a run that no encoder makes. */
export interface Salvaged {
  readonly content: Mapped;
  readonly state: 'complete' | 'truncated' | 'failed';
  readonly reason: DecodeStatement | null;
}

const padding = 0x3d;
const white = 64;
const prefix = 0x78;

/**
 * Base64 up to the first character that is none: of either alphabet or both, padded or not, with white
 * space anywhere. For a run that was said to be base64.
 */
export function salvageBase64(bytes: Uint8Array, start: number, end: number): Salvaged {
  const out = new Uint8Array(Math.ceil(((end - start) * 3) / 4));
  const map = new RangeMapBuilder(start);
  let to = 0;
  let bits = 0;
  let held = 0;
  let at = start;
  let unitStart = start;
  const flush = (): void => {
    const count = held === 4 ? 3 : held - 1;
    const all = bits << (6 * (4 - held));
    for (let i = 0; i < count; i++) out[to++] = all >> (16 - 8 * i);
    map.skip(unitStart - map.parentAt).unit(count, at - unitStart);
    bits = held = 0;
  };
  for (; at < end && bytes[at] !== padding; at++) {
    const value = sextetOf[bytes[at]!]!;
    if (value === white) continue;
    if (value > 63) break;
    if (held === 4) flush();
    if (held === 0) unitStart = at;
    bits = (bits << 6) | value;
    held++;
  }
  const isLone = held === 1;
  if (held > 1) flush();
  while (at < end && (bytes[at] === padding || sextetOf[bytes[at]!] === white)) at++;
  return salvaged({ bytes: out.subarray(0, to), map: map.build() }, at, end, isLone);
}

/** Pairs of hexadecimal digits up to the first that is none, whatever parts them. */
export function salvageHex(bytes: Uint8Array, start: number, end: number): Salvaged {
  const out = new Uint8Array((end - start) >> 1);
  const map = new RangeMapBuilder(start);
  let to = 0;
  let at = start;
  let isLone = false;
  while (at < end) {
    if (isBetween(bytes[at]!) || isPrefix(bytes, at)) {
      at++;
      continue;
    }
    const high = hexDigit(bytes[at]);
    if (high < 0) break;
    const low = at + 1 < end ? hexDigit(bytes[at + 1]) : -1;
    if (low < 0) {
      isLone = at + 1 === end;
      at += isLone ? 1 : 0;
      break;
    }
    out[to++] = (high << 4) | low;
    map.skip(at - map.parentAt).unit(1, 2);
    at += 2;
  }
  return salvaged({ bytes: out.subarray(0, to), map: map.build() }, at, end, isLone);
}

/** Whether the byte is part of `0x` or `\x` in front of a pair. */
function isPrefix(bytes: Uint8Array, at: number): boolean {
  const next = (bytes[at + 1] ?? 0) | 0x20;
  const isFirst = (bytes[at] === 0x30 || bytes[at] === 0x5c) && next === prefix;
  const before = at > 0 ? bytes[at - 1] : 0;
  return isFirst || ((bytes[at]! | 0x20) === prefix && (before === 0x30 || before === 0x5c));
}

const between = new Set([...' \t\r\n:,;-'].map((character) => character.charCodeAt(0)));

function isBetween(byte: number): boolean {
  return between.has(byte);
}

function salvaged(content: Mapped, at: number, end: number, isLone: boolean): Salvaged {
  if (at < end) {
    return {
      content,
      state: 'failed',
      reason: { id: 'decode.corrupt', arguments: { offset: at } },
    };
  }
  if (!isLone) return { content, state: 'complete', reason: null };
  const reason = { id: 'decode.truncated', arguments: { bytes: content.bytes.length } } as const;
  return { content, state: 'truncated', reason };
}
