import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { choose, intents, openPage, post, withBrowser } from './browser';
import { longBodyFinding, telemetrySegment } from './harness/exchanges';

async function focusedFinding(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-finding') ?? null);
}

async function isOnScreen(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const field = document.querySelector(wanted)!.getBoundingClientRect();
    const pane = document.querySelector('.pane')!.getBoundingClientRect();
    return field.top >= pane.top && field.bottom <= pane.bottom;
  }, selector);
}

describe('the chosen exchange', () => {
  withBrowser();

  it('heads with the judgement, and stands decoded where it was encoded', async () => {
    const { page, troubles } = await openPage();
    await choose(page, 0);
    assert.match(await page.innerText('.verdict h2'), /Encoded, not encrypted: 9 personal values/);
    assert.match(await page.innerText('.segment-head'), /base64\s*›\s*gzip\s*›\s*JSON/);
    const order = await page.evaluate(() =>
      ['data_list', 'distinct_id', '-1203945512'].map((word) =>
        document.querySelector('.tab-panel')!.textContent.indexOf(word),
      ),
    );
    assert.deepEqual(
      order,
      [...order].sort((a, b) => a - b),
    );
    assert.deepEqual(troubles, []);
  });

  it('masks until one value is revealed, and then shows that one alone', async () => {
    const { page } = await openPage();
    await choose(page, 0);
    assert.doesNotMatch((await page.textContent('.tab-panel'))!, /356938035643809/);
    await page.focus('[data-finding="3"]');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-finding="3"] >> text=356938035643809');
    assert.deepEqual((await intents(page)).at(-1), {
      name: 'reveal-value',
      exchange: 0,
      finding: 3,
    });
    assert.doesNotMatch((await page.textContent('.tab-panel'))!, /9f3c0d2a7b184b62/);
  });

  it('opens a card on hover and on Enter, and Esc closes it and gives the focus back', async () => {
    const { page } = await openPage();
    await choose(page, 0);
    await page.hover('[data-finding="3"]');
    await page.waitForSelector('.card');
    const words = await page.innerText('.card');
    assert.match(words, /IMEI/);
    assert.match(words, /confidence 0\.99 · grade C/);
    assert.match(words, /Google Play: Device or other IDs · GDPR Art\. 4\(1\)/);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.card').count(), 0);

    await page.focus('[data-finding="4"]');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Reveal');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Copy Value');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.card').count(), 0);
    assert.equal(await focusedFinding(page), '4');
  });

  it('keeps the card on screen at every edge', async () => {
    for (const [width, height] of [
      [400, 500],
      [900, 420],
    ] as const) {
      const { page } = await openPage({}, width, height);
      await choose(page, 0);
      await page.evaluate(() =>
        document.querySelector('[data-finding="7"]')!.scrollIntoView({ block: 'end' }),
      );
      await page.focus('[data-finding="7"]');
      await page.keyboard.press('Enter');
      const box = (await page.locator('.card').boundingBox())!;
      assert.ok(box.x >= 0 && box.x + box.width <= width, `${width}: x ${box.x} + ${box.width}`);
      assert.ok(
        box.y >= 0 && box.y + box.height <= height,
        `${height}: y ${box.y} + ${box.height}`,
      );
    }
  });

  it('says what each step of a chain is', async () => {
    const { page } = await openPage();
    await choose(page, 0);
    await page.hover('.segment-toggle');
    await page.waitForSelector('.card >> text=compression');
    assert.match(await page.innerText('.card'), /612 bytes became 1,940/);
  });

  it('leads from the evidence to the field', async () => {
    const { page } = await openPage();
    await choose(page, 0);
    await page.click('#tab-response');
    await page.click('.why');
    await page.click('.evidence >> text=The IMEI');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-finding') === '3');
    assert.ok(await isOnScreen(page, '[data-finding="3"]'));
    assert.deepEqual((await intents(page)).at(-1), { name: 'select', exchange: 0, finding: 3 });
  });

  it('lists equal values once, and leads to each of their places in turn', async () => {
    const { page } = await openPage();
    await choose(page, 0);
    await page.evaluate(() => {
      const { exchange } = window.harness.capture;
      window.harness.capture.exchange = (index) => {
        const view = exchange(index);
        const same = (finding: number): number => (finding === 6 ? 4 : finding);
        return {
          ...view,
          findings: view.findings.map((one, at) => ({ ...one, sameAs: same(at) })),
        };
      };
    });
    await post(page, { type: 'rows-changed', start: 0, end: 1 });
    await page.click('#tab-findings');
    const row = page.locator('.finding', { hasText: '×2' });
    await row.waitFor();
    assert.equal(await page.locator('.finding').count(), 9);
    await row.click();
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-finding') === '4');
    await page.click('#tab-findings');
    await post(page, { type: 'reveal', exchange: 0, finding: 6 });
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-finding') === '6');
  });

  it('moves between tabs by the arrow keys', async () => {
    const { page } = await openPage();
    await choose(page, 1);
    await page.focus('#tab-request');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.getAttribute('#tab-response', 'aria-selected'), 'true');
    assert.match((await page.textContent('.tab-panel'))!, /e-mail address/);
    await page.keyboard.press('End');
    assert.equal(await page.getAttribute('#tab-findings', 'aria-selected'), 'true');
    assert.match(await page.innerText('#tab-findings'), /2/);
    await page.click('.finding >> text=token');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-finding') === '0');
  });

  it('says so where there is nothing: no body, no response, no request', async () => {
    const { page } = await openPage();
    await choose(page, 3);
    assert.match((await page.textContent('.tab-panel'))!, /No body\./);
    await page.click('#tab-response');
    assert.match((await page.textContent('.tab-panel'))!, /No response was captured\./);
    await choose(page, 5);
    assert.match(await page.innerText('.exchange-problems'), /it is the number 7/);
  });

  it('says what could not be decoded, and why', async () => {
    const { page } = await openPage();
    await choose(page, 2);
    assert.match(
      await page.innerText('.segment.state-failed'),
      /could not be decoded · not a zstd/,
    );
    assert.match(await page.innerText('.segment.state-truncated'), /cut short · the gzip stream/);
  });

  it('copies a decoded segment by asking the host', async () => {
    const { page } = await openPage();
    await choose(page, 0);
    await page.click('.segment .copy');
    assert.deepEqual((await intents(page)).at(-1), {
      name: 'copy-block',
      exchange: 0,
      blockId: telemetrySegment,
    });
    await page.waitForSelector('.copy >> text=Copied');
  });

  it('shows more lines of a long body as they are asked for', async () => {
    const { page } = await openPage();
    await choose(page, 4);
    await page.click('#tab-response');
    await page.click('.section-head');
    assert.equal(await page.locator('.line').count(), 200);
    await page.click('text=Show 500 more lines');
    await page.waitForFunction(() => document.querySelectorAll('.line').length === 700);
    assert.match(await page.innerText('.gap'), /5,300 hidden/);
  });

  it('offers to try again when the host refuses', async () => {
    const { page } = await openPage({ scene: 'refusing' });
    await page.click('#row-0');
    await page.waitForSelector('text=took longer than 10 s');
    await page.click('text=Try Again');
    const asked = await page.evaluate(
      () => window.harness.sent.filter((m) => m.type === 'request' && m.name === 'exchange').length,
    );
    assert.equal(asked, 2);
  });
});

