import assert from 'node:assert/strict';
import { createCipheriv } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { FrameLocator, Locator } from 'playwright-core';
import { openStage, root, runOnceOffered, type Stage } from './setting';

const secret = '{"imei":"356938035643809","note":"hidden"}';
const key = '0123456789abcdef';
const iv = Buffer.alloc(16, 7);
/** Longer than those that are found by themselves. */
const xorKey = 'sesame-open-up';
const cipher = createCipheriv('aes-128-cbc', key, iv);
const sealed = Buffer.concat([cipher.update(secret), cipher.final()]).toString('base64');
const mixed = Buffer.from(
  Buffer.from(secret).map((byte, at) => byte ^ xorKey.charCodeAt(at % xorKey.length)),
).toString('hex');

/** A HAR of one request for each body. */
function harOf(bodies: readonly string[]): string {
  const entries = bodies.map((text, index) => ({
    startedDateTime: '2020-05-01T10:00:00.000Z',
    time: 1,
    request: {
      method: 'POST',
      url: `https://telemetry.vendor.example/${index}`,
      httpVersion: 'HTTP/1.1',
      headers: [],
      queryString: [],
      cookies: [],
      headersSize: -1,
      bodySize: -1,
      postData: { mimeType: 'application/octet-stream', text },
    },
    response: { status: 204, statusText: '', headers: [], cookies: [], content: { size: 0 } },
  }));
  return JSON.stringify({ log: { version: '1.2', creator: { name: 't', version: '1' }, entries } });
}

