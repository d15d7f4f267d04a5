/** What is looked for in an exchange. */
export interface FindQuery {
  readonly text: string;
  readonly isCaseSensitive: boolean;
  /** Whether the text is a pattern (see `bytes/linearPattern`), whose letters match in either case. */
  readonly isPattern: boolean;
}

/** A place that holds it. */
export interface FindHit {
  readonly side: 'request' | 'response';
  /** Address of the source of the lines. */
  readonly source: string;
  /** Line of the source. */
  readonly line: number;
  /** Units of the line as it is shown, [from, to); the same where only the line as a whole can be told. */
  readonly from: number;
  readonly to: number;
}

/** What was found, in the order in which it is shown. */
export interface FindResult {
  readonly hits: readonly FindHit[];
  /** Whether there are more, which are left out. */
  readonly isCut: boolean;
  /** Why the pattern cannot be read, in words, or ''. */
  readonly error: string;
}
