import { decodeUtf8 } from '../bytes/text';
import type { ByteRange } from '../bytes/range';
import type { DecodedValue, Layer } from '../decode/model';
import type { KeyMeaning, KeyReader } from './aliases';
import type { DetectPart } from './detect';
import type { Leaf } from './detector';
import { eventOf } from './events';
import { MembersMaker } from './members';
import { namedBeside, segmentMeaning } from './naming';
import { tellingShapes, vendorIndex } from './registry';
import { isContainer, makeScope, type Scope } from './scope';
import { shapes, shapesOf } from './shape';
import { list } from './list';

/** Text of a leaf that is looked at, in UTF-16 units. No identifier is longer; pages and files are. */
const maxLeafText = 262_144;

/** What {@link walk} calls for a leaf; `header` is the name of the field where it is a whole field. */
export type Visit = (leaf: Leaf, meaning: KeyMeaning | null, header: string | null) => void;

/** What {@link walk} needs besides the part. */
export interface WalkContext {
  /** Registrable domain of the exchange's own host, or null. */
  readonly ownSite: string | null;
  /** Whether the exchange's URL is a vendor's, so that any name may mean something. */
  readonly isVendorPlace: boolean;
  readonly keys: KeyReader;
  readonly visit: Visit;
  readonly enterList: (list: Scope) => void;
  readonly isOver: () => boolean;
  /** Whether the user's own values are in a text, so that it is visited whatever its name. */
  readonly isKnown?: (text: string) => boolean;
}

/** What keys and members are made with, the same for a whole part. */
interface Makers {
  readonly keys: KeyReader;
  readonly members: MembersMaker;
}

/** A layer that is being walked, with what each of its values stands in and is named by. */
interface Frame {
  readonly layer: Layer;
  readonly scope: Scope;
  readonly scopes: Scope[];
  readonly meanings: (KeyMeaning | null)[];
  /** Scopes of the layer's arrays, in their order. */
  readonly lists: Scope[];
  at: number;
  /** The next of `lists`. */
  nextList: number;
}

const members = new MembersMaker();

/** A look at the clock costs as much as a leaf. */
const leavesBetweenLooks = 256;

const headerStep = 'header:';

/**
 * Calls `visit` for every scalar of a part that a person would see as a value, in document order, and
 * `enterList` for every array before what it holds. A value that only wraps what was decoded from it
 * (base64, gzip) is left out: what is inside has its name. Stops early where `isOver` says so.
 */
export function walk(part: DetectPart, context: WalkContext): void {
  const { root, place } = part;
  const { ownSite, isVendorPlace, keys, visit, enterList, isOver, isKnown } = context;
  const header =
    root.name?.startsWith(headerStep) === true ? root.name.slice(headerStep.length) : null;
  const rootMeaning = header === null ? null : keys.read(header);
  members.trim();
  const rootScope = makeScope(null, rootMeaning, null, null, members);

  const see = (value: DecodedValue, scope: Scope, meaning: KeyMeaning | null): void => {
    const { type } = value;
    if (type === 'null' || type === 'object' || type === 'array' || isWrapper(value)) return;
    const full = textOf(value);
    if (full === null && (meaning === null || meaning.matches.length === 0)) return;
    const text = (full ?? '').trim();
    const shape = shapesOf(text);
    const isRoot = value === root;
    const isMeant = isRoot || isVendorPlace || !isQuiet(scope, meaning, shape);
    if (!isMeant && isKnown?.(text) !== true) return;
    const joined = meaning?.joined ?? '';
    const hash = meaning?.hash ?? null;
    visit(
      { text, type, joined, hash, shape, scope, place, ownSite, value },
      meaning,
      isRoot ? header : null,
    );
  };

  see(root, rootScope, rootMeaning);
  const makers: Makers = { keys, members };
  const stack: Frame[] = [];
  pushLayers(stack, root, rootScope, rootMeaning, makers);
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const at = frame.at++;
    const value = frame.layer.values[at];
    if (at % leavesBetweenLooks === leavesBetweenLooks - 1 && isOver()) return;
    if (value === undefined) {
      stack.pop();
      continue;
    }
    const scope = frame.scopes[at]!;
    const meaning = meaningBeside(frame, at, keys);
    if (value.type === 'array') enterList(frame.lists[frame.nextList++]!);
    see(value, scope, meaning);
    if (value.layers.length > 0) pushLayers(stack, value, scope, meaning, makers);
  }
}

/** Whether nothing can be found at a leaf: no name, look, vendor or event speaks of anything. */
function isQuiet(scope: Scope, meaning: KeyMeaning | null, shape: number): boolean {
  if ((shape & interestingShapes) !== 0 || scope.codec === 'cookie') return false;
  if (meaning === null || meaning.joined === '') return true;
  if (meaning.matches.length > 0) return false;
  return (eventOf(scope)?.kinds.size ?? 0) === 0 && vendorIndex.vendorOf(scope) === null;
}
const interestingShapes = tellingShapes | shapes.hex | shapes.reverseDns | shapes.text;