/** What a user does with a run that nothing could decode. */
describe('decoding with a hint of the user', () => {
  let stage: Stage;
  let list: Locator;
  let input: Locator;

  before(async () => {
    stage = await openStage();
    const lines = [mixed, sealed, 'd41d8cd98f00b204e9800998ecf8427e'];
    writeFileSync(path.join(stage.folder, 'runs.txt'), lines.join('\n'));
    const packed = gzipSync(JSON.stringify({ inner: sealed, note: 'packed' })).toString('base64');
    const bodies = [sealed, JSON.stringify({ v: 1, mixed }), `v1:${mixed}:end`, packed];
    writeFileSync(path.join(stage.folder, 'opaque.har'), harOf(bodies));
    list = stage.workbench.page.locator('.quick-input-widget:visible');
    input = list.locator('input.input:visible').first();
    // Our commands are offered once the extension is there.
    await stage.workbench.openFile('three.har');
    const frame = await stage.workbench.editorFrame();
    await frame.getByRole('grid').waitFor();
  });
  after(() => stage.close());
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest.title.replaceAll(/\W+/g, '-');
    await stage.workbench.screenshot(path.join(root, '.vscode-test/failures', `${name}.png`));
  });

  const putCursor = async (line: number): Promise<void> => {
    const { page } = stage.workbench;
    await stage.workbench.openFile('runs.txt');
    await page.keyboard.press('Control+g');
    await input.fill(`:${line}`);
    await page.keyboard.press('Enter');
    await list.waitFor({ state: 'hidden' });
  };

  const decodeAs = async (choice: string): Promise<void> => {
    await runOnceOffered(stage.workbench, 'Payload Lens: Decode As…');
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
    await answer('XOR Key', xorKey);
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
    await runOnceOffered(stage.workbench, 'Payload Lens: Why Not Decoded?');
    await list.getByText('the length of MD5 hashes').waitFor();
    await stage.workbench.page.keyboard.press('Escape');
  });

  describe('in the page', () => {
    let frame: FrameLocator;

    before(async () => {
      await stage.workbench.openFile('opaque.har');
      frame = await stage.workbench.editorFrame();
    });

    const choose = async (index: number): Promise<void> => {
      await frame.locator(`[role=row][aria-rowindex="${index + 2}"]`).click();
      await frame.locator('.verdict', { hasText: `Exchange ${index}:` }).waitFor();
    };
    const inMenu = async (where: Locator, entry: string): Promise<void> => {
      await where.click({ button: 'right' });
      await chooseInMenu(entry);
    };
    /** VS Code takes no click while a menu is just coming up. */
    const chooseInMenu = async (entry: string): Promise<void> => {
      const item = stage.workbench.page.getByRole('menuitem', { name: entry });
      await item.waitFor();
      for (let attempt = 0; attempt < 20 && (await item.isVisible()); attempt++) {
        await item.click({ timeout: 500 }).catch(() => undefined);
        await delay(200);
      }
    };
    const readAs = async (choice: string): Promise<void> => {
      await list.getByText('Decode As', { exact: true }).waitFor();
      await input.fill(choice);
      await list.locator('.monaco-list-row', { hasText: choice }).first().waitFor();
      await stage.workbench.page.keyboard.press('Enter');
    };
    const close = async (): Promise<void> => {
      await stage.workbench.page.keyboard.press('Escape');
      await list.waitFor({ state: 'hidden' });
    };

    it('says why a body was left alone, and undoes it with the key', async () => {
      await choose(0);
      const body = frame.locator('.text-block .token').first();
      await inMenu(body, 'Why Not Decoded?');
      await list.getByText('that are no text and no known format').waitFor();
      assert.match(await list.innerText(), /Whole blocks of 16 bytes, as ciphers make/);
      await close();
      await inMenu(body, 'Decode As…');
      await readAs('AES-CBC with a Key…');
      await answer('AES-CBC: Key', key);
      await answer('AES-CBC: Initialisation Vector', iv.toString('hex'));
      await list.getByText('356938035643809').waitFor();
      await close();
    });

    it('takes a value that is right-clicked, and no more than that', async () => {
      await choose(1);
      await inMenu(frame.locator('.text-block .tone-string').first(), 'Decode As…');
      await readAs('XOR with a Key…');
      await answer('XOR Key', xorKey);
      await list.getByText('356938035643809').waitFor();
      assert.match(await list.innerText(), /hex → XOR → JSON/);
      await close();
    });

    it('takes a value that was clicked, by the palette', async () => {
      await choose(0);
      await choose(1);
      await frame.locator('.text-block .tone-string').first().click();
      await runOnceOffered(stage.workbench, 'Payload Lens: Why Not Decoded?');
      await list.getByText('As hex it gives').first().waitFor();
      await close();
    });

    it('takes what is selected inside a value', async () => {
      await choose(2);
      await frame
        .locator('.text-block .token')
        .first()
        .evaluate((token) => {
          const text = token.firstChild as Text;
          const end = text.data.lastIndexOf(':');
          document.getSelection()!.setBaseAndExtent(text, 3, text, end);
        });
      // The page waits for a selection to settle.
      await delay(300);
      await decodeAs('XOR with a Key…');
      await answer('XOR Key', xorKey);
      await list.getByText('356938035643809').waitFor();
      await close();
    });

    it('takes a section that the keyboard opens the menu on, and offers to say why', async () => {
      const { page } = stage.workbench;
      await frame.locator('.section-head', { hasText: 'Body' }).focus();
      await page.keyboard.press('Shift+F10');
      await chooseInMenu('Decode Selection');
      await list.getByText('Nothing here could be decoded. Why?').waitFor();
      await page.keyboard.press('Enter');
      await list.getByText('Why Not Decoded?', { exact: true }).waitFor();
      await close();
    });

    it('reads a segment, and a step of it, otherwise', async () => {
      await choose(3);
      const pick = async (step: string, entry: string): Promise<void> => {
        await frame.getByRole('button', { name: step, exact: true }).first().click();
        await frame.getByRole('menu').locator('.menu-item', { hasText: entry }).click();
      };
      await pick('base64', 'Decode Segment As…');
      await readAs('hex');
      await list.getByText('The data is not in this coding').waitFor();
      await close();
      await pick('base64', 'Decode This Step As…');
      await readAs('gzip');
      await list.getByText('"packed"').waitFor();
      await close();
      await pick('JSON', 'Why Not Decoded?');
      await list.getByText('Why Not Decoded?', { exact: true }).waitFor();
      await close();
    });

    it('opens a step in an editor of its own, having asked', async () => {
      const { page } = stage.workbench;
      await frame.getByRole('button', { name: 'base64', exact: true }).first().click();
      await frame
        .getByRole('menu')
        .locator('.menu-item', { hasText: 'Open in New Editor' })
        .click();
      const question = page.locator('.monaco-dialog-box');
      await question.getByText('Other extensions can read').waitFor();
      await question.getByText('Open as Text', { exact: true }).click();
      await page.locator('.view-line', { hasText: /^00000000\s+1f\s8b\s08/ }).waitFor();
    });
  });

  it('showed nobody an error on the way', async () => {
    // On a slow machine, looking through a capture shows its progress.
    const said = await stage.workbench.notifications();
    assert.deepEqual(
      said.filter((text) => !text.startsWith('Looking through ')),
      [],
    );
  });
});
