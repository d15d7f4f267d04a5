import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeUtf8, encodeUtf8 } from '../../src/bytes/text';
import { nodePlatform } from '../../src/platform/platform.node';
import { analyseCapture, newValueIds } from '../../src/session/analyseCapture';
import { attachedBeside } from '../../src/session/attachedBeside';
import { defaultOptions } from '../../src/session/options';
import { harOf } from '../capture/writers/har';

const body = encodeUtf8('{"imei":"356938035643809"}');
const hash = createHash('sha1').update(body).digest('hex');

describe('attachedBeside', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'beside-'));
    writeFileSync(path.join(folder, `${hash}.json`), body);
    writeFileSync(path.join(folder, 'notes.json'), body);
    writeFileSync(path.join(folder, `${'0'.repeat(40)}.json`), body);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const find = async (name: string, most = 1000): Promise<string | null> => {
    const file = path.join(folder, 'a.har');
    const found = await attachedBeside(nodePlatform, file, most)(name);
    return found && decodeUtf8(found.sourced.bytes);
  };

  it('takes a file that is called by the hash of what it holds, and no other', async () => {
    assert.equal(await find(`${hash}.json`), decodeUtf8(body));
    assert.equal(await find(hash), null);
    assert.equal(await find('notes.json'), null);
    assert.equal(await find(`${'0'.repeat(40)}.json`), null);
    assert.equal(await find(`../${path.basename(folder)}/${hash}.json`), null);
    assert.equal(await find(path.join(folder, `${hash}.json`)), null);
    assert.equal(await find(`${hash}.json\0`), null);
  });

  it('takes no more than the limit for bodies', async () => {
    assert.equal(await find(`${hash}.json`, body.length), decodeUtf8(body));
    assert.equal(await find(`${hash}.json`, body.length - 1), null);
  });

  it('gives a HAR the bodies that stand beside it', async () => {
    const entry = {
      request: { method: 'GET', url: 'https://a.example/', headers: [] },
      response: {
        status: 200,
        headers: [],
        content: { size: -1, mimeType: 'application/json', _file: `${hash}.json` },
      },
    };
    const file = path.join(folder, 'a.har');
    writeFileSync(file, JSON.stringify(harOf([entry])));
    const source = await nodePlatform.openFile(file);
    const ids = newValueIds(nodePlatform);
    const values: string[] = [];
    for await (const item of analyseCapture(
      source,
      'a.har',
      nodePlatform,
      defaultOptions,
      ids,
      file,
    )) {
      if (item.kind !== 'exchange') continue;
      values.push(...item.analysed.findings.map(({ value }) => value));
    }
    await source.close();
    assert.ok(values.includes('356938035643809'));
  });
});
