import type { KeyMeaning } from './aliases';
import type { Leaf } from './detector';
import { entities } from './entities';
import type { KnownHit, KnownIndex } from './knownIndex';
import type { Candidate, Reason } from './score';

const confidence = 0.99;
/** A hash of 32 bits is equal by chance once in a while. */
const murmurConfidence = 0.95;

/**
 * What the user's own values say of a leaf: the whole of it, or runs inside a longer text; null where
 * they say nothing. What the judges made of it (`judged`) stays where it covers more.
 */
export function judgeKnown(
  leaf: Leaf,
  known: KnownIndex,
  meaning: KeyMeaning | null,
  judged: Candidate | null,
): readonly Candidate[] | null {
  const hit = known.find(leaf.text);
  if (hit !== null && (hit.isDistinct || isNamed(hit, meaning, judged))) {
    return [candidateOf(hit, meaning, null)];
  }
  const isRead = leaf.value.layers.some((layer) => !layer.isSegment);
  if (isRead || (judged !== null && coversMore(judged))) return null;
  const runs = known.runs(leaf.text);
  if (runs.length === 0) return null;
  // A named leaf is one value; a body or message without names is a text with many.
  const told = leaf.value.keys.length > 0 ? runs.slice(0, 1) : runs;
  return told.map(({ hit: one, start, end }) => candidateOf(one, meaning, { start, end }));
}

function isNamed(hit: KnownHit, meaning: KeyMeaning | null, judged: Candidate | null): boolean {
  if (judged?.entity === hit.entity) return true;
  return meaning?.matches.some(({ rule }) => rule.entity === hit.entity) ?? false;
}

/** Whether a finding at the whole leaf is sure and hides all of it. */
function coversMore(judged: Candidate): boolean {
  const isSure = judged.confidence >= 0.5 && judged.grade !== 'D' && judged.grade !== 'F';
  return isSure && entities[judged.entity].maskKind !== 'shown';
}

function candidateOf(
  hit: KnownHit,
  meaning: KeyMeaning | null,
  span: Candidate['span'],
): Candidate {
  const { entity, form } = hit;
  const isHashed = form !== 'plain' && form !== 'spelling';
  return {
    entity,
    confidence: form === 'murmur3' ? murmurConfidence : confidence,
    grade: 'A',
    reasons: [reasonOf(form), ...keyReason(hit, meaning)],
    weighed: null,
    isHashed,
    span,
  };
}

function reasonOf(form: KnownHit['form']): Reason {
  if (form === 'plain') return { id: 'detect.known', arguments: {} };
  if (form === 'spelling') return { id: 'detect.known-spelling', arguments: {} };
  return { id: 'detect.known-hash', arguments: { algorithm: form } };
}

function keyReason({ entity }: KnownHit, meaning: KeyMeaning | null): Reason[] {
  if (meaning?.matches.some(({ rule }) => rule.entity === entity) !== true) return [];
  return [{ id: 'detect.key', arguments: { key: meaning.key } }];
}
