import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  maxLines,
  maxMessageRows,
  maxRows,
  maxSelectedLength,
  readPageMessage,
} from '../../src/view/pageMessages';
import type { PageMessage, PagePlace } from '../../src/view/protocol';

const place: PagePlace = {
  blockId: 'p2@0-9',
  from: { line: 0, column: 3 },
  to: { line: 2, column: 0 },
  text: null,
  isWhole: true,
};
const messages: PageMessage[] = [
  { type: 'ready' },
  { type: 'request', id: 0, name: 'rows', params: { start: 0, count: maxRows } },
  { type: 'request', id: 1, name: 'rows-of', params: { exchanges: [0, 7] } },
  { type: 'request', id: 2, name: 'overview', params: {} },
  { type: 'request', id: 2, name: 'timeline', params: {} },
  { type: 'request', id: 2, name: 'starting-with', params: { typed: 'sh' } },
  {
    type: 'request',
    id: 2,
    name: 'arrange',
    params: { arrangement: { sort: null, group: 'host' }, start: 0, stamp: null },
  },
  {
    type: 'request',
    id: 2,
    name: 'arrange',
    params: {
      arrangement: { sort: { column: 'size', isDescending: true }, group: null },
      start: 40_000,
      stamp: 3,
    },
  },
  { type: 'request', id: 2, name: 'filter', params: { text: 'host:a', within: null } },
  {
    type: 'request',
    id: 2,
    name: 'filter',
    params: { text: '', within: { label: 'IMEI', exchanges: Uint8Array.of(5) } },
  },
  { type: 'request', id: 2, name: 'filter-values', params: { key: 'host', typed: 'a' } },
  { type: 'intent', intent: { name: 'deselect' } },
  { type: 'request', id: 1, name: 'exchange', params: { index: 3 } },
  {
    type: 'request',
    id: 2,
    name: 'lines',
    params: { exchange: 1, blockId: 'p2/0.1:0@0-900', start: 200, count: maxLines, level: null },
  },
  {
    type: 'request',
    id: 2,
    name: 'lines',
    params: { exchange: 1, blockId: 'p2/0.1:0@0-900', start: 0, count: 1, level: 2 },
  },
  {
    type: 'request',
    id: 3,
    name: 'messages',
    params: { exchange: 1, start: 5, count: maxMessageRows },
  },
  { type: 'request', id: 3, name: 'message', params: { exchange: 1, message: 0 } },
  { type: 'request', id: 3, name: 'message-of', params: { exchange: 1, finding: 7 } },
  { type: 'intent', intent: { name: 'select', exchange: 1, finding: null } },
  { type: 'intent', intent: { name: 'select', exchange: 1, finding: 0 } },
  { type: 'intent', intent: { name: 'reveal-value', exchange: 1, finding: 0 } },
  { type: 'intent', intent: { name: 'reveal-all', isRevealed: true } },
  { type: 'intent', intent: { name: 'copy-value', exchange: 1, finding: 0 } },
  { type: 'intent', intent: { name: 'copy-block', exchange: 1, blockId: 'request-body' } },
  { type: 'intent', intent: { name: 'show-bytes', exchange: 1, finding: 0 } },
  ...(['mark-known', 'not-personal', 'wrong-kind'] as const).map((name): PageMessage => ({
    type: 'intent',
    intent: { name, exchange: 1, finding: 0 },
  })),
  { type: 'intent', intent: { name: 'manage-marks' } },
  ...(['open-step', 'decode-step-as', 'decode-input-as', 'explain-step', 'save-step'] as const).map(
    (name): PageMessage => ({ type: 'intent', intent: { name, exchange: 1, step: 'p2/0.1:0' } }),
  ),
  { type: 'intent', intent: { name: 'point', exchange: 1, place: null } },
  { type: 'intent', intent: { name: 'point', exchange: 1, place } },
  { type: 'intent', intent: { name: 'point', exchange: 1, place: { ...place, text: 'SGVs' } } },
  { type: 'intent', intent: { name: 'export' } },
  { type: 'intent', intent: { name: 'reopen-as-text' } },
  { type: 'intent', intent: { name: 'show-verdicts' } },
];

