import { readValue, type Value } from '../../../../src/capture/readers/mitmproxy/tnetstring';
import { joinBytes } from '../../../capture/writers/message';
import type { Mutator } from '../model';
import { edgeNumbers } from './bytes';
import { trickyNames } from './json';

/** A value, where its length begins, and which one holds it. */
interface Node extends Value {
  readonly prefix: number;
  readonly parent: Node | null;
}

/** Values of one input that are looked at. */
const mostNodes = 4000;
const lengths = ['0', '1', '01', '-1', '13', '2147483648', '4294967295', '999999999999', '1e9', ''];
const kinds = [...',;#^!~]}x:'];
const pieces = [
  '0:~',
  '0:,',
  '0:]',
  '0:}',
  '4:true!',
  '3:inf^',
  '2:99#',
  '6:1e-999^',
  '1:a;'.repeat(300),
  '3:0:~]'.repeat(3),
  '7:version;2:99#',
  '6:backup;0:}',
  '9:websocket;24:8:messages;10:1:1#1:2#0:~]}',
];

/** Changes one value and mends the lengths of all that hold it, so that the mutant gets inside. */
export const mutateFlow: Mutator = (input, random) => {
  const nodes = nodesOf(input);
  if (nodes.length === 0) return null;
  const node = random.pick(nodes);
  const whole = input.subarray(node.prefix, node.next);
  const payload = input.subarray(node.start, node.end);
  const kind = input.subarray(node.end, node.next);
  const framed = (text: string): Uint8Array =>
    joinBytes(`${Buffer.byteLength(text)}:${text}`, kind);
  switch (random.below(8)) {
    case 0:
      return rebuilt(input, node, new Uint8Array(0));
    case 1:
      return rebuilt(input, node, joinBytes(whole, whole));
    case 2:
      return rebuilt(input, node, joinBytes(`${payload.length}:`, payload, random.pick(kinds)));
    case 3: {
      const other = random.pick(nodes);
      return rebuilt(input, node, input.subarray(other.prefix, other.next));
    }
    case 4:
      return rebuilt(input, node, framed(random.pick(edgeNumbers)));
    case 5:
      return rebuilt(input, node, framed(random.pick(trickyNames)));
    case 6:
      return rebuilt(input, node, joinBytes(random.pick(pieces)));
    default:
      // A length that lies, with nothing mended.
      return joinBytes(
        input.subarray(0, node.prefix),
        `${random.pick(lengths)}:`,
        input.subarray(node.start),
      );
  }
};

function nodesOf(input: Uint8Array): Node[] {
  const nodes: Node[] = [];
  const open: { at: number; readonly end: number; readonly parent: Node | null }[] = [
    { at: 0, end: input.length, parent: null },
  ];
  while (open.length > 0 && nodes.length < mostNodes) {
    const level = open[open.length - 1]!;
    const value = readValue(input, level.at, level.end);
    if (!value || value.kind === 'cut') {
      open.pop();
      continue;
    }
    const node: Node = { ...value, prefix: level.at, parent: level.parent };
    nodes.push(node);
    level.at = node.next;
    if (node.kind === 'list' || node.kind === 'dictionary') {
      open.push({ at: node.start, end: node.end, parent: node });
    }
  }
  return nodes;
}

/** The input with `piece` for `node`. */
function rebuilt(input: Uint8Array, node: Node, piece: Uint8Array): Uint8Array {
  let from = node.prefix;
  let to = node.next;
  let inner = piece;
  for (let outer = node.parent; outer !== null; outer = outer.parent) {
    const before = input.subarray(outer.start, from);
    const payload = joinBytes(before, inner, input.subarray(to, outer.end));
    inner = joinBytes(`${payload.length}:`, payload, input.subarray(outer.end, outer.next));
    from = outer.prefix;
    to = outer.next;
  }
  return joinBytes(input.subarray(0, from), inner, input.subarray(to));
}
