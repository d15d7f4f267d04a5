import { toBase64 } from '../../bytes/base64';
import type { DecodedValue, Layer } from '../../decode/model';
import { onlyValue, wholeLayer } from '../blocks/chain';

/** Deeper nesting is indented no further. */
const mostIndent = 32;
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** Values that are written inside one pair of brackets. */
interface Open {
  readonly members: readonly DecodedValue[];
  readonly isList: boolean;
  readonly childrenOf: ReadonlyMap<DecodedValue | null, readonly DecodedValue[]>;
  /** Names already written: a name that comes again gets a number. */
  readonly names: Map<string, number>;
  at: number;
}

/**
 * What a value is decoded to, as JSON laid out, in the clear: forms, protobuf and whatever else has
 * names become objects, and what is decoded inside of it stands in its place. Numbers keep their
 * spelling; bytes that are no text are in base64. Null where nothing in the value has a structure.
 */
export function decodedJson(value: DecodedValue): string | null {
  if (structureOf(value).layer === null) return null;
  const text: string[] = [];
  const stack: Open[] = [];
  write(value, null, text, stack);
  for (let open = stack.at(-1); open !== undefined; open = stack.at(-1)) {
    const member = open.members[open.at];
    if (member === undefined) {
      stack.pop();
      text.push(newLine(stack.length), open.isList ? ']' : '}');
      continue;
    }
    text.push(open.at === 0 ? '' : ',', newLine(stack.length));
    open.at++;
    if (!open.isList) text.push(JSON.stringify(nameIn(open, member)), ': ');
    write(member, open, text, stack);
  }
  return text.join('');
}

/** Writes a value, or opens its brackets: what is in them is written in its turn. */
function write(value: DecodedValue, within: Open | null, text: string[], stack: Open[]): void {
  let childrenOf = within?.childrenOf;
  let at = value;
  while (!isContainer(at)) {
    const { layer, value: innermost } = structureOf(at);
    if (layer === null) {
      text.push(scalar(innermost));
      return;
    }
    childrenOf = childrenIn(layer);
    const [top, more] = childrenOf.get(null) ?? [];
    if (top === undefined || more !== undefined || top.name !== null) {
      const members = childrenOf.get(null) ?? [];
      begin(members, isNumbered(members), childrenOf, text, stack);
      return;
    }
    at = top;
  }
  const members = childrenOf?.get(at) ?? [];
  begin(members, at.type === 'array', childrenOf ?? new Map(), text, stack);
}

function begin(
  members: readonly DecodedValue[],
  isList: boolean,
  childrenOf: Open['childrenOf'],
  text: string[],
  stack: Open[],
): void {
  if (members.length === 0) {
    text.push(isList ? '[]' : '{}');
    return;
  }
  text.push(isList ? '[' : '{');
  stack.push({ members, isList, childrenOf, names: new Map(), at: 0 });
}

/** The layer that gives a value names, through codings that yield just one value, or null. */
function structureOf(value: DecodedValue): {
  readonly layer: Layer | null;
  readonly value: DecodedValue;
} {
  for (let at = value; ;) {
    const layer = wholeLayer(at);
    if (layer === null || layer.values.length === 0) return { layer: null, value: at };
    const only = onlyValue(layer);
    if (only === null) return { layer, value: at };
    at = only;
  }
}

/** Values of a layer by what holds them; null: nothing in the layer. */
function childrenIn(layer: Layer): Map<DecodedValue | null, DecodedValue[]> {
  const children = new Map<DecodedValue | null, DecodedValue[]>();
  for (const value of layer.values) {
    const siblings = children.get(value.container);
    if (siblings === undefined) children.set(value.container, [value]);
    else siblings.push(value);
  }
  return children;
}

function isContainer({ type }: DecodedValue): boolean {
  return type === 'object' || type === 'array';
}

/** Whether names only count: records of NDJSON, events of a stream. */
function isNumbered(members: readonly DecodedValue[]): boolean {
  return members.every(({ keys }, index) => keys.length === 1 && keys[0] === String(index));
}

function nameIn({ names }: Open, { container, key, keys }: DecodedValue): string {
  // What has no container of its own is named by all that leads to it (XML).
  const name = container === null ? keys.join('/') : (key ?? '');
  const count = (names.get(name) ?? 0) + 1;
  names.set(name, count);
  return count === 1 ? name : `${name}#${String(count)}`;
}

function scalar({ type, text, bytes }: DecodedValue): string {
  if (text === null) return JSON.stringify(toBase64(bytes));
  const isPlain = type === 'boolean' || type === 'null';
  const isSpelt = isPlain ? /^(?:true|false|null)$/.test(text) : number.test(text);
  return (isPlain || type === 'number') && isSpelt ? text : JSON.stringify(text);
}

function newLine(depth: number): string {
  return `\n${'  '.repeat(Math.min(depth, mostIndent))}`;
}
