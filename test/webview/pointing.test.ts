import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { PagePlace } from '../../src/view/protocol';
import { choose, intents, openPage, withBrowser } from './browser';

/** The last place that the page told of, once it has had the time to. */
async function pointed(page: Page): Promise<PagePlace | null | undefined> {
  await page.waitForTimeout(200);
  const told = (await intents(page)).flatMap((one) => (one.name === 'point' ? [one.place] : []));
  return told.at(-1);
}

/** Selects characters [from, to) of a token's text. */
async function select(token: Locator, from: number, to?: number): Promise<void> {
  await token.evaluate(
    (element, [start, end]) => {
      const text = element.firstChild as Text;
      document.getSelection()!.setBaseAndExtent(text, start!, text, end ?? text.length);
    },
    [from, to] as const,
  );
}

const lineOf = (page: Page, name: string): Locator =>
  page.locator('.tab-panel .line', { has: page.locator(`.tone-name >> text="${name}"`) }).first();

describe('what is pointed at in the page', () => {
  withBrowser();

  it('is the text that is selected, with its place', async () => {
    const { page, troubles } = await openPage();
    await choose(page, 0);
    const line = lineOf(page, '"event"');
    const token = line.locator('.tone-string').first();
    const value = await token.innerText();
    await select(token, 2, 5);
    const place = await pointed(page);
    assert.equal(place?.text, value.slice(2, 5));
    assert.equal(place.isWhole, false);
    assert.equal(place.from.line, Number(await line.getAttribute('data-line')));
    assert.equal(place.from.column, '"event": '.length + 2);
    assert.equal(place.to.column - place.from.column, 3);
    await select(token, 0);
    const whole = await pointed(page);
    assert.equal(whole?.text, value.slice(1, -1), 'quotes are not part of a value');
    assert.equal(whole.isWhole, true);
    await page.evaluate(() => document.getSelection()!.removeAllRanges());
    assert.equal(await pointed(page), null);
    assert.deepEqual(troubles, []);
  });

  it('is several lines, without the labels between them', async () => {
    const { page } = await openPage();
    await choose(page, 0);
    const block = page.locator('.segment .text-block').first();
    await block.evaluate((element) => {
      const lines = element.querySelectorAll('.line');
      document
        .getSelection()!
        .setBaseAndExtent(lines[0]!, 0, lines[1]!, lines[1]!.childNodes.length);
    });
    const place = await pointed(page);
    assert.equal(place?.blockId, await block.getAttribute('data-block'));
    assert.deepEqual([place.from.line, place.to.line], [0, 1]);
    const first = (await block.locator('.line').first().innerText()).trim();
    assert.ok(place.text === null || place.text.startsWith(first));
    assert.equal(place.isWhole, false);
  });

  it('never is what a mask or a shortened run says', async () => {
    const { page } = await openPage();
    await choose(page, 0);
    const mark = page.locator('.tab-panel .mark', { hasText: '•' }).first();
    await select(mark, 0);
    assert.deepEqual(await pointed(page).then((place) => [place?.text, place?.isWhole]), [
      null,
      true,
    ]);
    await select(mark, 1, 3);
    assert.equal((await pointed(page))?.isWhole, false);
    const encoded = page.locator('.tab-panel .tone-encoded').first();
    await select(encoded, 0);
    assert.equal((await pointed(page))?.text, null);
  });

  it('is a whole value where it is clicked, until something else is chosen', async () => {
    const { page } = await openPage();
    await choose(page, 0);
    const line = lineOf(page, '"event"');
    await line.locator('.tone-string').first().click();
    const place = await pointed(page);
    assert.equal(place?.isWhole, true);
    assert.equal(place.from.line, Number(await line.getAttribute('data-line')));
    const before = (await intents(page)).length;
    await page.locator('.tab-panel .mark').first().click();
    const after = (await intents(page)).slice(before).map(({ name }) => name);
    assert.ok(!after.includes('point'), 'the mark is what is chosen then');
    assert.ok(after.includes('select'));
  });

  it('is what the context menu is opened on, and shows it', async () => {
    const { page } = await openPage();
    await choose(page, 0);
    const selected = (): Promise<string> =>
      page.evaluate(() => document.getSelection()!.toString());
    const token = lineOf(page, '"event"').locator('.tone-string').first();
    await token.click({ button: 'right' });
    assert.equal(await selected(), await token.innerText());
    assert.equal((await pointed(page))?.isWhole, true);
    // What was selected before stays, where the menu is opened on it.
    await select(token, 2, 5);
    await pointed(page);
    await token.click({ button: 'right', position: { x: 25, y: 5 } });
    assert.equal((await selected()).length, 3);
    assert.equal((await pointed(page))?.text?.length, 3);
    const head = page.locator('.section-head', { hasText: 'Body' });
    await head.click({ button: 'right' });
    assert.equal(await selected(), '');
    const body = await pointed(page);
    assert.equal(body?.blockId, await head.getAttribute('data-block'));
    assert.equal(body.text, null);
    const mark = page.locator('.tab-panel .mark').first();
    await mark.click({ button: 'right' });
    const last = (await intents(page)).at(-1);
    assert.equal(last?.name, 'select');
    assert.equal(last.finding, Number(await mark.getAttribute('data-finding')));
  });

  it('is bytes by their rows and columns in a dump', async () => {
    const { page } = await openPage();
    await choose(page, 0);
    await page.click('.segment >> nth=0 >> .step >> text="base64"');
    await page.click('.menu-item >> text="Show This Step"');
    const row = page.locator('.is-dump [data-line="2"]');
    await row.waitFor();
    await select(row.locator('.token').nth(1), 3, 8);
    const place = await pointed(page);
    assert.match(place!.blockId, /#bytes@/);
    assert.deepEqual(
      [place!.from, place!.to],
      [
        { line: 2, column: 13 },
        { line: 2, column: 18 },
      ],
    );
    await row
      .locator('.token')
      .nth(1)
      .click({ button: 'right', position: { x: 40, y: 5 } });
    const inside = await pointed(page);
    assert.deepEqual(inside, place, 'the selection stays');
    await page.locator('.is-dump [data-line="4"] .token').first().click({ button: 'right' });
    const all = await pointed(page);
    assert.deepEqual([all!.from, all!.isWhole], [{ line: 4, column: 0 }, true]);
    assert.deepEqual(all!.from, all!.to);
  });

  it('offers our commands on exchanges, texts and heads of sections, and nowhere else', async () => {
    const { page } = await openPage();
    await choose(page, 0);
    const offers = (selector: string): Promise<boolean> =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => element.closest('[data-vscode-context]') !== null);
    for (const selector of ['.line .token', '.section-head', '.start-line .token']) {
      assert.equal(await offers(selector), true, selector);
    }
    for (const selector of ['.verdict h2', '.segment-title', '.row', '.tab']) {
      assert.equal(await offers(selector), false, selector);
    }
    const contexts = await page
      .locator('[data-vscode-context]')
      .evaluateAll((all) => [
        ...new Set(all.map((one) => one.getAttribute('data-vscode-context'))),
      ]);
    // Rows of the list say which exchanges are meant, by their numbers alone.
    const [rows, others] = [
      contexts.filter((context) =>
        /^\{"payloadLensExchange":true,"exchange":\d+,"exchanges":\[\d+\]\}$/.test(context!),
      ),
      contexts.filter((context) => !context!.includes('Exchange')),
    ];
    assert.equal(rows.length + others.length, contexts.length, contexts.join(' '));
    assert.ok(rows.length > 0);
    assert.deepEqual(others, ['{"payloadLensText":true}'], 'and says nothing of what is there');
  });
});
