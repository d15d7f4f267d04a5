import { encodeUtf8, decodeUtf8 } from '../bytes/text';
import type { ByteRange } from '../bytes/range';
import type { DecodedValue, Layer } from '../decode/model';
import type { KeyMeaning, KeyReader } from './aliases';
import type { DetectPart } from './detect';
import type { Leaf } from './detector';
import { isContainer, makeScope, memberText, type Scope } from './scope';
import { shapesOf } from './shape';

/** Text of a leaf that is looked at, in UTF-16 units. No identifier is longer; pages and files are. */
export const maxLeafText = 262_144;

/** A leaf with all that is needed to judge it. */
export interface Visit {
  readonly leaf: Leaf;
  readonly meaning: KeyMeaning | null;
  /** Lower-case name of the header field where the leaf is a whole field. */
  readonly header: string | null;
}

interface Frame {
  readonly layer: Layer;
  readonly scope: Scope;
  readonly scopes: ReadonlyMap<DecodedValue, Scope>;
  at: number;
}

const headerStep = 'header:';

/**
 * Calls `visit` for every scalar of a part that a person would see as a value, in document order, and
 * `enterList` for every array before what it holds. A value that only wraps what was decoded from it
 * (base64, gzip) is left out: what is inside has its name.
 */
export function walk(
  part: DetectPart,
  ownSite: string | null,
  keys: KeyReader,
  visit: (visit: Visit) => void,
  enterList: (list: Scope) => void,
): void {
  const { root, place } = part;
  const header =
    root.name?.startsWith(headerStep) === true ? root.name.slice(headerStep.length) : null;
  const rootMeaning = header === null ? null : keys.read(header);
  const rootScope = makeScope(null, rootMeaning, null, null);

  const see = (
    value: DecodedValue,
    scope: Scope,
    meaning: KeyMeaning | null,
    field: string | null,
  ): void => {
    if (value.type === 'null' || isContainer(value) || isWrapper(value)) return;
    const text = textOf(value);
    if (text === null && (meaning === null || meaning.matches.length === 0)) return;
    const trimmed = (text ?? '').trim();
    const leaf: Leaf = {
      text: trimmed,
      type: value.type,
      joined: meaning?.joined ?? '',
      hash: meaning?.hash ?? null,
      shape: shapesOf(trimmed),
      scope,
      place,
      ownSite,
      value,
    };
    visit({ leaf, meaning, header: field });
  };

  see(root, rootScope, rootMeaning, header);
  const stack: Frame[] = [];
  pushLayers(stack, root, rootScope, rootMeaning, keys);
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const value = frame.layer.values[frame.at++];
    if (value === undefined) {
      stack.pop();
      continue;
    }
    const scope = scopeFor(value, frame);
    const meaning = meaningOf(value, scope, frame, keys);
    const own = value.type === 'array' ? frame.scopes.get(value) : undefined;
    if (own !== undefined) enterList(own);
    see(value, scope, meaning, null);
    if (value.layers.length > 0) pushLayers(stack, value, scope, meaning, keys);
  }
}

function pushLayers(
  stack: Frame[],
  value: DecodedValue,
  scope: Scope,
  meaning: KeyMeaning | null,
  keys: KeyReader,
): void {
  for (let at = value.layers.length - 1; at >= 0; at--) {
    const layer = value.layers[at]!;
    const layerScope = makeScope(scope, meaning, layer.codec, null);
    stack.push({ layer, scope: layerScope, scopes: scopesOf(layer, layerScope, keys), at: 0 });
  }
}

/** Elements that an array's scope keeps: enough to see a pair of coordinates. */
const maxElements = 4;
/** Objects of an array that are looked at to tell what it lists. */
const maxRecords = 50;

/** Makes the scopes of a layer's objects and arrays and tells each what it holds. */
function scopesOf(
  layer: Layer,
  layerScope: Scope,
  keys: KeyReader,
): ReadonlyMap<DecodedValue, Scope> {
  const scopes = new Map<DecodedValue, Scope>();
  for (const value of layer.values) {
    const { container } = value;
    const scope = (container === null ? undefined : scopes.get(container)) ?? layerScope;
    let meaning: KeyMeaning | null = scope.meaning;
    if (value.name !== null && !scope.isList) {
      const key = value.keys.at(-1);
      if (key !== undefined) {
        meaning = keys.read(key);
        const { joined } = meaning;
        if (joined !== '' && !scope.members.has(joined)) scope.members.set(joined, value);
      }
    } else if (scope.isList && scope.members.size < maxElements) {
      scope.members.set(`#${String(scope.members.size)}`, value);
    }
    if (!isContainer(value)) continue;
    const own = makeScope(scope, meaning, layer.codec, value);
    scopes.set(value, own);
    if (scope.isList && scope.records.length < maxRecords) scope.records.push(own);
  }
  return scopes;
}

