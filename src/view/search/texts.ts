import type { DecodedValue, Layer } from '../../decode/model';
import { values } from '../../decode/tree';
import type { AnalysedPart } from '../../verdict/model';

/** Stands between the texts of an exchange: a word that is typed never holds it. */
export const separator = '\u0000';

/** A text of an exchange that words are looked for in. */
export interface SearchedText {
  readonly part: AnalysedPart;
  /** What it is the text of, or the name of. */
  readonly value: DecodedValue;
  readonly text: string;
}

/** Names that stand in their container's text as they are; others may be escaped there. */
const plainName = /^[\w.-]*$/;

/**
 * All that the parts of an exchange say, each text once: URL, header fields with their names, bodies
 * and messages, and whatever was decoded in them. What a container's own text already holds as it
 * is (a field of JSON without escapes) is not repeated.
 */
export function* searchedTexts(parts: readonly AnalysedPart[]): Generator<SearchedText> {
  for (const part of parts) {
    const { root } = part;
    // Values whose text is among those that were handed out, by themselves or in another.
    const held = new WeakSet<DecodedValue>();
    for (const value of values(root)) {
      const { parent } = value;
      const isInParent = parent !== null && held.has(parent.parent);
      if (isInParent && isVerbatim(value, parent)) held.add(value);
      const name = parent === null ? headerName(value) : nameBeside(value, isInParent);
      const text = isStructure(value) || held.has(value) ? null : value.text;
      if (text !== null) held.add(value);
      // A header field is one text, as it was sent.
      const whole = [name, text].filter((piece) => piece !== null && piece !== '').join(': ');
      if (whole !== '') yield { part, value, text: whole };
    }
  }
}

function headerName({ name }: DecodedValue): string | null {
  return name?.startsWith('header:') === true ? name.slice('header:'.length) : null;
}

/** The name of a value where no text around it holds that as it is. */
function nameBeside({ name, key }: DecodedValue, isInParent: boolean): string | null {
  if (name === null) return null;
  const own = key ?? name;
  return isInParent && plainName.test(own) ? null : own;
}

function isStructure({ type }: DecodedValue): boolean {
  return type === 'object' || type === 'array';
}

/** Whether a value's text stands in the parent's as it is: nothing was decoded or unescaped. */
function isVerbatim(value: DecodedValue, layer: Layer): boolean {
  if (isStructure(value)) return true;
  if (layer.protection !== 'plaintext') return false;
  const { bytes, range } = value;
  if (bytes.length !== range.end - range.start) return false;
  const around = layer.parent.bytes;
  const isSlice = bytes.buffer === around.buffer;
  if (isSlice && bytes.byteOffset === around.byteOffset + range.start) return true;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== around[range.start + at]) return false;
  }
  return true;
}
