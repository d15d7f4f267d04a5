import assert from 'node:assert/strict';
import { codes, readCapture } from '../../reading';

describe('HAR reader', () => {
  it('says that a log has no entries', async () => {
    for (const text of ['{"log":{"version":"1.2"}}', '{"log":{"version":"1.2","entries":null}}']) {
      const { format, problems } = await readCapture(text, 'a.har');
      assert.equal(format, 'har');
      assert.deepEqual(codes(problems), ['no-exchanges']);
    }
    assert.deepEqual((await readCapture('{"log":{"entries":[]}}')).problems, []);
  });

  it('names the place where the file ends or breaks', async () => {
    const cut = await readCapture('{"log":{"entries":[{}, {"request":');
    assert.deepEqual(
      cut.problems.map(({ code, offset, exchange }) => [code, offset, exchange]).slice(0, 1),
      [['truncated-file', 34, null]],
    );
    assert.equal(cut.exchanges.length, 2);
    const broken = await readCapture('{"log":{"entries":[{}}, {}]}');
    assert.equal(broken.problems[0]!.code, 'malformed-file');
    assert.equal(broken.problems[0]!.offset, 21);
    assert.equal(broken.exchanges.length, 1);
  });

  it('keeps the number of an entry that is none', async () => {
    const good =
      '{"request":{"method":"GET","url":"http://a.example/","headers":[]},"response":{"status":1,"headers":[]}}';
    const { exchanges, problems } = await readCapture(
      `{"log":{"entries":[null,${good},7,"x",[${good}],${good}]}}`,
    );
    assert.deepEqual(
      exchanges.map(({ index, request }) => [index, request?.method ?? null]),
      [
        [0, null],
        [1, 'GET'],
        [2, null],
        [3, null],
        [4, null],
        [5, 'GET'],
      ],
    );
    assert.deepEqual(
      problems.map(({ code, exchange, offset }) => [
        code,
        exchange,
        offset === exchanges[exchange!]!.range.start,
      ]),
      [0, 2, 3, 4].map((number) => ['malformed-exchange', number, true]),
    );
  });
});
