import { plistMagic, readBinaryPlist } from '../binaryPlist';
import { startsWith } from '../byteClass';
import type { Codec, CodecInput, Reading } from '../codec';
import { binaryReading, pointerStyle } from '../nodeTable';
import { indexOf } from '../search';
import { readXmlPlist } from '../xmlPlist';

const minBinary = 10;
/** The XML declaration and the document type stand before the root element. */
const maxProlog = 1024;
const rootTag = Uint8Array.from('<plist', (character) => character.charCodeAt(0));

/** Property lists of Apple: binary (`bplist00`) and in XML. */
export const plist: Codec = {
  id: 'plist',
  protection: 'encoded',
  reads: 'binary',
  inText: false,
  declaredBy: (mediaType) => mediaTypes.test(mediaType),

  fits({ bytes, start, end, isText }) {
    if (isText) return isXml(bytes, start, end);
    return end - start >= minBinary && startsWith(bytes, start, plistMagic);
  },

  read(input: CodecInput): Reading | null {
    const { bytes, start, end } = input;
    if (!input.isText) {
      const document = readBinaryPlist(bytes, start, end);
      const magic = { id: 'decode.magic', arguments: {} } as const;
      const isSomething = document.nodes.length > 1 || document.state === 'complete';
      return isSomething ? binaryReading('plist', input, document, pointerStyle, [magic]) : null;
    }
    const document = readXmlPlist(bytes, start, end);
    if (!document) return null;
    return { ...binaryReading('plist', input, document, pointerStyle), protection: 'plaintext' };
  },
};

/** The same for the run of a text: which of the two it is shows in the bytes. */
export const plistText: Codec = { ...plist, protection: 'plaintext', reads: 'text' };

const mediaTypes = /^application\/(?:x-)?(?:apple-)?(?:binary-)?b?plist$/;

function isXml(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start] !== 0x3c) return false;
  const at = indexOf(bytes, rootTag, start, Math.min(end, start + maxProlog));
  const next = bytes[at + rootTag.length];
  return at >= 0 && (next === 0x20 || next === 0x3e);
}
