import assert from 'node:assert/strict';
import { choose, openPage, withBrowser } from './browser';
import { hostileStrings } from './harness/hostile';

describe('hostile data', () => {
  withBrowser();

  it('is shown as the text it is: no script, no dialog, no request, no element', async () => {
    const { page, troubles } = await openPage({ scene: 'hostile', rows: 3 }, 1280, 2000);
    await choose(page, 0);
    await page.click('.why');
    await page.click('.problems-button');
    const shown = await page.evaluate(() => document.body.textContent);
    for (const text of hostileStrings.filter(({ length }) => length < 1000)) {
      assert.ok(shown.includes(text), `is shown as it is: ${JSON.stringify(text)}`);
    }
    await page.hover('[data-finding="1"]');
    await page.waitForSelector('.card');
    await page.click('#tab-findings');
    const elements = await page.evaluate(() =>
      [...document.querySelectorAll('#root *')].map(({ localName }) => localName),
    );
    const foreign = elements.filter((name) =>
      ['script', 'img', 'iframe', 'style', 'link', 'meta', 'a', 'b', 'i', 'object'].includes(name),
    );
    assert.deepEqual(foreign, []);
    assert.deepEqual(troubles, []);
  });

  it('stays inside its box, however long or crooked', async () => {
    for (const width of [400, 900, 1600]) {
      const { page } = await openPage({ scene: 'hostile', rows: 3 }, width, 900);
      await choose(page, 0);
      await page.click('.more-text >> nth=0');
      const wide = await page.evaluate(() => {
        const pane = document.querySelector('.pane')!;
        return {
          pane: pane.scrollWidth - pane.clientWidth,
          page: document.documentElement.scrollWidth - window.innerWidth,
          outside: [...pane.querySelectorAll('.line, .start-line, .verdict h2, .section-head')]
            .filter(
              (box) => box.getBoundingClientRect().right > pane.getBoundingClientRect().right + 1,
            )
            .map(({ className }) => className),
        };
      });
      assert.deepEqual(wide, { pane: 0, page: 0, outside: [] }, `at ${width} px`);
    }
  });

  it('names characters that would hide or turn the text', async () => {
    const { page } = await openPage({ scene: 'hostile', rows: 3 });
    await choose(page, 0);
    const codes = await page.evaluate(() =>
      [...document.querySelectorAll('.hidden-character')].map((each) =>
        each.getAttribute('data-code'),
      ),
    );
    for (const code of ['U+202E', 'U+200B', 'U+FEFF', 'U+0000', 'U+001B']) {
      assert.ok(codes.includes(code), code);
    }
  });
});
