import { entities } from '../../detect/entities';
import type { ExchangeDigest } from '../digest';
import { holds } from '../filter/match';
import type { Reveal } from '../input';
import { wording } from '../language';
import { placeAt, type JoinedText } from './joined';
import { hitIn, type Word } from './word';

/**
 * Where an exchange holds the first of the words that it holds, in a few words without any that were
 * captured; '' where nothing is known of it. `text` is missing where it was not kept: then what is
 * kept of every exchange has to tell.
 */
export function hitPlace(
  words: readonly Word[],
  digest: ExchangeDigest,
  text: JoinedText | undefined,
  reveal: Reveal,
): string {
  for (const word of words) {
    if (word.term.isNegated) continue;
    const place = ofFinding(word, digest, reveal) ?? ofText(word, text) ?? ofUrl(word, digest);
    if (place !== null) return place;
  }
  return '';
}

/** A value that is masked is told to be hit, and not shown. */
function ofFinding({ value }: Word, digest: ExchangeDigest, reveal: Reveal): string | null {
  const finding = digest.findings.find((one) => holds(one.value, value));
  if (finding === undefined) return null;
  const { words, search } = wording();
  const isShown = reveal.all || entities[finding.entity].maskKind === 'shown';
  const place = [words.part[finding.part], finding.chain, isShown ? '' : search['search.masked']];
  return place.filter((piece) => piece !== '').join(' · ');
}

function ofText(word: Word, text: JoinedText | undefined): string | null {
  const offset = text === undefined ? -1 : hitIn(word, text.text);
  return offset < 0 ? null : placeAt(text!, offset);
}

function ofUrl({ value }: Word, { row, clearPath }: ExchangeDigest): string | null {
  return holds(row.host, value) || holds(clearPath ?? row.path, value)
    ? wording().words.part.url
    : null;
}
