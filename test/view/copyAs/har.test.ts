import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MemorySource } from '../../../src/bytes/source';
import { sourcedContent } from '../../../src/bytes/sourced';
import { decodeUtf8, encodeUtf8 } from '../../../src/bytes/text';
import type { Exchange, StreamMessage } from '../../../src/capture/model';
import { openCapture } from '../../../src/capture/open';
import { inflate } from '../../../src/platform/inflate.node';
import { CopyOfExchanges } from '../../../src/view/copyAs/exchanges';
import { harEntryText, harFileText } from '../../../src/view/copyAs/har';
import { makeExchange } from '../../verdict/make';

/** The exchanges of a HAR file, read as any file is. */
async function read(text: string): Promise<Exchange[]> {
  const context = { inflate, maxContentBytes: 1 << 24 };
  const capture = await openCapture(new MemorySource(encodeUtf8(text)), 'x.har', context);
  const exchanges: Exchange[] = [];
  for await (const item of capture.index()) {
    assert.equal(item.kind, 'exchange');
    if (item.kind === 'exchange') exchanges.push(await capture.load(item.ref, exchanges.length));
  }
  return exchanges;
}

function withBodies(exchange: Exchange, sent: Uint8Array, received: Uint8Array): Exchange {
  const { request, response } = exchange;
  return {
    ...exchange,
    request: { ...request!, content: { ...request!.content, ...sourcedContent(sent) } },
    response: { ...response!, content: { ...response!.content, ...sourcedContent(received) } },
  };
}

/** What of an exchange a HAR file can hold. */
function told({ request, response, startedAtMs, durationMs, messages }: Exchange): unknown {
  const headers = (fields: typeof request): unknown =>
    fields?.headers.map(({ name, value }) => [name, decodeUtf8(value.bytes)]);
  return {
    method: request?.method,
    url: request && decodeUtf8(request.url.bytes),
    sent: request && [...request.content.bytes],
    fields: headers(request),
    status: response?.status,
    reason: response?.reason,
    received: response && [...response.content.bytes],
    type: response?.content.mediaType,
    startedAtMs,
    durationMs,
    messages: messages?.map(({ direction, kind, atMs, content }) => ({
      direction,
      kind,
      atMs,
      data: [...content.bytes],
    })),
  };
}

const exchange: Exchange = {
  ...makeExchange({
    url: 'https://a.example/x/%zz?q=a+b&q=%C3%A9&flag#end',
    headers: { Cookie: 'sid=1; theme=dark', 'X-Ünder': 'é' },
    body: '{"a":"ü"}',
    answer: '<p>\u0000"quoted"</p>',
    answerHeaders: { 'Content-Type': 'text/html', 'Set-Cookie': 'k=v=w; Path=/; HttpOnly' },
  }),
  startedAtMs: 1_588_312_991_402,
  durationMs: 12.5,
  serverAddress: '192.0.2.7',
};

