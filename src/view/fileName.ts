import { encodeUtf8 } from '../bytes/text';

/** File systems take 255 bytes; endings, numbers and a folder's own limits need room too. */
const mostBytes = 100;

/**
 * What a name must not hold: separators and characters that some file system refuses, controls, what
 * turns the direction of text or cannot be seen, halves of surrogate pairs, and quoting for shells.
 */
const unsafe = /[\p{C}/\\:*?"'<>|&$`%;!#~^{}()[\]@=,+\s]+/gu;
/** What stands alone or before a dot in place of a device on Windows, whatever the case. */
const device = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(?=\.|$)/i;

/**
 * A text of a capture as the stem of a file's name that is safe on every system: one name, in no other
 * folder, not hidden, no device, shown as it is. `fallback` where nothing is left of it.
 */
export function safeStem(text: string, fallback: string): string {
  const clean = text
    .normalize('NFC')
    .replace(unsafe, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-.]+/, '');
  const stem = trimmed(cutBytes(clean));
  if (stem === '') return fallback;
  return device.test(stem) ? `_${stem}` : stem;
}

/** `capture-3-request.json`: a safe name from what a capture says, a number, and what is in the file. */
export function fileNameOf(stem: string, about: string, extension: string): string {
  return `${safeStem(stem, 'capture')}-${about}.${extension}`;
}

/** Windows drops dots and blanks at the end without a word. */
function trimmed(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '.' || text[end - 1] === '-')) end--;
  return text.slice(0, end);
}

function cutBytes(text: string): string {
  let cut = '';
  let size = 0;
  for (const character of text.slice(0, mostBytes)) {
    size += encodeUtf8(character).length;
    if (size > mostBytes) break;
    cut += character;
  }
  return cut;
}
