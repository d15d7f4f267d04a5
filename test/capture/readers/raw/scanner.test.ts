import assert from 'node:assert/strict';
import { encodeUtf8 } from '../../../../src/bytes/text';
import { splitMessages } from '../../../../src/capture/readers/raw/scanner';

/** Each exchange as the text it covers. */
function split(text: string): { exchanges: string[]; strayAt: number | null } {
  const exchanges: string[] = [];
  let strayAt: number | null = null;
  for (const item of splitMessages(encodeUtf8(text))) {
    if (item.kind === 'stray') strayAt ??= item.at;
    else exchanges.push(text.slice(item.exchange.start, item.exchange.end));
  }
  return { exchanges, strayAt };
}

const get = 'GET /a HTTP/1.1\nHost: a.example\n\n';
const ok = 'HTTP/1.1 200 OK\nContent-Length: 2\n\nhi';

describe('splitMessages', () => {
  it('gives each request the response behind it', () => {
    const { exchanges } = split(`${get}${ok}${get}${get}${ok}`);
    assert.deepEqual(exchanges, [get + ok, get, get + ok]);
    assert.deepEqual(split(`${ok}${ok}`).exchanges, [ok, ok]);
    const early = 'HTTP/1.1 100 Continue\n\n';
    assert.deepEqual(split(`${get}${early}${ok}`).exchanges, [get + early + ok]);
  });

  it('believes a length only where a message or the end follows', () => {
    const quoting = `POST / HTTP/1.1\nContent-Length: ${get.length}\n\n${get}`;
    assert.deepEqual(split(quoting + get).exchanges, [quoting, get]);
    for (const length of ['0', '1', '3', '500', '-1', '99999999999999999999']) {
      const lying = `POST / HTTP/1.1\nContent-Length: ${length}\n\nab\n`;
      assert.deepEqual(split(lying + get).exchanges, [lying, get], length);
    }
  });

  it('finds the end of chunks, and of chunks that lie', () => {
    const head = 'HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n';
    const good = `${head}5\r\nGET /\r\n0\r\n\r\n`;
    assert.deepEqual(split(get + good + get).exchanges, [get + good, get]);
    const lying = `${head}500\r\nabc\r\n0\r\n\r\n`;
    assert.deepEqual(split(get + lying + get).exchanges, [get + lying, get]);
  });

  it('reads what REST clients write', () => {
    const text = [
      '@host = https://a.example',
      '# @name first',
      'GET {{host}}/x',
      'Accept: */*',
      '',
      '> {% client.log("x") %}',
      '### second',
      '// note',
      'POST https://b.example/y',
      '',
      '{"a": "#b"}',
      '',
      '<> 2024.json',
      '###',
      '',
    ].join('\n');
    assert.deepEqual(split(text), {
      exchanges: ['GET {{host}}/x\nAccept: */*\n\n', 'POST https://b.example/y\n\n{"a": "#b"}\n\n'],
      strayAt: null,
    });
  });

  it('skips fences and places what is neither message nor note', () => {
    assert.equal(split(`${'='.repeat(12)}\n${get}`).strayAt, null);
    assert.equal(split(`${ok}\n==========\nwhat is this\n${get}`).strayAt, ok.length + 12);
    assert.equal(split('').exchanges.length, 0);
  });

  it('is linear over megabytes without an end', function () {
    this.timeout(60_000);
    const text = `${get}${'GET\n'.repeat(300_000)}${'HTTP/1.1 20\n'.repeat(100_000)}`;
    const started = performance.now();
    split(text);
    assert.ok(performance.now() - started < 20_000);
  });
});
