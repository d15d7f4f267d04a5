import assert from 'node:assert/strict';
import { createCipheriv } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { openStage, type Stage } from './setting';

const secret = '{"imei":"356938035643809","note":"hidden"}';
const key = '0123456789abcdef';
const iv = Buffer.alloc(16, 7);

/** What a user does with a run that nothing could decode. */
describe('decoding with a hint of the user', () => {
  let stage: Stage;
  let list: Locator;
  let input: Locator;

  before(async () => {
    stage = await openStage();
    const mixed = Buffer.from(secret).map((byte, at) => byte ^ 'sesame'.charCodeAt(at % 6));
    const cipher = createCipheriv('aes-128-cbc', key, iv);
    const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
    const lines = [
      Buffer.from(mixed).toString('hex'),
      sealed.toString('base64'),
      'd41d8cd98f00b204e9800998ecf8427e',
    ];
    writeFileSync(path.join(stage.folder, 'runs.txt'), lines.join('\n'));
    list = stage.workbench.page.locator('.quick-input-widget:visible');
    input = list.locator('input.input:visible').first();
    // Our commands are offered once the extension is there.
    await stage.workbench.openFile('three.har');
    const frame = await stage.workbench.editorFrame();
    await frame.getByRole('grid').waitFor();
  });
  after(() => stage.close());

  const putCursor = async (line: number): Promise<void> => {
    const { page } = stage.workbench;
    await stage.workbench.openFile('runs.txt');
    await page.keyboard.press('Control+g');
    await input.fill(`:${line}`);
    await page.keyboard.press('Enter');
    await list.waitFor({ state: 'hidden' });
  };

  const decodeAs = async (choice: string): Promise<void> => {
    await stage.workbench.runCommand('Payload Lens: Decode As…');
    await list.getByText('Decode As', { exact: true }).waitFor();
    await input.fill(choice);
    await list.locator('.monaco-list-row', { hasText: choice }).first().waitFor();
    await stage.workbench.page.keyboard.press('Enter');
  };

  const answer = async (title: string, value: string): Promise<void> => {
    await list.getByText(title, { exact: true }).waitFor();
    await input.fill(value);
    await stage.workbench.page.keyboard.press('Enter');
  };

  it('undoes XOR with a key that is typed', async () => {
    await putCursor(1);
    await decodeAs('XOR with a Key…');
    await answer('XOR Key', 'sesame');
    await list.getByText('356938035643809').waitFor();
    assert.match(await list.innerText(), /hex → XOR → JSON/);
    await stage.workbench.page.keyboard.press('Escape');
  });

  it('undoes AES with a key and a vector, which nobody sees', async () => {
    await putCursor(2);
    await decodeAs('AES-CBC with a Key…');
    await list.getByText('AES-CBC: Key').waitFor();
    assert.equal(await input.getAttribute('type'), 'password');
    await answer('AES-CBC: Key', key);
    await list.getByText('AES-CBC: Initialisation Vector').waitFor();
    assert.equal(await input.getAttribute('type'), 'password');
    await answer('AES-CBC: Initialisation Vector', iv.toString('hex'));
    await list.getByText('356938035643809').waitFor();
    assert.match(await list.innerText(), /base64 → AES-CBC → JSON · encrypted/);
    await stage.workbench.page.keyboard.press('Escape');
  });

  it('says that a run is not what it was said to be', async () => {
    await putCursor(2);
    await decodeAs('gzip');
    await list.getByText('The data is not in this coding').waitFor();
    await stage.workbench.page.keyboard.press('Escape');
  });

  it('says why a run was left alone', async () => {
    await putCursor(3);
    await stage.workbench.runCommand('Payload Lens: Why Not Decoded?');
    await list.getByText('the length of MD5 hashes').waitFor();
    await stage.workbench.page.keyboard.press('Escape');
  });

  it('showed nobody an error on the way', async () => {
    assert.deepEqual(await stage.workbench.notifications(), []);
  });
});
