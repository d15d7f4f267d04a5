import type { ByteRange } from '../bytes/range';
import type { State } from '../bytes/statement';
import type { DecodedValue, Protection } from '../decode/model';
import { rangeInRoot } from '../decode/tree';
import { chainFrom, wholeLayer, worstLayer } from './blocks/chain';
import { carriersOf } from './carrier';
import { chainProtection, isTold, labelsOf } from './hover';
import { everythingMasked, type AnalysedExchangeLike, type AnalysedPartLike } from './input';
import { markingOf, type Marking } from './marking';

/** An encoded run of the opened file. It holds nothing that comes from the file. */
export interface TextSegment {
  readonly range: ByteRange;
  /** Names of the codings, from the outside in. */
  readonly chain: readonly string[];
  readonly protection: Protection;
  readonly state: State;
}

/** More of them in one stretch of text would not be read. */
const mostSegments = 500;

/** The outermost codings of an exchange that take part in `within` of the opened file, in order. */
export function textSegments(input: AnalysedExchangeLike, within: ByteRange): TextSegment[] {
  const marking = markingOf(input, everythingMasked);
  const segments: TextSegment[] = [];
  for (const part of input.parts) {
    const { origin, map } = part.sourced;
    if (origin !== 'file' || !touches(map.parentRange, within)) continue;
    const carriers = carriersOf(input, part);
    if (carriers.length > 0) segments.push(carried(part, carriers));
    else addSegments(segments, part, within, marking);
  }
  return segments.sort((a, b) => a.range.start - b.range.start);
}

/** All of a part that the file does not hold as it is. */
function carried({ root, sourced }: AnalysedPartLike, carriers: readonly string[]): TextSegment {
  const whole = wholeLayer(root);
  const chain = whole === null ? null : chainFrom(whole, '');
  return {
    range: sourced.map.parentRange,
    chain: [...carriers, ...(chain === null ? [] : labelsOf(chain))],
    protection: chain === null ? 'plaintext' : chainProtection(chain),
    state: chain === null ? 'complete' : worstLayer(chain.layers).state,
  };
}

function addSegments(
  segments: TextSegment[],
  { root, sourced }: AnalysedPartLike,
  within: ByteRange,
  marking: Marking,
): void {
  const open: DecodedValue[] = [root];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    for (const layer of value.layers) {
      const range = sourced.map.toParent(rangeInRoot(value, layer.range));
      if (!touches(range, within)) continue;
      if (isTold(layer, root, marking)) {
        if (segments.length >= mostSegments) return;
        const chain = chainFrom(layer, '');
        segments.push({
          range,
          chain: labelsOf(chain),
          protection: chainProtection(chain),
          state: worstLayer(chain.layers).state,
        });
        continue;
      }
      // Backwards, so that the first is looked at next.
      for (const inner of layer.values.toReversed()) if (inner.layers.length > 0) open.push(inner);
    }
  }
}

function touches(a: ByteRange, b: ByteRange): boolean {
  return a.start < b.end && b.start < a.end;
}
