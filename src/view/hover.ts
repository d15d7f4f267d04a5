import type { DecodeAnswer } from '../decode/answer';
import type { ByteRange } from '../bytes/range';
import type { DecodedValue, Layer, Protection } from '../decode/model';
import { rangeInRoot, strongest } from '../decode/tree';
import { layerAddress, valueAddress } from './blocks/address';
import {
  chainFrom,
  codecLabel,
  shownLayers,
  wholeLayer,
  worstLayer,
  type Chain,
} from './blocks/chain';
import { layerLines, layoutOf, valueLines } from './blocks/sources';
import { isTextual } from './blocks/textLines';
import { firstOfEach, severityOf } from './findings';
import type { AnalysedExchangeLike, AnalysedPartLike, Reveal } from './input';
import { carriersOf } from './carrier';
import { markingOf, type Mark, type Marking } from './marking';
import type { HoverView } from './model';
import { prettyJson, sourceText, type CutText } from './plainText';
import { compareSeverity } from './severityOrder';
import { shorten, visible } from './visible';
import { entityLabel } from './language';

/** Characters of decoded text. */
const mostText = 2_000;
const mostFindings = 20;
const mostValueLength = 100;

/**
 * What stands decoded at a byte offset of the opened file: the outermost coding there, its chain to
 * the innermost container, what it says and what of it is personal. Null where nothing is encoded.
 */
export function hoverAt(
  input: AnalysedExchangeLike,
  offset: number,
  reveal: Reveal,
): HoverView | null {
  for (let index = 0; index < input.parts.length; index++) {
    const part = input.parts[index]!;
    if (part.sourced.origin !== 'file') continue;
    const { map } = part.sourced;
    if (offset < map.parentRange.start || offset >= map.parentRange.end) continue;
    const at = map.toChild({ start: offset, end: offset + 1 });
    if (at === undefined) continue;
    const address = `p${String(index)}`;
    const marking = markingOf(input, reveal);
    const carriers = carriersOf(input, part);
    if (carriers.length > 0) return carriedHover(input, part, address, carriers, marking);
    const found = codingAt(part.root, address, at, marking);
    if (found !== null) return hoverOf(input, part, found, marking);
  }
  return null;
}

/** All of a part that the file does not hold as it is: no place in it is worth more than the whole. */
function carriedHover(
  input: AnalysedExchangeLike,
  part: AnalysedPartLike,
  address: string,
  carriers: readonly string[],
  marking: Marking,
): HoverView {
  const { root, sourced } = part;
  const whole = wholeLayer(root);
  const chain = whole === null ? null : chainFrom(whole, layerAddress(address, 0));
  const lines = isTextual(root.bytes) ? valueLines(root, address, marking) : null;
  const plain = lines === null ? nothing : sourceText(lines, mostText);
  const findings = findingsIn(marking.marksOf(root), input);
  return {
    range: sourced.map.parentRange,
    chain: [...carriers, ...(chain === null ? [] : labelsOf(chain))],
    protection: chain === null ? 'plaintext' : chainProtection(chain),
    ...(chain === null ? plain : chainText(chain, marking)),
    state: chain === null ? 'complete' : worstLayer(chain.layers).state,
    ...told(findings, input, marking),
  };
}

interface Found {
  readonly layer: Layer;
  readonly address: string;
}

/** The outermost coding that the place takes part in; containers that hide nothing are gone through. */
function codingAt(
  root: DecodedValue,
  address: string,
  place: ByteRange,
  marking: Marking,
): Found | null {
  let value = root;
  let valueAt = address;
  let at = place;
  for (;;) {
    const index = value.layers.findIndex(({ range }) => touches(range, at));
    const layer = value.layers[index];
    if (layer === undefined) return null;
    const layerAt = layerAddress(valueAt, index);
    if (isTold(layer, root, marking)) return { layer, address: layerAt };
    const inner = deepestAt(layer, at);
    if (inner < 0) return null;
    value = layer.values[inner]!;
    valueAt = valueAddress(layerAt, inner);
    const next = value.map.toChild(at);
    if (next === undefined) return null;
    at = next;
  }
}

/**
 * Whether a layer is worth telling of in the file's own text: it hides what it holds, or is a
 * structure inside a value of another one. `root` is the value of the part.
 */
export function isTold(layer: Layer, root: DecodedValue, marking: Marking): boolean {
  const value = layer.parent;
  const isWhole = value === root && layer.protection === 'plaintext' && !layer.isSegment;
  const shown = shownLayers(value, marking).find((candidate) => candidate.layer === layer);
  const isCoding = shown !== undefined && (!shown.isReadable || isEscape(layer));
  return isCoding && (!isWhole || layoutOf(layer) === 'value');
}

/** Escapes are told even where they are short enough to be read. */
function isEscape(layer: Layer): boolean {
  return layer.codec === 'percent' || layer.codec === 'unicode-escape';
}