describe('an exchange as an entry of a HAR file', () => {
  it('is what it was when it is opened again', async () => {
    const [again, more] = await read(harFileText([harEntryText(exchange)]));
    assert.equal(more, undefined);
    assert.deepEqual(told(again!), { ...(told(exchange) as object), type: 'text/html' });
    assert.deepEqual(again!.problems, []);
    assert.equal(again!.serverAddress, '192.0.2.7');
  });

  it('has what the format asks for', () => {
    const entry = JSON.parse(harEntryText(exchange)) as Record<string, Record<string, unknown>>;
    assert.deepEqual(entry['request']!['cookies'], [
      { name: 'sid', value: '1' },
      { name: 'theme', value: 'dark' },
    ]);
    assert.deepEqual(entry['request']!['queryString'], [
      { name: 'q', value: 'a b' },
      { name: 'q', value: 'é' },
      { name: 'flag', value: '' },
    ]);
    assert.deepEqual(entry['response']!['cookies'], [{ name: 'k', value: 'v=w' }]);
    assert.deepEqual(Object.keys(entry['response']!['content'] as object), [
      'size',
      'mimeType',
      'text',
    ]);
    assert.deepEqual(entry['timings'], { send: 0, wait: 12.5, receive: 0 });
    assert.equal(entry['startedDateTime'], '2020-05-01T06:03:11.402Z');
    assert.deepEqual(entry['cache'], {});
  });

  it('keeps bodies to the byte, those that are no text too', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1 }),
        fc.string({ minLength: 1, unit: 'binary' }),
        async (sent, received) => {
          const one = withBodies(makeExchange(), sent, encodeUtf8(received));
          const [again] = await read(harFileText([harEntryText(one)]));
          assert.deepEqual([...again!.request!.content.bytes], [...sent]);
          assert.deepEqual([...again!.response!.content.bytes], [...encodeUtf8(received)]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps line ends in a body that JSON does not escape', async () => {
    const received = 'a\u2028b\u2029c\u0085d';
    const one = withBodies(makeExchange(), Uint8Array.of(1), encodeUtf8(received));
    const [again] = await read(harFileText([harEntryText(one)]));
    assert.equal(decodeUtf8(again!.response!.content.bytes), received);
  });

  it('keeps messages of a connection', async () => {
    const message = (
      kind: StreamMessage['kind'],
      direction: StreamMessage['direction'],
      data: string | Uint8Array,
    ): StreamMessage => ({
      kind,
      direction,
      atMs: 1_588_312_992_000,
      content: sourcedContent(typeof data === 'string' ? encodeUtf8(data) : data),
      fidelity: 'text',
      state: 'complete',
    });
    const lists = [
      [message('text', 'sent', '{"a":1}'), message('binary', 'received', Uint8Array.of(0, 255))],
      [message('event', 'received', 'one'), message('event', 'received', 'two')],
    ];
    for (const messages of lists) {
      const one = { ...makeExchange(), messages };
      const [again] = await read(harFileText([harEntryText(one)]));
      const { messages: kept } = told(again!) as { messages: unknown };
      assert.deepEqual(kept, (told(one) as { messages: unknown }).messages);
    }
  });

  it('is told from what is only half there', async () => {
    const half = { ...makeExchange({ body: 'x' }), response: null, startedAtMs: null };
    const entry = JSON.parse(harEntryText(half)) as Record<string, Record<string, unknown>>;
    assert.equal(entry['response']!['status'], 0);
    assert.match(String(entry['comment']), /does not say/);
    assert.doesNotThrow(() => JSON.parse(harEntryText({ ...half, request: null })) as unknown);
    assert.equal((await read(harFileText([harEntryText(half)])))[0]!.response?.status, 0);
  });
});

describe('several exchanges as one text', () => {
  const two = [makeExchange({ url: 'https://a.example/1' }), makeExchange({ index: 1 })];
  const copyOf = (
    form: 'curl' | 'fetch' | 'har',
    exchanges: readonly Exchange[],
  ): string | null => {
    const copy = new CopyOfExchanges(form);
    for (const one of exchanges) assert.ok(copy.add(one));
    return copy.text();
  };

  it('is a whole HAR file, or one call after another', async () => {
    assert.equal((await read(copyOf('har', two)!)).length, 2);
    assert.equal(copyOf('har', two.slice(0, 1)), harEntryText(two[0]!));
    assert.equal(copyOf('curl', two)!.match(/^curl /gm)!.length, 2);
    assert.equal(copyOf('fetch', two)!.match(/^await fetch\(/gm)!.length, 2);
  });

  it('leaves out what has no such form, and is none where nothing has', () => {
    const none = { ...makeExchange(), request: null };
    assert.equal(copyOf('curl', [none, two[0]!]), copyOf('curl', two.slice(0, 1)));
    assert.equal(copyOf('curl', [none]), null);
    assert.equal(copyOf('har', []), null);
  });

  it('has an end', () => {
    const copy = new CopyOfExchanges('fetch');
    const large = makeExchange({ body: 'x'.repeat(9 * 1024 * 1024) });
    assert.deepEqual(
      [1, 2, 3, 4].map(() => copy.add(large)),
      [true, true, true, false],
    );
  });
});
