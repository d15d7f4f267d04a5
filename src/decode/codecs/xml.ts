import { startsWith } from '../byteClass';
import type { Codec, CodecInput, DecodeStatement, Reading, ValueTable } from '../codec';
import { sliceContent } from '../mapped';
import { undoReferences, xmlEntities } from '../entities';
import { plistText } from './plist';
import { scanXml, type XmlNode, type XmlScan } from '../xmlScan';

/** Elements of pages; a piece of HTML in a field is text with tags, no document. */
const htmlTags: ReadonlySet<string> = new Set(
  'html head body div span p a b i u br hr img ul ol li table tr td th h1 h2 h3 h4 em strong font script style iframe form center label section'.split(
    ' ',
  ),
);
/** A lone element without a declaration is as likely a placeholder. */
const minElements = 2;

/** XML (XML 1.0, fifth edition): texts and attributes under their XPath. */
export const xml: Codec = {
  id: 'xml',
  protection: 'plaintext',
  reads: 'text',
  inText: false,
  declaredBy: (mediaType) =>
    mediaType === 'application/xml' || mediaType === 'text/xml' || mediaType.endsWith('+xml'),

  fits({ bytes, start, end, isMarkup }) {
    return !isMarkup && end - start > 6 && bytes[start] === 0x3c;
  },

  read(input: CodecInput): Reading | null {
    const { bytes, start, end } = input;
    // Whatever declares XML, this dialect of it says more.
    const list = plistText.fits(input) ? plistText.read(input) : null;
    if (list) return list;
    const scan = scanXml(bytes, start, end);
    if (!isAccepted(scan, input)) return null;
    const isWhole = scan.state === 'complete';
    return {
      codec: 'xml',
      range: { start, end: isWhole ? scan.end : end },
      state: scan.state,
      reason: reasonOf(scan),
      evidence: isWhole
        ? [{ id: 'decode.parses', arguments: { bytes: end - start } }, ...input.evidence]
        : input.evidence,
      protection: 'plaintext',
      table: xmlTable(bytes, scan.nodes),
    };
  },
};

function isAccepted(scan: XmlScan, { bytes, start, isDeclared }: CodecInput): boolean {
  if (scan.elements === 0) return false;
  if (isDeclared || startsWith(bytes, start, '<?xml')) return true;
  const isPage = htmlTags.has(scan.nodes[0]!.name.toLowerCase());
  return scan.state === 'complete' && !isPage && scan.nodes.length > minElements;
}

function reasonOf({ state, errorOffset }: XmlScan): DecodeStatement | null {
  switch (state) {
    case 'complete':
      return null;
    case 'truncated':
      return { id: 'decode.truncated', arguments: { bytes: errorOffset } };
    case 'skipped':
      return { id: 'decode.over-budget', arguments: { limit: 'layers' } };
    case 'failed':
      return { id: 'decode.corrupt', arguments: { offset: errorOffset } };
  }
}

/**
 * Elements, attributes and texts. A text that is all of its element stands for it; where there is
 * more, it is `text()`. Repeated names are numbered among their siblings.
 */
function xmlTable(bytes: Uint8Array, nodes: readonly XmlNode[]): ValueTable {
  const rows: number[] = [];
  const rowOf = new Int32Array(nodes.length);
  /** The only text of an element without other parts. */
  const ownText = new Map<number, number>();
  nodes.forEach((node, index) => {
    const holder = nodes[node.parent];
    const isText = node.kind === 'text' || node.kind === 'cdata';
    if (isText && holder && !holder.hasParts && holder.texts === 1) {
      ownText.set(node.parent, index);
      rowOf[index] = rowOf[node.parent]!;
    } else {
      rowOf[index] = rows.length;
      rows.push(index);
    }
  });
  let steps: readonly string[] | undefined;

  const leafOf = (row: number): XmlNode => {
    const index = rows[row]!;
    const text = ownText.get(index);
    return nodes[text ?? index]!;
  };
  const ancestors = (row: number): number[] => {
    const list: number[] = [];
    for (let at = rows[row]!; at >= 0; at = nodes[at]!.parent) list.push(at);
    return list.reverse();
  };

  return {
    count: rows.length,
    name(row) {
      steps ??= stepsOf(nodes);
      return ancestors(row)
        .map((index) => `/${steps![index]!}`)
        .join('');
    },
    keys: (row) => ancestors(row).map((index) => plainStep(nodes[index]!)),
    type(row) {
      return leafOf(row).kind === 'element' ? 'object' : 'text';
    },
    range: (row) => leafOf(row).range,
    container(row) {
      const { parent } = nodes[rows[row]!]!;
      return parent < 0 ? null : rowOf[parent]!;
    },
    content(row) {
      const { kind, range } = leafOf(row);
      if (kind === 'element' || kind === 'cdata') return sliceContent(bytes, range);
      return undoReferences(bytes, range.start, range.end, xmlEntities);
    },
  };
}

function plainStep({ kind, name }: XmlNode): string {
  return kind === 'element' ? name : kind === 'attribute' ? `@${name}` : 'text()';
}

/** Last step of each node's path, numbered where a sibling has the same. */
function stepsOf(nodes: readonly XmlNode[]): string[] {
  const seen = new Map<number, Map<string, number>>();
  return nodes.map((node) => {
    let siblings = seen.get(node.parent);
    if (!siblings) seen.set(node.parent, (siblings = new Map<string, number>()));
    const step = plainStep(node);
    const count = (siblings.get(step) ?? 0) + 1;
    siblings.set(step, count);
    return count === 1 ? step : `${step}#${String(count)}`;
  });
}
