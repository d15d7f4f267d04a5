/** The items of a list written as one text, between commas; line breaks count for nothing. */
export function list(text: string): readonly string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
