import { fileMagic } from '../../decode/magic';
import type { Protection } from '../../decode/model';
import { opaqueProtection, type Opaque } from '../../decode/opaque';
import { strongest } from '../../decode/tree';
import { shorten } from '../visible';
import type { Chain } from './chain';
import { wording } from '../language';

/** How a segment is protected, and the same in a few words, or '' where it hides nothing. */
export interface ChainProtection {
  readonly protection: Protection;
  readonly words: string;
}

/** The judgement that stands at a segment's box: what all of its steps leave to a reader. */
export function chainProtection(chain: Chain): ChainProtection {
  const opaque = opaqueOf(chain);
  if (opaque !== null) return { protection: opaque.protection, words: opaqueWords(opaque) };
  const { content } = chain;
  if (content !== null && isUnknown(content)) {
    return { protection: 'unknown', words: wording().words.name.binaryData };
  }
  const protection = strongest(chain.layers.map((layer) => layer.protection));
  return {
    protection,
    words: protection === 'encoded' ? wording().words.shownProtection.encoded : '',
  };
}

/** Why what comes out of the chain cannot be read, or null where it can. */
function opaqueOf({ layers, content }: Chain): Opaque | null {
  const token = layers.find(({ codec }) => codec === 'jwe');
  if (token !== undefined) return opaqueProtection(token.parent);
  return content === null ? null : opaqueProtection(content);
}

function isUnknown({ bytes, text, layers }: NonNullable<Chain['content']>): boolean {
  return text === null && bytes.length > 0 && layers.length === 0 && fileMagic(bytes) === null;
}

const mostDetail = 40;

function opaqueWords({ protection, evidence: { id, arguments: args } }: Opaque): string {
  const say = (name: string): string => shorten(String(args[name] ?? ''), mostDetail);
  const words = wording().words.shownProtection;
  switch (id) {
    case 'decode.encrypted-container':
      return wording().phrases.remark(words.encrypted, say('container'));
    case 'decode.encrypted-flag':
      return wording().phrases.remark(
        words.encrypted,
        [say('field'), say('value')].filter(Boolean).join(' = '),
      );
    case 'decode.hash-shape':
      return wording().phrases.remark(words.hashed, say('algorithm'));
    case 'decode.dense':
      return wording().words.name.denseBytes;
    default:
      return protection;
  }
}
