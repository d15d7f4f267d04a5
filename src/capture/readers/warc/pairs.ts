import type { ByteRange } from '../../../bytes/range';
import { PackedOffsets } from '../../../bytes/packedOffsets';
import type { FoundRecord } from './plain';

/** Records that are waited for at most: crawlers write the two of an exchange close together. */
const mostWaiting = 256;

/** Which side of an exchange a record is, or `other` where it is neither of HTTP. */
export type Side = 'request' | 'response' | 'other';

interface Waiting {
  readonly side: Side;
  readonly id: string;
  readonly concurrentTo: readonly string[];
  readonly target: string;
  readonly range: ByteRange;
  /** The other side, once it is found. */
  partner: ByteRange | null;
}

/** Pairs of records that do not stand right behind one another: sixteen bytes each. */
export class Partners {
  readonly #firsts = new PackedOffsets();
  readonly #seconds = new PackedOffsets();

  add(first: number, second: number): void {
    this.#firsts.push(first);
    this.#seconds.push(second);
  }

  /** Where the record begins that belongs to the one at `first`, or null. */
  of(first: number): number | null {
    let low = 0;
    let high = this.#firsts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#firsts.at(middle)! < first) low = middle + 1;
      else high = middle;
    }
    return this.#firsts.at(low) === first ? this.#seconds.at(low)! : null;
  }
}

/**
 * Puts requests and responses together: by WARC-Concurrent-To, and where neither has one, by the URI
 * that was asked for. Exchanges come out in the order in which their first records stand.
 */
export class Pairing {
  readonly partners: Partners;
  readonly #waiting: Waiting[] = [];

  constructor(partners: Partners) {
    this.partners = partners;
  }

  /** Takes the next record; gives the ranges of exchanges that are complete. */
  take({ head, range }: FoundRecord, side: Side): ByteRange[] {
    const { id, concurrentTo, target } = head;
    const record: Waiting = { side, id, concurrentTo, target, range, partner: null };
    const found = side === 'other' ? undefined : this.#waiting.find((one) => belongs(one, record));
    if (found) found.partner = range;
    else this.#waiting.push(record);
    return this.#settled(mostWaiting);
  }

  /** The file ends: what still waits is alone. */
  finish(): ByteRange[] {
    return this.#settled(0);
  }

  #settled(most: number): ByteRange[] {
    const done: ByteRange[] = [];
    for (let first = this.#waiting[0]; first; first = this.#waiting[0]) {
      const isDone = first.side === 'other' || first.partner !== null;
      if (!isDone && this.#waiting.length <= most) break;
      this.#waiting.shift();
      const { range, partner } = first;
      if (partner?.start === range.end) done.push({ start: range.start, end: partner.end });
      else {
        if (partner) this.partners.add(range.start, partner.start);
        done.push(range);
      }
    }
    return done;
  }
}

function belongs(one: Waiting, other: Waiting): boolean {
  if (one.partner !== null || one.side === other.side || one.side === 'other') return false;
  if (one.concurrentTo.length > 0 || other.concurrentTo.length > 0) {
    return one.concurrentTo.includes(other.id) || other.concurrentTo.includes(one.id);
  }
  return one.target !== '' && one.target === other.target;
}