function scopeFor(value: DecodedValue, frame: Frame): Scope {
  return (value.container === null ? undefined : frame.scopes.get(value.container)) ?? frame.scope;
}

/** What names a value: its own key, else what names its array or the value it was decoded from. */
function meaningOf(
  value: DecodedValue,
  scope: Scope,
  frame: Frame,
  keys: KeyReader,
): KeyMeaning | null {
  if (frame.layer.codec === 'path') return segmentMeaning(value, frame, keys);
  if (value.name === null || scope.isList) return scope.meaning;
  const key = value.keys.at(-1);
  if (key === undefined) return scope.meaning;
  const meaning = keys.read(key);
  if (meaning.matches.length === 0) {
    const named = namedBeside(meaning, scope);
    if (named !== null) return keys.read(named);
  }
  return meaning;
}

const valueKeys: ReadonlySet<string> = new Set([
  'value',
  'val',
  'v',
  'content',
  'data',
  'stringvalue',
  'text',
]);
const nameKeys: readonly string[] = ['name', 'key', 'k', 'field', 'param', 'attribute', 'property'];

/** `{"name": "email", "value": …}`: the member beside it names the value. */
function namedBeside(meaning: KeyMeaning, scope: Scope): string | null {
  if (!valueKeys.has(meaning.joined) || scope.members.size > 6) return null;
  for (const key of nameKeys) {
    const name = memberText(scope, key);
    if (name !== null && name.length > 0 && name.length <= 64 && !name.includes(' ')) return name;
  }
  return null;
}

/** `/users/48151623`: the segment before names the id. */
function segmentMeaning(value: DecodedValue, frame: Frame, keys: KeyReader): KeyMeaning | null {
  const before = frame.layer.values[frame.at - 2];
  const name = before?.text ?? null;
  if (name === null || name.length > 40 || value.text === null) return null;
  const noun = segmentNouns.get(name.toLowerCase());
  if (noun !== undefined) return digitsInside.test(value.text) ? keys.read(noun) : null;
  const meaning = keys.read(name);
  return meaning.matches.some(({ strength }) => strength === 'strong') ? meaning : null;
}
const segmentNouns: ReadonlyMap<string, string> = new Map([
  ['users', 'user_id'],
  ['user', 'user_id'],
  ['accounts', 'account_id'],
  ['account', 'account_id'],
  ['members', 'member_id'],
  ['customers', 'customer_id'],
  ['profiles', 'profile_id'],
  ['devices', 'device_id'],
  ['device', 'device_id'],
  ['sessions', 'session_id'],
]);
export const digitsInside = /\d{2}/;

/** Layers that leave the value above them something to say: a token, a URL, a picture. */
const opaqueCodecs: ReadonlySet<string> = new Set([
  ...['jwt', 'jwe', 'pem', 'query', 'path', 'fragment', 'data-uri', 'message'],
]);

/** Whether the value is only the shell of what was decoded from it (base64, gzip, a form). */
function isWrapper(value: DecodedValue): boolean {
  return value.layers.some((layer) => {
    if (layer.isSegment || opaqueCodecs.has(layer.codec)) return false;
    const [inner] = layer.values;
    if (inner === undefined) return false;
    return (
      isContainer(inner) || inner.name !== null || inner.layers.length > 0 || inner.text !== null
    );
  });
}

/** Text of a scalar, cut where it is very long, or null where it is none. */
function textOf(value: DecodedValue): string | null {
  const length = value.range.end - value.range.start;
  if (length <= maxLeafText) {
    const { text } = value;
    return text === null || text.length <= maxLeafText ? text : text.slice(0, maxLeafText);
  }
  return decodeUtf8(value.bytes.subarray(0, maxLeafText));
}

/** Bytes of `value` that hold the characters from `start` to `end` of its trimmed text. */
export function bytesWithin(
  value: DecodedValue,
  text: string,
  span: { readonly start: number; readonly end: number } | null,
): ByteRange {
  const { bytes } = value;
  if (span === null) return { start: 0, end: bytes.length };
  const whole = textOf(value) ?? '';
  const lead = whole.length - whole.trimStart().length;
  const start = encodeUtf8(whole.slice(0, lead + span.start)).length;
  const length = encodeUtf8(text.slice(span.start, span.end)).length;
  return { start: Math.min(start, bytes.length), end: Math.min(start + length, bytes.length) };
}
