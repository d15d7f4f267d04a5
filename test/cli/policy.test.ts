import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { har } from '../report/har';
import { cli, Folder } from './run';

const sample = path.resolve(__dirname, '../../media/samples/redmi-note-8.har');
const imei = '356938035643809';
const mail = 'jo.doe@mail.example';

type ClaimLine = { type: string; claim: string; outcome: string; exchanges: number[] };

function linesOf(out: string): ClaimLine[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ClaimLine);
}

describe('payload-lens scan --policy and --baseline', function () {
  this.timeout(60_000);
  let folder: Folder;
  let leaky: string;
  let quiet: string;
  before(() => {
    folder = new Folder();
    leaky = folder.file('leaky.har', har([{ body: JSON.stringify({ imei, email: mail }) }]));
    quiet = folder.file('quiet.har', har([{ body: '{"status":"ok"}' }]));
  });
  after(() => folder.remove());

  const claims = (name: string, content: unknown): string =>
    folder.file(name, typeof content === 'string' ? content : JSON.stringify(content));

  it("contradicts the story's three claims on the sample capture", async () => {
    const policy = claims('story.claims.json', {
      claims: { encrypted: true, anonymous: true, notInPrivateBrowsing: true },
    });
    const [text, lines] = await Promise.all([
      cli(['scan', sample, '--policy', policy]),
      cli(['scan', sample, '--policy', policy, '--format', 'ndjson']),
    ]);
    assert.deepEqual([text.code, lines.code, text.err, lines.err], [1, 1, '', '']);
    for (const words of [
      'Personal data is encrypted before it is sent',
      'What is sent is anonymous',
      'Nothing is collected in private browsing',
    ]) {
      assert.match(text.out, new RegExp(`^contradicted +${words} +#\\d`, 'm'));
    }
    assert.match(text.out, /IMEI encoded in \d+ exchanges, to Xiaomi/);
    assert.match(text.out, /One installation id ties \d+ exchanges on \d+ hosts/);
    const all = linesOf(lines.out);
    const told = all.filter(({ type }) => type === 'claim');
    assert.deepEqual(
      told.map(({ claim, outcome }) => [claim, outcome]),
      [
        ['encrypted', 'contradicted'],
        ['anonymous', 'contradicted'],
        ['notInPrivateBrowsing', 'contradicted'],
      ],
    );
    const visited = all.flatMap((line) => {
      const { type, entity, exchange } = line as unknown as Record<string, unknown>;
      return type === 'finding' && entity === 'incognito_flag' ? [exchange] : [];
    });
    for (const exchange of told[2]!.exchanges) assert.ok(visited.includes(exchange));
    for (const { out } of [text, lines]) assert.ok(!out.includes(imei) && !out.includes(mail));
  });

  it('ends with 0 where claims hold or are not tested', async () => {
    const policy = claims('quiet.claims.json', {
      claims: { encrypted: true, anonymous: true },
      recipients: { allow: ['*.example.com'] },
    });
    const { code, out } = await cli(['scan', quiet, '--policy', policy]);
    assert.equal(code, 0);
    assert.match(out, /^not tested +Personal data is encrypted/m);
    assert.match(out, /^holds +What is sent is anonymous/m);
    assert.match(out, /^holds +Recipients: only \*\.example\.com/m);
  });

  it('ends with 2 on a claims file with mistakes, names each with its line, and writes nothing', async () => {
    const policy = claims('broken.claims.json', '{\n  "never": ["contact"],\n  "clams": {}\n}');
    const target = folder.at('none.txt');
    const { code, out, err } = await cli(['scan', quiet, '--policy', policy, '--output', target]);
    assert.deepEqual([code, out], [2, '']);
    assert.equal(
      err,
      `payload-lens: ${policy}:2:13: There is no entity “contact”: did you mean “contacts”?\n` +
        `payload-lens: ${policy}:3:3: “clams” is not known here: did you mean “claims”?\n`,
    );
    assert.throws(() => readFileSync(target));
    for (const bad of ['', 'true', '{"claims":{"encrypted":1}}', '{"never":["sms"]']) {
      const run = await cli(['scan', quiet, '--policy', claims('bad.claims.json', bad)]);
      assert.equal(run.code, 2, bad);
      assert.match(run.err, /^payload-lens: .*:1:\d+: [^\n]+\n$/);
    }
    const missing = await cli(['scan', quiet, '--policy', folder.at('missing.json')]);
    assert.equal(missing.code, 2);
    assert.match(missing.err, /^payload-lens: --policy .* cannot be read \(not-found\)[^\n]*\n$/);
  });

  it('fails only on what a baseline does not have', async () => {
    const policy = claims('both.claims.json', { claims: { anonymous: true }, never: ['phone'] });
    const baseline = folder.at('base.ndjson');
    const asArray = folder.at('base.json');
    const scan = (file: string, ...more: string[]) =>
      cli(['scan', file, '--policy', policy, ...more]);
    await scan(leaky, '--format', 'ndjson', '--output', baseline);
    await scan(leaky, '--format', 'json', '--output', asArray);
    for (const known of [baseline, asArray]) {
      const same = await scan(leaky, '--baseline', known);
      assert.equal(same.code, 0);
      assert.match(same.out, /^Nothing new since the baseline$/m);
    }
    const body = JSON.stringify({ imei, email: mail, phone: '+4930123456', model: 'X' });
    const worse = folder.file(
      'worse.har',
      har([{ body }, { url: 'https://b.example.net/', body }]),
    );
    const run = await scan(worse, '--baseline', baseline);
    assert.equal(run.code, 1);
    assert.match(run.out, /^New since the baseline$/m);
    assert.match(run.out, /^contradicted +never:phone$/m);
    assert.doesNotMatch(run.out, /^contradicted +anonymous$/m);
    assert.match(run.out, /^high +IMEI in plain text, to example\.net +#1$/m);
    assert.doesNotMatch(run.out, /IMEI in plain text, to example\.com/);
    const { out } = await scan(worse, '--baseline', baseline, '--format', 'ndjson');
    const fresh = linesOf(out).filter(({ type }) => type === 'new');
    assert.deepEqual(fresh[0], { type: 'new', file: worse, claim: 'never:phone' });
    assert.ok(fresh.length > 2);
    assert.ok(!out.includes(imei));
  });

  it('counts of what is new only what is severe enough', async () => {
    const baseline = folder.at('quiet.ndjson');
    await cli(['scan', quiet, '--format', 'ndjson', '--output', baseline]);
    const mild = folder.file(
      'mild.har',
      har([{ body: JSON.stringify({ device_model: 'Redmi Note 8' }) }]),
    );
    const codes = await Promise.all(
      [[], ['--fail-on', 'high'], ['--fail-on', 'critical']].flatMap((more) => [
        cli(['scan', mild, '--baseline', baseline, ...more]),
        cli(['scan', leaky, '--baseline', baseline, ...more]),
      ]),
    );
    assert.deepEqual(
      codes.map(({ code }) => code),
      [1, 1, 0, 1, 0, 0],
    );
  });

  it('refuses a baseline that is none, and never overwrites it', async () => {
    for (const content of [
      '',
      '[\n]\n',
      'leaky.har  HAR\n',
      '{"type":"capture"}\n{"type":"fin',
      '{"log":{}}',
    ]) {
      const file = folder.file('bad.ndjson', content);
      const { code, out, err } = await cli(['scan', quiet, '--baseline', file]);
      assert.deepEqual([code, out], [2, ''], content);
      assert.match(err, /^payload-lens: --baseline [^\n]+\n$/);
    }
    const policy = claims('kept.claims.json', {});
    const { code, err } = await cli(['scan', quiet, '--policy', policy, '--output', policy]);
    assert.equal(code, 2);
    assert.match(err, /would overwrite the input/);
  });

  it('does what the README says of a test in CI', async () => {
    const readme = readFileSync(path.resolve(__dirname, '../../README.md'), 'utf8');
    const section = /### A privacy test in CI\n([\s\S]*?)\n##/.exec(readme)?.[1] ?? '';
    const block = (kind: string): string =>
      new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``).exec(section)?.[1] ?? assert.fail(kind);
    const commands = block('sh').trim().split('\n');
    assert.equal(commands.length, 3);
    const run = async (command: string) => {
      const [, ...args] = command.split(/\s+/).map((word) => {
        return /^(?:app|baseline)\./.test(word) ? folder.at(word) : word;
      });
      const { code, err } = await cli(args);
      assert.equal(err, '');
      return code;
    };
    folder.file('app.claims.json', block('json'));
    folder.file('app.har', har([{ body: JSON.stringify({ imei }) }]));
    assert.deepEqual([await run(commands[0]!), await run(commands[1]!)], [1, 1]);
    assert.equal(await run(commands[2]!), 0);
    folder.file('app.har', har([{ body: JSON.stringify({ imei, email: mail }) }]));
    assert.equal(await run(commands[2]!), 1);
  });
});
