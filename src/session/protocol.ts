import type { DecodeAnswer } from '../decode/answer';
import type { Explanation } from '../decode/explain';
import type { ForcedDecoding } from '../decode/forcedStep';
import type { CaptureSummary } from '../view/model';
import type { OpenFailure } from '../view/protocol';
import type { SessionApi, SessionError, SessionInput } from './api';
import type { SessionOptions } from './options';

/**
 * Messages between the host of a session and its worker. Each call has an id and gets exactly one
 * `result` or `error`; events come unasked. The worker says what it works on before it starts, so
 * that the host knows what to leave out when it has to be stopped.
 */

/** What may be called in the worker: all of the session but `close`, which ends the worker. */
export type SessionCallName = Exclude<keyof SessionApi, 'close'>;

/** One call with its parameters. */
export type SessionCall = {
  [Name in SessionCallName]: {
    readonly name: Name;
    readonly parameters: Parameters<SessionApi[Name]>;
  };
}[SessionCallName];

/** What may be asked about text that belongs to no capture, and what is answered. */
export interface LooseTasks {
  decode: { readonly task: { readonly name: 'decode' }; readonly answer: DecodeAnswer };
  decodeAs: {
    readonly task: { readonly name: 'decodeAs'; readonly how: ForcedDecoding };
    readonly answer: DecodeAnswer;
  };
  explain: { readonly task: { readonly name: 'explain' }; readonly answer: readonly Explanation[] };
}
export type LooseTask = LooseTasks[keyof LooseTasks]['task'];

/** From the host to the worker. */
export type WorkerRequest =
  | {
      readonly type: 'open';
      readonly input: SessionInput;
      readonly options: SessionOptions;
      /** Exchanges that must not be analysed: the last attempt did not come to an end. */
      readonly stopped: readonly number[];
      /** Exchanges whose limits the user has lifted. */
      readonly lifted?: readonly number[];
    }
  | { readonly type: 'call'; readonly id: number; readonly call: SessionCall }
  | {
      readonly type: 'loose';
      readonly id: number;
      readonly task: LooseTask;
      readonly bytes: Uint8Array;
      readonly options: SessionOptions;
    };

/** From the worker to the host. Every message counts as progress. */
export type WorkerReport =
  | { readonly type: 'summary'; readonly summary: CaptureSummary }
  | { readonly type: 'analysed'; readonly start: number; readonly end: number }
  | { readonly type: 'failed'; readonly failure: OpenFailure }
  /** Looks at this exchange from now on, or at nothing that belongs to one. */
  | { readonly type: 'working'; readonly exchange: number | null }
  /** Waits for others, who are watched over by the worker itself. */
  | { readonly type: 'alive' }
  /** Nothing is left to do but to answer calls. */
  | { readonly type: 'idle' }
  | { readonly type: 'result'; readonly id: number; readonly result: unknown }
  | {
      readonly type: 'error';
      readonly id: number;
      readonly code: SessionError['code'];
      readonly message: string;
    };
