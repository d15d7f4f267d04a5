/**
 * Characters that a screen would hide, act on, or turn text around with: controls, lone
 * surrogates, bidirectional controls (Unicode Annex 9), invisible separators and tags. Joiners
 * (U+200C, U+200D) stay: scripts and emoji need them.
 */
const unseen =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

const names = new Map<number, string>([
  [0x00ad, 'SHY'],
  [0x061c, 'ALM'],
  [0x200b, 'ZWSP'],
  [0x200e, 'LRM'],
  [0x200f, 'RLM'],
  [0x2028, 'LS'],
  [0x2029, 'PS'],
  [0x202a, 'LRE'],
  [0x202b, 'RLE'],
  [0x202c, 'PDF'],
  [0x202d, 'LRO'],
  [0x202e, 'RLO'],
  [0x2060, 'WJ'],
  [0x2066, 'LRI'],
  [0x2067, 'RLI'],
  [0x2068, 'FSI'],
  [0x2069, 'PDI'],
  [0xfeff, 'BOM'],
]);

/** `text` with every unseen character as a glyph (`␀`, `‹RLO›`); well-formed, tabs kept. */
export function visible(text: string): string {
  return text.replace(unseen, glyph);
}

function glyph(character: string): string {
  const point = character.codePointAt(0)!;
  if (point === 0x09) return character;
  if (point < 0x20) return String.fromCharCode(0x2400 + point);
  if (point === 0x7f) return '␡';
  if (point >= 0xd800 && point <= 0xdfff) return '\ufffd';
  return `‹${names.get(point) ?? `U+${point.toString(16).toUpperCase().padStart(4, '0')}`}›`;
}

/** What a JSON string spells with a backslash (RFC 8259, section 7), of what can be seen. */
const escaped = /["\\\t\n\f\r]/g;
const escapes = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\f', '\\f'],
  ['\r', '\\r'],
]);

/** The inside of a JSON string that spells `text`, unseen characters as glyphs. */
export function visibleJson(text: string): string {
  return visible(text.replace(escaped, (character) => escapes.get(character)!));
}

/** `text` on one line, cut to `most` characters with a visible ellipsis. */
export function shorten(text: string, most: number): string {
  const line = visible(text.slice(0, most + 2)).replaceAll('\t', ' ');
  if (line.length <= most && text.length <= most) return line;
  return `${wellCut(line, most - 1)}…`;
}

/** The first `units` UTF-16 units, a surrogate pair left whole. */
export function wellCut(text: string, units: number): string {
  const last = text.charCodeAt(units - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? units - 1 : units);
}
