import type { DecodedValue, Layer } from '../../decode/model';
import { rootOf } from '../../decode/tree';
import type { AnalysedPart } from '../../verdict/model';
import { chainLabels } from '../findings';
import { wording } from '../language';
import { searchedTexts, separator } from './texts';

/** All that an exchange says as one text in lower case, and where each stretch of it stands. */
export interface JoinedText {
  readonly text: string;
  /** Where stretches begin in `text`, ascending, and what each is of: a few words, none captured. */
  readonly places: readonly { readonly start: number; readonly words: string }[];
}

/** Joins all that the parts of an exchange say, {@link separator} between the texts. */
export function joinedText(parts: readonly AnalysedPart[]): JoinedText {
  const texts: string[] = [];
  const places: { start: number; words: string }[] = [];
  const known = new Map<AnalysedPart | Layer, string>();
  let start = 0;
  for (const { part, value, text } of searchedTexts(parts)) {
    const key = value.parent ?? part;
    const words = known.get(key) ?? placeWords(part, value);
    known.set(key, words);
    if (places.at(-1)?.words !== words) places.push({ start, words });
    const lower = text.toLowerCase();
    texts.push(lower);
    start += lower.length + separator.length;
  }
  return { text: texts.join(separator), places };
}

/** Where the unit at `offset` stands: `response body · base64 › gzip`. */
export function placeAt({ places }: JoinedText, offset: number): string {
  return places.findLast(({ start }) => start <= offset)?.words ?? '';
}

/** Part and codings of a place, in words: `request body · base64 › gzip`, `message 7`. */
export function placeWords({ part }: Pick<AnalysedPart, 'part'>, value: DecodedValue): string {
  const [, number] = /^message:(\d+)$/.exec(rootOf(value).name ?? '') ?? [];
  const where =
    number === undefined
      ? wording().words.part[part]
      : wording().search['search.message'].replace('{number}', number);
  return [where, ...wordsOfChain(chainLabels(value))].join(' · ');
}

function wordsOfChain(labels: readonly string[]): string[] {
  return labels.length === 0 ? [] : [labels.join(' › ')];
}
