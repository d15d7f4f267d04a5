import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { choose, intents, openPage, post, withBrowser } from './browser';
import type { Play } from './browser';

async function openMessages(play: Play = {}, width = 1280, height = 800) {
  const opened = await openPage({ scene: 'connection', rows: 6, ...play }, width, height);
  await choose(opened.page, 0);
  await opened.page.click('#tab-messages');
  await opened.page.waitForSelector('#message-0 .token');
  return opened;
}

async function shownMessage(page: Page, index: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.querySelector('.message-detail')?.getAttribute('aria-busy') === 'false' &&
      document
        .querySelector('.message-head h3')
        ?.textContent.startsWith(`Message ${wanted.toLocaleString('en')},`),
    index,
  );
}

describe('messages of the chosen exchange', () => {
  withBrowser();

  it('have a tab where there are any, and none elsewhere', async () => {
    const { page, troubles } = await openMessages();
    assert.equal(await page.innerText('#tab-messages'), 'Messages\n60');
    assert.deepEqual(await page.locator('.tab').allInnerTexts(), [
      'Request',
      'Response',
      'Messages\n60',
      'Findings\n9',
    ]);
    await choose(page, 1);
    assert.equal(await page.locator('#tab-messages').count(), 0);
    assert.equal(await page.getAttribute('#tab-request', 'aria-selected'), 'true');
    await choose(page, 0);
    assert.equal(await page.getAttribute('#tab-messages', 'aria-selected'), 'true');
    assert.deepEqual(troubles, []);
  });

  it('tell their direction in words, their time since the first, and their size', async () => {
    const { page } = await openMessages();
    assert.match(await page.innerText('#message-0 .cell-direction'), /sent/);
    assert.match(await page.innerText('#message-1 .cell-direction'), /received/);
    assert.equal(await page.innerText('#message-2 .cell-time'), '+1.460');
    assert.equal(await page.innerText('#message-2 .cell-size'), '42 B');
    assert.match(await page.innerText('#message-5 .cell-text'), /control frame/);
    assert.match(await page.innerText('#message-3 .cell-found'), /1 finding, high severity/);
    assert.doesNotMatch(await page.innerText('#message-3 .cell-text'), /356938035643809/);
  });

  it('are chosen by mouse and keyboard, and read below', async () => {
    const { page } = await openMessages();
    await page.click('#message-3');
    await shownMessage(page, 3);
    assert.match(await page.innerText('.message-detail'), /"op": "event"/);
    await page.keyboard.press('ArrowDown');
    await shownMessage(page, 4);
    await page.keyboard.press('End');
    await shownMessage(page, 59);
    await page.waitForSelector('#message-59.is-selected');
    assert.equal(await page.getAttribute('.messages', 'aria-activedescendant'), 'message-59');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'message-detail');
    await page.keyboard.press('Escape');
    assert.ok(await page.evaluate(() => document.activeElement?.matches('.messages')));
  });

  it('show their fields with cards, and reveal one by one', async () => {
    const { page } = await openMessages();
    // The third personal value comes with its message alone.
    await page.click('#message-17');
    await shownMessage(page, 17);
    await page.focus('.message-detail [data-finding="2"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.card >> text=music');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.message-detail >> text=Moonlight Ferry');
    await page.waitForSelector('#message-17 >> text=Moonlight Ferry');
    assert.deepEqual((await intents(page)).at(-1), {
      name: 'reveal-value',
      exchange: 0,
      finding: 2,
    });
  });

  it('are copied in the clear', async () => {
    const { page } = await openMessages();
    await page.click('#message-3');
    await shownMessage(page, 3);
    await page.click('.message-head .copy');
    assert.deepEqual((await intents(page)).at(-1), {
      name: 'copy-block',
      exchange: 0,
      blockId: 'p3',
    });
  });

  it('are landed in by a finding, near or far down the list', async () => {
    const { page } = await openPage({ scene: 'connection', rows: 6, messages: 10_000 });
    // Of the last findings the page has no view until it asks.
    for (const [finding, message] of [
      [0, 3],
      [1_400, 9_803],
    ] as const) {
      await post(page, { type: 'reveal', exchange: 0, finding });
      await shownMessage(page, message);
      await page.waitForSelector(`#message-${message}.is-selected`);
      await page.waitForFunction(
        (wanted) => document.activeElement?.getAttribute('data-finding') === wanted,
        String(finding),
      );
    }
  });

  it('hold few rows in the document, however many there are', async () => {
    const { page } = await openMessages({ messages: 10_000 });
    for (const top of [0, 40_000, 120_000, 219_000]) {
      await page.evaluate((to) => (document.querySelector('.messages')!.scrollTop = to), top);
      await page.waitForFunction(
        (to) => {
          const row = document.querySelector(`#message-${Math.floor(to / 22) + 1} .cell-size`);
          return row !== null && row.textContent !== '';
        },
        Math.min(top, 219_000),
      );
      assert.ok((await page.locator('.messages .grid-body .row').count()) < 60);
    }
    const asked = await page.evaluate(() =>
      window.harness.sent.flatMap((message) =>
        message.type === 'request' && message.name === 'messages' ? [message.params] : [],
      ),
    );
    assert.ok(asked.every((params) => (params as { count: number }).count <= 100));
    assert.ok(asked.length < 20);
  });

  it('stay chosen when the page was hidden', async () => {
    const { page } = await openMessages();
    await page.click('#message-3');
    await shownMessage(page, 3);
    await page.waitForFunction(
      () =>
        (JSON.parse(sessionStorage.getItem('harness-state')!) as { message: number }).message === 3,
    );
    await page.reload();
    await shownMessage(page, 3);
    await choose(page, 1);
    await choose(page, 0);
    await page.waitForSelector('.message-hint');
  });

  it('show hostile text as text', async () => {
    const { page, troubles } = await openMessages({ scene: 'hostile', messages: 80 });
    for (const index of [0, 2, 4, 6, 7, 8]) {
      await page.click(`#message-${index}`);
      await shownMessage(page, index);
    }
    assert.equal(await page.locator('.messages script, .message-detail script').count(), 0);
    assert.deepEqual(troubles, []);
  });

  for (const width of [400, 900, 1600]) {
    it(`fit into ${width} pixels`, async () => {
      const { page } = await openMessages({}, width, 900);
      await page.click('#message-3');
      await shownMessage(page, 3);
      const overflow = await page.evaluate(() =>
        ['.page', '.pane', '.messages', '.message-detail'].filter((selector) => {
          const element = document.querySelector(selector)!;
          return element.scrollWidth > element.clientWidth + 1;
        }),
      );
      assert.deepEqual(overflow, []);
    });
  }
});
