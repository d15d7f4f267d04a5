/** A run of a value's bytes that is shown in its own way. Runs of a list do not overlap. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** The finding it is the value of, or null for a coding that is decoded elsewhere. */
  readonly finding: number | null;
  /** A coding: shown shortened, since what it says stands decoded beside it. */
  readonly isEncoded: boolean;
  readonly isHidden: boolean;
  /** It says again what the finding says elsewhere, and is not the finding itself. */
  readonly isRepeat?: true;
}

/**
 * The same runs in order, none on top of another, empty ones left out. A hidden run wins over
 * whatever it overlaps; otherwise the inner one wins.
 */
export function flattenRuns(runs: readonly Run[]): Run[] {
  const sorted = runs
    .filter((run) => run.start < run.end)
    .sort((a, b) => a.start - b.start || b.end - a.end || Number(b.isHidden) - Number(a.isHidden));
  return sorted.length < 2 ? sorted : flatten(sorted);
}

function flatten(sorted: readonly Run[]): Run[] {
  const flat: Run[] = [];
  /** Runs that are not over yet, innermost last; an inner one interrupts those around it. */
  const open: Run[] = [];
  const put = (run: Run, end: number): void => {
    const start = Math.max(run.start, flat.at(-1)?.end ?? 0);
    if (start < end) flat.push({ ...run, start, end });
  };
  const closeUpTo = (offset: number): void => {
    for (let last = open.at(-1); last !== undefined && last.end <= offset; last = open.at(-1)) {
      open.pop();
      put(last, last.end);
    }
  };
  for (const run of sorted) {
    closeUpTo(run.start);
    const outer = open.at(-1);
    if (outer !== undefined && outer.isHidden) {
      // Inside something hidden all is hidden; what reaches beyond it makes it longer, or follows it.
      if (run.end <= outer.end) continue;
      if (run.isHidden) open[open.length - 1] = { ...outer, end: run.end };
      else open.splice(-1, 0, { ...run, start: outer.end });
      continue;
    }
    if (outer !== undefined) put(outer, run.start);
    open.push(run);
  }
  closeUpTo(Infinity);
  return flat;
}

/** The first run that ends after `offset`. */
export function firstRunAfter(runs: readonly { readonly end: number }[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
