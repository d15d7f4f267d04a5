import assert from 'node:assert/strict';
import { existsSync, linkSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { har } from '../report/har';
import { cli, Folder, shell } from './run';

const imei = '356938035643809';

describe('payload-lens scan', function () {
  this.timeout(60_000);
  let folder: Folder;
  let leaky: string;
  let quiet: string;
  before(() => {
    folder = new Folder();
    const body = Buffer.from(JSON.stringify({ imei, email: 'jo.doe@mail.example' })).toString(
      'base64',
    );
    leaky = folder.file(
      'leaky.har',
      har([{ url: 'https://sa.api.intl.miui.com/sa', body: JSON.stringify({ d: body }) }]),
    );
    quiet = folder.file('quiet.har', har([{ body: '{"status":"ok"}' }]));
  });
  after(() => folder.remove());

  it('ends with 0, and with 1 where --fail-on is met', async () => {
    const [plain, met, unmet] = await Promise.all([
      cli(['scan', leaky]),
      cli(['scan', leaky, '--fail-on', 'high']),
      cli(['scan', quiet, '--fail-on', 'low']),
    ]);
    assert.deepEqual([plain.code, met.code, unmet.code], [0, 1, 0]);
    assert.deepEqual([plain.err, met.err, unmet.err], ['', '', '']);
    assert.match(
      plain.out,
      /Encoded, not encrypted: 2 personal values under base64, sent to sa\.api\.intl\.miui\.com/,
    );
  });

  it('says where recipients stand, and whom that is from', async () => {
    const near = folder.file(
      'near.har',
      har([
        {
          url: 'https://sa.api.intl.miui.com/sa',
          address: '161.117.71.1',
          body: JSON.stringify({ imei }),
        },
      ]),
    );
    const { out } = await cli(['scan', near]);
    assert.match(
      out,
      /Xiaomi +third party, analytics, Alibaba [^,]*, Ltd\., Singapore, 1 exchange/,
    );
    assert.match(out, /Networks and countries of addresses are of .*DB-IP .*CC BY 4\.0/);
    const { out: nowhere } = await cli(['scan', leaky]);
    assert.doesNotMatch(nowhere, /DB-IP/);
  });

  it('ends with 2 on a bad file, says so once, and goes on with the others', async () => {
    const empty = folder.file('empty.har', '');
    const binary = folder.file(
      'binary.har',
      Uint8Array.from({ length: 300 }, (_, at) => (at * 7) % 251),
    );
    const missing = folder.at('missing.har');
    const files = [missing, empty, leaky, binary, folder.path];
    const { code, out, err } = await cli([
      'scan',
      ...files,
      '--format',
      'ndjson',
      '--fail-on',
      'low',
    ]);
    assert.equal(code, 2);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const problems = lines.filter(({ type }) => type === 'problem');
    assert.deepEqual(
      problems.map(({ file, code: problem, exchange }) => [file, problem, exchange]),
      [
        [missing, 'unreadable-file', null],
        [empty, 'empty-file', null],
        [binary, 'unknown-format', null],
        [folder.path, 'unreadable-file', null],
      ],
    );
    assert.ok(lines.some(({ type, file }) => type === 'finding' && file === leaky));
    assert.equal(lines.filter(({ type }) => type === 'summary').length, 5);
    const complaints = err.trimEnd().split('\n');
    assert.equal(complaints.length, 4);
    for (const line of complaints) assert.match(line, /^payload-lens: .*\.$/);
    assert.doesNotMatch(err, / at .*\.ts/);
  });

  it('ends with 2 and one line on bad usage', async () => {
    for (const args of [
      ['scan'],
      ['scan', leaky, '--frob'],
      ['scan', leaky, '--format', 'sarif'],
    ]) {
      const { code, out, err } = await cli(args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^payload-lens: [^\n]+\n$/);
    }
  });

  it('ends quietly with 0 when nobody reads any more', async () => {
    const entries = Array.from({ length: 3_000 }, () => ({ body: JSON.stringify({ imei }) }));
    const long = folder.file('long.har', har(entries));
    const { out, err } = await shell(
      `$CLI scan --format ndjson '${long}' | head -n 1; echo "\${PIPESTATUS[0]}"`,
    );
    assert.match(out, /^\{"type":"capture".*\}\n0\n$/);
    assert.equal(err, '');
  });

  it('says in one line that it cannot write', async () => {
    for (const line of [
      `$CLI scan '${quiet}' > /dev/full`,
      `$CLI scan '${quiet}' --output /dev/full`,
    ]) {
      const { code, err } = await shell(line);
      assert.equal(code, 2);
      assert.match(err, /^payload-lens: [^\n]+ cannot be written \(ENOSPC\)[^\n]*\n$/);
    }
  });

  it('leaves out what is less sure than --min-confidence', async () => {
    const { out } = await cli(['scan', leaky, '--format', 'ndjson', '--min-confidence', '1']);
    assert.doesNotMatch(out, /"type":"finding"/);
  });

  it('shares value ids over files, and masks unless told to reveal', async () => {
    const copy = folder.file('copy.har', readFileSync(leaky));
    const { out } = await cli(['scan', leaky, copy, '--format', 'json']);
    const lines = JSON.parse(out) as { type: string; entity?: string; valueId?: string }[];
    const ids = lines
      .filter(({ type, entity }) => type === 'finding' && entity === 'imei')
      .map(({ valueId }) => valueId);
    assert.equal(ids.length, 2);
    assert.equal(ids[0], ids[1]);
    assert.ok(!out.includes(imei));
    const revealed = await cli(['scan', leaky, '--format', 'ndjson', '--reveal']);
    assert.ok(revealed.out.includes(imei));
  });

  describe('--output', () => {
    it('writes the whole report and nothing else', async () => {
      const target = folder.at('report.ndjson');
      const before = readdirSync(folder.path).length;
      const { code, out } = await cli(['scan', leaky, '--format', 'ndjson', '--output', target]);
      assert.deepEqual([code, out], [0, '']);
      assert.match(readFileSync(target, 'utf8'), /"type":"summary".*\n$/);
      assert.equal(readdirSync(folder.path).length, before + 1);
      await cli(['scan', quiet, '--output', target]);
      assert.match(readFileSync(target, 'utf8'), /^.*quiet\.har/);
    });

    it('never overwrites an input, under whatever name', async () => {
      const content = readFileSync(leaky, 'utf8');
      const hard = folder.at('hard.har');
      const soft = folder.at('soft.har');
      linkSync(leaky, hard);
      symlinkSync(leaky, soft);
      for (const target of [leaky, hard, soft, `${folder.path}/./leaky.har`]) {
        const { code, err } = await cli(['scan', quiet, leaky, '--output', target]);
        assert.equal(code, 2);
        assert.match(err, /would overwrite the input/);
      }
      const { code } = await cli(['scan', soft, '--output', leaky]);
      assert.equal(code, 2);
      assert.equal(readFileSync(leaky, 'utf8'), content);
    });

    it('writes through a link, and refuses a folder or what cannot be made', async () => {
      const real = folder.file('real.txt', 'old');
      const link = folder.at('link.txt');
      symlinkSync(real, link);
      assert.equal((await cli(['scan', quiet, '--output', link])).code, 0);
      assert.match(readFileSync(real, 'utf8'), /quiet/);
      mkdirSync(folder.at('sub'));
      for (const target of [folder.at('sub'), folder.at('nowhere/report.txt')]) {
        const { code, err } = await cli(['scan', quiet, '--output', target]);
        assert.equal(code, 2);
        assert.match(err, /^payload-lens: --output [^\n]+\n$/);
      }
      assert.ok(!existsSync(folder.at('nowhere')));
    });

    it('keeps devices what they are', async () => {
      const { code } = await cli(['scan', quiet, '--output', '/dev/null']);
      assert.equal(code, 0);
      assert.ok(!readFileSync('/dev/null').length);
    });
  });

  it('tells its usage and its version', async () => {
    const [help, version] = await Promise.all([cli(['--help']), cli(['--version'])]);
    assert.equal(help.code, 0);
    assert.match(help.out, /scan FILE\.\.\./);
    assert.equal(version.code, 0);
    assert.match(version.out, /^\S+\n$/);
  });
});
