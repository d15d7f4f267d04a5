import { arrangedPart } from '../view/arrange/arrange';
import type { Arranged, ArrangedPart } from '../view/arrange/model';

/** Orders that are kept until their last part was asked for: one for each editor of the capture. */
const maxKept = 3;

/** Hands out orders of the exchanges in parts, though more may become known between two of them. */
export class Arrangements {
  readonly #kept = new Map<number, Arranged>();
  #stamp = 0;

  /**
   * The part that begins at place `start` of the order with this stamp; where that is not kept, of a
   * new one, which `arrange` makes.
   */
  part(start: number, stamp: number | null, arrange: () => Arranged): ArrangedPart {
    const known = stamp === null ? undefined : this.#kept.get(stamp);
    if (stamp === null || known === undefined) {
      const arranged = arrange();
      this.#stamp++;
      this.#keep(this.#stamp, arranged);
      return this.#cut(arranged, start, this.#stamp);
    }
    return this.#cut(known, start, stamp);
  }

  #keep(stamp: number, arranged: Arranged): void {
    this.#kept.set(stamp, arranged);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= maxKept) break;
      this.#kept.delete(oldest);
    }
  }

  #cut(arranged: Arranged, start: number, stamp: number): ArrangedPart {
    const part = arrangedPart(arranged, start, stamp);
    // Nothing more will be asked for of it.
    if (start + part.exchanges.length >= part.total) this.#kept.delete(stamp);
    return part;
  }
}
