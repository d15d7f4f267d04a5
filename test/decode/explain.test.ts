import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { explain } from '../../src/decode/explain';
import { base64, bytesOf, contextOf, hex, type Bytes } from './support';

/** Bytes without pattern, the same in each run. */
function noise(length: number): Uint8Array {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, at) =>
    createHash('sha256').update(String(at)).digest(),
  );
  return Uint8Array.from(Buffer.concat(blocks).subarray(0, length));
}

function why(bytes: Bytes, limits = {}): string[] {
  return explain(bytesOf(bytes), contextOf(limits)).map(({ codec, statement }) => {
    const id = statement.id.replace(/^decode\.(?:why\.)?/, '');
    return codec === null ? id : `${codec}: ${id}`;
  });
}

describe('explain', () => {
  it('says what a run is by its shape', () => {
    for (const [run, expected] of [
      ['', 'empty'],
      [' \n', 'empty'],
      ['123e4567-e89b-12d3-a456-426614174000', 'uuid'],
      ['1588327200000', 'timestamp'],
      ['356938035643809', 'number'],
      ['10.0.3', 'version'],
      ['2020-05-01T10:00:00Z', 'date'],
      ['some plain words', 'prose'],
      ['https://a.example/path', 'url'],
      ['com.vendor.analytics.sdk', 'identifier'],
      ['/data/user/files', 'path'],
      ['d41d8cd98f00b204e9800998ecf8427e', 'hash-length'],
    ] as const) {
      assert.equal(why(run)[0], expected, run);
    }
  });

  it('says what each coding would give that the run could be in', () => {
    assert.deepEqual(why('internationalization'), ['word', 'base64: no-format']);
    assert.deepEqual(why(base64(noise(16))), ['base64: no-format']);
    assert.deepEqual(why(base64(noise(16)).slice(0, 21)), ['base64: length']);
    assert.deepEqual(why('d41d8cd98f00b204e9800998ecf8427e').slice(1), ['hex: no-format']);
    assert.deepEqual(why('0123456789abcdeff'), ['hex: length']);
    assert.deepEqual(why('{"a": not json at all'), ['prose', 'json: unlike']);
    assert.deepEqual(why('100%zz-of-all'), ['percent']);
    const [{ statement }] = explain(bytesOf(base64(noise(16))), contextOf()) as [
      ReturnType<typeof explain>[0],
    ];
    assert.deepEqual(statement.arguments, { codec: 'base64', bytes: 16 });
  });

  it('speaks of the longest part where separators hide it', () => {
    const found = explain(bytesOf(`v1:${hex(noise(24))}:end`), contextOf());
    assert.deepEqual(found[0]!.statement, {
      id: 'decode.why.inside',
      arguments: { from: 4, characters: 48 },
    });
    const reasons = why(`v1:${hex(noise(24))}:end`);
    assert.ok(reasons.includes('hex: no-format'), String(reasons));
    assert.deepEqual(why('a:b:c'), ['short']);
  });

  it('calls what is too short too short', () => {
    assert.deepEqual(why('hello'), ['word', 'short']);
    assert.deepEqual(why('aGk='), ['short']);
  });

  it('tells dense bytes from proof, and names what was ruled out', () => {
    const run = explain(bytesOf(base64(noise(320))), contextOf());
    assert.deepEqual(
      run.map(({ statement }) => statement.id),
      ['no-format', 'dense', 'ruled-out', 'tried', 'blocks'].map((id) => `decode.why.${id}`),
    );
    const { entropy } = run[1]!.statement.arguments;
    assert.match(String(run[2]!.statement.arguments.codecs), /gzip, zlib/);
    assert.match(String(run[3]!.statement.arguments.codecs), /deflate/);
    assert.ok(Number(entropy) > 7 && Number(entropy) <= 8);
    assert.deepEqual(why(noise(101)), ['dense', 'ruled-out', 'tried']);
    assert.deepEqual(why(new Uint8Array(101)), ['binary']);
    assert.deepEqual(why(hex(noise(70))), [
      'hex: no-format',
      'hex: dense',
      'hex: ruled-out',
      'hex: tried',
    ]);
  });

  it('knows containers of encrypted data', () => {
    const salted = Buffer.concat([Buffer.from('Salted__'), noise(56)]);
    assert.deepEqual(why(base64(salted)), ['base64: no-format', 'base64: encrypted-container']);
  });

  it('says when it is decoded after all, and why it ends there', () => {
    assert.deepEqual(why(base64('{"a":1,"b":"c"}')), ['decoded']);
    const cut = base64(gzipSync('some words '.repeat(40)).subarray(0, 24));
    assert.deepEqual(why(cut).slice(0, 2), ['decoded', 'truncated']);
    const [decoded] = explain(bytesOf(base64('{"a":1,"b":"c"}')), contextOf());
    assert.equal(decoded?.statement.arguments.chain, 'base64 → json');
  });

  it('says which limit stopped it', () => {
    assert.ok(why(base64('{"a":1,"b":"c"}'), { layers: 0 }).includes('over-budget'));
  });

  it('never throws, and always says something', () => {
    const any = fc.oneof(
      fc.uint8Array({ maxLength: 120 }),
      fc.string({ maxLength: 80 }).map(bytesOf),
      fc.base64String({ maxLength: 80 }).map(bytesOf),
      fc.stringMatching(/^[\w%{}<>:=&/.-]{0,60}$/).map(bytesOf),
    );
    fc.assert(
      fc.property(any, (bytes) => {
        const found = explain(bytes, contextOf());
        assert.ok(found.length > 0 && found.length <= 12);
        assert.deepEqual(structuredClone(found), found);
      }),
      { numRuns: 500 },
    );
  });
});
