import assert from 'node:assert/strict';
import { deflateSync, gzipSync } from 'node:zlib';
import { cli, Folder } from './run';

interface Answer {
  chain: string[];
  protection: string;
  text: string | null;
  base64?: string;
  evidence: string[];
  segments: { range: [number, number]; chain: string[]; protection: string; text: string | null }[];
}

const json = '{"imei":"356938035643809","model":"Redmi Note 8"}';
const base64 = (bytes: string | Uint8Array): string => Buffer.from(bytes).toString('base64');
const packed = base64(gzipSync(json));

const table: readonly [
  name: string,
  payload: string,
  chain: string[],
  protection: string,
  text: string,
][] = [
  ['plain text', 'just some words', [], 'plaintext', 'just some words'],
  ['plain JSON', json, ['json'], 'plaintext', json],
  ['base64 of JSON', base64(json), ['base64', 'json'], 'encoded', json],
  ['base64 of gzip of JSON', packed, ['base64', 'gzip', 'json'], 'encoded', json],
  [
    'base64 of zlib of JSON',
    base64(deflateSync(json)),
    ['base64', 'zlib', 'json'],
    'encoded',
    json,
  ],
  [
    'base64url without padding',
    Buffer.from(json).toString('base64url'),
    ['base64', 'json'],
    'encoded',
    json,
  ],
  ['hex of JSON', Buffer.from(json).toString('hex'), ['hex', 'json'], 'encoded', json],
  [
    'a form with one base64 JSON value',
    `data=${encodeURIComponent(base64(json))}&v=1`,
    ['form', 'base64', 'json'],
    'encoded',
    json,
  ],
  ['nothing', '', [], 'plaintext', ''],
];

describe('payload-lens decode', function () {
  this.timeout(60_000);

  it('answers one line for each line', async () => {
    const input = table.map(([, payload]) => `${payload}\n`).join('');
    const { code, out, err } = await cli(['decode', '--lines', '--format', 'json'], input);
    assert.deepEqual([code, err], [0, '']);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Answer);
    assert.equal(answers.length, table.length);
    table.forEach(([name, payload, chain, protection, text], at) => {
      const answer = answers[at]!;
      assert.deepEqual(
        [answer.chain, answer.protection, answer.text],
        [chain, protection, text],
        name,
      );
      for (const segment of answer.segments) {
        assert.ok(segment.range[0] >= 0 && segment.range[1] <= Buffer.byteLength(payload), name);
      }
    });
  });

  it('takes a JSON string for its value, and any other line as it is', async () => {
    const lines = [
      JSON.stringify(`${packed.slice(0, 76)}\n${packed.slice(76)}`),
      '"not closed',
      '',
      '{"a":"b"}',
    ];
    const { out } = await cli(['decode', '--lines', '--format', 'json'], lines.join('\n'));
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Answer);
    assert.deepEqual(
      answers.map(({ text }) => text),
      [json, '"not closed', '', '{"a":"b"}'],
    );
  });

  it('answers empty lines one by one, and nothing for nothing', async () => {
    assert.equal((await cli(['decode', '--lines'], '\n\n\n')).out.split('\n').length - 1, 3);
    assert.equal((await cli(['decode', '--lines'], '')).out, '');
    assert.equal((await cli(['decode', '--lines'], 'a')).out.split('\n').length - 1, 1);
  });

  it('reads a file or standard input, and drops one last newline', async () => {
    const folder = new Folder();
    const file = folder.file('payload.txt', `${packed}\n`);
    const runs = await Promise.all([
      cli(['decode', file, '--format', 'json']),
      cli(['decode', '--format', 'json'], `${packed}\n`),
      cli(['decode', '-', '--format', 'json'], packed),
    ]);
    folder.remove();
    for (const { code, out } of runs) {
      assert.equal(code, 0);
      assert.equal(out, runs[0]!.out);
    }
    assert.equal((JSON.parse(runs[0]!.out) as Answer).text, json);
    const kept = await cli(['decode', '--format', 'json'], 'two\n\n');
    assert.equal((JSON.parse(kept.out) as Answer).text, 'two\n');
  });

  it('gives bytes that are no text as base64', async () => {
    const bytes = Uint8Array.from({ length: 64 }, (_, at) => (at * 37 + 129) % 256);
    const { out } = await cli(['decode', '--format', 'json'], bytes);
    const answer = JSON.parse(out) as Answer;
    assert.equal(answer.text, null);
    assert.deepEqual(Buffer.from(answer.base64!, 'base64'), Buffer.from(bytes));
  });

  it('tells people the chain and the text, and masks nothing', async () => {
    const { out } = await cli(['decode'], packed);
    assert.equal(out, `base64 → gzip → json, encoded\n${json}\n`);
  });

  it('tells people what a binary container holds, and how far a cut payload could be read', async () => {
    const message = '\x83\xa4imei\xaf356938035643809\xa5model\xacRedmi Note 8\xa5count\x07';
    const fields = await cli(['decode'], base64(Buffer.from(message, 'latin1')));
    assert.equal(
      fields.out,
      'base64 → msgpack, encoded\n/imei: 356938035643809\n/model: Redmi Note 8\n/count: 7\n',
    );
    const cut = await cli(['decode'], packed.slice(0, 40));
    assert.match(cut.out, /^base64 → gzip.*, encoded, truncated\n/);
    const told = await cli(['decode', '--format', 'json'], packed.slice(0, 40));
    assert.match((JSON.parse(told.out) as Answer).evidence.join('\n'), /ends early/);
  });

  it('ends with 2 where there is nothing to read', async () => {
    const { code, out, err } = await cli(['decode', '/no/such/file']);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^payload-lens: [^\n]+\n$/);
  });

  it('ends with 2 on options it does not have', async () => {
    assert.equal((await cli(['decode', '--format', 'xml'])).code, 2);
  });
});
