import type { Digest, Platform } from '../bytes/platform';
import type { CompareSide } from '../verdict/compare/model';
import { SideFold } from '../verdict/compare/side';
import { valueIdsOf, type Contribution } from '../verdict/contribution';
import { CaptureFold } from '../verdict/correlate/capture';
import type { KeyedHash } from '../verdict/correlate/keyedHash';
import type { ValueIds } from '../verdict/correlate/valueIds';
import type { CaptureJudgement } from '../verdict/model';
import { newValueIds } from './analyseCapture';

/** What a session finds out of the whole, exchange by exchange in the file's order. */
export class WholeFold {
  readonly #valueIds: ValueIds;
  readonly #digest: Digest;
  readonly #fold = new CaptureFold();
  readonly #side = new SideFold();
  #length = 0;

  constructor(platform: Pick<Platform, 'randomId' | 'digest'>) {
    this.#valueIds = newValueIds(platform);
    this.#digest = platform.digest;
  }

  /** What contributions must be made with. */
  get hash(): KeyedHash {
    return this.#fold.hash;
  }

  /** Exchanges that were added: all before this one. */
  get length(): number {
    return this.#length;
  }

  /** Adds the next exchange. */
  add(contribution: Contribution): void {
    this.#fold.add(contribution, valueIdsOf(contribution, this.#valueIds));
    this.#side.add(contribution);
    this.#length++;
  }

  /** The judgement on what was added. More may be added, and judged again. */
  judge(): CaptureJudgement {
    return this.#fold.finish(this.#digest);
  }

  /** What the capture brings to a comparison. */
  side(judgement: CaptureJudgement): CompareSide {
    return this.#side.finish(judgement);
  }
}