function pushLayers(
  stack: Frame[],
  value: DecodedValue,
  scope: Scope,
  meaning: KeyMeaning | null,
  makers: Makers,
): void {
  for (let at = value.layers.length - 1; at >= 0; at--) {
    const layer = value.layers[at]!;
    // What a picture's data holds is not named by the picture's name.
    const inherited = layer.codec === 'data-uri' ? null : meaning;
    const layerScope = makeScope(scope, inherited, layer.codec, null, makers.members);
    const frame: Frame = {
      layer,
      scope: layerScope,
      scopes: [],
      meanings: [],
      lists: [],
      at: 0,
      nextList: 0,
    };
    placeValues(frame, makers);
    stack.push(frame);
  }
}

/** Elements that an array's scope keeps: enough to see a pair of coordinates. */
const elementNames = ['#0', '#1', '#2', '#3'];
const maxElements = elementNames.length;
/** Objects of an array that are looked at to tell what it lists. */
const maxRecords = 50;

/** Finds out for each value of a layer what it stands in and what names it. */
function placeValues(frame: Frame, { keys, members }: Makers): void {
  const { layer, scope: layerScope, scopes, meanings, lists } = frame;
  const isPath = layer.codec === 'path';
  let scope = layerScope;
  for (const value of layer.values) {
    // Values come in the order of the document: what holds one is open still.
    const { container } = value;
    while (scope.container !== container && scope !== layerScope) scope = scope.parent!;
    const key = scope.isList || isPath ? null : value.key;
    let meaning = scope.meaning;
    if (key !== null) {
      meaning = keys.read(key);
      scope.roles |= meaning.roles;
      if (meaning.joined !== '') scope.members.add(meaning.joined, value);
    } else if (scope.isList && scope.members.size < maxElements) {
      scope.members.add(elementNames[scope.members.size]!, value);
    }
    scopes.push(scope);
    meanings.push(meaning);
    const { type } = value;
    if (type !== 'object' && type !== 'array') continue;
    const inner = makeScope(scope, meaning, layer.codec, value, members, type === 'array');
    if (type === 'array') lists.push(inner);
    if (scope.isList && scope.records.length < maxRecords) scope.records.push(inner);
    scope = inner;
  }
}

/** What names a value where its own key says nothing: the member or path segment beside it. */
function meaningBeside(frame: Frame, at: number, keys: KeyReader): KeyMeaning | null {
  const meaning = frame.meanings[at]!;
  if (frame.layer.codec === 'path') return segmentMeaning(frame.layer.values, at, keys);
  if (meaning === null) return null;
  const named = namedBeside(meaning, frame.scopes[at]!, keys);
  return named === null ? meaning : keys.read(named);
}

/** Layers that leave the value above them something to say: a token, a URL, a picture. */
const opaqueCodecs: ReadonlySet<string> = new Set(
  list(`
  jwt, jwe, pem, query, path, fragment, data-uri, message
`),
);

/** Whether the value is only the shell of what was decoded from it (base64, gzip, a form). */
function isWrapper(value: DecodedValue): boolean {
  if (value.layers.length === 0) return false;
  return value.layers.some((layer) => {
    if (layer.isSegment || opaqueCodecs.has(layer.codec)) return false;
    const [inner] = layer.values;
    if (inner === undefined) return false;
    return (
      isContainer(inner) || inner.name !== null || inner.layers.length > 0 || inner.text !== null
    );
  });
}

/** Whether the text is no longer than what is looked at. Bytes are never fewer than UTF-16 units. */
function isShort(value: DecodedValue): boolean {
  const source = value.parent === null ? value : value.parent.parent;
  if (source.bytes.length <= maxLeafText) return true;
  const { start, end } = value.range;
  return end - start <= maxLeafText;
}

/** Text of a scalar, cut where it is very long, or null where it is none. */
function textOf(value: DecodedValue): string | null {
  if (isShort(value)) {
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
  const whole = textOf(value);
  // Asking for the bytes would make them, and a map for each: their number follows from the text.
  if (whole === null || whole.length === maxLeafText) return { start: 0, end: value.bytes.length };
  // Malformed bytes are as many as they like to be: nothing tells where a run stands behind them.
  if (whole.includes('\ufffd') && utf8Length(whole, 0, whole.length) !== value.bytes.length)
    return { start: 0, end: value.bytes.length };
  if (span === null) return { start: 0, end: utf8Length(whole, 0, whole.length) };
  const lead = whole.length - whole.trimStart().length;
  const start = utf8Length(whole, 0, lead + span.start);
  return { start, end: start + utf8Length(text, span.start, span.end) };
}

function utf8Length(text: string, start: number, end: number): number {
  let length = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) length++;
    else if (code < 0x800) length += 2;
    else if (code >= 0xd800 && code < 0xdc00 && isLowSurrogate(text.charCodeAt(at + 1))) {
      length += 4;
      at++;
    } else length += 3;
  }
  return length;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
