/**
 * Drives the real workbench of VS Code as a person would: by keys, the mouse and what is on the screen.
 * Every wait is for something that shows, or for a mark that VS Code itself sets; none is for a time.
 */
import { mkdir, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { startServer, writeSettings } from './server';

/** VS Code's own themes, by what tells them apart. */
export type Theme = 'light' | 'dark' | 'hc-dark' | 'hc-light';

/** Every theme that a view must look right in. */
export const themes: readonly Theme[] = ['light', 'dark', 'hc-dark', 'hc-light'];

const themeNames: Record<Theme, string> = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'hc-dark': 'Default High Contrast',
  'hc-light': 'Default High Contrast Light',
};

/** What the workbench is opened with. */
export interface WorkbenchOptions {
  /** The folder that is open. */
  folder: string;
  /** A packaged extension to install. */
  vsix?: string;
  /** The folder of an extension to load as it is. */
  extensionDevelopmentPath?: string;
  /** Dark unless given. */
  theme?: Theme;
  /** User settings. */
  settings?: Record<string, unknown>;
  /** Size of the window in CSS pixels; 1280 × 800 unless given. */
  viewport?: { width: number; height: number };
  /** Device pixels for each CSS pixel; 1 unless given. */
  scale?: number;
  /**
   * Whether the folder is trusted: `trusted` (default) asks nothing, `restricted` opens it in Restricted
   * Mode, and `ask` leaves VS Code's dialog to the test.
   */
  trust?: 'trusted' | 'restricted' | 'ask';
  /** Added to the environment of the extension host. */
  env?: Record<string, string | undefined>;
}

/** What an action may wait for, at most. */
export interface WaitOptions {
  timeoutMs?: number;
}

/** An open workbench. */
export interface Workbench {
  page: Page;
  /** Runs a command by its full title in the palette, such as `Payload Lens: Show Verdicts`. */
  runCommand(title: string, options?: WaitOptions): Promise<void>;
  /** Whether the palette offers a command of exactly this title. */
  paletteOffers(title: string, options?: WaitOptions): Promise<boolean>;
  /** Chooses an entry of the quick pick that is open. */
  pick(label: string, options?: WaitOptions): Promise<void>;
  /** Opens a file of the folder in the editor VS Code chooses for it; waits for its tab. */
  openFile(relativePath: string, options?: WaitOptions): Promise<void>;
  /** The page of the active custom editor; waits until it has loaded. */
  editorFrame(options?: WaitOptions): Promise<FrameLocator>;
  /** Points at a piece of text in the active text editor and returns what the hover says. */
  hoverText(text: string, options?: WaitOptions): Promise<string>;
  /** Changes a setting of the running workbench; application settings can't be changed so. */
  setSetting(name: string, value: unknown): Promise<void>;
  /** Changes the colour theme and waits until it shows. */
  setTheme(theme: Theme): Promise<void>;
  /** Saves a picture of the window. */
  screenshot(file: string): Promise<void>;
  /** Every message that was shown as a notification since the start, the oldest first. */
  notifications(): Promise<string[]>;
  /** Answers the question whether the folder is trusted. */
  answerTrust(answer: 'trust' | 'restrict'): Promise<void>;
  close(): Promise<void>;
}

const defaultTimeoutMs = 15_000;
const startTimeoutMs = 60_000;

/** Opens the workbench and waits until it and all extensions are there. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const folder = resolve(options.folder);
  // A folder that is not there gives an empty workbench and a puzzling failure much later.
  await stat(folder);
  const server = await startServer({
    ...(options.vsix ? { installVsix: [resolve(options.vsix)] } : {}),
    settings: {
      'workbench.colorTheme': themeNames[options.theme ?? 'dark'],
      ...trustSettings(options.trust ?? 'trusted'),
      ...options.settings,
    },
    env: options.env,
  });
  // One after the other: whichever fails must not leave the other one running.
  const browser = await launchBrowser().catch(async (error: unknown) => {
    await server.dispose();
    throw error;
  });
  const close = async (): Promise<void> => {
    await Promise.all([browser.close(), server.dispose()]);
  };
  try {
    const context = await browser.newContext({
      viewport: options.viewport ?? { width: 1280, height: 800 },
      deviceScaleFactor: options.scale ?? 1,
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.addInitScript(rememberNotifications);
    const extension = options.extensionDevelopmentPath;
    await page.goto(
      server.url({
        folder,
        payload: [
          ['skipWelcome', 'true'],
          ...(extension
            ? [['extensionDevelopmentPath', server.remoteUri(resolve(extension))] as const]
            : []),
        ],
      }),
    );
    await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: startTimeoutMs });
    if (options.trust === 'ask')
      await page.locator(trustDialog).waitFor({ timeout: startTimeoutMs });
    await waitForExtensions(page);
    return driver(page, { folder, userDataDir: server.userDataDir, close });
  } catch (error) {
    await close();
    throw error;
  }
}

function trustSettings(trust: 'trusted' | 'restricted' | 'ask'): Record<string, unknown> {
  return {
    'security.workspace.trust.enabled': trust !== 'trusted',
    'security.workspace.trust.startupPrompt': trust === 'ask' ? 'always' : 'never',
    'security.workspace.trust.banner': 'never',
  };
}

/** Waits until VS Code knows every extension's contributions: custom editors, commands, menus. */
export async function waitForExtensions(page: Page): Promise<void> {
  await page.waitForFunction(
    () => performance.getEntriesByName('code/didLoadExtensions').length > 0,
    undefined,
    { timeout: startTimeoutMs },
  );
}

