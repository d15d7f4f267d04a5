import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { entityIds } from '../../src/detect/model';
import { har } from '../report/har';
import { cli, Folder } from './run';

const mail = 'jo.doe@mail.example';
const imei = '356938035643809';

type FindingLine = Record<'type' | 'entity' | 'value' | 'grade' | 'protection', string> & {
  reasons: string[];
};

describe('payload-lens scan --known', function () {
  this.timeout(60_000);
  let folder: Folder;
  let capture: string;
  before(() => {
    folder = new Folder();
    const hash = createHash('sha256').update(mail).digest('hex');
    const body = { x: hash, y: '35-693803-564380-9', z: 'joseph77' };
    capture = folder.file('app.har', har([{ body: JSON.stringify(body) }]));
  });
  after(() => folder.remove());

  const known = (name: string, content: unknown): string =>
    folder.file(name, typeof content === 'string' ? content : JSON.stringify(content));

  it('finds values under names that say nothing, hashed and spelt otherwise, and masks them', async () => {
    const own = known('own.known.json', { email: [` ${mail} `], imei: [imei] });
    const { code, out, err } = await cli(['scan', capture, '--known', own, '--format', 'ndjson']);
    assert.deepEqual([code, err], [0, '']);
    const found = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as FindingLine)
      .filter(({ type, grade }) => type === 'finding' && grade === 'A');
    assert.deepEqual(
      found.map(({ entity, protection, reasons }) => [entity, protection, reasons[0]]),
      [
        ['email', 'hashed', 'It is the sha256 of one of your known values'],
        ['imei', 'plaintext', 'It is one of your known values in another spelling'],
      ],
    );
    for (const value of [mail, imei, '693803']) assert.equal(out.includes(value), false, value);
  });

  it('finds nothing of it without', async () => {
    const { out } = await cli(['scan', capture, '--format', 'ndjson']);
    assert.doesNotMatch(out, /"grade":"A"/);
  });

  it('refuses a file with mistakes, with their places and without its values', async () => {
    const cases: readonly (readonly [name: string, content: unknown, message: RegExp])[] = [
      ['syntax', '{"email": [,]}', /syntax\.json:1:12: this is not JSON/],
      ['cut', '{\n "email": ["x', /cut\.json:\d:\d+: the file ends before it is complete/],
      ['list', [mail], /list\.json:1:1: must be an object/],
      [
        'entity',
        `{\n  "e-mail": ["${mail}"]\n}`,
        /entity\.json:2:3: there is no entity “e-mail”: did you mean “email”\?/,
      ],
      ['text', { email: mail }, /text\.json:1:10: “email” must be a list of texts/],
      ['number', { imei: [Number(imei)] }, /number\.json:1:10: a value of “imei” must be a text/],
      ['empty', { email: [' '] }, /empty\.json:1:11: a value of “email” is empty/],
      ['long', { email: ['x'.repeat(400)] }, /has more than 320 characters/],
      ['twice', '{"email":[],"email":[]}', /twice\.json:1:13: “email” stands here twice/],
      ['none', { imei: ['unknown'] }, /stands for no value/],
    ];
    for (const [name, content, message] of cases) {
      const file = known(`${name}.json`, content);
      const { code, out, err } = await cli(['scan', capture, '--known', file]);
      assert.deepEqual([code, out], [2, ''], name);
      assert.match(err, message, name);
      for (const value of [mail, imei]) assert.equal(err.includes(value), false, name);
    }
    const { code, err } = await cli(['scan', capture, '--known', `${capture}.missing`]);
    assert.deepEqual([code, /--known .* cannot be read/.test(err)], [2, true]);
  });

  it('never writes over the file of known values', async () => {
    const own = known('mine.known.json', { email: [mail] });
    const { code } = await cli(['scan', capture, '--known', own, '--output', own]);
    assert.equal(code, 2);
    assert.ok(readFileSync(own, 'utf8').includes(mail));
  });

  it('has a schema that knows every entity and no more', () => {
    const file = path.resolve(__dirname, '../../media/schemas/known.schema.json');
    const schema = JSON.parse(readFileSync(file, 'utf8')) as { properties: object };
    assert.deepEqual(Object.keys(schema.properties), ['$schema', ...entityIds]);
  });
});
