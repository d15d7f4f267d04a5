import { transcode } from './charset';
import { isText } from './textCost';

/** Bytes that are looked at; all of them have to be sound. */
const lookedBytes = 512;
const minBytes = 16;
/** Characters of two bytes that it takes to tell a charset. */
const minPairs = 8;
/** Share of these that common texts are made of. */
const commonShare = 0.9;
/** Share of Chinese characters above those rows that Korean syllables have in EUC-KR. */
const highShare = 0.2;
/** Share of kana in a Japanese text. */
const kanaShare = 0.35;

/**
 * The charset of text that proves itself to be GBK or Shift JIS: each of its bytes belongs to a
 * character, and nearly all of these are common ones, which of other charsets is not so. Null where
 * it is UTF-8, or nothing that is known.
 */
export function eastAsianOf(bytes: Uint8Array): 'gbk' | 'shift_jis' | null {
  if (bytes.length < minBytes) return null;
  const head = bytes.subarray(0, lookedBytes);
  const charset = isGbk(head) ? 'gbk' : isShiftJis(head) ? 'shift_jis' : null;
  if (charset === null || isText(bytes, 0, bytes.length)) return null;
  const transcoded = transcode(bytes, charset);
  if (transcoded?.errorOffset !== null) return null;
  const text = transcoded.content.bytes;
  return isText(text, 0, text.length) ? charset : null;
}

/** Rows B0 to D7 of GB 2312 are its common characters, A1 and A3 signs (GBK keeps both). */
function isGbk(head: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  let high = 0;
  for (let at = 0; at < head.length; at++) {
    const lead = head[at]!;
    if (isControl(lead)) return false;
    if (lead < 0x80) continue;
    const trail = head[++at];
    if (trail === undefined) break;
    if (lead < 0x81 || lead === 0xff || trail < 0x40 || trail === 0x7f || trail === 0xff)
      return false;
    pairs++;
    if (trail < 0xa1) continue;
    if (lead === 0xa1 || lead === 0xa3 || (lead >= 0xb0 && lead <= 0xd7)) common++;
    if (lead > 0xc8) high++;
  }
  return pairs >= minPairs && common >= commonShare * pairs && high >= highShare * pairs;
}

/** Hiragana and katakana have the leads 82 and 83, the common kanji 88 to 98 (JIS X 0208). */
function isShiftJis(head: Uint8Array): boolean {
  let pairs = 0;
  let kana = 0;
  let common = 0;
  for (let at = 0; at < head.length; at++) {
    const lead = head[at]!;
    if (isControl(lead)) return false;
    if (lead < 0x80) continue;
    const trail = head[++at];
    if (trail === undefined) break;
    if (lead < 0x81 || lead > 0xfc || trail < 0x40 || trail === 0x7f || trail > 0xfc) return false;
    pairs++;
    const isKana =
      (lead === 0x82 && trail >= 0x9f && trail <= 0xf1) || (lead === 0x83 && trail <= 0x96);
    if (isKana) kana++;
    if (isKana || lead === 0x81 || lead === 0x82 || (lead >= 0x88 && lead <= 0x98)) common++;
  }
  return pairs >= minPairs && kana >= kanaShare * pairs && common >= commonShare * pairs;
}

function isControl(byte: number): boolean {
  return byte === 0x7f || (byte < 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09);
}
