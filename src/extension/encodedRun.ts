/** Characters that encoded segments are made of: base64 in all its alphabets, percent, hex. */
const isEncodedCharacter = /[\w+/=%.~-]/;

/** The run of such characters around `offset`, [start, end); empty where there is none. */
export function encodedRunAt(text: string, offset: number): { start: number; end: number } {
  let start = Math.min(offset, text.length);
  let end = start;
  while (start > 0 && isEncodedCharacter.test(text[start - 1]!)) start--;
  while (end < text.length && isEncodedCharacter.test(text[end]!)) end++;
  return { start, end };
}
