import assert from 'node:assert/strict';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import { readPageMessage } from '../../../../src/view/pageMessages';
import type { Target } from '../model';
import { byteMutators } from '../mutators/bytes';
import { mutateJson } from '../mutators/json';
import { hashOf, Random } from '../random';

const messages = [
  { type: 'ready' },
  { type: 'request', id: 1, name: 'rows', params: { start: 0, count: 200 } },
  { type: 'request', id: 2, name: 'exchange', params: { index: 3 } },
  {
    type: 'request',
    id: 3,
    name: 'lines',
    params: { exchange: 0, blockId: 'p0@0-9', start: 0, count: 9 },
  },
  { type: 'intent', intent: { name: 'reopen-as-text' } },
  { type: 'intent', intent: { name: 'reveal-all', isRevealed: true } },
  { type: 'intent', intent: { name: 'select', exchange: 1, finding: null } },
  { type: 'intent', intent: { name: 'reveal-value', exchange: 1, finding: 2 } },
  { type: 'intent', intent: { name: 'copy-step', exchange: 1, step: 'p0:0', as: 'text' } },
  { type: 'intent', intent: { name: 'save-step', exchange: 1, step: 'p0:0' } },
  { type: 'intent', intent: { name: 'decode-anyway', exchange: 1 } },
  {
    type: 'request',
    id: 4,
    name: 'box',
    params: { exchange: 0, blockId: 'p0:0', choice: { reading: 0, step: null, form: 'text' } },
  },
  { type: 'intent', intent: { name: 'copy-block', exchange: 1, blockId: 'p1' } },
];

/** Values that JSON cannot spell, but a message can hold. */
const oddValues: readonly unknown[] = [
  undefined,
  Number.NaN,
  Infinity,
  -0,
  2 ** 53,
  10n,
  Symbol('x'),
  () => 'x',
  new Date(0),
  new Map([['type', 'ready']]),
  Object.create(null),
  new Proxy(
    {},
    {
      get: () => {
        throw new Error('a trap');
      },
    },
  ),
];

/** Messages from the page, as hostile as can be. */
export const pageMessageTarget: Target = {
  name: 'page-message',
  tokens: ['"type"', '"request"', '"intent"', '"params"', '"blockId"', 'rows', 'lines'].map(
    encodeUtf8,
  ),
  mutators: [...byteMutators, ...Array.from({ length: 12 }, () => mutateJson)],
  seeds: () => messages.map((message) => encodeUtf8(JSON.stringify(message))),
  run(input) {
    const text = decodeUtf8(input);
    let data: unknown = text;
    try {
      data = JSON.parse(text) as unknown;
    } catch {
      // As a text, then.
    }
    checkMessage(data);
    const random = new Random(hashOf(input));
    checkMessage(bend(data, random));
    checkMessage(random.pick(oddValues));
  },
};

/** The value with an odd one put in somewhere near its top. */
function bend(data: unknown, random: Random): unknown {
  if (typeof data !== 'object' || data === null) return random.pick(oddValues);
  const holder = data as Record<string, unknown>;
  const keys = Object.keys(holder);
  if (keys.length === 0) return data;
  const key = random.pick(keys);
  const inner = holder[key];
  const isDeeper = typeof inner === 'object' && inner !== null && random.chance(0.7);
  const value = isDeeper ? bend(inner, random) : random.pick(oddValues);
  return { ...holder, [key]: value };
}

function checkMessage(data: unknown): void {
  const message = readPageMessage(data);
  if (message === null) return;
  assert.notEqual(message, data, 'a message is built anew');
  assert.deepEqual(readPageMessage(message), message, 'what was read is a message');
  const spelt = JSON.stringify(message);
  assert.equal(JSON.stringify(JSON.parse(spelt)), spelt, 'and nothing else than plain data');
  assert.ok(spelt.length < 2_000, 'of bounded size');
}
