/**
 * What JSON may hold as it is but a terminal would act on or hide: C1 controls, DEL, bidirectional
 * controls (Unicode Annex 9), line separators, invisible characters.
 */
const unseen =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** JSON of `value` that is safe to print: such characters are escaped, and parse to themselves. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    unseen,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
