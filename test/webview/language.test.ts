import assert from 'node:assert/strict';
import { openPage, withBrowser } from './browser';

describe('the page in Chinese', () => {
  withBrowser();

  it('says all that is its own in Chinese, and fits it in', async () => {
    const { page, troubles } = await openPage({ language: 'zh-cn', scene: 'tree' }, 900);
    await page.locator('[role=row][aria-rowindex="2"]').first().click();
    await page.getByRole('tab', { name: '请求' }).waitFor();
    await page.locator('.tab-panel .text-block').first().waitFor();
    const own = await page
      .locator('button, [role=tab], [role=columnheader], .section-line, .summary')
      .allInnerTexts();
    const spoken = own.filter((text) => /\p{Script=Han}/u.test(text));
    assert.ok(spoken.length > 10, own.join(' | '));
    const english = own.filter((text) => /\b[a-z]{3,} [a-z]{3,}\b/i.test(text));
    assert.deepEqual(english, []);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.equal(overflow, 0);
    assert.deepEqual(troubles, []);
  });
});
