import assert from 'node:assert/strict';
import type { CaptureSummary } from '../../src/view/model';
import { choose, intents, openPage, post, withBrowser } from './browser';

const summary: CaptureSummary = {
  name: 'a.har',
  formatLabel: 'HAR',
  sizeBytes: 1_000,
  exchanges: 1,
  analysed: 1,
  isComplete: true,
  flagged: 0,
  findings: 0,
  severity: 'none',
  sentence: '',
  recipients: 0,
  problems: [],
};

describe("the user's word on the page", () => {
  withBrowser();

  for (const [words, name] of [
    ['Mark as Known…', 'mark-known'],
    ['Not Personal', 'not-personal'],
    ['Wrong Kind…', 'wrong-kind'],
  ] as const) {
    it(`is given in a finding's card by keys: ${words}`, async () => {
      const { page, troubles } = await openPage({}, 400, 700);
      await choose(page, 0);
      await page.focus('[data-finding="3"]');
      await page.keyboard.press('Enter');
      await page.locator('.card').getByRole('button', { name: words }).focus();
      await page.keyboard.press('Enter');
      assert.deepEqual((await intents(page)).at(-1), { name, exchange: 0, finding: 3 });
      assert.equal(await page.locator('.card').count(), 0);
      assert.deepEqual(troubles, []);
    });
  }

  it('is counted above, with a way to take it back', async () => {
    const { page } = await openPage();
    const marked = page.getByRole('button', { name: '3 marked not personal' });
    assert.equal(await marked.count(), 0);
    await post(page, { type: 'summary', summary: { ...summary, notPersonal: 3 } });
    await marked.click();
    assert.deepEqual((await intents(page)).at(-1), { name: 'manage-marks' });
  });
});
