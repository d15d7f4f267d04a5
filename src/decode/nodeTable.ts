import type { ByteRange } from '../bytes/range';
import { RangeMap } from '../bytes/rangeMap';
import type { State } from '../bytes/statement';
import { decodeUtf8, encodeUtf8, tryDecodeUtf8 } from '../bytes/text';
import type { CodecInput, DecodeStatement, Mapped, Reading, ValueHint, ValueTable } from './codec';
import { mapped, sliceContent } from './mapped';
import type { CodecId, ValueType } from './model';
import { mayHold } from './prefilter';
import { isText } from './textCost';

/** A value of a binary format, as its reader found it. */
export interface BinaryNode {
  readonly type: ValueType;
  /** Name in an object, number in an array, or '' for the root. */
  readonly key: string;
  /** Index of the node that holds it, or -1. */
  readonly parent: number;
  /** The bytes of a text or of binary data; of anything else all bytes that spell it. */
  range: ByteRange;
  /** Characters of a number, boolean, date or null; of texts that are not UTF-8 as they stand. */
  readonly text?: string | undefined;
  /** What it says where that is neither its bytes nor `text`. */
  readonly content?: (() => Mapped) | undefined;
  readonly hint?: ValueHint | undefined;
}

/** Nodes beyond this are not read, and nesting no deeper. */
export const maxNodes = 200_000;
export const maxDepth = 128;

/** What was read of a binary format. */
export interface BinaryDocument {
  readonly nodes: readonly BinaryNode[];
  /** `complete`; `truncated` (cut inside); `skipped` (too much of it); `failed` (no such format). */
  readonly state: State;
  /** Where reading stopped. */
  readonly end: number;
}

/** The reading of a document. */
export function binaryReading(
  codec: CodecId,
  input: Pick<CodecInput, 'bytes' | 'start' | 'end' | 'evidence'>,
  { nodes, state, end }: BinaryDocument,
  style: PathStyle,
  evidence: readonly DecodeStatement[] = [],
): Reading {
  const range = { start: input.start, end: state === 'complete' ? end : input.end };
  return {
    codec,
    range,
    state,
    reason: reasonOf(state, end),
    evidence: [
      ...(state === 'complete'
        ? [{ id: 'decode.parses', arguments: { bytes: end - input.start } } as const]
        : []),
      ...evidence,
      ...input.evidence,
    ],
    protection: 'encoded',
    table: nodeTable(input.bytes, nodes, style, style.leads),
  };
}

function reasonOf(state: State, end: number): DecodeStatement | null {
  switch (state) {
    case 'complete':
      return null;
    case 'truncated':
      return { id: 'decode.truncated', arguments: { bytes: end } };
    case 'skipped':
      return { id: 'decode.over-budget', arguments: { limit: 'layers' } };
    case 'failed':
      return { id: 'decode.corrupt', arguments: { offset: end } };
  }
}

/** Spelling of a value's name in a path: with what is between names, and escapes for it. */
export interface PathStyle {
  /** In front of each name. */
  readonly separator: string;
  /** Whether the first name has the separator too. */
  readonly leads: boolean;
  escape(key: string): string;
}

/** JSON pointers (RFC 6901). */
export const pointerStyle: PathStyle = {
  separator: '/',
  leads: true,
  escape: (key) => key.replaceAll('~', '~0').replaceAll('/', '~1'),
};

/** Field numbers with dots between them. */
export const dottedStyle: PathStyle = { separator: '.', leads: false, escape: (key) => key };

/** The table of a binary format. `hasRoot` tells whether node 0 stands for the whole document. */
export function nodeTable(
  bytes: Uint8Array,
  nodes: readonly BinaryNode[],
  style: PathStyle,
  hasRoot: boolean,
): ValueTable {
  let steps: readonly string[] | undefined;
  const ancestors = (index: number): number[] => {
    const list: number[] = [];
    for (let at = index; at >= 0; at = nodes[at]!.parent) list.push(at);
    if (hasRoot) list.pop();
    return list.reverse();
  };
  return {
    count: nodes.length,
    name(index) {
      if (hasRoot && index === 0) return null;
      steps ??= stepsOf(nodes, style);
      const path = ancestors(index)
        .map((at) => style.separator + steps![at]!)
        .join('');
      return style.leads ? path : path.slice(style.separator.length);
    },
    keys: (index) => ancestors(index).map((at) => nodes[at]!.key),
    key: (index) => (hasRoot && index === 0 ? null : nodes[index]!.key),
    type: (index) => nodes[index]!.type,
    range: (index) => nodes[index]!.range,
    container: (index) => (nodes[index]!.parent < 0 ? null : nodes[index]!.parent),
    content: (index) => contentOf(bytes, nodes[index]!),
    text: (index) => textOf(bytes, nodes[index]!),
    hint: (index) => nodes[index]!.hint ?? null,
    candidates(source) {
      const rows: number[] = [];
      nodes.forEach(({ type, range, hint }, index) => {
        const isText = type === 'string' || type === 'text';
        const isDeclared = hint?.declared !== undefined;
        if (
          type === 'bytes' ||
          (isText && (isDeclared || mayHold(source, range.start, range.end)))
        ) {
          rows.push(index);
        }
      });
      return rows;
    },
  };
}

/** A scalar that is not text is spelt out; as a whole it leads to the bytes that hold it. */
function contentOf(bytes: Uint8Array, { range, text, content }: BinaryNode): Mapped {
  if (content) return content();
  if (text === undefined) return sliceContent(bytes, range);
  const spelt = encodeUtf8(text);
  return mapped(spelt, () => RangeMap.opaque(range, spelt.length));
}

/** What the format says is text is that with all its controls; other bytes are where they look like it. */
function textOf(bytes: Uint8Array, node: BinaryNode): string | null {
  if (node.text !== undefined) return node.text;
  const content = contentOf(bytes, node).bytes;
  if (node.type === 'string') return tryDecodeUtf8(content);
  return isText(content, 0, content.length) ? decodeUtf8(content) : null;
}

/** Last step of each node's path, numbered where a sibling has the same. */
function stepsOf(nodes: readonly BinaryNode[], style: PathStyle): string[] {
  const seen = new Map<number, Map<string, number>>();
  return nodes.map(({ parent, key }) => {
    let siblings = seen.get(parent);
    if (!siblings) seen.set(parent, (siblings = new Map<string, number>()));
    const step = style.escape(key);
    const count = (siblings.get(step) ?? 0) + 1;
    siblings.set(step, count);
    return count === 1 ? step : `${step}#${String(count)}`;
  });
}
