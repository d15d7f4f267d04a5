import assert from 'node:assert/strict';
import { codes } from '../../reading';
import { plainRequest, plainResponse, readEntry } from './reading';

async function problemsOf(content: object, headers: readonly object[] = []): Promise<string[]> {
  const { problems, exchange } = await readEntry(plainRequest(), plainResponse(content, headers));
  assert.equal(exchange.response!.content.state, problems.length > 0 ? 'truncated' : 'complete');
  return codes(problems);
}

const length = (value: number): object => ({ name: 'Content-Length', value: String(value) });
const coding = { name: 'Content-Encoding', value: 'gzip' };

describe('checkLength', () => {
  const text = 'x'.repeat(1000);

  it('calls a body cut that is clearly shorter than declared', async () => {
    assert.deepEqual(await problemsOf({ text }, [length(5000)]), ['truncated-body']);
    assert.deepEqual(await problemsOf({ text, size: 5000 }), ['truncated-body']);
  });

  it('knows what writers get wrong', async () => {
    assert.deepEqual(await problemsOf({ text, size: 0 }, [length(1003)]), []);
    assert.deepEqual(await problemsOf({ text, size: 1080 }), []);
    assert.deepEqual(await problemsOf({ text }, [length(5000), coding]), []);
    assert.deepEqual(await problemsOf({ text }, [length(10)]), []);
    const utf16 = { name: 'Content-Type', value: 'text/html; charset=UTF-16' };
    assert.deepEqual(await problemsOf({ text, size: 2000 }, [length(2000), utf16]), []);
  });
});
