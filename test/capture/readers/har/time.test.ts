import assert from 'node:assert/strict';
import { codes } from '../../reading';
import { plainRequest, readEntry } from './reading';

describe('HAR startedDateTime', () => {
  const noon = Date.UTC(2024, 1, 29, 12, 0, 0);
  const times: readonly (readonly [string, number])[] = [
    ['2024-02-29T12:00:00Z', noon],
    ['2024-02-29T13:00:00.000+01:00', noon],
    ['2024-02-29T17:30:00,5+0530', noon + 500],
    ['2024-02-29 12:00', noon],
    ['2024-02-29T12:00:00.123456789Z', noon + 123],
  ];
  for (const [text, expected] of times) {
    it(`reads ${text}`, async () => {
      const { exchange } = await readEntry(plainRequest(), undefined, { startedDateTime: text });
      assert.equal(exchange.startedAtMs, expected);
    });
  }

  it('is not guessed', async () => {
    for (const text of ['2024-13-01T00:00:00Z', '29.02.2024', '1709208000', 'now']) {
      const reading = await readEntry(plainRequest(), undefined, { startedDateTime: text });
      assert.equal(reading.exchange.startedAtMs, null);
      assert.deepEqual(codes(reading.problems), ['malformed-field']);
    }
    const empty = await readEntry(plainRequest(), undefined, { startedDateTime: '' });
    assert.deepEqual(empty.problems, []);
  });
});
