import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import type { Mutator, Pool } from '../model';
import type { Random } from '../random';
import { edgeNumbers } from './bytes';

/** A JSON value that can be spelt in ways no object can: repeated names, any text for a scalar. */
type Node =
  | { kind: 'raw'; text: string }
  | { kind: 'array'; items: Node[] }
  | { kind: 'object'; members: Member[] };
interface Member {
  key: string;
  value: Node;
}

/** Names that are something else to a plain object. */
export const trickyNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'length',
  '',
];
const wrongTypes = ['null', 'true', '[]', '{}', '""', '"x"', '0', '[[]]', '{"":{}}', '[null]'];
/** Characters that a repetition may add. */
const mostRepeated = 16_384;
const depths = [3, 40, 600, 11_000];

/** Changes one to three places of a well-formed text; null where it is none. */
export const mutateJson: Mutator = (input, random, pool) => {
  try {
    const root = { key: '', value: toNode(JSON.parse(decodeUtf8(input)) as unknown) };
    for (let times = 1 + random.below(3); times > 0; times--) change(root, random, pool);
    return encodeUtf8(spell(root.value));
  } catch {
    // Not JSON, or nested more deeply than this mutator goes.
    return null;
  }
};

function toNode(value: unknown): Node {
  if (typeof value !== 'object' || value === null) {
    return { kind: 'raw', text: JSON.stringify(value) };
  }
  if (Array.isArray(value)) return { kind: 'array', items: value.map(toNode) };
  const members = Object.entries(value).map(([key, item]) => ({ key, value: toNode(item) }));
  return { kind: 'object', members };
}

function spell(node: Node): string {
  if (node.kind === 'raw') return node.text;
  if (node.kind === 'array') return `[${node.items.map(spell).join(',')}]`;
  const members = node.members.map(({ key, value }) => `${JSON.stringify(key)}:${spell(value)}`);
  return `{${members.join(',')}}`;
}

function change(root: Member, random: Random, pool: Pool): void {
  const members: Member[] = [];
  const holders: (Node & { kind: 'object' | 'array' })[] = [];
  const visit = (node: Node): void => {
    if (node.kind === 'raw') return;
    holders.push(node);
    if (node.kind === 'array') for (const item of node.items) visit(item);
    else
      for (const member of node.members) {
        members.push(member);
        visit(member.value);
      }
  };
  visit(root.value);
  const member = members.length > 0 ? random.pick(members) : root;
  switch (random.below(9)) {
    case 0: {
      const other = members.length > 0 ? random.pick(members) : root;
      // By their spelling, as one may hold the other.
      const [one, two] = [raw(spell(member.value)), raw(spell(other.value))];
      member.value = two;
      other.value = one;
      break;
    }
    case 1:
      member.value = raw(random.pick(wrongTypes));
      break;
    case 2:
      removeSome(random.pick(holders.length > 0 ? holders : [empty()]), random);
      break;
    case 3:
      repeatSome(random.pick(holders.length > 0 ? holders : [empty()]), random);
      break;
    case 4:
      member.key = random.pick(trickyNames);
      break;
    case 5: {
      const depth = random.pick(depths);
      const inner = random.chance(0.5) ? spell(member.value) : '';
      const isArray = random.chance(0.5);
      const [open, close] = isArray ? ['[', ']'] : ['{"a":', '}'];
      member.value = raw(
        open.repeat(depth) + (inner || (isArray ? '' : '1')) + close.repeat(depth),
      );
      break;
    }
    case 6:
      member.value = raw(random.pick(edgeNumbers));
      break;
    default:
      member.value = raw(JSON.stringify(changeText(textOf(member.value), random, pool)));
  }
}

function raw(text: string): Node {
  return { kind: 'raw', text };
}

function empty(): Node & { kind: 'array' } {
  return { kind: 'array', items: [] };
}

function textOf(node: Node): string {
  const text = spell(node);
  return text.startsWith('"') ? (JSON.parse(text) as string) : text;
}

function removeSome(holder: Node & { kind: 'object' | 'array' }, random: Random): void {
  const list: unknown[] = holder.kind === 'array' ? holder.items : holder.members;
  list.splice(random.below(list.length + 1), 1 + random.below(2));
}

function repeatSome(holder: Node & { kind: 'object' | 'array' }, random: Random): void {
  const list: (Node | Member)[] = holder.kind === 'array' ? holder.items : holder.members;
  if (list.length === 0) return;
  const item = random.pick(list);
  const size = spell('kind' in item ? item : item.value).length + 1;
  const times = random.chance(0.9) ? 1 + random.below(2) : 200;
  // Repeated within a repetition, it would soon be all the memory there is.
  const most = Math.min(times, Math.floor(mostRepeated / size));
  const copies = Array.from({ length: most }, () => structuredClone(item));
  (list as unknown[]).splice(random.below(list.length + 1), 0, ...copies);
}

/** Another text: a coding of it, a part of it, a word put in, other characters. */
function changeText(text: string, random: Random, { tokens, other }: Pool): string {
  const bytes = Buffer.from(text);
  const at = random.below(text.length + 1);
  switch (random.below(8)) {
    case 0:
      return bytes.toString('base64');
    case 1:
      return encodeURIComponent(decodeUtf8(bytes));
    case 2:
      return text.slice(0, at);
    case 3:
      return JSON.stringify({ value: text });
    case 4:
      return decodeUtf8(other().subarray(0, 1 + random.below(2000)));
    case 5:
      return (
        text.slice(0, at) +
        random.pick(['\ud800', '\0', '\u202e', '=', '%', '&', '\n']) +
        text.slice(at)
      );
    default:
      if (tokens.length === 0) return text + text;
      return text.slice(0, at) + decodeUtf8(random.pick(tokens)) + text.slice(at);
  }
}
