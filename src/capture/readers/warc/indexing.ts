import type { ByteSource } from '../../../bytes/source';
import type { IndexItem, ReadContext } from '../../model';
import { makeProblem } from '../../problemLog';
import { packedRecords } from './packed';
import { Pairing, Partners } from './pairs';
import { plainRecords } from './plain';
import { isPacked } from './record';
import { sideOf } from './side';

const known = new WeakMap<ByteSource, Promise<Partners>>();

/**
 * Which records of `source` belong together though they stand apart, found once however often they
 * are asked for; while an index is being made, as far as it has come.
 */
export function partnersOf(source: ByteSource, context: ReadContext): Promise<Partners> {
  let partners = known.get(source);
  if (!partners) {
    partners = walkThrough(source, context);
    known.set(source, partners);
    partners.catch(() => known.delete(source));
  }
  return partners;
}

async function walkThrough(source: ByteSource, context: ReadContext): Promise<Partners> {
  const partners = new Partners();
  for await (const item of indexWith(source, context, partners)) void item;
  return partners;
}

/** Finds the exchanges, in the order in which they begin. */
export async function* indexRecords(
  source: ByteSource,
  context: ReadContext,
): AsyncIterable<IndexItem> {
  const partners = new Partners();
  known.set(source, Promise.resolve(partners));
  yield* indexWith(source, context, partners);
}

async function* indexWith(
  source: ByteSource,
  { inflate }: ReadContext,
  partners: Partners,
): AsyncIterable<IndexItem> {
  const pairing = new Pairing(partners);
  const sightings = (await isPacked(source))
    ? packedRecords(source, inflate)
    : plainRecords(source);
  let count = 0;
  let isCut = false;
  for await (const sighting of sightings) {
    if (sighting.kind !== 'record') {
      isCut ||= sighting.kind === 'cut';
      if (sighting.kind === 'malformed') yield problem('malformed-file', sighting.offset);
      continue;
    }
    const { record } = sighting;
    isCut ||= record.isCut;
    const side = sideOf(record.head);
    if (side === null) continue;
    for (const range of pairing.take(record, side)) {
      count++;
      yield { kind: 'exchange', ref: { range } };
    }
  }
  for (const range of pairing.finish()) {
    count++;
    yield { kind: 'exchange', ref: { range } };
  }
  if (isCut) yield problem('truncated-file', source.size);
  else if (count === 0) yield problem('no-exchanges', null);
}

function problem(
  code: 'malformed-file' | 'truncated-file' | 'no-exchanges',
  offset: number | null,
): IndexItem {
  return { kind: 'problem', problem: makeProblem(code, offset) };
}
