import type { ByteRange } from '../../bytes/range';
import type { Statement } from '../../bytes/statement';
import type { Problem } from '../../capture/model';
import type { AddressStatementId } from '../../verdict/addresses/note';
import type { SessionOptions } from '../options';

/**
 * Messages between a pool and its analysts. A pool may have several captures under way, each with a
 * number of its own; an analyst is told of a capture before its first batch, and answers every batch
 * once. It says what it looks at before it starts, so that the pool knows what to leave out when it
 * has to be stopped.
 */

/** A capture that exchanges are analysed of. */
export interface PoolCapture {
  readonly path: string;
  /** Name of the file; only breaks ties between formats. */
  readonly name: string;
  readonly options: SessionOptions;
  /** The two halves of the key that values are compared by. */
  readonly hashKey: readonly [number, number];
  /** What the door that started the analyst makes its shares by; plain data. */
  readonly wish: unknown;
}

/** One exchange that is to be analysed. */
export interface PoolTask {
  readonly index: number;
  readonly range: ByteRange;
  /** How often an attempt at it had to be stopped. */
  readonly stops: number;
}

/** What analysing the exchanges of a batch has brought. */
export interface PoolAnswer<Share> {
  /** One for each task, in their order. */
  readonly shares: readonly Share[];
  /** Problems of what is used beside the capture; each analyst may find the same. */
  readonly problems: readonly Problem[];
  /** Whom networks and countries are from; null where address data was not used. */
  readonly addressNote: Statement<AddressStatementId> | null;
}

/** From the pool to an analyst. */
export type AnalystRequest =
  | { readonly type: 'analyst-open'; readonly capture: number; readonly about: PoolCapture }
  | { readonly type: 'analyst-close'; readonly capture: number }
  | {
      readonly type: 'analyst-batch';
      readonly batch: number;
      readonly capture: number;
      readonly tasks: readonly PoolTask[];
    };

/** From an analyst to the pool. Every message counts as progress. */
export type AnalystReport<Share> =
  | { readonly type: 'looking'; readonly batch: number; readonly exchange: number }
  | { readonly type: 'answer'; readonly batch: number; readonly answer: PoolAnswer<Share> }
  /** The capture cannot be opened any more, or a fault of ours; its kind, without captured text. */
  | { readonly type: 'fault'; readonly batch: number; readonly kind: string };