/** Waits for the page of the active custom editor and returns it. */
export async function activeEditorFrame(page: Page, timeoutMs: number): Promise<FrameLocator> {
  // VS Code lays webviews over the window, away from their editors, and ties the two by an id.
  const id = await page
    .locator('.editor-group-container.active .editor-instance [id^="webview-editor-element-"]')
    .first()
    .getAttribute('id', { timeout: timeoutMs });
  const frame = page
    .locator(`[data-parent-flow-to-element-id="${id}"]`)
    .frameLocator('iframe.webview.ready')
    .frameLocator('iframe#active-frame');
  await frame.locator('body').waitFor({ timeout: timeoutMs });
  return frame;
}

interface Surroundings {
  folder: string;
  userDataDir: string;
  close: () => Promise<void>;
}

const trustDialog = '.monaco-dialog-box:has-text("trust the authors")';

function driver(page: Page, { folder, userDataDir, close }: Surroundings): Workbench {
  const input = page.locator('.quick-input-widget:visible input.input:visible').first();
  const rows = page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');

  /** Opens the palette, also in place of another quick pick, and types. */
  const showPalette = async (text: string): Promise<void> => {
    // A key press can be lost while the workbench moves the focus; the palette's own prefix tells.
    const open = await poll(defaultTimeoutMs, async () => {
      await page.keyboard.press('F1');
      const shown = await poll(
        1000,
        async () => (await shownInput(page))?.startsWith('>') ?? false,
      );
      if (!shown) return false;
      return input.fill(text, { timeout: 1000 }).then(
        () => true,
        () => false,
      );
    });
    if (!open) throw new Error('The command palette does not open');
  };

  const hideQuickInput = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await input.waitFor({ state: 'hidden' });
  };

  /** The row with exactly this label, or nothing when it does not come in time. */
  const findRow = async (label: string, timeoutMs: number): Promise<Locator | undefined> => {
    let found: Locator | undefined;
    await poll(timeoutMs, async () => {
      const labels = (await rows.locator('.label-name').first().isVisible())
        ? await rows.evaluateAll((all) =>
            all.map((row) => row.querySelector('.label-name')?.textContent ?? ''),
          )
        : [];
      const at = labels.findIndex((candidate) => plain(candidate) === label);
      if (at >= 0) found = rows.nth(at);
      return at >= 0;
    });
    return found;
  };

  const offered = async (): Promise<string> => {
    const labels = await rows.locator('.label-name').allTextContents();
    return labels.map(plain).slice(0, 8).join(' | ') || 'nothing';
  };

  const pick = async (label: string, timeoutMs: number): Promise<void> => {
    const row = await findRow(label, timeoutMs);
    if (!row) {
      const instead = await offered();
      await hideQuickInput();
      throw new Error(`VS Code does not offer "${label}"; it offers ${instead}`);
    }
    // The input must be gone, or another one's, before the next key: else that goes to this one.
    const before = await shownInput(page);
    await row.click();
    await poll(defaultTimeoutMs, async () => (await shownInput(page)) !== before);
  };

  const activeEditor = page.locator(
    '.editor-group-container.active .editor-instance .monaco-editor',
  );

  return {
    page,
    close,
    async runCommand(title, { timeoutMs = 5000 } = {}) {
      await showPalette(`>${title}`);
      await pick(title, timeoutMs);
    },
    async paletteOffers(title, { timeoutMs = 2000 } = {}) {
      await showPalette(`>${title}`);
      const row = await findRow(title, timeoutMs);
      await hideQuickInput();
      return row !== undefined;
    },
    async pick(label, { timeoutMs = defaultTimeoutMs } = {}) {
      await input.waitFor({ timeout: timeoutMs });
      await pick(label, timeoutMs);
    },
    async openFile(relativePath, { timeoutMs = defaultTimeoutMs } = {}) {
      const path = resolve(folder, relativePath);
      await stat(path);
      const name = basename(path);
      // A whole path is found without a search of the folder.
      await showPalette(path);
      await pick(name, timeoutMs);
      const tab = `.editor-group-container.active .tab.active[data-resource-name="${name}"]`;
      await page.locator(tab).waitFor({ timeout: timeoutMs });
    },
    editorFrame: ({ timeoutMs = defaultTimeoutMs } = {}) => activeEditorFrame(page, timeoutMs),
    async hoverText(text, { timeoutMs = defaultTimeoutMs } = {}) {
      const hover = page.locator('.monaco-editor .monaco-hover:visible .monaco-hover-content');
      let said = '';
      const done = await poll(timeoutMs, async () => {
        const box = await boxOf(activeEditor.first(), text);
        if (!box) {
          await reveal(page, activeEditor.first(), text);
          return false;
        }
        // From a corner, where an older hover goes, onto the text in steps, as a hand would.
        await page.mouse.move(0, 0);
        await hover.first().waitFor({ state: 'hidden' });
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
        if (!(await appears(hover.first(), 1500))) return false;
        said = (await hover.allInnerTexts()).join('\n').trim();
        return said !== '' && !/^Loading/.test(said);
      });
      if (!done) throw new Error(`No hover came at "${text}"`);
      return said;
    },
    setSetting: (name, value) => writeSettings(userDataDir, 'Machine', { [name]: value }),
    async setTheme(theme) {
      await writeSettings(userDataDir, 'Machine', { 'workbench.colorTheme': themeNames[theme] });
      const classes = {
        light: 'vs',
        dark: 'vs-dark',
        'hc-dark': 'hc-black',
        'hc-light': 'hc-light',
      };
      await page
        .locator(`.monaco-workbench.${classes[theme]}`)
        .waitFor({ timeout: defaultTimeoutMs });
    },
    async screenshot(file) {
      await mkdir(dirname(resolve(file)), { recursive: true });
      await page.screenshot({ path: file });
    },
    notifications: () => page.evaluate(() => window.notificationsSeen ?? []),
    async answerTrust(answer) {
      const label =
        answer === 'trust' ? 'Yes, I trust the authors' : "No, I don't trust the authors";
      await page.locator(trustDialog).locator(`.monaco-button:has-text("${label}")`).click();
      await page.locator(trustDialog).waitFor({ state: 'hidden' });
    },
  };
}

