/** One browser and one harness for all tests of the page. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { HostMessage, PageIntent, PageMessage } from '../../src/view/protocol';
import type {} from './harness/fakeHost';
import { startHarness } from '../tools/webviewHarness';
import type { Harness } from '../tools/webviewHarness';
import { launchBrowser } from '../vscode/browser';

interface Running {
  readonly browser: Browser;
  readonly harness: Harness;
}

let running: Promise<Running> | undefined;
let context: BrowserContext | undefined;

async function start(): Promise<Running> {
  const [browser, harness] = await Promise.all([launchBrowser(), startHarness()]);
  return { browser, harness };
}

/** Starts browser and harness before the first test that needs them. */
export function withBrowser(): void {
  before(async function () {
    // The very first run fetches the browser.
    this.timeout(300_000);
    await (running ??= start());
  });
  afterEach(async () => {
    await context?.close();
    context = undefined;
  });
}

after(async () => {
  const started = await running?.catch(() => undefined);
  running = undefined;
  await Promise.all([started?.browser.close(), started?.harness.close()]);
});

/** Bytes of the page's script. */
export async function scriptBytes(): Promise<number> {
  return (await running!).harness.scriptBytes;
}

export interface Opened {
  readonly page: Page;
  /** What went wrong in the page: errors, dialogs, refused resources, requests to elsewhere. */
  readonly troubles: string[];
}

export type Play = Readonly<Record<string, string | number>>;

/**
 * Opens the page in a new context; it is closed after the test. `answer` speaks for the host, where the
 * capture is none of the harness's own.
 */
export async function openPage(
  play: Play = {},
  width = 1280,
  height = 800,
  answer?: (message: PageMessage) => Promise<readonly HostMessage[]>,
): Promise<Opened> {
  const { browser, harness } = await running!;
  await context?.close();
  context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  // What the loader puts around functions; those that are sent to the page have it too.
  await page.addInitScript('globalThis.__name = (named) => named');
  if (answer !== undefined) await page.exposeFunction('answerElsewhere', answer);
  page.setDefaultTimeout(8000);
  const troubles: string[] = [];
  const address = harness.url(play);
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('console', (message) => troubles.push(`console: ${message.text()}`));
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(address).origin) {
      troubles.push(`request: ${request.url()}`);
    }
  });
  await page.goto(address);
  await page.waitForSelector(
    '.row.is-odd, .failure, .progress.is-running, .grid .empty, #row-0, .compare-page h1',
  );
  return { page, troubles };
}

/** Chooses an exchange with the mouse and waits until it is on screen. */
export async function choose(page: Page, index: number): Promise<void> {
  await page.click(`#row-${index}`);
  await chosen(page, index);
}

/** Waits until the exchange is on screen. */
export async function chosen(page: Page, index: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.querySelector('.pane')?.getAttribute('aria-busy') === 'false' &&
      document.querySelector('.verdict h2')?.textContent.startsWith(`Exchange ${wanted}:`),
    index,
  );
}

export async function post(page: Page, message: HostMessage): Promise<void> {
  await page.evaluate((sent) => window.harness.post(sent), message);
}

export async function intents(page: Page): Promise<PageIntent[]> {
  const sent: PageMessage[] = await page.evaluate(() => window.harness.sent);
  return sent.flatMap((message) => (message.type === 'intent' ? [message.intent] : []));
}
