import assert from 'node:assert/strict';
import { choose, intents, openPage, post, scriptBytes, withBrowser } from './browser';

describe('the page', () => {
  withBrowser();

  it('is small enough to open at once', async () => {
    const bytes = await scriptBytes();
    // What the page may weigh; 176 kB with its words in two languages when this was written.
    assert.ok(bytes > 20_000 && bytes <= 200_000, `${bytes} bytes`);
  });

  it('tells what the capture is, and the worst of it while nothing is chosen', async () => {
    const { page, troubles } = await openPage({ rows: 42 });
    assert.match(await page.innerText('h1'), /Encoded, not encrypted\. 3 companies/);
    assert.match(
      (await page.innerText('.facts')).replace(/\s+/g, ' '),
      /HAR 18\.4 MB 42 exchanges 24 flagged 3 recipients/,
    );
    assert.equal(await page.locator('.worst').count(), 5);
    await page.click('.worst >> nth=1');
    await page.waitForSelector('.verdict');
    assert.deepEqual(troubles, []);
  });

  it('shows how far the analysis is, and says so to a screen reader', async () => {
    const { page } = await openPage({ scene: 'pending', rows: 300 });
    assert.equal(await page.getAttribute('[role=progressbar]', 'aria-valuenow'), '33');
    assert.match(await page.innerText('[aria-live=polite][role=status]'), /analysing 100 of 300/);
    await page.evaluate(() => {
      const { summary } = window.harness.capture;
      window.harness.post({
        type: 'summary',
        summary: { ...summary, analysed: 300, isComplete: true },
      });
    });
    await page.waitForSelector('text=Analysis finished');
    assert.equal(await page.locator('[role=progressbar]').count(), 0);
  });

  it('lists the problems with their places, and leads to the exchange', async () => {
    const { page } = await openPage();
    const button = page.locator('.problems-button');
    assert.equal(await button.innerText(), '2 problems');
    await button.click();
    assert.equal(await button.getAttribute('aria-expanded'), 'true');
    assert.match(await page.innerText('.popup'), /cut short.*byte 18,399,871/s);
    await page.keyboard.press('Escape');
    assert.equal(await button.getAttribute('aria-expanded'), 'false');
    await button.click();
    await page.click('text=The entry is not an object.');
    await page.waitForSelector('#row-5.is-selected');
  });

  it('asks the host to reveal everything, and shows what the host then says', async () => {
    const { page } = await openPage();
    await choose(page, 0);
    const reveal = page.locator('button[aria-pressed]:has-text("Reveal")');
    assert.equal(await reveal.getAttribute('aria-pressed'), 'false');
    await reveal.click();
    await page.waitForSelector('[data-finding="3"] >> text=356938035643809');
    assert.equal(await reveal.getAttribute('aria-pressed'), 'true');
    await reveal.click();
    await page.waitForSelector('[data-finding="3"] >> text=356•••');
    assert.doesNotMatch((await page.textContent('#root'))!, /356938035643809/);
  });

  it('remembers where it was over a reload, in numbers alone', async () => {
    const { page } = await openPage({ rows: 5000 });
    await page.focus('.grid');
    await page.keyboard.press('End');
    for (let press = 0; press < 2; press += 1) await page.keyboard.press('PageUp');
    await page.waitForSelector('.verdict');
    const selected = await page.getAttribute('.row.is-selected', 'id');
    await page.click('#tab-findings');
    await page.focus('[role=separator]');
    await page.keyboard.press('ArrowLeft');
    await page.waitForTimeout(300);
    const kept = await page.evaluate(() => sessionStorage.getItem('harness-state')!);
    assert.match(kept, /"splitPercent":44/);
    assert.doesNotMatch(kept, /telemetry|example|json/);

    await page.reload();
    await page.waitForSelector('.verdict');
    assert.equal(await page.getAttribute('.row.is-selected', 'id'), selected);
    assert.ok(await page.isVisible(`#${selected}`));
    assert.equal(await page.getAttribute('#tab-findings', 'aria-selected'), 'true');
    assert.equal(await page.getAttribute('[role=separator]', 'aria-valuenow'), '44');
  });

  it('remembers which boxes were opened', async () => {
    const { page } = await openPage();
    await choose(page, 0);
    const head = page.locator('.section-head >> nth=0');
    assert.equal(await head.getAttribute('aria-expanded'), 'false');
    await head.click();
    assert.equal(await head.getAttribute('aria-expanded'), 'true');
    await page.waitForTimeout(300);
    await page.reload();
    await page.waitForSelector('.verdict');
    assert.equal(await head.getAttribute('aria-expanded'), 'true');
  });

  it('says calmly why there is nothing to show, and offers the text', async () => {
    const { page, troubles } = await openPage({ scene: 'failed' });
    assert.match(await page.innerText('h1'), /This file is no capture/);
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Open as Text');
    await page.keyboard.press('Enter');
    assert.deepEqual(await intents(page), [{ name: 'reopen-as-text' }]);
    assert.deepEqual(troubles, []);
  });

  it('moves the bar between list and exchange with the mouse', async () => {
    const { page } = await openPage({}, 1000, 700);
    const box = (await page.locator('[role=separator]').boundingBox())!;
    await page.mouse.move(box.x, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(650, box.y + 200, { steps: 3 });
    await page.mouse.up();
    const moved = (await page.locator('[role=separator]').boundingBox())!;
    assert.ok(Math.abs(moved.x - 650) < 6, `the bar stands at ${moved.x}`);
  });

  it('ignores messages that are none of the host’s', async () => {
    const { page, troubles } = await openPage();
    await page.evaluate(() => {
      for (const data of [null, 7, 'x', [], {}, { type: 'nothing' }, { type: 'summary' }]) {
        window.postMessage(data, '*');
      }
      window.postMessage({ type: 'reveal', exchange: -1, finding: 'x' }, '*');
      window.postMessage({ type: 'response', id: 999, result: 1 }, '*');
    });
    await post(page, { type: 'reveal', exchange: 1, finding: null });
    await page.waitForSelector('#row-1.is-selected');
    assert.deepEqual(troubles, []);
  });
});
