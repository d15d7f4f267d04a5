import type { ByteRange } from '../bytes/range';
import { RangeMap } from '../bytes/rangeMap';
import type { Mapped, ValueHint, ValueTable } from './codec';
import type { ValueType } from './model';

/** The table of a layer that yields just one value. */
export function oneValue(
  range: ByteRange,
  content: Mapped | (() => Mapped),
  hint: ValueHint | null = null,
): ValueTable {
  const get = typeof content === 'function' ? content : () => content;
  return {
    count: 1,
    name: () => null,
    keys: () => [],
    type: () => 'bytes',
    range: () => range,
    container: () => null,
    content: get,
    hint: () => hint,
  };
}

/** The table of a layer that was stopped or failed before anything came out. */
export const noValues: ValueTable = {
  count: 0,
  name: () => null,
  keys: () => [],
  type: () => 'bytes',
  range: () => ({ start: 0, end: 0 }),
  container: () => null,
  content: () => ({ bytes: new Uint8Array(0), map: RangeMap.slice(0, 0) }),
};

/** A named value of a layer that holds few enough of them to list. */
export interface Entry {
  /** What the path says after the codec; a repeated one gets `#2` from {@link listValues}. */
  readonly name: string;
  readonly keys: readonly string[];
  readonly type: ValueType;
  readonly range: ByteRange;
  /** Index of the entry that holds this one. */
  readonly container?: number | null;
  content(): Mapped;
  readonly text?: string;
  readonly hint?: ValueHint | null;
}

/** The table of a layer with named values: forms, cookies, parts. */
export function listValues(entries: readonly Entry[]): ValueTable {
  const names = numberRepeats(entries.map((entry) => entry.name));
  const table: ValueTable = {
    count: entries.length,
    name: (index) => names[index]!,
    keys: (index) => entries[index]!.keys,
    type: (index) => entries[index]!.type,
    range: (index) => entries[index]!.range,
    container: (index) => entries[index]!.container ?? null,
    content: (index) => entries[index]!.content(),
    hint: (index) => entries[index]!.hint ?? null,
  };
  return table;
}

/** The names with `#2`, `#3` … after those that stood before. */
export function numberRepeats(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}#${String(count)}`;
  });
}
