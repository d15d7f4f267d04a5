import type { Codec, CodecInput, Reading } from '../codec';
import { binaryReading, dottedStyle } from '../nodeTable';
import { leadOf } from '../protobufCost';
import { gainOf, nodesOf, readMessage, type Message } from '../protobufMessage';
import { isProven } from '../structureCost';
import { textCost } from '../textCost';

/** A shorter message proves nothing. */
const minBytes = 4;
/** Bits of the sound beginning of a declared message that is cut or damaged. */
const declaredCutBits = 12;
/** Bits that a complete message may cost more than its bytes where it is declared. */
const declaredSlack = 16;

/**
 * Protocol Buffers without a schema: field numbers stand for names, and what each run is follows from
 * what it costs to spell. Chance is ruled out by the same measure as for texts.
 */
export const protobuf: Codec = {
  id: 'protobuf',
  protection: 'encoded',
  reads: 'binary',
  inText: false,
  declaredBy: (mediaType) => mediaTypes.test(mediaType),

  fits({ bytes, start, end, isDeclared, isInner, isPart }) {
    if (isDeclared) return end > start;
    const wire = bytes[start]! & 7;
    const isTag = wire <= 3 || wire === 5;
    return (isInner || isPart) && isTag && end - start >= minBytes;
  },

  read(asked: CodecInput): Reading | null {
    // What looks like white space in front of a text is the tag of field 1.
    const input = asked.isText ? { ...asked, start: 0, end: asked.bytes.length } : asked;
    const { bytes, start, end, isDeclared, isCut } = input;
    const message = readMessage(bytes, start, end, isDeclared || isCut);
    if (message.fields.length === 0 || !isBelieved(message, input)) return null;
    const { state, stop } = message;
    const nodes = nodesOf(bytes, message);
    return binaryReading('protobuf', input, { nodes, state, end: stop }, dottedStyle);
  },
};

const mediaTypes =
  /^application\/(?:(?:x-|vnd\.google\.|x-google-)?protobuf(?:fer)?|[a-z0-9.-]{1,60}\+proto(?:buf)?)$/;

function isBelieved(message: Message, input: CodecInput): boolean {
  const gain = gainOf(message);
  const isWhole = message.state === 'complete';
  if (!input.isDeclared) return isProven(message.state, gain, input);
  if (input.isText) {
    const asText = textCost(input.bytes, input.start, input.end);
    return isWhole && message.bits + leadOf(input.bytes, input.start) < asText;
  }
  return isWhole ? gain > -declaredSlack : gain >= declaredCutBits;
}
