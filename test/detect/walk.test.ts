import assert from 'node:assert/strict';
import fc from 'fast-check';
import { find, findAll, findInJson, marks } from './exchange';

describe('names of values', () => {
  const cases: readonly (readonly [what: string, body: unknown, ...expected: string[]])[] = [
    ['are those of their array', { emails: ['jo@posteo.de'] }, 'email@json:/emails/0'],
    [
      'stand in a member beside them',
      [
        { name: 'email', value: 'jo@mail.example' },
        { key: 'imei', value: '356938035643809' },
      ],
      'email@json:/0/value',
      'imei@json:/1/value',
    ],
    [
      'go with `id` where the object is a user',
      { user: { id: 'u-48151623' } },
      'user_id@json:/user/id',
    ],
    ['do not go with `id` alone', { thing: { id: 'u-48151623' } }],
    [
      'pass through base64',
      { email: Buffer.from('jo.berg@mail.example').toString('base64') },
      'email@base64',
    ],
    [
      'pass through JSON in a string',
      { data: JSON.stringify({ imei: '356938035643809' }) },
      'imei@json:/imei',
    ],
    [
      'may be given twice',
      JSON.parse('{"email":"jo@posteo.de","Email":"ann@web.de"}'),
      'email@json:/Email',
      'email@json:/email',
    ],
  ];
  for (const [what, body, ...expected] of cases) {
    it(what, () => {
      assert.deepEqual(marks(findInJson(body)), expected);
    });
  }

  it('stand before an id in a path', () => {
    const findings = find({ url: 'https://api.shop.example/v1/users/48151623/orders/17' });
    assert.deepEqual(marks(findings), ['user_id@path:2']);
  });

  it('are those of attributes and elements', () => {
    const body =
      '<?xml version="1.0"?><r><device imei="356938035643809"/><email>jo@posteo.de</email></r>';
    const findings = find({ requestBody: body, requestType: 'application/xml' });
    assert.deepEqual(marks(findings), ['email@xml:/r/email', 'imei@xml:/r/device/@imei']);
  });

  it('are those of the parts of a form', () => {
    const body =
      '--b\r\nContent-Disposition: form-data; name="email"\r\n\r\njo@posteo.de\r\n' +
      '--b\r\nContent-Disposition: form-data; name="meta"\r\n\r\n{"imei":"356938035643809"}\r\n--b--\r\n';
    const findings = find({ requestBody: body, requestType: 'multipart/form-data; boundary=b' });
    assert.deepEqual(marks(findings), ['email@multipart:email', 'imei@json:/imei']);
  });
});

describe('hostile bodies', () => {
  const json = (body: string) => findAll({ requestBody: body, requestType: 'application/json' });

  it('with names of an object’s machinery do no harm', () => {
    const findings = json(
      '{"__proto__":{"email":"jo@posteo.de"},"constructor":{"prototype":{"imei":"356938035643809"}},"toString":1}',
    );
    assert.deepEqual(marks(findings), [
      'email@json:/__proto__/email',
      'imei@json:/constructor/prototype/imei',
    ]);
    assert.equal(({} as Record<string, unknown>)['email'], undefined);
  });

  it('of any bytes, under any name, throw nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.string(), (bytes, type) => {
        findAll({ requestBody: bytes, requestType: type });
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        json(text);
      }),
      { numRuns: 300 },
    );
  });

  it('nested as deep as can be cost no more than their size', () => {
    const depth = 500;
    const inner = Array.from(
      { length: 2000 },
      (_, at) => `"email${String(at)}":"a${String(at)}@posteo.de"`,
    ).join(',');
    const startedAt = performance.now();
    const findings = json(`${'{"a":'.repeat(depth)}{${inner}}${'}'.repeat(depth)}`);
    assert.ok(findings.length > 1000);
    assert.ok(performance.now() - startedAt < 5000);
  });

  const pumps: Readonly<Record<string, string>> = {
    digits: '1',
    hex: 'a1',
    at: 'a@',
    dots: 'a.',
    spaces: ' ',
    'names and signs': 'imei=',
    'token marks': 'eyJ',
    'key marks': '-----BEGIN ',
    pluses: '+1 ',
    quotes: '\\"',
    slashes: 'https://a/',
    colons: 'ab:',
    letters: 'Ж',
    braces: '{{',
    lists: 'com.a.b,',
  };
  for (const [name, pump] of Object.entries(pumps)) {
    it(`of ${name}, a megabyte of them, are looked at in no time`, () => {
      const text = pump.repeat(Math.ceil(1_000_000 / pump.length));
      for (const key of ['email', 'imei', 'url', 'x', 'apps', 'token', 'address', 'lang']) {
        const startedAt = performance.now();
        json(JSON.stringify({ [key]: text }));
        const elapsedMs = performance.now() - startedAt;
        assert.ok(elapsedMs < 4000, `${key}: ${String(elapsedMs)} ms`);
      }
    });
  }

  it('with ten megabytes in one string still tell what stands at its beginning', () => {
    const text = `contact jo.berg@posteo.de ${'x'.repeat(10_000_000)}`;
    const findings = findAll({ requestBody: text, requestType: 'text/plain' });
    assert.deepEqual(
      findings.map(({ entity }) => entity),
      ['email'],
    );
  });

  it('with ten thousand ids do not drown what is sure', () => {
    const ids = Array.from({ length: 10_000 }, (_, at) => ({
      id: `b9d0c7e0-6c2a-4f59-8e57-${String(at).padStart(12, '0')}`,
    }));
    const findings = json(JSON.stringify({ ids, email: 'jo@posteo.de' }));
    assert.ok(findings.length < 500, String(findings.length));
    assert.ok(findings.some(({ entity }) => entity === 'email'));
  });
});