describe('revealing a finding', () => {
  withBrowser();

  it('opens the tab and the box, fetches the lines, scrolls to the field and focuses it', async () => {
    const { page, troubles } = await openPage({ rows: 1000 });
    await post(page, { type: 'reveal', exchange: 4, finding: 0 });
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-finding') === '0');
    assert.equal(await page.getAttribute('#tab-response', 'aria-selected'), 'true');
    assert.ok(await isOnScreen(page, '[data-finding="0"]'));
    const line = await page.evaluate(() => document.activeElement!.closest('.line')!.textContent);
    assert.match(line, /contact/);
    assert.ok(longBodyFinding > 200);
    assert.ok(await page.locator('.is-flashed').count());
    assert.deepEqual(troubles, []);
  });

  it('fetches only the lines around it where the host names its line', async () => {
    const { page } = await openPage();
    await page.evaluate((line) => {
      const { capture } = window.harness;
      const exchange = capture.exchange.bind(capture);
      capture.exchange = (index) => {
        const view = exchange(index);
        return { ...view, findings: view.findings.map((finding) => ({ ...finding, line })) };
      };
    }, longBodyFinding);
    await post(page, { type: 'reveal', exchange: 4, finding: 0 });
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-finding') === '0');
    assert.equal(await page.locator('.line').count(), 300);
    assert.equal(await page.locator('.gap').count(), 2);
  });

  it('brings the row of a far exchange on screen', async () => {
    const { page } = await openPage({ rows: 500_000 });
    await post(page, { type: 'reveal', exchange: 400_001, finding: null });
    await page.waitForSelector('#row-400001.is-selected');
    assert.ok(await page.isVisible('#row-400001'));
    assert.deepEqual(await intents(page), [], 'what the host reveals is not told back to it');
  });

  it('goes to the last of several that follow each other', async () => {
    const { page } = await openPage();
    for (const finding of [0, 3, 8]) await post(page, { type: 'reveal', exchange: 0, finding });
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-finding') === '8');
    await page.waitForTimeout(200);
    assert.equal(await focusedFinding(page), '8');
    assert.equal(await page.locator('.card').count(), 0);
  });

  it('flashes without motion where motion is reduced', async () => {
    const { page } = await openPage({ reduceMotion: 1 });
    await post(page, { type: 'reveal', exchange: 0, finding: 3 });
    await page.waitForSelector('.is-flashed');
    const style = await page.evaluate(() => {
      const { animationName, outlineStyle } = getComputedStyle(
        document.querySelector('.is-flashed')!,
      );
      return { animationName, outlineStyle };
    });
    assert.deepEqual(style, { animationName: 'none', outlineStyle: 'solid' });
  });
});
