import type { ByteRange } from '../bytes/range';
import type { DecodedValue } from '../decode/model';
import { entities } from '../detect/entities';
import type { Finding } from '../detect/model';
import { sourceRange } from '../verdict/locate';
import type { Severity } from '../verdict/model';
import { codecLabel } from './blocks/chain';
import type { Placed, PlacedKey } from './blocks/compose';
import { jsonSize } from './blocks/size';
import type { AnalysedExchangeLike } from './input';
import type { Marking } from './marking';
import type { FindingView } from './model';
import { render } from './sentences';
import { messagesOf } from './streamMessages/list';
import { shorten } from './visible';
import { wording } from './language';

const mostValueLength = 400;
const mostPathLength = 300;
const mostReasons = 8;
const mostReasonLength = 160;

/** How much a finding matters in its exchange. */
export function severityOf(
  input: Pick<AnalysedExchangeLike, 'verdict'>,
  finding: number,
): Severity {
  return input.verdict.findingSeverities[finding] ?? 'none';
}

/** An exchange's findings in their order, as many as fit into `sizeBytes` of JSON. */
export function findingViews(
  input: AnalysedExchangeLike,
  marking: Marking,
  placed: ReadonlyMap<PlacedKey, Placed>,
  sizeBytes: number,
): FindingView[] {
  return findingViewsOf(input, input.findings.keys(), marking, placed, sizeBytes);
}

/** The same of the findings with these numbers; numbers of none are left out. */
export function findingViewsOf(
  input: AnalysedExchangeLike,
  numbers: Iterable<number>,
  marking: Marking,
  placed: ReadonlyMap<PlacedKey, Placed>,
  sizeBytes: number,
): FindingView[] {
  const views: FindingView[] = [];
  const firsts = firstOfEach(input.findings);
  let left = sizeBytes;
  for (const index of numbers) {
    if (input.findings[index] === undefined) continue;
    const view = findingView(input, index, firsts[index]!, marking, placed);
    left -= jsonSize(view);
    if (left < 0) break;
    views.push(view);
  }
  return views;
}

/** For each finding the number of the first with its entity and value. */
export function firstOfEach(findings: readonly Pick<Finding, 'entity' | 'value'>[]): number[] {
  const firsts = new Map<string, number>();
  return findings.map(({ entity, value }, index) => {
    const key = `${entity} ${value}`;
    const first = firsts.get(key) ?? index;
    firsts.set(key, first);
    return first;
  });
}

function findingView(
  input: AnalysedExchangeLike,
  index: number,
  sameAs: number,
  marking: Marking,
  placed: ReadonlyMap<PlacedKey, Placed>,
): FindingView {
  const finding = input.findings[index]!;
  const { entity, part, confidence, grade, protection } = finding;
  const { playType, gdpr } = entities[entity];
  const { label, description } = wording().entities[entity];
  const { range, rangeOf } = sourceRange(input, finding);
  const message = messagesOf(input).indexOf(finding.at);
  return {
    ref: { exchange: input.exchange.index, finding: index },
    entity,
    label,
    severity: severityOf(input, index),
    part,
    path: pathText(finding, marking),
    sameAs,
    ...placeOf(finding, placed),
    value: shorten(marking.shownValue(index), mostValueLength),
    isRevealed: !marking.isHidden(index),
    confidence,
    grade,
    reasons: finding.reasons
      .slice(0, mostReasons)
      .map((reason) => shorten(marking.mask(render(reason)), mostReasonLength)),
    protection,
    description,
    playType: playType ?? '',
    gdpr: gdpr ?? '',
    range,
    rangeOf,
    ...(message === null ? {} : { message }),
  };
}

/** `form:data_list › base64 › gzip › json:/0/imei`. */
export function pathText(finding: Pick<Finding, 'path'>, marking: Pick<Marking, 'mask'>): string {
  return shorten(marking.mask(finding.path.join(' › ')), mostPathLength);
}

/**
 * Names of the steps from the outermost coding down to a value: `base64`, `gzip`, `JSON`. Empty
 * where it lies under nothing but containers.
 */
export function chainLabels(value: DecodedValue): string[] {
  const labels: string[] = [];
  let codings = 0;
  for (let layer = value.parent; layer !== null; layer = layer.parent.parent) {
    labels.push(codecLabel(layer.codec));
    if (layer.protection !== 'plaintext') codings = labels.length;
  }
  return labels.slice(0, codings).reverse();
}

/** Where a finding is shown: at its own place, or at the coding around it that is not shown decoded. */
function placeOf(
  finding: Finding,
  placed: ReadonlyMap<PlacedKey, Placed>,
): { readonly blockId: string; readonly line?: number } {
  let value = finding.at;
  let range: ByteRange = finding.within;
  for (;;) {
    const layer = value.parent;
    const found =
      placedLine(value, value, range, placed) ?? placedLine(layer, value, range, placed);
    if (found !== null) return found;
    if (layer === null) return wholePlace(value, placed);
    range = layer.protection === 'plaintext' ? value.map.toParent(range) : layer.range;
    value = layer.parent;
  }
}

/** The first line of what a whole part was read as. */
function wholePlace(
  root: DecodedValue,
  placed: ReadonlyMap<PlacedKey, Placed>,
): { readonly blockId: string; readonly line?: number } {
  const [block] = root.layers.flatMap((layer) => placed.get(layer)?.blocks ?? []);
  return block === undefined ? { blockId: '' } : { blockId: block.id, line: 0 };
}

function placedLine(
  key: PlacedKey | null,
  value: DecodedValue,
  range: ByteRange,
  placed: ReadonlyMap<PlacedKey, Placed>,
): { readonly blockId: string; readonly line: number } | null {
  const place = key === null ? undefined : placed.get(key);
  const line = place?.source.lineOf(value, range) ?? null;
  if (place === undefined || line === null) return null;
  const block = place.blocks.find(({ from, to }) => line >= from && line < to);
  return block === undefined ? null : { blockId: block.id, line: line - block.from };
}
