/**
 * A sentence before it is put into words: an id of the message table and what fills its places.
 * Rooms before `view` say things this way, so that none of them knows a screen or a language.
 */
export interface Statement<Id extends string = string> {
  readonly id: Id;
  readonly arguments: Readonly<Record<string, string | number>>;
}

/** How far something could be read or decoded. */
export type State = 'complete' | 'truncated' | 'skipped' | 'failed';