describe('messages from the page', () => {
  it('takes every message of the protocol as it is', () => {
    for (const message of messages) assert.deepEqual(readPageMessage(message), message);
  });

  it('leaves out what the protocol does not know', () => {
    const more = { type: 'ready', extra: '<script>', __proto__: { evil: true } };
    assert.deepEqual(readPageMessage(more), { type: 'ready' });
  });

  it('takes no numbers but whole ones from 0 on', () => {
    for (const index of [-1, 0.5, NaN, Infinity, '1', null, undefined, 2 ** 60, [1], 1n]) {
      const message = { type: 'request', id: 1, name: 'exchange', params: { index } };
      assert.equal(readPageMessage(message), null, String(index));
    }
  });

  it('takes no more rows, lines or id than a request may have', () => {
    const rows = { type: 'request', id: 1, name: 'rows', params: { start: 0, count: maxRows + 1 } };
    assert.equal(readPageMessage(rows), null);
    for (const exchanges of [Array.from({ length: maxRows + 1 }, () => 0), [0.5], [-1], 'x', null])
      assert.equal(
        readPageMessage({ type: 'request', id: 1, name: 'rows-of', params: { exchanges } }),
        null,
      );
    for (const params of [
      { text: 'x'.repeat(4_001), within: null },
      { text: 'x', within: [1] },
      { text: 'x', within: { label: 'IMEI', exchanges: [1] } },
      { text: 'x', within: { label: 'x'.repeat(201), exchanges: Uint8Array.of(1) } },
    ])
      assert.equal(readPageMessage({ type: 'request', id: 1, name: 'filter', params }), null);
    for (const params of [
      { key: 'hots', typed: '' },
      { key: 'host', typed: 1 },
    ])
      assert.equal(
        readPageMessage({ type: 'request', id: 1, name: 'filter-values', params }),
        null,
      );
    const many = { exchange: 0, start: 0, count: maxMessageRows + 1 };
    assert.equal(readPageMessage({ type: 'request', id: 1, name: 'messages', params: many }), null);
    const params = { exchange: 0, blockId: 'b', start: 0, count: maxLines + 1 };
    assert.equal(readPageMessage({ type: 'request', id: 1, name: 'lines', params }), null);
    const long = { name: 'copy-block', exchange: 0, blockId: 'x'.repeat(10_000) };
    assert.equal(readPageMessage({ type: 'intent', intent: long }), null);
  });

  it('takes no place but a whole one, and no more text than is selected by hand', () => {
    const read = (changed: unknown): unknown =>
      readPageMessage({ type: 'intent', intent: { name: 'point', exchange: 0, place: changed } });
    assert.notEqual(read({ ...place, text: 'x'.repeat(maxSelectedLength) }), null);
    for (const changed of [
      undefined,
      'p2',
      { ...place, text: 'x'.repeat(maxSelectedLength + 1) },
      { ...place, text: 7 },
      { ...place, isWhole: 1 },
      { ...place, blockId: '' },
      { ...place, from: null },
      { ...place, to: { line: -1, column: 0 } },
      { ...place, to: { line: 0, column: 0.5 } },
    ]) {
      assert.equal(read(changed), null, JSON.stringify(changed)?.slice(0, 80));
    }
  });

  it('takes no names that are only inherited', () => {
    const inherited: unknown = Object.create({ type: 'request', id: 1, name: 'toString' });
    assert.equal(readPageMessage(inherited), null);
    const intent = { type: 'intent', intent: { name: 'constructor' } };
    assert.equal(readPageMessage(intent), null);
  });

  it('gives null for getters and proxies that throw', () => {
    const getter = {
      get type(): string {
        throw new Error('no');
      },
    };
    assert.equal(readPageMessage(getter), null);
    const proxy: unknown = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
      },
    );
    assert.equal(readPageMessage(proxy), null);
  });

  it('never throws, and what it gives is a message that it takes again', () => {
    const fields = fc.dictionary(
      fc.constantFrom('type', 'id', 'name', 'params', 'intent', 'start', 'count', 'exchange'),
      fc.anything(),
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fields), (data) => {
        const message = readPageMessage(data);
        if (message !== null) assert.deepEqual(readPageMessage(message), message);
      }),
    );
  });

  it('survives one wrong field in any message', () => {
    fc.assert(
      fc.property(fc.constantFrom(...messages), fc.nat(20), fc.anything(), (message, at, wrong) => {
        const copy: unknown = structuredClone(message);
        spoil(copy, at, wrong);
        const read = readPageMessage(copy);
        if (read !== null) assert.deepEqual(readPageMessage(read), read);
      }),
    );
  });
});

/** Puts `wrong` into one of the fields, counted through the nesting. */
function spoil(data: unknown, at: number, wrong: unknown): void {
  let left = at;
  const open: unknown[] = [data];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    for (const key of Object.keys(next)) {
      const fields = next as Record<string, unknown>;
      if (left-- === 0) {
        fields[key] = wrong;
        return;
      }
      open.push(fields[key]);
    }
  }
}
