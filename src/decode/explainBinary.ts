import { byteClass } from './byteClass';
import type { CodecInput, DecodeStatement } from './codec';
import { encryptedContainer } from './encryptedContainer';
import { fileMagic } from './magic';
import type { CodecId } from './model';
import { denseEntropy } from './opaque';
import { binaryCodecs } from './registry';

/** Blocks of AES; older ciphers have blocks of 8. */
const blockBytes = 16;

/** What begins in no way of its own. */
const disguises: ReadonlySet<CodecId> = new Set(['xor', 'rot13', 'reverse']);

/** Why bytes that are no text, and that no codec reads, are left as they are. */
export function explainBinary(bytes: Uint8Array): DecodeStatement[] {
  const container = encryptedContainer(bytes);
  if (container !== null) {
    return [{ id: 'decode.encrypted-container', arguments: { container } }];
  }
  const format = fileMagic(bytes);
  if (format !== null) return [{ id: 'decode.magic', arguments: { format } }];
  const { length } = bytes;
  const entropy = denseEntropy(bytes);
  if (entropy === null) {
    return [{ id: 'decode.why.binary', arguments: { bytes: length, entropy: entropyOf(bytes) } }];
  }
  const input = { ...askingInput(bytes), isInner: true };
  const looked = binaryCodecs.filter(({ id }) => !disguises.has(id));
  const tried = looked.filter((codec) => codec.fits(input)).map(({ id }) => id);
  const ruledOut = looked.map(({ id }) => id).filter((id) => !tried.includes(id));
  const found: DecodeStatement[] = [
    { id: 'decode.why.dense', arguments: { bytes: length, entropy } },
    { id: 'decode.why.ruled-out', arguments: { codecs: ruledOut.join(', ') } },
    { id: 'decode.why.tried', arguments: { codecs: tried.join(', ') } },
  ];
  if (length % blockBytes === 0) {
    found.push({ id: 'decode.why.blocks', arguments: { size: blockBytes } });
  }
  return found;
}

/** Bytes that are counted: the figure does not change beyond. */
const maxLooked = 65_536;

/** Entropy in bits a byte, of single bytes, rounded to hundredths. */
function entropyOf(bytes: Uint8Array): number {
  const length = Math.min(bytes.length, maxLooked);
  const counts = new Uint32Array(256);
  for (let at = 0; at < length; at++) counts[bytes[at]!]!++;
  let entropy = 0;
  for (const count of counts) {
    if (count > 0) entropy -= (count / length) * Math.log2(count / length);
  }
  return Math.round(entropy * 100) / 100;
}

/** Binary input of which nothing is known, for asking a codec whether it would read it. */
export function askingInput(bytes: Uint8Array): CodecInput {
  return {
    bytes,
    start: 0,
    end: bytes.length,
    classes: byteClass.control | byteClass.high,
    isText: false,
    contentType: '',
    isDeclared: false,
    isPart: false,
    isInner: false,
    isCut: false,
    isMarkup: false,
    evidence: [],
    kit: {
      inflate: () => ({ bytes: new Uint8Array(0), state: 'skipped', consumed: 0 }),
      unpack: () => ({ bytes: new Uint8Array(0), state: 'skipped', consumed: 0 }),
      prove: () => null,
      isCoded: () => false,
    },
  };
}
