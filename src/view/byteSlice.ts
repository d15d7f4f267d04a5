import type { ByteRange } from '../bytes/range';
import { atAddress, type Address } from './blocks/address';
import { rawPlace } from './blocks/rawRuns';
import { hidesOf } from './blocks/rawLines';
import type { ByteSlice, ContentView } from './bytesModel';
import type { AnalysedExchangeLike, Reveal } from './input';
import { markingOf } from './marking';
import { maxBytes } from './pageMessages';

const shownParts: Readonly<Record<string, ContentView['name']>> = {
  url: 'url',
  'request-body': 'request-body',
  'response-body': 'response-body',
};

/** What of an exchange can be shown as bytes: its URL and its bodies, as far as they were looked at. */
export function contentViews({ parts }: AnalysedExchangeLike): readonly ContentView[] {
  return parts.flatMap(({ part, root }, index) => {
    const name = shownParts[part];
    // Events that the capture keeps apart have a name, and are messages.
    if (name === undefined || root.name !== null || root.bytes.length === 0) return [];
    return [{ part: index, name, sizeBytes: root.bytes.length }];
  });
}

/**
 * Bytes [start, start + count) of a value, in UTF-8 where its text came in another charset, or null
 * where there is no such value. Bytes that must not be seen are zero.
 */
export function byteSlice(
  input: AnalysedExchangeLike,
  source: Address,
  start: number,
  count: number,
  reveal: Reveal,
): ByteSlice | null {
  const addressed = atAddress(input, source);
  if (addressed?.kind !== 'value') return null;
  const { value } = addressed;
  const marking = markingOf(input, reveal);
  const range = clipped({ start, end: start + Math.min(count, maxBytes) }, value.bytes.length);
  const bytes = value.bytes.slice(range.start, range.end);
  const runs = hidesOf(value, marking)(range)?.filter(({ isHidden }) => isHidden) ?? [range];
  const hidden = runs.flatMap((run) => {
    const { start: from, end: to } = clipped(run, range.end);
    bytes.fill(0, Math.max(0, from - range.start), to - range.start);
    return [from, to];
  });
  const told = new Set(marking.marksOf(value).map(({ finding }) => finding));
  const marks = [...told].flatMap((finding) => {
    if (marking.tag(finding).finding === undefined) return [];
    const { place } = rawPlace(value, finding, marking);
    const isHere = place.start < range.end && range.start < place.end;
    return isHere ? [place.start, place.end, finding] : [];
  });
  return { start: range.start, bytes, hidden, marks };
}

function clipped({ start, end }: ByteRange, length: number): ByteRange {
  const from = Math.min(start, length);
  return { start: from, end: Math.max(from, Math.min(end, length)) };
}
