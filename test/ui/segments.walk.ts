import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { FrameLocator, Locator } from 'playwright-core';
import { clipboard, openStage, type Stage } from './setting';

const imei = '356938035643809';
const sample = 'redmi-note-8.har';

/** A HAR whose one body swells to more than the smallest budget allows. */
function largeHar(): string {
  const words = Array.from({ length: 60_000 }, (_, n) => `measurement ${n} of the day`);
  const text = JSON.stringify({
    data: gzipSync(JSON.stringify({ words, imei })).toString('base64'),
  });
  const request = {
    method: 'POST',
    url: 'https://telemetry.vendor.example/large',
    httpVersion: 'HTTP/1.1',
    headers: [],
    queryString: [],
    cookies: [],
    headersSize: -1,
    bodySize: -1,
    postData: { mimeType: 'application/json', text },
  };
  const content = { size: 0, mimeType: 'text/plain', text: '' };
  const response = { status: 200, statusText: 'OK', headers: [], cookies: [], content };
  const entries = [{ startedDateTime: '2020-05-01T10:00:00.000Z', time: 1, request, response }];
  const creator = { name: 'test', version: '1' };
  return JSON.stringify({ log: { version: '1.2', creator, entries } });
}

/** The steps of a segment, operated as by a person in a real VS Code. */
describe('a decoded segment in VS Code', () => {
  let stage: Stage;
  let frame: FrameLocator;

  before(async () => {
    stage = await openStage({ settings: { 'payloadLens.budget.decodedMegabytes': 1 } });
    writeFileSync(path.join(stage.folder, 'large.har'), largeHar());
    await stage.workbench.openFile(sample);
    frame = await stage.workbench.editorFrame();
    await choose(3);
  });
  after(() => stage.close());

  const choose = async (index: number): Promise<void> => {
    await frame.locator(`[role=row][aria-rowindex="${index + 2}"]`).click();
    await frame.locator('.verdict', { hasText: `Exchange ${index}:` }).waitFor();
  };
  const segment = (): Locator => frame.locator('.segment').first();
  const pick = async (step: string, entry: string): Promise<void> => {
    await segment().getByRole('button', { name: step, exact: true }).click();
    await frame.getByRole('menu').locator('.menu-item', { hasText: entry }).click();
  };
  const copied = async (isIt: (text: string) => boolean): Promise<string> => {
    let text = '';
    for (let attempt = 0; attempt < 100 && !isIt(text); attempt++) {
      await delay(50);
      text = await clipboard(stage.workbench);
    }
    return text;
  };

  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    for (let attempt = 0; attempt < 200 && !(await isSo()); attempt++) await delay(50);
    assert.ok(await isSo());
  };

  it('shows what each step put out, masked, and goes back', async () => {
    await pick('base64', 'Show This Step');
    await segment().locator('.segment-body', { hasText: '00000000  1f 8b 08' }).waitFor();
    assert.match(await segment().locator('.segment-shown').innerText(), /step 1 of 3.*as bytes/);
    await pick('gzip', 'Show This Step');
    await segment().locator('.segment-body', { hasText: '"distinct_id":"' }).waitFor();
    const text = await segment().locator('.segment-body').innerText();
    assert.ok(text.includes('356•••') && !text.includes(imei));
    await pick('gzip', 'Show as Bytes');
    const dump = segment().locator('.segment-body', { hasText: '00000010' });
    await dump.waitFor();
    assert.match(await dump.innerText(), /•• •• ••/);
    await segment().getByRole('button', { name: 'Back to Decoded' }).click();
    await segment().locator('.segment-body [data-finding]').first().waitFor();
  });

  it('keeps what it shows when the editor is hidden', async () => {
    await pick('gzip', 'Show This Step');
    await segment().locator('.segment-shown').waitFor();
    await stage.workbench.openFile('ordinary.json');
    await stage.workbench.openFile(sample);
    frame = await stage.workbench.editorFrame();
    await segment().locator('.segment-body', { hasText: '"distinct_id":"' }).waitFor();
    await segment().getByRole('button', { name: 'Back to Decoded' }).click();
  }).timeout(60_000);

  it('is operated by the keyboard alone', async () => {
    const { keyboard } = stage.workbench.page;
    await segment().locator('.step').first().focus();
    await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
    await frame.getByRole('menu').waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await segment().locator('.segment-shown', { hasText: 'gzip, as bytes' }).waitFor();
    await keyboard.press('Enter');
    await frame.getByRole('menu').waitFor();
    await keyboard.press('Escape');
    await frame.getByRole('menu').waitFor({ state: 'hidden' });
    assert.equal(
      await frame.locator('body').evaluate(() => document.activeElement?.textContent),
      'gzip',
    );
    await segment().getByRole('button', { name: 'Back to Decoded' }).click();
  });

  it('copies the real bytes as text, base64 and hex', async () => {
    await pick('base64', 'Copy as Base64');
    const base64 = await copied((text) => text.startsWith('H4sI'));
    const json = gunzipSync(Buffer.from(base64, 'base64')).toString();
    assert.ok(json.includes(imei));
    await pick('gzip', 'Copy Text');
    assert.equal(await copied((text) => text.startsWith('[')), json);
    await pick('base64', 'Copy as Hex');
    const hex = await copied((text) => text.startsWith('1f8b'));
    assert.equal(Buffer.from(hex, 'hex').toString('base64'), base64);
  });

  it('saves to the file that is chosen, and never over the capture', async () => {
    const { page } = stage.workbench;
    const capture = path.join(stage.folder, sample);
    const before = readFileSync(capture);
    const target = path.join(stage.folder, 'saved.json');
    for (const file of [target, capture]) {
      await pick('gzip', 'Save…');
      const input = page.locator('.quick-input-widget:visible input.input:visible').first();
      // The dialog proposes a name once it has looked at the folder.
      await until(async () => /redmi-note-8-3-gzip\.json$/.test(await input.inputValue()));
      await input.fill(file);
      await page.keyboard.press('Enter');
      if (file === target) {
        await input.waitFor({ state: 'hidden' });
        continue;
      }
      // VS Code asks whether the file may be replaced; we do not replace it even so.
      const question = page.locator('.quick-input-widget:visible', { hasText: 'already exists' });
      await question.waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.notification-toast', { hasText: 'never written to' }).waitFor();
    }
    assert.ok(readFileSync(target, 'utf8').includes(imei));
    assert.ok(before.equals(readFileSync(capture)));
  });

  it('goes to the exact bytes of a segment, and of a finding', async () => {
    const { page } = stage.workbench;
    const lines = page.locator('.editor-group-container.active .monaco-editor .view-lines').first();
    // An editor that was there before is shown with its old selection first.
    const selected = async (isIt: (text: string) => boolean): Promise<string> => {
      await lines.waitFor();
      let text = '';
      for (let attempt = 0; attempt < 100 && !isIt(text); attempt++) {
        await page.keyboard.press('ControlOrMeta+c');
        await delay(100);
        text = await clipboard(stage.workbench);
      }
      return text;
    };
    await pick('base64', 'Go to Bytes');
    const isRun = (text: string): boolean => /^H4sI[\w%]+$/.test(text);
    const run = decodeURIComponent(await selected(isRun));
    const json = gunzipSync(Buffer.from(run, 'base64')).toString();
    assert.ok(json.includes(imei), 'all of the coding is selected, and nothing else');

    await stage.workbench.openFile(sample);
    await stage.workbench.runCommand('Payload Lens: Open as Capture');
    frame = await stage.workbench.editorFrame();
    await choose(13);
    const mark = frame.locator('.tab-panel [data-finding]').first();
    await mark.focus();
    await page.keyboard.press('Enter');
    const card = frame.locator('.card');
    await card.getByRole('button', { name: 'Copy Value' }).click();
    const value = await copied((text) => text !== '' && !text.includes('H4sI'));
    await page.keyboard.press('Enter');
    await card.getByRole('button', { name: 'Go to Bytes' }).click();
    await page.evaluate(() => navigator.clipboard.writeText(''));
    const isValue = (text: string): boolean => text === value;
    assert.equal(await selected(isValue), value, 'a value in plain text is what is selected');
    await stage.workbench.openFile(sample);
    await stage.workbench.runCommand('Payload Lens: Open as Capture');
    frame = await stage.workbench.editorFrame();
  }).timeout(90_000);

  it('says where it stands whether it needs a key', async () => {
    await choose(3);
    const chip = frame.locator('.protection-chip').first();
    assert.equal((await chip.innerText()).trim(), 'encoded, not encrypted');
    await choose(11);
    await frame.locator('.protection-chip', { hasText: 'encrypted (JWE)' }).waitFor();
  });

  it('leaves what has no weight out of the list, and lists equal values once', async () => {
    const list = await frame.getByRole('grid').innerText();
    assert.doesNotMatch(list, /user agent/);
    await choose(3);
    await frame.getByRole('tab', { name: /Findings/ }).click();
    const rows = await frame.locator('.finding').allInnerTexts();
    const distinct = new Set(rows.map((row) => row.split('\n').slice(0, 3).join('|')));
    assert.equal(distinct.size, rows.length);
    await frame.getByRole('tab', { name: 'Request' }).click();
  });

  it('decodes what a limit had stopped when it is told to', async () => {
    await stage.workbench.openFile('large.har');
    frame = await stage.workbench.editorFrame();
    await choose(0);
    const state = frame.locator('.segment-state').first();
    await state.waitFor();
    assert.match(await state.innerText(), /limit for decoded bytes/);
    await state.getByRole('button', { name: 'Decode Anyway' }).click();
    await state.waitFor({ state: 'detached' });
    await frame.getByRole('tab', { name: /Findings/ }).click();
    await frame.locator('.finding', { hasText: 'IMEI' }).waitFor();
  });

  it('showed nobody an error on the way', async () => {
    const said = await stage.workbench.notifications();
    assert.deepEqual(
      said.filter((text) => /error|fail|unable|cannot/i.test(text)),
      [],
    );
  });
});
