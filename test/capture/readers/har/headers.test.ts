import assert from 'node:assert/strict';
import { decodeUtf8 } from '../../../../src/bytes/text';
import { codes, spelt } from '../../reading';
import { plainRequest, readEntry } from './reading';

async function headersOf(headers: unknown): Promise<[string, string][]> {
  const { exchange } = await readEntry(plainRequest({ headers }));
  return exchange.request!.headers.map(({ name, value }) => [name, decodeUtf8(value.bytes)]);
}

describe('HAR headers', () => {
  it('are objects, pairs or members of one object, in their order and spelling', async () => {
    const expected = [
      ['X-A', '1'],
      ['x-a', '2'],
    ];
    const objects = [
      { name: 'X-A', value: '1' },
      { value: '2', name: 'x-a' },
    ];
    assert.deepEqual(await headersOf(objects), expected);
    assert.deepEqual(await headersOf(expected), expected);
    assert.deepEqual(await headersOf({ 'X-A': '1', 'x-a': '2' }), expected);
  });

  it('keep what can be used of values that are no text', async () => {
    const { file, exchange, problems } = await readEntry(
      plainRequest({ headers: [['A', 5], { name: 'B', value: null }, { name: 'C' }, ['D', {}]] }),
    );
    const { headers } = exchange.request!;
    assert.deepEqual(
      headers.map(({ name, value }) => [name, decodeUtf8(value.bytes)]),
      [
        ['A', '5'],
        ['B', ''],
        ['C', ''],
        ['D', ''],
      ],
    );
    assert.equal(spelt(file, headers[0]!.value), '5');
    assert.deepEqual(codes(problems), ['malformed-field', 'malformed-field', 'malformed-field']);
  });

  it('leave out what has no name, with a problem', async () => {
    const { exchange, problems } = await readEntry(
      plainRequest({ headers: [{ value: 'x' }, [], 7, { name: 'ok', value: 'y' }] }),
    );
    assert.deepEqual(
      exchange.request!.headers.map(({ name }) => name),
      ['ok'],
    );
    assert.equal(problems.length, 3);
  });
});
