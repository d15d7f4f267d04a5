import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { writeBurp } from '../capture/writers/burp';
import { har } from '../report/har';
import { phone, unknown, xiaomi } from '../verdict/compare/pairs';
import { cli, Folder, shell } from './run';

interface Identifier {
  entities: string[];
  value: string;
  valueId: string;
  hashed: boolean;
  exchanges: number[];
  before: { valueId: string; forms: string[]; recipients: string[]; exchanges: number[] };
  after: { valueId: string; forms: string[]; recipients: string[]; private: number };
}
interface Diff {
  type: string;
  before: { file: string; format: string; exchanges: number };
  after: { file: string; format: string; exchanges: number };
  sentence: string;
  identifiers: { survive: Identifier[]; vanish: Identifier[]; appear: Identifier[] };
  entities: { appear: { entity: string; recipient: string; firstExchange: number }[] };
  hosts: { appear: { host: string }[] };
}

describe('payload-lens diff', function () {
  this.timeout(60_000);
  const { imei, androidId, gaid, freshGaid } = phone;
  const email = 'jo.doe@mail.example';
  let folder: Folder;
  let older: string;
  let newer: string;
  before(() => {
    folder = new Folder();
    const first = { imei, gaid, android_id: androidId };
    const hash = createHash('md5').update(androidId).digest('hex');
    const second = { imei, gaid: freshGaid, android_id_md5: hash };
    older = folder.file('before.har', har([{ url: xiaomi, body: JSON.stringify(first) }]));
    newer = folder.file(
      'after.har',
      har([
        { url: unknown, body: JSON.stringify({ email }) },
        { url: xiaomi, body: JSON.stringify(second) },
      ]),
    );
  });
  after(() => folder.remove());

  it('tells people what survives, first and masked', async () => {
    const { code, out, err } = await cli(['diff', older, newer]);
    assert.deepEqual([code, err], [0, '']);
    const lines = out.split('\n');
    assert.match(
      lines[0]!,
      /^before {4}.*before\.har {2}HTTP Archive \(HAR\), \d+ bytes, 1 exchange$/,
    );
    assert.match(
      lines[1]!,
      /^after {5}.*after\.har {2}HTTP Archive \(HAR\), \d+ bytes, 2 exchanges$/,
    );
    assert.equal(
      lines[3],
      '2 of 3 identifiers survive: IMEI and Android id still go to Xiaomi, 1 of them matched by hash; 2 are new',
    );
    assert.match(
      out,
      /^stays {5}IMEI +356•{12} +#0 Xiaomi · 1 exchange → #1 Xiaomi · 1 exchange$/m,
    );
    assert.match(out, /^gone {6}.* {2}3840•+ +#0 Xiaomi/m);
    assert.match(out, /^new {7}e-mail.* {2}vendor\.example +#0 In plain text|^new {7}e-mail/im);
    for (const value of [imei, gaid, freshGaid, androidId, email]) {
      assert.ok(!out.includes(value), 'nothing personal is in the clear');
    }
    assert.ok(out.indexOf('stays     IMEI') < out.indexOf('gone  '));
  });

  it('writes one object, with one id for equal values', async () => {
    const { code, out } = await cli(['diff', older, newer, '--format', 'json']);
    assert.equal(code, 0);
    assert.equal(out.trimEnd().split('\n').length, 1);
    const diff = JSON.parse(out) as Diff;
    assert.deepEqual(
      [diff.type, diff.before.file, diff.after.file, diff.before.format, diff.after.exchanges],
      ['diff', older, newer, 'har', 2],
    );
    const [first, second] = diff.identifiers.survive;
    assert.deepEqual([first!.entities, first!.hashed], [['imei'], false]);
    assert.equal(first!.before.valueId, first!.after.valueId);
    assert.deepEqual(first!.before.recipients, ['Xiaomi']);
    assert.deepEqual([second!.entities[0], second!.hashed], ['android_id', true]);
    assert.equal(diff.identifiers.vanish.length, 1);
    assert.equal(diff.identifiers.appear.length, 2);
    assert.ok(
      diff.entities.appear.some(
        ({ entity, recipient, firstExchange }) =>
          entity === 'email' && recipient === 'vendor.example' && firstExchange === 0,
      ),
    );
    assert.deepEqual(
      diff.hosts.appear.map(({ host }) => host),
      ['collect.vendor.example'],
    );
    for (const value of [imei, gaid, androidId, email]) assert.ok(!out.includes(value));
  });

  it('shows values with --reveal alone', async () => {
    const [text, json] = await Promise.all([
      cli(['diff', older, newer, '--reveal']),
      cli(['diff', older, newer, '--reveal', '--format', 'json']),
    ]);
    for (const { out } of [text, json]) {
      for (const value of [imei, gaid, androidId, email]) assert.ok(out.includes(value), value);
    }
  });

  it('compares files of different formats', async () => {
    const body = Buffer.from(JSON.stringify({ imei, gaid, android_id: androidId }));
    const burp = folder.file(
      'items.xml',
      writeBurp([
        {
          method: 'POST',
          url: xiaomi,
          requestHeaders: [['Content-Type', 'application/json']],
          requestBody: body,
          status: 200,
          reason: 'OK',
          responseHeaders: [],
          responseBody: new Uint8Array(0),
          coding: null,
        },
      ]),
    );
    const { code, out } = await cli(['diff', older, burp]);
    assert.equal(code, 0);
    assert.match(out, /^All identifiers survive: .* still go to Xiaomi$/m);
  });

  it('ends with 2 and writes nothing where a file is no capture', async () => {
    const empty = folder.file('empty.har', '');
    const missing = folder.at('missing.har');
    const output = folder.at('never.txt');
    for (const files of [
      [empty, newer],
      [older, missing],
    ]) {
      const { code, out, err } = await cli(['diff', ...files, '--output', output]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^payload-lens: .*(?:empty|missing)\.har: [^\n]*\.\n$/);
      assert.ok(!existsSync(output));
    }
    const both = await cli(['diff', empty, missing]);
    assert.equal(both.err.trimEnd().split('\n').length, 2, 'each file is told of');
  });

  it('says what each says of a claim, and does not fail by it', async () => {
    const policy = folder.file('claims.json', JSON.stringify({ never: ['email'] }));
    const [text, json] = await Promise.all([
      cli(['diff', older, newer, '--policy', policy]),
      cli(['diff', older, newer, '--policy', policy, '--format', 'json']),
    ]);
    assert.deepEqual([text.code, json.code, text.err], [0, 0, '']);
    assert.match(text.out, /^Claims\nchanged {3}Never sent: e-mail.* → contradicted$/m);
    const { claims } = JSON.parse(json.out) as { claims: Record<string, string>[] };
    assert.deepEqual(
      claims.map(({ claim, after }) => [claim, after]),
      [['never:email', 'contradicted']],
    );
    assert.notEqual(claims[0]!['before'], 'contradicted');
    const wrong = folder.file('wrong.json', '{"never":7}');
    const refused = await cli(['diff', older, newer, '--policy', wrong]);
    assert.deepEqual([refused.code, refused.out], [2, '']);
    assert.match(refused.err, /wrong\.json:1:10: /);
  });

  it('ends with 2 on bad usage', async () => {
    for (const args of [[older], [older, newer, newer], [older, newer, '--format', 'csv']]) {
      const { code, out, err } = await cli(['diff', ...args]);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, /^payload-lens: .*\n$/);
    }
    const over = await cli(['diff', older, newer, '--output', newer]);
    assert.equal(over.code, 2);
    assert.match(over.err, /would overwrite the input/);
  });

  it('writes to a file, and ends quietly where nobody reads', async () => {
    const output = folder.at('out.json');
    const { code, out } = await cli(['diff', older, newer, '--format', 'json', '--output', output]);
    assert.deepEqual([code, out], [0, '']);
    assert.equal((JSON.parse(readFileSync(output, 'utf8')) as Diff).type, 'diff');
    const piped = await shell(`$CLI diff ${older} ${newer} | head -c 0; echo "\${PIPESTATUS[0]}"`);
    assert.equal(piped.out.trim(), '0');
    assert.equal(piped.err, '');
  });
});
