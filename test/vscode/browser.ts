/** Starts the browser that shows the workbench, for everything that drives one. */
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { ensureBrowser } from './install';

/**
 * Starts a headless Chromium that reaches this machine only: every other host name fails at once, so
 * no test depends on the network, and none can leak.
 */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env, args } = await ensureBrowser();
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return chromium.launch({
    executablePath,
    headless: true,
    env: { ...Object.fromEntries(inherited), ...env },
    args: [
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--force-color-profile=srgb',
      ...args,
    ],
  });
}
