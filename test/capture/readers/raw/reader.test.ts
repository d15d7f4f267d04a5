import assert from 'node:assert/strict';
import { codes, readCapture } from '../../reading';

describe('raw reader', () => {
  it('counts from the file, byte-order mark or not', async () => {
    const text = '\ufeffGET /é HTTP/1.1\nHost: a.example\n\nbody';
    const { exchanges } = await readCapture(text);
    assert.deepEqual(exchanges[0]!.range, { start: 3, end: 41 });
  });

  it('places text that is no message', async () => {
    const { problems } = await readCapture('HTTP/1.1 204\n\n###\nhuh?\n');
    assert.deepEqual(
      problems.map(({ code, offset }) => [code, offset]),
      [['malformed-file', 18]],
    );
  });

  it('reads a thousand messages', async () => {
    const text = 'POST /x HTTP/1.1\nHost: a.example\nContent-Length: 3\n\na=1\n\n'.repeat(1000);
    const { exchanges, problems } = await readCapture(text);
    assert.equal(exchanges.length, 1000);
    assert.deepEqual(codes(problems), []);
  });
});
