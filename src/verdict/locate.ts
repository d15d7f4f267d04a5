import type { ByteRange } from '../bytes/range';
import type { RangeOrigin } from '../bytes/sourced';
import type { DecodedValue } from '../decode/model';
import { rangeInRoot, rootOf } from '../decode/tree';
import type { Finding } from '../detect/model';
import type { AnalysedExchange, AnalysedPart } from './model';

/** Where a finding's bytes stand in the capture. */
export interface SourceRange {
  readonly range: ByteRange;
  readonly rangeOf: RangeOrigin;
}

const partsByRoot = new WeakMap<readonly AnalysedPart[], Map<DecodedValue, AnalysedPart>>();

/** The part of the exchange whose tree holds `value`, or undefined where none does. */
export function partOf(
  analysed: Pick<AnalysedExchange, 'parts'>,
  value: DecodedValue,
): AnalysedPart | undefined {
  let roots = partsByRoot.get(analysed.parts);
  if (roots === undefined) {
    roots = new Map(analysed.parts.map((part) => [part.root, part]));
    partsByRoot.set(analysed.parts, roots);
  }
  return roots.get(rootOf(value));
}

/**
 * The smallest run of the capture's bytes that decodes to the finding's value: through every layer
 * to its part, and through the part's own map to the file.
 */
export function sourceRange(
  analysed: Pick<AnalysedExchange, 'parts'>,
  finding: Finding,
): SourceRange {
  const { at, within } = finding;
  // An empty run has no bytes that could lead back: the value's own place does.
  const range = rangeInRoot(at, within.start < within.end ? within : undefined);
  const sourced = partOf(analysed, at)?.sourced;
  if (sourced === undefined) return { range, rangeOf: 'content' };
  return { range: sourced.map.toParent(range), rangeOf: sourced.origin };
}
