import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { choose, intents, openPage, withBrowser } from './browser';
import { byteAfterKey, bytesPerRow } from '../../src/webview/hexView';
import { createByteStore, pageBytes } from '../../src/webview/byteStore';

const play = { scene: 'tree', rows: 3 };

async function openBytes(page: Page, index = 0): Promise<void> {
  await choose(page, index);
  await page.click('#tab-bytes');
  await page.waitForFunction(
    () => document.querySelector('.hex-text .byte[data-at="0"]')?.textContent === '{',
  );
}

/** Text of the bytes that are chosen. */
async function chosenText(page: Page): Promise<string> {
  return page.$$eval('.hex-text .is-chosen', (bytes) =>
    bytes.map(({ textContent }) => textContent).join(''),
  );
}

describe('keys among bytes', () => {
  const after = (key: string, from: number, ctrlKey = false) =>
    byteAfterKey({ key, ctrlKey, metaKey: false }, from, 100, 16, 3);

  it('go by bytes, rows and pages, and stop at both ends', () => {
    assert.deepEqual(
      [after('ArrowLeft', 0), after('ArrowRight', 5), after('ArrowUp', 20), after('PageDown', 70)],
      [0, 6, 4, 99],
    );
    assert.deepEqual(
      [after('Home', 21), after('End', 21), after('Home', 21, true), after('End', 21, true)],
      [16, 31, 0, 99],
    );
    assert.equal(after('ArrowLeft', 5, true), undefined);
    assert.equal(after('x', 5), undefined);
  });

  it('show 16 bytes a row where there is room', () => {
    assert.equal(bytesPerRow(800, 8), 16);
    assert.equal(bytesPerRow(400, 8), 8);
    assert.equal(bytesPerRow(800, 0), 8);
  });
});

describe('createByteStore', () => {
  it('asks for each page but once, and knows what of it is hidden or found', async () => {
    const asked: number[] = [];
    const request = (_: string, { start }: { start: number }) => {
      asked.push(start);
      const bytes = new Uint8Array(pageBytes).fill(7);
      const marks = [start, start + 9, 0, start + 2, start + 4, 1];
      return Promise.resolve({ start, bytes, hidden: [start + 3, start + 5], marks });
    };
    const store = createByteStore({ request: request as never }, 0, 'p0', () => undefined);
    store.show(10, pageBytes + 1);
    store.show(10, pageBytes + 1);
    assert.equal(store.at(0), undefined);
    await new Promise((done) => setTimeout(done));
    assert.deepEqual(asked, [0, pageBytes]);
    const at = [1, 2, 3, 4, 9].map((offset) => store.at(pageBytes + offset)!);
    assert.deepEqual(
      at.map(({ finding }) => finding),
      [0, 1, 1, 0, null],
    );
    assert.deepEqual(
      at.map(({ isHidden }) => isHidden),
      [false, false, true, true, false],
    );
  });
});

describe('bytes', () => {
  withBrowser();

  it('show what a line or a finding is made of', async () => {
    const { page, troubles } = await openPage(play);
    await openBytes(page);
    await page.click('.bytes-text .line:has-text("model")', { position: { x: 4, y: 4 } });
    await page.waitForSelector('.hex-text .is-chosen');
    assert.equal(await chosenText(page), 'M2003');
    await page.focus('.bytes-text [data-finding="0"]');
    await page.waitForFunction(() => document.querySelectorAll('.hex-text .is-chosen').length > 9);
    assert.equal(await chosenText(page), '•'.repeat(15));
    assert.doesNotMatch((await page.textContent('#root'))!, /356938035643809/);
    assert.deepEqual(troubles, []);
  });

  it('lead to the line that shows them, by mouse and keyboard, also where it is folded', async () => {
    const { page } = await openPage(play, 1600, 900);
    await openBytes(page);
    await page.click('.bytes-text .text-block .fold >> nth=1');
    await page.click('.hex-digits .byte[data-at="51"]');
    await page.waitForSelector('.line.is-linked [data-finding="0"]');
    assert.equal((await chosenText(page)).length, 15);
    await page.focus('.hex-view');
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowDown');
    await page.waitForSelector('.segment .line.is-linked');
    assert.match(await page.innerText('.bytes-status'), /byte 91, 5b hexadecimal/);
    assert.deepEqual(
      (await intents(page)).filter(({ name }) => name === 'show-bytes'),
      [],
    );
  });

  it('hold few rows and ask for few bytes, however many there are', async () => {
    const { page } = await openPage({ ...play, size: 2_000_000 });
    await openBytes(page, 1);
    await page.focus('.hex-view');
    await page.keyboard.press('Control+End');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.hex-text')].at(-1)!.textContent.includes('}]}'),
    );
    assert.ok((await page.locator('.hex-row').count()) < 200);
    const asked = await page.evaluate(() =>
      window.harness.sent.flatMap((message) =>
        message.type === 'request' && message.name === 'bytes'
          ? [(message.params as { count: number }).count]
          : [],
      ),
    );
    assert.ok(asked.length <= 6 && asked.every((count) => count <= 64 * 1024), String(asked));
  });

  for (const width of [400, 900, 1600]) {
    it(`stand beside their text or above it at ${width} pixels`, async () => {
      const { page } = await openPage(play, width, 900);
      await openBytes(page);
      const boxes = await page.evaluate(() => {
        const of = (name: string) => document.querySelector(name)!.getBoundingClientRect();
        const [hex, text, pane] = [of('.bytes-hex'), of('.bytes-text'), of('.pane')];
        const row = of('.hex-rows .hex-row');
        const element = document.querySelector('.pane')!;
        return {
          isBeside: hex.right <= text.left + 1,
          isAbove: hex.bottom <= text.top + 1,
          isInside: text.right <= pane.right + 1 && hex.right <= pane.right + 1,
          isCut: row.right > of('.hex-view').right,
          sideways: element.scrollWidth - element.clientWidth,
        };
      });
      assert.ok(boxes.isBeside !== boxes.isAbove, JSON.stringify(boxes));
      assert.deepEqual(
        [boxes.isInside, boxes.isCut, boxes.sideways],
        [true, false, 0],
        JSON.stringify(boxes),
      );
    });
  }
});
