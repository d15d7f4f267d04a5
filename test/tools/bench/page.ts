/**
 * Measures the list of the editor's page in Chromium: scrolling 100,000 exchanges from end to end, the
 * same rows with no work for each, a keystroke in the filter at 10,000 exchanges until its result is
 * painted, and sorting 100,000. The page is the product's own; what the host answers is computed in
 * the same thread of the same page, by the same code as in a session.
 */
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../vscode/browser';
import { startHarness } from '../webviewHarness';

/** Frames of one way through the list. */
const frames = 420;

/** Milliseconds between the frames of a scroll from end to end; `selector` is what scrolls. */
async function scroll(page: Page, selector: string): Promise<number[]> {
  return page.evaluate(
    ([scrolled, steps]) =>
      new Promise<number[]>((done) => {
        const element = document.querySelector(scrolled)!;
        const limit = element.scrollHeight - element.clientHeight;
        const gaps: number[] = [];
        let step = 0;
        let before = performance.now();
        const next = (now: number): void => {
          if (step > 0) gaps.push(now - before);
          before = now;
          if (step > steps) return done(gaps);
          element.scrollTop = (limit * step) / steps;
          step += 1;
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    [selector, frames] as const,
  );
}

/** Processor time of the page's own thread for each frame of a scroll, in milliseconds: no other program's. */
async function workPerFrame(page: Page, selector: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taskMs = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  const before = await taskMs();
  await scroll(page, selector);
  const after = await taskMs();
  await session.detach();
  return (after - before) / frames;
}

/** The plainest list there could be: the same rows, taken round, and nothing but their text set. */
async function addPlainList(page: Page, total: number): Promise<void> {
  await page.evaluate((rows) => {
    const list = document.createElement('div');
    list.className = 'plain-list';
    list.style.cssText = 'position:fixed;inset:0 50% 0 0;overflow:auto;z-index:99;background:#222';
    const body = document.createElement('div');
    body.style.cssText = `position:relative;height:${rows * 22}px`;
    const lines = Array.from({ length: 60 }, () => {
      const line = document.createElement('div');
      line.style.cssText = 'position:absolute;height:22px;line-height:22px;white-space:nowrap';
      body.append(line);
      return line;
    });
    list.append(body);
    list.addEventListener('scroll', () => {
      const first = Math.floor(list.scrollTop / 22);
      lines.forEach((line, at) => {
        line.style.top = `${(first + at) * 22}px`;
        line.textContent = `${first + at} 10:04:30 GET cdn.shop.example /assets/app.5f3c.js 304`;
      });
    });
    document.body.append(list);
  }, total);
}

/** What is done to the list. */
type Act =
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'click'; readonly target: string };

/**
 * Milliseconds from an act in the page until its whole result is painted: the frame after the last
 * change in the list, once nothing has changed any more for a while.
 */
async function painted(page: Page, act: Act): Promise<number> {
  return page.evaluate(
    ([done, quietMs]) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        let lastMs = start;
        const stamp = (now: number): void => {
          lastMs = now;
        };
        const observer = new MutationObserver(() => requestAnimationFrame(stamp));
        const list = document.querySelector('.list')!;
        observer.observe(list, { subtree: true, childList: true, characterData: true });
        if (done.kind === 'click') document.querySelector<HTMLElement>(done.target)!.click();
        else {
          const input = document.querySelector<HTMLInputElement>('.filter-input')!;
          input.value = done.text;
          input.dispatchEvent(new Event('input', { bubbles: true }));
        }
        const look = (): void => {
          if (performance.now() - lastMs < quietMs) return void setTimeout(look, 50);
          observer.disconnect();
          resolve(lastMs - start);
        };
        look();
      }),
    [act, 600] as const,
  );
}

function sorted(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

function quantile(values: readonly number[], share: number): number {
  return sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))]!;
}

function tell(name: string, words: string): void {
  process.stdout.write(`${name.padEnd(44)} ${words}\n`);
}

function tellFrames(name: string, gaps: readonly number[]): void {
  const median = quantile(gaps, 0.5);
  tell(
    name,
    `${(1000 / median).toFixed(1)} frames/s at the median, ` +
      `95 % within ${quantile(gaps, 0.95).toFixed(1)} ms, longest ${Math.max(...gaps).toFixed(1)} ms`,
  );
}

async function main(): Promise<void> {
  const [browser, harness] = await Promise.all([launchBrowser(), startHarness()]);
  const open = async (rows: number): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.goto(harness.url({ rows }));
    await page.waitForSelector('#row-0 .cell-host:not(:empty)');
    await page.waitForTimeout(500);
    return page;
  };
  try {
    const large = await open(100_000);
    await scroll(large, '.exchanges');
    const own = await scroll(large, '.exchanges');
    const ownMs = await workPerFrame(large, '.exchanges');
    await large.evaluate(() => document.querySelector('.exchanges')!.scrollTo(0, 0));
    await painted(large, { kind: 'click', target: '.cell-status .grid-sort' });
    const sortMs = await painted(large, { kind: 'click', target: '.cell-host .grid-sort' });
    await addPlainList(large, 100_000);
    await scroll(large, '.plain-list');
    const plain = await scroll(large, '.plain-list');
    const plainMs = await workPerFrame(large, '.plain-list');
    tellFrames('scroll 100,000 exchanges from end to end', own);
    tellFrames('the same rows with no work for each', plain);
    const ratio = quantile(own, 0.5) / quantile(plain, 0.5);
    const long = Math.max(...own) / Math.max(...plain);
    tell('ratio', `median frame ${ratio.toFixed(2)}, longest frame ${long.toFixed(2)}`);
    tell(
      'processor time of a frame',
      `${ownMs.toFixed(1)} ms, with no work for each row ${plainMs.toFixed(1)} ms, ` +
        `ratio ${(ownMs / plainMs).toFixed(2)}`,
    );
    tell('sort 100,000 by host, click to paint', `${sortMs.toFixed(0)} ms`);

    const small = await open(10_000);
    const texts = [
      'h',
      'ho',
      'hos',
      'host:',
      'host:a',
      'host:ap',
      'host:api',
      'host:api status:2',
      '',
    ];
    const times: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      for (const [at, text] of texts.entries()) {
        const ms = await painted(small, { kind: 'type', text });
        // The first makes what a session has made long before: a digest of each row.
        if (round > 0 || at > 0) times.push(ms);
      }
    }
    tell(
      'keystroke in the filter, 10,000 exchanges',
      `${quantile(times, 0.5).toFixed(0)} ms until painted at the median, ` +
        `longest ${Math.max(...times).toFixed(0)} ms of ${times.length}`,
    );
  } finally {
    await Promise.all([browser.close(), harness.close()]);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
