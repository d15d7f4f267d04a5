import type { Codec, CodecInput, Reading } from '../codec';
import {
  binaryReading,
  dottedStyle,
  provenStructureBits,
  structureBits,
  type BinaryNode,
} from '../nodeTable';
import { isMessage, readMessage } from '../protobufScan';

const minBytes = 6;
/** Texts of fewer bytes are too often also a message to say so each time. */
const minAlternative = 4;

/**
 * Protocol Buffers without a schema: complete, and with enough text to rule chance out. Field numbers
 * stand for names; a text that could be a message as well keeps that as an alternative.
 */
export const protobuf: Codec = {
  id: 'protobuf',
  protection: 'encoded',
  reads: 'binary',
  inText: false,
  declaredBy: (mediaType) => mediaTypes.has(mediaType),

  fits({ bytes, start, end, isDeclared, isInner, isPart }) {
    if (isDeclared) return end > start;
    const wire = bytes[start]! & 7;
    const isTag = wire <= 2 || wire === 5;
    return (isInner || isPart) && isTag && end - start >= minBytes;
  },

  read(input: CodecInput): Reading | null {
    const { bytes, start, end, isDeclared } = input;
    const document = readMessage(bytes, start, end);
    if (!document) return null;
    const { nodes, state } = document;
    const believed = bitsOf(bytes, nodes) >= provenStructureBits;
    if (!isDeclared && (state !== 'complete' || !believed)) return null;
    return binaryReading(
      'protobuf',
      input,
      { ...document, nodes: withAlternatives(bytes, nodes) },
      dottedStyle,
    );
  },
};

const mediaTypes: ReadonlySet<string> = new Set([
  'application/protobuf',
  'application/x-protobuf',
  'application/x-protobuffer',
  'application/vnd.google.protobuf',
  'application/x-google-protobuf',
]);

/** Fields come in order and with small numbers: two bits for each that does. */
function bitsOf(bytes: Uint8Array, nodes: readonly BinaryNode[]): number {
  let bits = structureBits(bytes, nodes);
  const last = new Map<number, number>();
  for (const { key, parent } of nodes.slice(0, 64)) {
    const number = Number(key);
    if (number < (last.get(parent) ?? 0) || number > 100) bits -= 6;
    else bits += 2;
    last.set(parent, number);
  }
  return bits;
}

/** Texts whose bytes are a message too; how that reads is found out when somebody asks. */
function withAlternatives(bytes: Uint8Array, nodes: readonly BinaryNode[]): BinaryNode[] {
  return nodes.map((node) => {
    const { start, end } = node.range;
    if (node.type !== 'string' || end - start < minAlternative || !isMessage(bytes, start, end)) {
      return node;
    }
    return {
      ...node,
      hint: { ...node.hint, alternatives: () => alternativeOf(bytes, start, end) },
    };
  });
}

function alternativeOf(bytes: Uint8Array, start: number, end: number): Reading[] {
  const text = bytes.subarray(start, end);
  const document = readMessage(text, 0, text.length);
  if (!document) return [];
  return [
    binaryReading(
      'protobuf',
      { bytes: text, start: 0, end: text.length, evidence: [] },
      document,
      dottedStyle,
    ),
  ];
}
