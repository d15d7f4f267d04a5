import type { Statement } from '../../bytes/statement';
import type { FilterStatementId } from '../messages/filter';
import type { LinearPattern } from '../../bytes/linearPattern';

/** Keys of the filter's terms (`host:example`). */
export const filterKeys = [
  'host',
  'method',
  'status',
  'type',
  'entity',
  'severity',
  'recipient',
  'country',
  'protection',
  'party',
  'chain',
  'size',
  'messages',
  'time',
  'is',
] as const;
export type FilterKey = (typeof filterKeys)[number];

/** A stretch of the filter's text, [from, to) in UTF-16 units. */
export interface FilterRange {
  readonly from: number;
  readonly to: number;
}

/** How a value is compared; `=` is also what exact text is asked for by. */
export type FilterOperator = '=' | '>' | '>=' | '<' | '<=';

/** One value of a term: text in lower case, or a pattern. */
export type FilterValue =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Whether it stood in quotes: then `*` is no wildcard in it. */
      readonly isQuoted: boolean;
      readonly operator: FilterOperator | null;
    }
  | { readonly kind: 'pattern'; readonly source: string; readonly pattern: LinearPattern };

/** One condition; its values are or-ed. A key of null searches everywhere. */
export interface FilterTerm extends FilterRange {
  readonly key: FilterKey | null;
  readonly isNegated: boolean;
  readonly values: readonly FilterValue[];
}

/** What is wrong with a part of the text; the rest of it filters all the same. */
export interface FilterFault extends FilterRange {
  readonly statement: Statement<FilterStatementId>;
}

/** A filter's text, read. Terms are and-ed; those with a fault are left out. */
export interface Filter {
  readonly terms: readonly FilterTerm[];
  readonly faults: readonly FilterFault[];
}

/** A fault in words. */
export interface FilterError extends FilterRange {
  readonly message: string;
}

/** The exchanges that a filter leaves. */
export interface FilterResult {
  /** One bit for each exchange, see `ExchangeBits`; null where nothing was asked for. */
  readonly exchanges: Uint8Array | null;
  readonly errors: readonly FilterError[];
  /** How far its words were looked for in decoded content; missing where it has none. */
  readonly search?: SearchProgress;
}

/** How far words were looked for. The exchanges that are left can still change until all is done. */
export interface SearchProgress {
  /** Exchanges that are decided, of all that the other terms leave. */
  readonly done: number;
  readonly total: number;
}

/** A value that occurs in the capture. */
export interface FilterSuggestion {
  /** As it is written behind the key's colon, quotes included where it needs them. */
  readonly text: string;
  /** What it means, where the value does not say so itself, or ''. */
  readonly label: string;
  /** Exchanges with it. */
  readonly count: number;
}

/** Units of a set's name at most: it stands in a small chip. */
export const longestSetLabel = 200;

/** A set of exchanges that something of the product has made, with its name. */
export interface FilterSet {
  readonly label: string;
  /** One bit for each exchange, see `ExchangeBits`. */
  readonly exchanges: Uint8Array;
}

/** What a node of the side panel narrows the list to: a text, or a set of exchanges. */
export type FilterWish =
  { readonly kind: 'text'; readonly text: string } | ({ readonly kind: 'set' } & FilterSet);