declare global {
  interface Window {
    notificationsSeen?: string[];
  }
}

/**
 * Runs in the page: keeps the text of every notification, since they vanish after some seconds.
 * It names no function inside: the names would be kept by a helper that the page does not have.
 */
function rememberNotifications(): void {
  if (window !== window.top) return;
  const seen: string[] = [];
  window.notificationsSeen = seen;
  new MutationObserver(() => {
    for (const message of document.querySelectorAll('.notification-list-item-message')) {
      const text = message.textContent?.trim();
      if (text && !seen.includes(text)) seen.push(text);
    }
  }).observe(document, { childList: true, subtree: true });
}

/** Monaco shows spaces as no-break spaces. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').trim();
}

/** What the quick input holds and asks for, when one is open. */
function shownInput(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('.quick-input-widget input.input');
    return input?.checkVisibility() ? `${input.value}\n${input.placeholder}` : undefined;
  });
}

/** Asks `check` until it says yes or the time is over; says which of the two came. */
async function poll(timeoutMs: number, check: () => Promise<boolean>): Promise<boolean> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    if (await check()) return true;
    if (Date.now() > end) return false;
    await delay(50);
  }
}

async function appears(locator: Locator, timeoutMs: number): Promise<boolean> {
  try {
    await locator.waitFor({ timeout: timeoutMs });
    return true;
  } catch {
    return false;
  }
}

/** Where a piece of text stands on the screen, when its line is rendered and in view. */
async function boxOf(
  editor: Locator,
  text: string,
): Promise<{ x: number; y: number; width: number; height: number } | undefined> {
  await editor.waitFor();
  return editor.evaluate((element, wanted) => {
    // Beside it stand the line numbers and the minimap.
    const text = element.querySelector('.editor-scrollable') ?? element;
    const view = text.getBoundingClientRect();
    for (const line of element.querySelectorAll('.view-line')) {
      const whole = (line.textContent ?? '').replaceAll('\u00a0', ' ');
      const start = whole.indexOf(wanted);
      if (start < 0) continue;
      const range = document.createRange();
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let before = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        const last = start + wanted.length - 1;
        if (start >= before && start < before + length) range.setStart(node, start - before);
        if (last >= before && last < before + length) range.setEnd(node, last - before + 1);
        before += length;
      }
      const { x, y, width, height } = range.getBoundingClientRect();
      const seen = Math.min(x + width, view.right) - x;
      if (x >= view.left && seen > 0 && y >= view.top && y + height <= view.bottom) {
        return { x, y, width: seen, height };
      }
    }
    return undefined;
  }, text);
}

/** Brings a piece of text into view with the editor's own search. */
async function reveal(page: Page, editor: Locator, text: string): Promise<void> {
  await editor.locator('textarea.inputarea, .native-edit-context').first().focus();
  await page.keyboard.press('ControlOrMeta+f');
  const find = editor.locator('.find-widget.visible textarea.input').first();
  await find.fill(text);
  await find.press('Enter');
  await find.press('Escape');
}
