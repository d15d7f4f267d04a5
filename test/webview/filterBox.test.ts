import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { ExchangeBits } from '../../src/view/filter/bits';
import type { PageRequests } from '../../src/view/protocol';
import { exchangePosition } from '../../src/webview/filterList';
import { hiddenWord } from './harness/search';
import { choose, intents, openPage, post, withBrowser } from './browser';

const axe = readFileSync(
  path.resolve(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'),
  'utf8',
);

async function counted(page: Page, words: string | RegExp): Promise<void> {
  await page.locator('.filter-count', { hasText: words }).waitFor();
}

async function rowIndexes(page: Page): Promise<number[]> {
  return page
    .locator('.grid-body .row .cell-index')
    .allInnerTexts()
    .then((texts) => texts.map(Number));
}

describe('exchangePosition', () => {
  it('finds an exchange in the list, or tells that it is hidden', () => {
    const list = Uint32Array.of(2, 5, 9);
    assert.equal(exchangePosition(list, 5), 1);
    assert.equal(exchangePosition(list, 4), null);
    assert.equal(exchangePosition(list, 10), null);
    assert.equal(exchangePosition(null, 4), 4);
  });
});

describe('the filter box', () => {
  withBrowser();

  it('narrows the list as it is typed, and says how many are left', async () => {
    const { page, troubles } = await openPage({ rows: 1284 });
    await page.keyboard.press('Control+f');
    await page.keyboard.type('method:post');
    await counted(page, / of 1,284$/);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.grid-body .cell-method')].every(
        ({ textContent }) => textContent === 'POST',
      ),
    );
    const left = Number(await page.getAttribute('.grid', 'aria-rowcount')) - 1;
    assert.ok(left > 0 && left < 1284, `${left} are left`);
    await counted(page, `${left.toLocaleString('en')} of 1,284`);
    await page.click('.filter-clear');
    await page.waitForFunction(
      () => document.querySelector('.grid')?.getAttribute('aria-rowcount') === '1285',
    );
    assert.deepEqual(troubles, []);
  });

  it('selects nothing that is typed while the host asks for the focus as well', async () => {
    const { page } = await openPage({ rows: 6 });
    await page.keyboard.press('Control+f');
    await page.keyboard.type('se');
    await post(page, { type: 'focus-filter' });
    await page.waitForTimeout(50);
    await page.keyboard.type('v');
    assert.equal(await page.inputValue('.filter-input'), 'sev');
  });

  it('walks through what is left by keys, and tells the host of the exchange itself', async () => {
    const { page } = await openPage({ rows: 60 });
    await page.fill('.filter-input', 'method:get');
    await counted(page, /of 60/);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.grid-body .cell-method')].every(
        ({ textContent }) => textContent === 'GET',
      ),
    );
    const indexes = await rowIndexes(page);
    await page.press('.filter-input', 'Escape');
    await page.press('.filter-input', 'Enter');
    assert.match(await page.evaluate(() => document.activeElement?.className ?? ''), /^grid/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const chosen = (await intents(page)).at(-1);
    assert.deepEqual(chosen, { name: 'select', exchange: indexes[1], finding: null });
    const row = page.locator('.row[aria-selected=true]');
    assert.equal(await row.getAttribute('aria-rowindex'), '3');
  });

  it('completes keys and values by the keyboard alone', async () => {
    const { page } = await openPage({ rows: 60 });
    await page.focus('.filter-input');
    await page.keyboard.type('me');
    await page.locator('.filter-choice', { hasText: 'method:' }).waitFor();
    await page.keyboard.press('Tab');
    await page.locator('.filter-choice', { hasText: 'POST' }).waitFor();
    await page.keyboard.press('ArrowDown');
    const active = await page.getAttribute('.filter-input', 'aria-activedescendant');
    assert.equal(await page.locator(`[id="${active}"]`).getAttribute('aria-selected'), 'true');
    const text = await page.locator('.filter-choice.is-active .filter-choice-text').innerText();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !document.querySelector('.filter-choices'));
    assert.equal(await page.inputValue('.filter-input'), `method:${text} `);
    await page.keyboard.type('ho');
    await page.locator('.filter-choice', { hasText: 'host:' }).waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.filter-choices').count(), 0);
    assert.ok(await page.evaluate(() => document.activeElement?.matches('.filter-input')));
  });

  it('completes by the mouse, and remembers what was filtered by', async () => {
    const { page } = await openPage({ rows: 60 });
    await page.focus('.filter-input');
    await page.keyboard.type('status:');
    await page.locator('.filter-choice').first().click();
    await counted(page, /of 60/);
    const used = (await page.inputValue('.filter-input')).trim();
    await page.click('.filter-clear');
    await page.keyboard.press('ArrowDown');
    await page.locator('.filter-choice', { hasText: 'used before' }).waitFor();
    assert.equal(await page.locator('.filter-choice-text').first().innerText(), used);
  });

  it('tells what is wrong under the box, and goes there', async () => {
    const { page } = await openPage({ rows: 60 });
    await page.fill('.filter-input', 'method:get severity:awful');
    await page.locator('.filter-error', { hasText: '“severity:” takes none' }).waitFor();
    await page.locator('.filter-error').click();
    const selected = await page.evaluate(() => {
      const { value, selectionStart, selectionEnd } =
        document.querySelector<HTMLInputElement>('.filter-input')!;
      return value.slice(selectionStart!, selectionEnd!);
    });
    assert.equal(selected, 'awful');
    await counted(page, /of 60/);
  });

  it('shows a set as a chip that can be taken away', async () => {
    const { page } = await openPage({ rows: 60 });
    const { bytes } = ExchangeBits.of([3, 40], 60);
    await page.evaluate(
      (list) => {
        const wish = {
          kind: 'set',
          label: 'IMEI 3569••••',
          exchanges: Uint8Array.from(list),
        } as const;
        window.harness.post({ type: 'narrow', wish });
      },
      [...bytes],
    );
    await counted(page, '2 of 60');
    assert.deepEqual(await rowIndexes(page), [3, 40]);
    await page.locator('.filter-set', { hasText: 'IMEI 3569' }).click();
    await page.waitForSelector('#row-5');
    assert.equal(await page.locator('.filter-set').count(), 0);
  });

  it('takes a set back after the page was made anew, and leaves the text as it is', async () => {
    const { page } = await openPage({ rows: 60 });
    const set = { label: 'IMEI 3569••••', exchanges: ExchangeBits.of([3, 40, 41], 60).bytes };
    await page.fill('.filter-input', 'method:get');
    await counted(page, /of 60/);
    const restore = (list: number[]): void =>
      window.harness.post({
        type: 'restore-set',
        set: { label: 'IMEI 3569••••', exchanges: Uint8Array.from(list) },
      });
    await page.evaluate(restore, [...set.exchanges]);
    await page.locator('.filter-set', { hasText: 'IMEI 3569' }).waitFor();
    assert.equal(await page.inputValue('.filter-input'), 'method:get');
    await page.fill('.filter-input', '');
    await counted(page, '3 of 60');
    const asked = await page.evaluate(() => {
      const last = window.harness.sent.findLast(
        (message) => message.type === 'request' && message.name === 'filter',
      );
      const { within } = (last as { params: unknown }).params as PageRequests['filter']['params'];
      return within && { label: within.label, exchanges: [...within.exchanges] };
    });
    assert.deepEqual(asked, { ...set, exchanges: [...set.exchanges] });
    const kept = await page.evaluate(() => sessionStorage.getItem('harness-state') ?? '');
    assert.ok(!kept.includes('IMEI'), 'what is kept holds no label');
  });

  it('narrows to the exchanges behind a mark of the overview', async () => {
    const { page } = await openPage({ rows: 60 });
    const only = page.locator('.card .link', { hasText: 'Show Only These' });
    // Only where the page knows all of them: some marks stand for more.
    for (const mark of await page.locator('.matrix-mark').all()) {
      await mark.click();
      await page.locator('.card .worst').first().waitFor();
      if (await only.isVisible()) break;
      await page.keyboard.press('Escape');
    }
    const behind = await page.locator('.card .worst-index').allInnerTexts();
    await only.click();
    await counted(page, `${behind.length} of 60`);
    assert.deepEqual(
      (await rowIndexes(page)).map((index) => `#${index}`),
      behind,
    );
    assert.equal(await page.locator('.filter-set').count(), 1);
  });

  it('gives way to an exchange that is to be shown, and says so', async () => {
    const { page } = await openPage({ rows: 60 });
    await page.fill('.filter-input', 'method:get');
    await counted(page, /of 60/);
    const hidden = await page.evaluate(
      () => window.harness.capture.rows(0, 60).find(({ method }) => method !== 'GET')!.index,
    );
    await post(page, { type: 'reveal', exchange: hidden, finding: null });
    await page
      .locator('.filter-notice', { hasText: `cleared to show exchange ${hidden}.` })
      .waitFor();
    assert.equal(await page.inputValue('.filter-input'), '');
    await page.waitForSelector(`#row-${hidden}[aria-selected=true]`);
  });

  it('outlives the page but for free words', async () => {
    const { page } = await openPage({ rows: 60 });
    await page.fill('.filter-input', 'jo@mail.example method:get');
    await page.waitForFunction(() =>
      sessionStorage.getItem('harness-state')?.includes('method:get'),
    );
    const kept = await page.evaluate(() => sessionStorage.getItem('harness-state') ?? '');
    assert.ok(!kept.includes('mail.example'), kept);
    await page.reload();
    await counted(page, /of 60/);
    assert.equal(await page.inputValue('.filter-input'), 'method:get');
  });

  it('goes on with a search in what is decoded, and says in each row where it hit', async () => {
    const { page, troubles } = await openPage({ rows: 420, delay: 150 });
    // A search that begins before the capture is told of is asked for again with it.
    await page.waitForSelector('#row-0');
    await page.fill('.filter-input', hiddenWord);
    await page.locator('.filter-searching', { hasText: 'searching 25 %' }).waitFor();
    await counted(page, /^\d\d? of 420$/);
    await page
      .locator('.hit-place', { hasText: 'in response body · base64 › gzip' })
      .first()
      .waitFor();
    await counted(page, '60 of 420');
    await page.waitForFunction(() => !document.querySelector('.filter-searching'));
    assert.deepEqual(troubles, []);
  });

  for (const [width, mostCut] of [
    [700, 0.25],
    [1280, 0],
    [1600, 0],
  ] as const) {
    it(`has room for where a search hit at ${width} px`, async () => {
      const { page } = await openPage({ rows: 42 }, width);
      await page.waitForSelector('#row-0');
      await page.fill('.filter-input', hiddenWord);
      await page.locator('#row-0 .cell-found .hit-place').waitFor();
      const cut = await page
        .locator('#row-0 .hit-place')
        .evaluate(({ scrollWidth, clientWidth }) => 1 - clientWidth / scrollWidth);
      assert.ok(cut <= mostCut, `${cut} of it is cut`);
      assert.equal(await page.locator('#row-0 .hit-place').count(), 1);
    });
  }

  it('does not wait for a search when another text is typed', async () => {
    const { page } = await openPage({ rows: 420, delay: 250 });
    await page.waitForSelector('#row-0');
    await page.fill('.filter-input', hiddenWord);
    await page.locator('.filter-searching', { hasText: '25 %' }).waitFor();
    await page.fill('.filter-input', 'method:post');
    await counted(page, / of 420$/);
    await page.waitForFunction(() => !document.querySelector('.filter-searching'));
    const left = await page.locator('.filter-count').innerText();
    await page.waitForTimeout(600);
    assert.equal(await page.locator('.filter-count').innerText(), left, 'the old search is over');
  });

  it('says so where nothing is left', async () => {
    const { page } = await openPage({ rows: 60 });
    await page.fill('.filter-input', 'host:nowhere.invalid');
    await page.locator('.grid .empty .link').click();
    await page.waitForSelector('#row-0');
  });

  for (const width of [400, 900, 1600]) {
    it(`holds at ${width} px, and axe finds nothing`, async function () {
      this.timeout(40_000);
      const { page } = await openPage({ rows: 6 }, width, 900);
      await post(page, {
        type: 'narrow',
        wish: { kind: 'text', text: 'hots:x' },
      });
      await page.locator('.filter-error').waitFor();
      await page.focus('.filter-input');
      await page.keyboard.type(' s');
      await page.locator('.filter-choice').first().waitFor();
      const faults = await page.evaluate(() =>
        [...document.querySelectorAll('.filter-line > *, .filter-choices, .filter-error')]
          .filter((part) => {
            const { left, right, width: wide } = part.getBoundingClientRect();
            return wide > 2 && (left < 0 || right > window.innerWidth);
          })
          .map(({ className }) => className),
      );
      assert.deepEqual(faults, []);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
      );
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target).join(' ')}`),
        [],
      );
    });
  }

  it('keeps the chosen exchange while it is filtered out', async () => {
    const { page } = await openPage({ rows: 60 });
    await choose(page, 0);
    await page.fill('.filter-input', 'host:nowhere.invalid');
    await counted(page, '0 of 60');
    assert.match(await page.locator('.verdict h2').innerText(), /^Exchange 0:/);
  });
});
