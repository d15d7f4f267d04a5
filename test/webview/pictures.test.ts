import assert from 'node:assert/strict';
import { choose, openPage, withBrowser } from './browser';
import { isShowable, readImage } from '../../src/webview/imageView';

const play = { scene: 'tree', rows: 6 };
const small = { type: 'image/png', widthPx: 8, heightPx: 8, sizeBytes: 100 } as const;

describe('pictures', () => {
  it('are decoded only where they fit into memory', () => {
    assert.ok(isShowable(small));
    assert.ok(isShowable({ ...small, widthPx: 8_000, heightPx: 5_000 }));
    assert.ok(!isShowable({ ...small, widthPx: 8_001, heightPx: 5_000 }));
    assert.ok(!isShowable({ ...small, sizeBytes: 9 * 1024 * 1024 }));
  });

  it('are read range by range, and not at all where something of them is masked', async () => {
    const asked: number[] = [];
    const link = (hidden: readonly number[]) => ({
      request: ((_: string, { start, count }: { start: number; count: number }) => {
        asked.push(count);
        return Promise.resolve({ start, bytes: new Uint8Array(count).fill(1), hidden, marks: [] });
      }) as never,
    });
    const bytes = await readImage(link([]), 0, 'p1', 150_000);
    assert.deepEqual(asked, [65_536, 65_536, 18_928]);
    assert.ok(bytes?.every((byte) => byte === 1));
    assert.equal(await readImage(link([3, 4]), 0, 'p1', 100), null);
  });

  describe('in the page', () => {
    withBrowser();

    it('stand above their bytes, also decoded from text', async () => {
      const { page, troubles } = await openPage(play);
      await choose(page, 2);
      await page.waitForFunction(() => document.querySelector('img')?.naturalWidth === 48);
      assert.equal(await page.locator('.segment .picture + .line-group').count(), 1);
      await page.click('#tab-response');
      await page.waitForFunction(() => document.querySelector('img')?.naturalHeight === 32);
      assert.match(await page.innerText('.picture'), /^PNG · 48 × 32 pixels · \d+ bytes$/);
      assert.match((await page.getAttribute('img', 'src'))!, /^blob:/);
      assert.deepEqual(troubles, []);
    });

    it('are not made of what says it is huge, nor of documents', async () => {
      const { page, troubles } = await openPage(play);
      await choose(page, 3);
      assert.match(await page.innerText('.picture'), /30,000 × 30,000 .* too large to be shown/);
      await choose(page, 4);
      assert.equal(await page.locator('.picture').count(), 0);
      assert.equal(await page.locator('img').count(), 0);
      assert.deepEqual(troubles, []);
    });
  });
});
