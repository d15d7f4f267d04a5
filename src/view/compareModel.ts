/** How something stands in the capture after, seen from the one before. */
export type CompareChange = 'stays' | 'gone' | 'new' | 'changed';

/** What one of the captures has of a row. Text is masked unless revealed. */
export interface CompareCell {
  /** Number of the first exchange that shows it; null where it leads nowhere. */
  readonly exchange: number | null;
  readonly finding: number | null;
  readonly text: string;
}

/** One identifier, kind of data, recipient, host or claim. */
export interface CompareRow {
  readonly change: CompareChange;
  readonly label: string;
  /** An identifier's value, masked unless revealed; else ''. */
  readonly value: string;
  /** Names of the fields, or whom it goes to; or ''. */
  readonly note: string;
  /** Null where the capture does not have it. */
  readonly before: CompareCell | null;
  readonly after: CompareCell | null;
}

/** Rows of one kind. */
export interface CompareSection {
  readonly id: 'identifiers' | 'protections' | 'entities' | 'recipients' | 'hosts' | 'claims';
  /** How many there are of each change, in the order of the rows; more than there are rows where they are many. */
  readonly counts: readonly { readonly change: CompareChange; readonly count: number }[];
  readonly rows: readonly CompareRow[];
}

/** Two captures compared. */
export interface CompareView {
  readonly sentence: string;
  readonly notes: readonly string[];
  /** Those that hold anything. */
  readonly sections: readonly CompareSection[];
}
