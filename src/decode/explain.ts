import { decodeUtf8, encodeUtf8 } from '../bytes/text';
import { decodeText, type DecodeAnswer } from './answer';
import { base64Classes, decodeBase64 } from './base64';
import { byteClass, classOf, classSet, isWithin } from './byteClass';
import type { Codec, CodecInput, DecodeStatement, Kit } from './codec';
import { askingInput, explainBinary } from './explainBinary';
import type { CodecId, DecodeContext } from './model';
import { unescapePercent } from './percent';
import { inspect, trim } from './proof';
import { textCodecs } from './registry';
import { salvageBase64 } from './salvage';
import { shapeOf } from './shapes';
import { isText } from './textCost';

/** One reason why a run was left as it is. */
export interface Explanation {
  /** The coding that was looked for, or null where it is about the run itself. */
  readonly codec: CodecId | null;
  readonly statement: DecodeStatement;
}

/** Codings of which every run in their alphabet could be one. */
const alphabets: ReadonlySet<CodecId> = new Set(['base64', 'base32', 'base58', 'base85', 'hex']);
/** Codings that begin in a way nothing else does. */
const openings: ReadonlySet<CodecId> = new Set([
  'json',
  'xml',
  'plist',
  'jwt',
  'jwe',
  'pem',
  'data-uri',
  'multipart',
]);
/** Shapes that leave nothing to ask. */
const settled: ReadonlySet<DecodeStatement['id']> = new Set([
  'decode.why.prose',
  'decode.why.uuid',
  'decode.why.number',
  'decode.why.timestamp',
  'decode.why.date',
  'decode.why.version',
  'decode.why.url',
]);
/** Shorter runs prove nothing in any coding. */
const minBytes = 8;
const maxExplanations = 12;
/** What a part between separators is made of; `=` ends one as often as it pads one. */
const partClasses = classSet.alphanumeric | byteClass.plusSlash | byteClass.dashUnderscore;

/**
 * Why a run was left as it is: what it is by its shape, and for each coding that it could be in by its
 * characters, what speaks against it. Where it is decoded, says so, and goes on with what came out.
 */
export function explain(bytes: Uint8Array, context: DecodeContext): Explanation[] {
  const [start, end] = trim(bytes, 0, bytes.length);
  if (start === end) return [about('decode.why.empty')];
  const answer = decodeText(bytes, context);
  const found =
    answer.chain.length > 0
      ? explainDecoded(answer)
      : isText(bytes, start, end)
        ? explainText(bytes, start, end)
        : explainBinary(bytes).map(alone);
  for (const limit of context.budget.exceeded) found.push(about('decode.over-budget', { limit }));
  return found.slice(0, maxExplanations);
}

function about(id: DecodeStatement['id'], values: DecodeStatement['arguments'] = {}): Explanation {
  return alone({ id, arguments: values });
}

function alone(statement: DecodeStatement): Explanation {
  return { codec: null, statement };
}

/** What was decoded, and why it ends where it does. */
function explainDecoded({ chain, base64, reason }: DecodeAnswer): Explanation[] {
  const found = [about('decode.why.decoded', { chain: chain.join(' → ') })];
  if (reason !== null) found.push(alone(reason));
  if (base64 === undefined) return found;
  const text = encodeUtf8(base64);
  const { bytes } = salvageBase64(text, 0, text.length).content;
  return [...found, ...explainBinary(bytes).map(alone)];
}

function explainText(bytes: Uint8Array, start: number, end: number): Explanation[] {
  const shape = shapeOf(decodeUtf8(bytes.subarray(start, end)));
  const { classes } = inspect(bytes, start, end);
  const input: CodecInput = {
    ...askingInput(bytes),
    start,
    end,
    classes,
    isText: true,
    isPart: true,
  };
  const found = shape === null ? [] : [alone(shape)];
  for (const codec of textCodecs) {
    if (!openings.has(codec.id) || !codec.fits(input)) continue;
    found.push(against(codec.id, 'decode.why.unlike', { codec: codec.id }));
  }
  if (shape !== null && settled.has(shape.id)) return found;
  if ((classes & byteClass.percent) !== 0) {
    const { broken: count } = unescapePercent(bytes, start, end, false);
    if (count > 0) found.push(about('decode.why.percent', { count }));
  }
  if (end - start < minBytes) return [...found, about('decode.why.short', { bytes: end - start })];
  for (const codec of textCodecs) {
    if (alphabets.has(codec.id)) found.push(...explainAlphabet(codec, input));
  }
  if (found.length > 0) return found;
  const part = longestPart(bytes, start, end);
  if (part === null) return [about('decode.why.prose', { words: 1 })];
  const [from, to] = part;
  const inside = about('decode.why.inside', { from: from - start + 1, characters: to - from });
  return [inside, ...explainText(bytes.subarray(from, to), 0, to - from)];
}

/**
 * The longest run between separators (`v1:…:end`, `k=…;`), where it is long enough to ask about; null
 * where there is none, or it is the whole.
 */
function longestPart(bytes: Uint8Array, start: number, end: number): [number, number] | null {
  let best: [number, number] | null = null;
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && isWithin(classOf[bytes[at]!]!, partClasses)) continue;
    if (at - from >= minBytes && at - from > (best === null ? 0 : best[1] - best[0])) {
      best = [from, at];
    }
    from = at + 1;
  }
  return best !== null && best[1] - best[0] < end - start ? best : null;
}

function against(
  codec: CodecId,
  id: DecodeStatement['id'],
  values: DecodeStatement['arguments'],
): Explanation {
  return { codec, statement: { id, arguments: values } };
}

/** What the run would give in this alphabet, or nothing where it is not in it. */
function explainAlphabet(codec: Codec, input: CodecInput): Explanation[] {
  const { id } = codec;
  const { bytes, start, end, classes } = input;
  const characters = end - start;
  if (id === 'hex' && isWithin(classes, classSet.hex) && characters % 2 === 1) {
    return [against(id, 'decode.why.length', { codec: id, characters })];
  }
  if (id === 'base64' && isWithin(classes, base64Classes)) {
    // Hexadecimal digits are looked at as such.
    if (isWithin(classes, classSet.hex)) return [];
    if (characters % 4 === 1) return [against(id, 'decode.why.length', { codec: id, characters })];
    if (decodeBase64(bytes, start, end, classes) === null) {
      return [against(id, 'decode.why.malformed', { codec: id })];
    }
  }
  const out = decodedBy(codec, input);
  if (out === null) return [];
  const values = { codec: id, bytes: out.length };
  if (isText(out, 0, out.length)) return [against(id, 'decode.why.chance', values)];
  const dense = explainBinary(out).filter(({ id }) => id !== 'decode.why.binary');
  return [
    against(id, 'decode.why.no-format', values),
    ...dense.map((statement) => ({ codec: id, statement })),
  ];
}

/** The bytes that a codec makes of the run and asks to have proven, or null where it gets to none. */
function decodedBy(codec: Codec, input: CodecInput): Uint8Array | null {
  let out: Uint8Array | null = null;
  const kit: Kit = {
    ...input.kit,
    prove: (bytes) => {
      out ??= bytes;
      return null;
    },
  };
  // Almost any text is in the larger alphabets: these are asked where the run begins like something.
  const asked = { ...input, isDeclared: codec.id === 'base64' || codec.id === 'hex', kit };
  if (codec.id === 'hex' || codec.fits(asked)) codec.read(asked);
  return out;
}
