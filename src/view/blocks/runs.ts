/** A run of a value's bytes that is shown in its own way. Runs of a list do not overlap. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** The finding it is the value of, or null for a coding that is decoded elsewhere. */
  readonly finding: number | null;
  /** A coding: shown shortened, since what it says stands decoded beside it. */
  readonly isEncoded: boolean;
  readonly isHidden: boolean;
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
  /** What is left of runs that an inner one interrupted, innermost last. */
  const open: Run[] = [];
  const close = (upTo: number): void => {
    // Remainders of outer runs between the last inner one and `upTo`.
    for (let rest = open.at(-1); rest !== undefined; rest = open.at(-1)) {
      const from = Math.max(rest.start, flat.at(-1)?.end ?? 0);
      if (rest.end > upTo) {
        if (from < upTo) flat.push({ ...rest, start: from, end: upTo });
        return;
      }
      open.pop();
      if (from < rest.end) flat.push({ ...rest, start: from });
    }
  };
  for (const run of sorted) {
    close(run.start);
    const outer = open.at(-1);
    if (outer !== undefined && outer.isHidden) {
      // Inside something hidden all is hidden; what reaches beyond it makes it longer.
      if (run.end > outer.end && run.isHidden) open[open.length - 1] = { ...outer, end: run.end };
      else if (run.end > outer.end) open.splice(-1, 0, { ...run, start: outer.end });
      continue;
    }
    open.push(run);
  }
  close(Infinity);
  return flat;
}

/** The first run that ends after `offset`. */
export function firstRunAfter(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
