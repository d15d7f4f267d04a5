import type { Layer } from '../../decode/model';
import type { Marking } from '../marking';

/** Whether a finding lies under the layer. */
export function isMarked(layer: Layer, marking: Marking): boolean {
  const { range, parent } = layer;
  const marks = marking.marksOf(parent);
  // What lies under a coding is marked with the coding's own range, or inside it.
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.range.start < range.start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < marks.length && marks[at]!.range.start < range.end; at++) {
    if (marking.findings[marks[at]!.finding]!.at !== parent) return true;
  }
  return false;
}