function touches(a: ByteRange, b: ByteRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Index of the innermost value whose range holds the place, or -1. */
function deepestAt({ values }: Layer, at: ByteRange): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]!.range.start < at.end) low = middle + 1;
    else high = middle;
  }
  // Only leaves are read further, and they do not overlap: the last to begin is the one, or none is.
  const index = low - 1;
  return index >= 0 && at.start < values[index]!.range.end ? index : -1;
}

function hoverOf(
  input: AnalysedExchangeLike,
  part: AnalysedPartLike,
  { layer, address }: Found,
  marking: Marking,
): HoverView {
  const chain = chainFrom(layer, address);
  const inRoot = rangeInRoot(layer.parent, layer.range);
  const marks = marking.marksOf(layer.parent).filter(({ range }) => touches(range, layer.range));
  return {
    range: part.sourced.map.toParent(inRoot),
    chain: labelsOf(chain),
    protection: chainProtection(chain),
    ...chainText(chain, marking),
    state: worstLayer(chain.layers).state,
    ...told(findingsIn(marks, input), input, marking),
  };
}

/** Names of a chain's steps, from the outside in. */
export function labelsOf({ layers }: Chain): string[] {
  return layers.map(({ codec }) => codecLabel(codec));
}

/** Numbers of the findings behind marks, each once, most severe first. */
function findingsIn(marks: readonly Mark[], input: AnalysedExchangeLike): number[] {
  const found = new Set<number>();
  for (const { finding } of marks) if (finding < input.findings.length) found.add(finding);
  return [...found].sort(
    (a, b) => compareSeverity(severityOf(input, a), severityOf(input, b)) || a - b,
  );
}

function told(
  findings: readonly number[],
  input: AnalysedExchangeLike,
  marking: Marking,
): Pick<HoverView, 'findings' | 'target'> {
  const firsts = firstOfEach(findings.map((finding) => input.findings[finding]!));
  const counts = new Map<number, number>();
  for (const first of firsts) counts.set(first, (counts.get(first) ?? 0) + 1);
  return {
    findings: [...counts].slice(0, mostFindings).map(([at, count]) => {
      const finding = findings[at]!;
      return {
        label: entityLabel(input.findings[finding]!.entity),
        value: shorten(marking.shownValue(finding), mostValueLength),
        severity: severityOf(input, finding),
        count,
      };
    }),
    target: { exchange: input.exchange.index, finding: findings[0] ?? null },
  };
}

/** What a chain takes away from a reader without a key. */
export function chainProtection({ layers }: Chain): Protection {
  const isEncrypted = layers.some(({ evidence }) =>
    evidence.some(({ id }) => id.startsWith('decode.encrypted')),
  );
  return isEncrypted ? 'encrypted' : strongest(layers.map(({ protection }) => protection));
}

const nothing = { text: null, isCut: false } as const;

function chainText(chain: Chain, marking: Marking): Pick<HoverView, 'text' | 'isCut'> {
  const { inner, innerAddress, content } = chain;
  if (content !== null) {
    if (!isTextual(content.bytes)) return nothing;
    return sourceText(valueLines(content, valueAddress(innerAddress, 0), marking), mostText);
  }
  if (inner.values.length === 0) return nothing;
  const lines = layerLines(inner, innerAddress, marking);
  return lines === null ? sectionsText(inner, innerAddress, marking) : sourceText(lines, mostText);
}

/** The parts of a token or a multipart body, one after another. */
function sectionsText(layer: Layer, address: string, marking: Marking): CutText {
  let text = '';
  let isCut = false;
  for (let index = 0; index < layer.values.length && text.length < mostText; index++) {
    const value = layer.values[index]!;
    const at = valueAddress(address, index);
    const chain =
      value.layers.length === 1 ? chainFrom(value.layers[0]!, layerAddress(at, 0)) : null;
    const lines = chain === null ? null : layerLines(chain.inner, chain.innerAddress, marking);
    const part = sourceText(lines ?? valueLines(value, at, marking), mostText - text.length);
    text += `${index === 0 ? '' : '\n\n'}${visible(value.name ?? '')}:\n${part.text}`;
    isCut ||= part.isCut;
  }
  return { text, isCut };
}

/** What decoding a selection found: it is the caller's own text, so nothing in it is masked. */
export function hoverForAnswer(answer: DecodeAnswer, sizeBytes: number): HoverView {
  const { chain, protection, text, state } = answer;
  const cut = text === null ? null : answerText(text, chain.at(-1) === 'json');
  const only = answer.segments.length === 1 ? answer.segments[0] : undefined;
  return {
    range: only?.range ?? { start: 0, end: sizeBytes },
    chain: chain.map(codecLabel),
    protection,
    text: cut === null ? null : visibleLines(cut.text),
    isCut: cut?.isCut ?? false,
    state,
    findings: [],
    target: null,
  };
}

function answerText(text: string, isJson: boolean): CutText {
  if (isJson) return prettyJson(text, mostText);
  return { text: text.slice(0, mostText), isCut: text.length > mostText };
}

function visibleLines(text: string): string {
  return text.split(/\r?\n/).map(visible).join('\n');
}
