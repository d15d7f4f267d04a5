/**
 * Measures how long it takes from choosing an exchange with a large body to what is painted, in
 * Chromium: `--mb=1` says how large, `--rounds=9` how often. What the host takes to answer is told
 * apart; the ratio is to the same text put into a `<pre>` as it stands.
 */
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../vscode/browser';
import { startHarness } from '../webviewHarness';

function option(name: string, usual: number): number {
  const given = process.argv.find((one) => one.startsWith(`--${name}=`));
  return given === undefined ? usual : Number(given.slice(name.length + 3));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Milliseconds from a click on the row to the frame that has painted its body. */
async function chooseMs(page: Page): Promise<number> {
  await page.click('#row-0');
  await page.waitForSelector('.line:has-text("context")');
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const start = performance.now();
        const row = document.querySelector('#row-1')!;
        row.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, button: 0 }));
        row.dispatchEvent(new MouseEvent('click', { bubbles: true, button: 0 }));
        const look = (): void => {
          const isThere = document.querySelector('.tab-panel')?.textContent.includes('"events"');
          const isNew = !document.querySelector('.tab-panel')?.textContent.includes('"context"');
          if (!isThere || !isNew) requestAnimationFrame(look);
          // The frame after this one is painted.
          else requestAnimationFrame(() => setTimeout(() => done(performance.now() - start), 0));
        };
        requestAnimationFrame(look);
      }),
  );
}

/** Milliseconds to paint text of the given size in a `<pre>`. */
async function plainMs(page: Page, sizeBytes: number): Promise<number> {
  return page.evaluate(
    (size) =>
      new Promise<number>((done) => {
        const line = '      "screen": "home", "isFirst": false,\n';
        const text = line.repeat(Math.ceil(size / line.length));
        const start = performance.now();
        const pre = document.createElement('pre');
        pre.textContent = text;
        document.querySelector('.pane')!.append(pre);
        requestAnimationFrame(() =>
          setTimeout(() => {
            const ms = performance.now() - start;
            pre.remove();
            done(ms);
          }, 0),
        );
      }),
    sizeBytes,
  );
}

async function measure(): Promise<void> {
  const sizeBytes = option('mb', 1) * 1_000_000;
  const rounds = option('rounds', 9);
  const [browser, harness] = await Promise.all([launchBrowser(), startHarness()]);
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto(harness.url({ scene: 'tree', rows: 42, size: sizeBytes }));
  await page.waitForSelector('#row-1');
  // The first time decodes the body, as the host does once.
  await chooseMs(page);
  const chosen: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round < rounds; round++) {
    chosen.push(await chooseMs(page));
    plain.push(await plainMs(page, sizeBytes));
  }
  const hostMs = await page.evaluate(() => {
    const start = performance.now();
    window.harness.answerExchange(1);
    return performance.now() - start;
  });
  const ms = median(chosen);
  console.log(`body: ${String(sizeBytes / 1_000_000)} MB of JSON`);
  console.log(
    `chosen to painted: ${ms.toFixed(0)} ms (limit 200 ms), of which the view ${hostMs.toFixed(0)} ms`,
  );
  console.log(
    `the same text in a <pre>: ${median(plain).toFixed(0)} ms, ratio ${(ms / median(plain)).toFixed(2)}`,
  );
  await Promise.all([browser.close(), harness.close()]);
}

void measure();
