import { stableOrder } from './stableOrder';

/** With fewer different texts than this, looking each up beats ordering all. */
const fewTexts = 5_000;
/** Texts that are compared one by one rather than by their next characters. */
const fewInRun = 24;
/** Characters of seven bits that fit into the 53 bits of a key. */
const lettersInKey = 7;
const highestLetter = 127;

/**
 * A rank for each text, so that ranks have the order of the texts by their UTF-16 units; equal texts
 * have the same, and null or '' has NaN.
 */
export function textRanks(texts: readonly (string | null)[]): Float64Array {
  return ranksOfFew(texts) ?? ranksOfMany(texts);
}

function ranksOfFew(texts: readonly (string | null)[]): Float64Array | null {
  const ranks = new Map<string, number>();
  for (const text of texts) {
    if (!text || ranks.has(text)) continue;
    if (ranks.size === fewTexts) return null;
    ranks.set(text, 0);
  }
  [...ranks.keys()].sort().forEach((text, rank) => ranks.set(text, rank));
  const found = new Float64Array(texts.length).fill(Number.NaN);
  texts.forEach((text, place) => {
    if (text) found[place] = ranks.get(text)!;
  });
  return found;
}

/** What is ordered in place. */
interface Ordered {
  readonly texts: readonly string[];
  /** Places of the texts, in the order that is known so far. */
  readonly order: Uint32Array;
  /** 1 where a text differs from the one before it in the order. */
  readonly differs: Uint8Array;
}

/** A stretch [start, end) of the order whose texts are the same up to `from`. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly from: number;
}

/** Orders by seven characters at a time, and what is the same in them by the next seven. */
function ranksOfMany(all: readonly (string | null)[]): Float64Array {
  const texts = all.map((text) => text ?? '');
  const order = new Uint32Array(texts.length);
  for (let place = 0; place < order.length; place++) order[place] = place;
  const ordered = { texts, order, differs: new Uint8Array(texts.length) };
  const runs: Run[] = [{ start: 0, end: texts.length, from: 0 }];
  for (let run = runs.pop(); run !== undefined; run = runs.pop()) {
    if (run.end - run.start > fewInRun) orderRun(ordered, run, runs);
    else orderFew(ordered, run);
  }
  const ranks = new Float64Array(texts.length);
  let rank = 0;
  order.forEach((place, at) => {
    rank += ordered.differs[at]!;
    ranks[place] = texts[place] === '' ? Number.NaN : rank;
  });
  return ranks;
}

/** Orders a run by the characters after what all of it has in common; adds what is left to do. */
function orderRun({ texts, order, differs }: Ordered, run: Run, runs: Run[]): void {
  const part = order.subarray(run.start, run.end);
  const from = commonLength(texts, part, run.from);
  const keys = new Float64Array(part.length);
  part.forEach((place, at) => (keys[at] = keyOf(texts[place]!, from)));
  const sorted = stableOrder(keys);
  const places = part.slice();
  sorted.forEach((at, place) => (part[place] = places[at]!));
  for (let at = 0, end = 0; at < part.length; at = end) {
    const key = keys[sorted[at]!]!;
    while (end < part.length && keys[sorted[end]!] === key) end++;
    const start = run.start + at;
    if (at > 0) differs[start] = 1;
    // A key that does not fill its last place has the whole rest of the text in it.
    if (end - at < 2 || key % (highestLetter + 1) === 0) continue;
    const rest = { start, end: run.start + end, from: from + lettersInKey };
    if (isPlain(key)) runs.push(rest);
    else orderFew({ texts, order, differs }, rest);
  }
}

/** Compares text by text. */
function orderFew({ texts, order, differs }: Ordered, { start, end }: Run): void {
  const part = order.subarray(start, end);
  if (part.length <= fewInRun) insertionSort(texts, part);
  else part.sort((a, b) => (texts[a]! < texts[b]! ? -1 : texts[a] === texts[b] ? 0 : 1));
  for (let at = 1; at < part.length; at++) {
    if (texts[part[at]!] !== texts[part[at - 1]!]) differs[start + at] = 1;
  }
}

/** For a handful of texts: a call of `sort` costs more than it does. */
function insertionSort(texts: readonly string[], part: Uint32Array): void {
  for (let place = 1; place < part.length; place++) {
    const moved = part[place]!;
    const text = texts[moved]!;
    let at = place;
    for (; at > 0 && texts[part[at - 1]!]! > text; at--) part[at] = part[at - 1]!;
    part[at] = moved;
  }
}

function commonLength(texts: readonly string[], part: Uint32Array, from: number): number {
  const first = texts[part[0]!]!;
  let length = first.length;
  for (const place of part) {
    const text = texts[place]!;
    let at = from;
    while (at < length && text.charCodeAt(at) === first.charCodeAt(at)) at++;
    length = at;
    if (length === from) break;
  }
  return length;
}

/** Seven characters as one number; whatever is not ASCII has the highest digit. */
function keyOf(text: string, from: number): number {
  let key = 0;
  for (let at = from; at < from + lettersInKey; at++) {
    const letter = at < text.length ? Math.min(text.charCodeAt(at) + 1, highestLetter) : 0;
    key = key * (highestLetter + 1) + letter;
  }
  return key;
}

/** Whether the key has no character that shares its digit with others. */
function isPlain(key: number): boolean {
  for (let rest = key; rest > 0; rest = Math.floor(rest / (highestLetter + 1))) {
    if (rest % (highestLetter + 1) === highestLetter) return false;
  }
  return true;
}
