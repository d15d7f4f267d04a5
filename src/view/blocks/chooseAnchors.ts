import { isMarked } from './marked';
import type { Marking } from '../marking';
import type { Anchor } from './lineSource';

/** Boxes that one source gets. */
const mostBoxes = 40;
/** Bytes of JSON that each box is reckoned to take, and the text between it and the next. */
const bytesPerBox = 1_600;

/** Which codings get a box: those with findings first, then as many others as there is room for. */
export function chooseAnchors(
  anchors: readonly Anchor[],
  marking: Marking,
  sizeBytes: number,
): { readonly chosen: readonly Anchor[]; readonly omitted: number } {
  const most = Math.max(0, Math.min(mostBoxes, Math.floor(sizeBytes / bytesPerBox)));
  const total = anchors.reduce((sum, { layers }) => sum + layers.length, 0);
  if (total <= most) return { chosen: anchors, omitted: 0 };
  let left = most;
  const taken = new Set<Anchor['layers'][number]>();
  for (const wantsMarked of [true, false]) {
    for (const { layers } of anchors) {
      if (left === 0) break;
      for (const anchored of layers) {
        if (left === 0) break;
        if (taken.has(anchored) || (wantsMarked && !isMarked(anchored.layer, marking))) continue;
        taken.add(anchored);
        left--;
      }
    }
  }
  const chosen = anchors
    .map(({ line, layers }) => ({ line, layers: layers.filter((layer) => taken.has(layer)) }))
    .filter(({ layers }) => layers.length > 0);
  return { chosen, omitted: total - taken.size };
}
