import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import http2 from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import net from 'node:net';
import { decodeLatin1, decodeUtf8 } from '../../../src/bytes/text';
import { ProblemLog } from '../../../src/capture/problemLog';
import { readHttp2, splitHttp2 } from '../../../src/capture/streams/http2';
import { preface } from '../../../src/capture/streams/http2Frame';
import { context } from '../reading';
import { connectionOf, type Turn } from './streaming';

interface Told {
  readonly lines: readonly string[];
  readonly problems: readonly string[];
}

function tell(turns: readonly Turn[]): Told {
  const log = new ProblemLog(0);
  const lines = splitHttp2(connectionOf(turns), log).map((exchange) => {
    const { request, response } = readHttp2(exchange, context, log);
    const asked = request
      ? `${request.method} ${decodeUtf8(request.url.bytes)} [${decodeUtf8(request.content.bytes)}]`
      : '-';
    const answered = response ? `${response.status} [${decodeUtf8(response.content.bytes)}]` : '-';
    return `${exchange.stream} ${asked} ${answered}${exchange.isReset ? ' reset' : ''}`;
  });
  return { lines, problems: log.problems.map(({ code }) => code) };
}

/** A frame as RFC 9113, section 4.1 lays it out. */
function frame(type: number, flags: number, stream: number, payload: string): Uint8Array {
  const body = Buffer.from(payload.replace(/\s/g, ''), 'hex');
  const head = Buffer.alloc(9);
  head.writeUIntBE(body.length, 0, 3);
  head[3] = type;
  head[4] = flags;
  head.writeUInt32BE(stream, 5);
  return Buffer.concat([head, body]);
}

const join = (...frames: readonly Uint8Array[]): Uint8Array => Buffer.concat(frames);
const hex = (text: string): string => Buffer.from(text).toString('hex');
/** GET http://www.example.com/ as in RFC 7541, appendix C.4.1. */
const get = '8286 8441 8cf1 e3c2 e5f2 3a6b a0ab 90f4 ff';
const post = '8386 8441 8cf1 e3c2 e5f2 3a6b a0ab 90f4 ff';
const url = 'http://www.example.com/';

describe('splitHttp2', () => {
  it('puts streams together from frames that lie side by side', () => {
    const { lines, problems } = tell([
      ['sent', Buffer.from(preface)],
      ['sent', join(frame(4, 0, 0, '000300000064'), frame(1, 5, 1, get), frame(1, 4, 3, post))],
      ['received', join(frame(4, 0, 0, ''), frame(4, 1, 0, ''), frame(1, 4, 1, '88'))],
      [
        'sent',
        join(frame(0, 0, 3, hex('a=')), frame(8, 0, 0, '00000001'), frame(0, 1, 3, hex('1'))),
      ],
      [
        'received',
        join(frame(0, 0, 1, hex('one')), frame(1, 5, 3, '89'), frame(0, 1, 1, hex(' more'))),
      ],
      ['received', join(frame(6, 0, 0, '0000000000000000'), frame(0x5b, 9, 7, 'ffff'))],
    ]);
    assert.deepEqual(problems, []);
    assert.deepEqual(lines, [`1 GET ${url} [] 200 [one more]`, `3 POST ${url} [a=1] 204 []`]);
  });

  it('takes padding, priorities, continuations and trailers off', () => {
    const block = Buffer.from(post.replace(/ /g, ''), 'hex').toString('hex');
    const { lines, problems } = tell([
      [
        'sent',
        join(
          frame(1, 0x28, 1, `02 00000000 10 ${block.slice(0, 6)} 0000`),
          frame(9, 0, 1, block.slice(6, 10)),
          frame(9, 4, 1, block.slice(10)),
          frame(0, 0x08, 1, `03 ${hex('abc')} 000000`),
          frame(1, 5, 1, '0003 782d61 0162'),
        ),
      ],
      [
        'received',
        join(frame(1, 4, 1, '0803313030'), frame(1, 4, 1, '88'), frame(0, 1, 1, hex('b'))),
      ],
    ]);
    assert.deepEqual([lines, problems], [[`1 POST ${url} [abc] 200 [b]`], []]);
  });

  it('reads what a server pushes, and what was given up', () => {
    const { lines } = tell([
      ['sent', join(frame(1, 5, 1, get), frame(1, 5, 3, 'be 82 84'))],
      ['received', join(frame(5, 4, 1, `00000002 ${get}`), frame(1, 4, 2, '88'))],
      ['received', join(frame(0, 1, 2, hex('pushed')), frame(3, 0, 3, '00000008'))],
      ['received', frame(7, 0, 0, '00000003 00000000')],
    ]);
    assert.deepEqual(lines, [
      `1 GET ${url} [] -`,
      `2 GET ${url} [] 200 [pushed]`,
      '3 GET //www.example.com/ [] - reset',
    ]);
  });

  it('keeps what stands before a broken frame, and says where it is', () => {
    const broken = [
      frame(0, 0, 0, '00'), // DATA of no stream
      frame(4, 0, 1, ''), // SETTINGS of a stream
      frame(4, 0, 0, '00'), // and of an odd length
      frame(3, 0, 1, '00'), // RST_STREAM of another length
      frame(0, 8, 1, '05 0000'), // more padding than there is
      frame(9, 4, 1, '82'), // nothing to go on with
      join(frame(1, 0, 5, '82'), frame(0, 0, 5, '00')), // a block that is split
    ];
    for (const bytes of broken) {
      const { lines, problems } = tell([
        ['sent', join(frame(1, 5, 1, get), bytes, frame(1, 5, 7, get))],
      ]);
      assert.deepEqual([lines, problems], [[`1 GET ${url} [] -`], ['malformed-stream']]);
    }
  });

  it('shows the content of streams whose header fields refer to what is missing', () => {
    const { lines, problems } = tell([
      ['received', join(frame(1, 4, 5, 'c0'), frame(0, 1, 5, hex('body')), frame(1, 4, 7, '88'))],
    ]);
    assert.deepEqual(lines, ['5 - 0 [body]', '7 - 0 []']);
    assert.deepEqual(problems, ['malformed-stream']);
  });

  it('agrees with Node on what its client and server said', async () => {
    const spoken = await converse();
    const { lines, problems } = tell(spoken.turns);
    assert.deepEqual(problems, []);
    assert.equal(lines.length, spoken.asked.length);
    const log = new ProblemLog(0);
    splitHttp2(connectionOf(spoken.turns), log).forEach((exchange, i) => {
      const { request, response } = readHttp2(exchange, context, log);
      const told = (fields: typeof request): Record<string, string> =>
        Object.fromEntries(
          (fields?.headers ?? []).map(({ name, value }) => [name, decodeLatin1(value.bytes)]),
        );
      const { asked, answered } = { asked: spoken.asked[i]!, answered: spoken.answered[i]! };
      for (const [name, value] of Object.entries(asked.headers)) {
        assert.equal(told(request)[name], value, name);
      }
      assert.equal(decodeUtf8(request!.content.bytes), asked.body);
      const fields = Object.fromEntries(
        (response?.headers ?? []).map(({ name, value }) => [name, decodeLatin1(value.bytes)]),
      );
      for (const [name, value] of Object.entries(answered.headers)) {
        assert.equal(fields[name], value, name);
      }
      assert.equal(decodeUtf8(response!.content.bytes), answered.body);
    });
  });

  it('reads any beginning and any mutant of a connection without an exception', async () => {
    const { turns } = await converse(3);
    const sent = Buffer.concat(turns.flatMap(([to, bytes]) => (to === 'sent' ? [bytes] : [])));
    for (let end = 0; end <= sent.length; end += 7) {
      assert.deepEqual(tell([['sent', sent.subarray(0, end)]]).problems, []);
    }
    let seed = 1;
    const random = (most: number): number => (seed = (seed * 48_271) % 0x7fffffff) % most;
    for (let i = 0; i < 300; i++) {
      const mutant = Buffer.from(sent);
      for (let j = 0; j < 3; j++) mutant[random(mutant.length)] = random(256);
      tell([
        ['sent', mutant],
        ['received', mutant],
      ]);
    }
  });
});

interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Spoken {
  readonly turns: readonly Turn[];
  readonly asked: readonly Message[];
  readonly answered: readonly Message[];
}

/** Has Node's HTTP/2 client and server talk to each other, and listens in. */
async function converse(count = 40): Promise<Spoken> {
  const turns: Turn[] = [];
  const asked = Array.from({ length: count }, (_, i) => messageOf(i));
  const answered = Array.from({ length: count }, (_, i) => messageOf(i + 1000));
  const server = http2.createServer({ settings: { headerTableSize: 4096 } });
  server.on('stream', (stream, headers) => {
    const i = Number(headers['x-number']);
    stream.respond({ ':status': 200, ...answered[i]!.headers });
    stream.end(answered[i]!.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const relay = net.createServer((client: Socket) => {
    const upstream = net.connect(port, '127.0.0.1');
    client.on('data', (bytes: Buffer) => {
      turns.push(['sent', bytes]);
      upstream.write(bytes);
    });
    upstream.on('data', (bytes: Buffer) => {
      turns.push(['received', bytes]);
      client.write(bytes);
    });
    client.on('error', () => upstream.destroy());
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
  const session = http2.connect(`http://127.0.0.1:${(relay.address() as AddressInfo).port}`);
  for (const [i, { headers, body }] of asked.entries()) {
    const stream = session.request({
      ':method': 'POST',
      ':path': `/${i}`,
      'x-number': String(i),
      ...headers,
    });
    stream.end(body);
    stream.resume();
    await new Promise<void>((resolve, reject) => {
      stream.on('end', resolve);
      stream.on('error', reject);
    });
  }
  await new Promise<void>((resolve) => session.close(resolve));
  await Promise.all([server, relay].map((one) => new Promise((resolve) => one.close(resolve))));
  return { turns, asked, answered };
}

/** Every byte that a field may hold, short and long values, and names old and new. */
function messageOf(i: number): Message {
  const printable = Array.from({ length: 95 }, (_, k) => String.fromCharCode(32 + ((k + i) % 95)));
  const upper = Array.from({ length: 128 }, (_, k) => String.fromCharCode(128 + ((k + i) % 128)));
  return {
    headers: {
      'x-printable': `a${printable.join('')}a`,
      'x-upper': `${'0'.repeat(i % 400)}${upper.join('')}`,
      'x-one': String.fromCharCode(33 + (i % 94)),
      [`x-name-${i % 7}`]: 'again',
      'content-type': i % 2 ? 'text/plain' : 'application/json',
      'user-agent': 'Example/1.0',
    },
    body: `body ${i} ${'text, '.repeat((i % 50) * 40)}`,
  };
}
