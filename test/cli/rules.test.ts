import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { har } from '../report/har';
import { cli, Folder } from './run';

const rule = { name: 'Loyalty card', entity: 'user_id', key: '^treuekarte$', value: '^TK-' };

describe('payload-lens scan --rules', function () {
  this.timeout(60_000);
  let folder: Folder;
  let capture: string;
  before(() => {
    folder = new Folder();
    capture = folder.file('app.har', har([{ body: JSON.stringify({ treuekarte: 'TK-2938471' }) }]));
  });
  after(() => folder.remove());

  const rules = (name: string, content: unknown): string =>
    folder.file(name, JSON.stringify(content, null, 2));

  it('follows them, says so by their name, and masks what they find', async () => {
    const own = rules('own.json', { rules: [rule] });
    const { code, out, err } = await cli(['scan', capture, '--rules', own, '--format', 'ndjson']);
    assert.deepEqual([code, err], [0, '']);
    const line = out.split('\n').find((one) => one.includes('Loyalty card'));
    const finding = JSON.parse(line!) as Record<string, unknown> & { reasons: string[] };
    assert.deepEqual([finding['entity'], finding['grade']], ['user_id', 'C']);
    assert.equal(finding.reasons[0], 'Your rule “Loyalty card” says so');
    assert.equal(out.includes('TK-2938471'), false);
  });

  it('tells what is wrong with one, follows the others, and ends with 2', async () => {
    const own = rules('mixed.json', [{ ...rule, entity: 'usr_id' }, { ...rule, key: '(' }, rule]);
    const { code, out, err } = await cli(['scan', capture, '--rules', own, '--format', 'ndjson']);
    assert.equal(code, 2);
    assert.match(err, /mixed\.json:4:15: There is no entity “usr_id”: did you mean “user_id”\?/);
    assert.match(err, /mixed\.json:11:12: A parenthesis in the pattern is never closed/);
    assert.match(out, /Loyalty card/);
    const summary = out.trimEnd().split('\n').at(-1)!;
    assert.equal((JSON.parse(summary) as { type: string }).type, 'summary');
  });

  it('refuses a file that cannot be read, and never writes over one', async () => {
    const missing = await cli(['scan', capture, '--rules', `${capture}.missing`]);
    assert.deepEqual([missing.code, /--rules .* cannot be read/.test(missing.err)], [2, true]);
    const own = rules('mine.json', [rule]);
    const { code } = await cli(['scan', capture, '--rules', own, '--output', own]);
    assert.equal(code, 2);
    assert.ok(readFileSync(own, 'utf8').includes('treuekarte'));
  });
});
