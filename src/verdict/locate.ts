import type { ByteRange } from '../bytes/range';
import type { RangeOrigin } from '../bytes/sourced';
import type { DecodedValue } from '../decode/model';
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

/** The part's own value at the top of the tree that `value` stands in. */
export function rootOf(value: DecodedValue): DecodedValue {
  let root = value;
  while (root.parent !== null) root = root.parent.parent;
  return root;
}

/**
 * The smallest run of the capture's bytes that decodes to the finding's value: through every layer
 * to its part, and through the part's own map to the file.
 */
export function sourceRange(
  analysed: Pick<AnalysedExchange, 'parts'>,
  finding: Finding,
): SourceRange {
  let range = finding.within;
  let value = finding.at;
  while (value.parent !== null) {
    range = value.map.toParent(range);
    value = value.parent.parent;
  }
  const sourced = partOf(analysed, value)?.sourced;
  if (sourced === undefined) return { range, rangeOf: 'content' };
  return { range: sourced.map.toParent(range), rangeOf: sourced.origin };
}
