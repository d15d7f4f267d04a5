import { holdsAt } from '../http/lines';

/**
 * The end of the document type definition that begins at `start`, quotes and comments respected, or
 * null where it is not in the buffer. Harmless is what Burp writes itself: declarations of elements
 * and attributes, no entities and nothing from outside.
 */
export function skipDoctype(
  bytes: Uint8Array,
  start: number,
): { readonly end: number; readonly isHarmless: boolean } | null {
  let isHarmless = true;
  let isInSubset = false;
  let at = start + '<!DOCTYPE'.length;
  while (at < bytes.length) {
    const byte = bytes[at]!;
    if (byte === 0x22 || byte === 0x27) {
      const close = bytes.indexOf(byte, at + 1);
      if (close < 0) return null;
      at = close + 1;
      continue;
    }
    if (byte === 0x3c && holdsAt(bytes, at, '<!--')) {
      const close = endOfComment(bytes, at + 4);
      if (close < 0) return null;
      at = close;
      continue;
    }
    if (byte === 0x3c && holdsAt(bytes, at, '<!ENTITY')) isHarmless = false;
    // A parameter entity (%name;) or an external subset (SYSTEM, PUBLIC) brings in what is not here.
    if (byte === 0x25 && !isInDeclaration(bytes[at + 1])) isHarmless = false;
    if (!isInSubset && (holdsAt(bytes, at, 'SYSTEM') || holdsAt(bytes, at, 'PUBLIC'))) {
      isHarmless = false;
    }
    if (byte === 0x5b) isInSubset = true;
    else if (byte === 0x5d) isInSubset = false;
    else if (byte === 0x3e && !isInSubset) return { end: at + 1, isHarmless };
    at++;
  }
  return null;
}

/** `<!ENTITY % name` has a space behind the percent sign, and is told by its keyword already. */
function isInDeclaration(next: number | undefined): boolean {
  return next === 0x20 || next === undefined;
}

function endOfComment(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x2d, from); at >= 0; at = bytes.indexOf(0x2d, at + 1)) {
    if (holdsAt(bytes, at, '-->')) return at + 3;
  }
  return -1;
}
