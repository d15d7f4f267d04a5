import { decodeUtf8 } from '../bytes/text';
import { decodeBase64 } from './base64';
import { classesOf } from './byteClass';
import { undoReferences, xmlEntities } from './entities';
import { maxDepth, type BinaryDocument, type BinaryNode } from './nodeTable';
import { scanXml, type XmlNode } from './xmlScan';

interface Frame {
  /** Its elements, in order. */
  readonly children: readonly number[];
  readonly node: number;
  readonly isMap: boolean;
  at: number;
  /** Values that were put into it. */
  count: number;
}

const holders: ReadonlySet<string> = new Set(['dict', 'array']);

/**
 * Reads a property list in XML (Apple, PropertyList-1.0.dtd). Null where the text is no such list; what
 * stands before a cut or an error is kept.
 */
export function readXmlPlist(bytes: Uint8Array, start: number, end: number): BinaryDocument | null {
  const { nodes: elements, state, errorOffset } = scanXml(bytes, start, end);
  if (elements[0]?.name !== 'plist') return null;
  const children = childrenOf(elements);
  const top = children.get(0)?.[0];
  if (top === undefined) return null;
  const nodes: BinaryNode[] = [];
  const stack: Frame[] = [];
  const put = (index: number, key: string, parent: number): boolean => {
    const node = nodeOf(bytes, elements, index, children.get(index));
    if (!node) return false;
    nodes.push({ ...node, key, parent });
    if (!holders.has(elements[index]!.name)) return true;
    stack.push({
      children: children.get(index) ?? [],
      node: nodes.length - 1,
      isMap: node.type === 'object',
      at: 0,
      count: 0,
    });
    return true;
  };
  const failed = (index: number): BinaryDocument => {
    return { nodes, state: 'failed', end: elements[index]!.range.start };
  };
  if (!put(top, '', -1)) return null;
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    if (stack.length > maxDepth) return { nodes, state: 'skipped', end: errorOffset };
    let index = frame.children[frame.at++];
    if (index === undefined) {
      stack.pop();
      continue;
    }
    let key = String(frame.count++);
    if (frame.isMap) {
      if (elements[index]!.name !== 'key') return failed(index);
      key = textOf(bytes, elements, children.get(index));
      index = frame.children[frame.at++];
      // The text ends behind a key.
      if (index === undefined) continue;
    }
    if (!put(index, key, frame.node)) return failed(index);
  }
  return { nodes, state, end: state === 'complete' ? end : errorOffset };
}

/** Elements and texts in each element; attributes left out. */
function childrenOf(elements: readonly XmlNode[]): Map<number, number[]> {
  const children = new Map<number, number[]>();
  elements.forEach(({ kind, parent }, index) => {
    if (kind === 'attribute' || parent < 0) return;
    const known = children.get(parent);
    if (known) known.push(index);
    else children.set(parent, [index]);
  });
  return children;
}

type Part = Omit<BinaryNode, 'key' | 'parent'>;

function nodeOf(
  bytes: Uint8Array,
  elements: readonly XmlNode[],
  index: number,
  children: readonly number[] | undefined,
): Part | null {
  const { name, range: whole } = elements[index]!;
  if (name === 'dict') return { type: 'object', range: whole };
  if (name === 'array') return { type: 'array', range: whole };
  if (name === 'true' || name === 'false') return { type: 'boolean', range: whole, text: name };
  const [only, more] = children ?? [];
  const isPlain = only === undefined || elements[only]!.kind !== 'element';
  if (!isPlain || more !== undefined) return null;
  const inside = only === undefined ? null : elements[only]!;
  const range = inside?.range ?? { start: whole.end, end: whole.end };
  switch (name) {
    case 'integer':
    case 'real':
      return { type: 'number', range };
    case 'string':
    case 'date':
      if (!inside || inside.kind === 'cdata') return { type: 'string', range };
      return {
        type: 'string',
        range,
        content: () => undoReferences(bytes, range.start, range.end, xmlEntities),
      };
    case 'data': {
      const { start, end } = range;
      const decoded = decodeBase64(bytes, start, end, classesOf(bytes, start, end));
      if (!decoded) return { type: 'string', range };
      return { type: 'bytes', range, content: () => decoded, hint: { isInner: true } };
    }
    default:
      return null;
  }
}

function textOf(
  bytes: Uint8Array,
  elements: readonly XmlNode[],
  children: readonly number[] | undefined,
): string {
  let text = '';
  for (const index of children ?? []) {
    const { kind, range } = elements[index]!;
    if (kind === 'text') {
      text += decodeUtf8(undoReferences(bytes, range.start, range.end, xmlEntities).bytes);
    } else if (kind === 'cdata') text += decodeUtf8(bytes.subarray(range.start, range.end));
  }
  return text;
}
