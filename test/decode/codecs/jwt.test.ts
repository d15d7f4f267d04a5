import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { protectionOf } from '../../../src/decode/tree';
import { answer, base64url, chain, checkMap, decode, flat, leafAt } from '../support';

const token = (header: object, payload: string | object): string =>
  [
    base64url(JSON.stringify(header)),
    base64url(typeof payload === 'string' ? payload : JSON.stringify(payload)),
    randomBytes(32).toString('base64url'),
  ].join('.');

describe('decode jwt', () => {
  const signed = token({ alg: 'HS256', typ: 'JWT' }, { sub: '48151623', email: 'jo@mail.example' });

  it('reads header and payload, and says that they are only encoded', () => {
    const root = decode(signed);
    assert.deepEqual(flat(root), {
      'jwt:header json:/alg': 'HS256',
      'jwt:header json:/typ': 'JWT',
      'jwt:payload json:/sub': '48151623',
      'jwt:payload json:/email': 'jo@mail.example',
    });
    assert.equal(protectionOf(leafAt(root, 'jwt:payload json:/sub')), 'encoded');
    assert.equal(chain(signed), 'jwt json');
  });

  it('is found behind Bearer, in a cookie, a URL and a text', () => {
    const email = 'json:/email';
    for (const [bytes, hint, path] of [
      [
        `Bearer ${signed}`,
        { place: 'header' },
        `span:7,${String(7 + signed.length)} jwt:payload ${email}`,
      ],
      [`session=${signed}; a=b`, { place: 'cookie' }, `cookie:session jwt:payload ${email}`],
      [`https://a.example/in/${signed}?x=1`, { place: 'url' }, `path:1 jwt:payload ${email}`],
      [`token ${signed}.`, {}, `span:6,${String(6 + signed.length)} jwt:payload ${email}`],
    ] as const) {
      assert.equal(flat(decode(bytes, hint))[path], 'jo@mail.example', bytes);
    }
  });

  it('keeps a header whose payload is no JSON, or no base64', () => {
    const compressed = [base64url('{"alg":"none"}'), '###', ''].join('.');
    assert.equal(chain(compressed.replace('###', 'QUJDR')), 'jwt json');
    const { segments } = answer(token({ alg: 'RS256' }, 'plain words, and no object'));
    assert.deepEqual(
      segments.map(({ chain, text }) => `${chain.join(' ')} ${String(text)}`),
      ['jwt plain words, and no object', 'jwt json {"alg":"RS256"}'],
    );
  });

  it('leads a claim to its characters', () => {
    const value = leafAt(decode(signed), 'jwt:payload json:/sub');
    const payload = value.parent!.parent;
    checkMap(payload, { start: 8, end: 16 }, (encoded) =>
      Buffer.from(Buffer.from(encoded).toString(), 'base64url'),
    );
  });

  it('leaves what has dots and no header', () => {
    for (const text of [
      'com.example.app.MainActivity',
      'eyeball.of.the.storm.is.calm',
      `${base64url('{"typ":"x"}')}.AAAA.BBBB`.slice(0, 24),
      'ey.ey.ey',
      `ey${'.'.repeat(1000)}`,
    ]) {
      assert.equal(chain(text).includes('jwt'), false, text);
    }
    decode('eyJ'.repeat(100_000));
    decode('eyJ.'.repeat(100_000));
  });
});
