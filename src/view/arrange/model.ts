import type { Severity } from '../../verdict/model';

/** Columns of the exchange list, from left to right; each can be sorted by. */
export const columnIds = [
  'index',
  'time',
  'duration',
  'method',
  'host',
  'recipient',
  'country',
  'path',
  'status',
  'type',
  'size',
  'response',
  'protection',
  'found',
  'severity',
] as const;
export type ColumnId = (typeof columnIds)[number];

/** What exchanges can be put together by; of entities it is the one that weighs most. */
export const groupKeys = ['host', 'recipient', 'entity'] as const;
export type GroupKey = (typeof groupKeys)[number];

/** A column that is sorted by. */
export interface Sort {
  readonly column: ColumnId;
  readonly isDescending: boolean;
}

/** In which order exchanges are listed; null: that of the capture, or no groups. */
export interface Arrangement {
  readonly sort: Sort | null;
  readonly group: GroupKey | null;
}

/** Exchanges that have something in common; they stand in a row. */
export interface ArrangedGroup {
  /** What they have in common, or '' where it is not known. */
  readonly label: string;
  readonly count: number;
}

/** All exchanges of a capture in an order. */
export interface Arranged {
  readonly exchanges: Uint32Array;
  /** In the order of `exchanges`; empty where there are no groups. */
  readonly groups: readonly ArrangedGroup[];
  /** Place in `severities` of each exchange, by its number; empty where there are no groups. */
  readonly ranks: Uint8Array;
}

/** A stretch of it, as much as fits into one message. */
export interface ArrangedPart {
  /** Another number, another order: parts of both must not be put together. */
  readonly stamp: number;
  /** Exchanges there are in all. */
  readonly total: number;
  readonly exchanges: Uint32Array;
  /** Groups that begin in this part. */
  readonly groups: readonly ArrangedGroup[];
  /** Place in `severities` of each of `exchanges`; empty where there are no groups. */
  readonly ranks: Uint8Array;
}

/** How much went over the wire in a stretch of time. */
export interface TimeBucket {
  readonly count: number;
  /** Those in which something of weight was found. */
  readonly flagged: number;
  readonly sizeBytes: number;
  /** The worst of them. */
  readonly severity: Severity;
}

/** A capture over time, in equal stretches. */
export interface CaptureTimeline {
  readonly startMs: number;
  readonly endMs: number;
  readonly buckets: readonly TimeBucket[];
}

/** What the height of the timeline stands for. */
export type TimelineMeasure = 'count' | 'size';

/** How the list stands, as the page keeps it. */
export interface KeptList {
  readonly arrangement: Arrangement;
  /** Groups of which only the head is shown, each by the lowest number in it. */
  readonly folded: readonly number[];
  /** Several chosen exchanges: first and last number of each run of them, in turn. */
  readonly chosen: readonly number[];
  /** Columns that are shown; null: the usual ones, as far as they fit. */
  readonly columns: readonly ColumnId[] | null;
  /** Widths of columns that were set by hand, in pixels. */
  readonly widths: Readonly<Partial<Record<ColumnId, number>>>;
  readonly isTimelineShown: boolean;
  readonly timelineBy: TimelineMeasure;
}
