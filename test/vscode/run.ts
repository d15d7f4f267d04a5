/** Runs extension tests inside a VS Code, through the same `@vscode/test-electron` everywhere. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';

const here = dirname(fileURLToPath(import.meta.url));

/** What to test. */
export interface ExtensionTests {
  /** The folder of the extension. */
  extensionDevelopmentPath: string;
  /** A module with `run(): Promise<void>`. */
  extensionTestsPath: string;
  /** The folder or workspace file that is open while the tests run. */
  workspace?: string;
  /** Added to the environment of the tests. */
  env?: Record<string, string | undefined>;
  /** Where the extension runs: in Node, as on a desktop (default), or in a browser's worker. */
  kind?: 'node' | 'web';
}

/**
 * Runs `extensionTestsPath` in VS Code and rejects with `TestRunFailedError` when its `run` rejects.
 * VS Code is the one from npm; with `VSCODE=desktop`, or where that one does not run (Windows), a
 * desktop build is downloaded.
 */
export async function runExtensionTests(tests: ExtensionTests): Promise<void> {
  const desktop = process.env.VSCODE === 'desktop' || process.platform === 'win32';
  // A profile of its own for each run, and a short path: the desktop has a socket in there.
  const profile = await mkdtemp(join(tmpdir(), 'pl-'));
  try {
    await runTests({
      ...(desktop ? {} : { vscodeExecutablePath: join(here, 'bin', 'code') }),
      extensionDevelopmentPath: tests.extensionDevelopmentPath,
      extensionTestsPath: tests.extensionTestsPath,
      extensionTestsEnv: tests.env,
      launchArgs: [
        ...(tests.workspace ? [tests.workspace] : []),
        `--user-data-dir=${join(profile, 'data')}`,
        `--extensions-dir=${join(profile, 'extensions')}`,
        ...(tests.kind === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ],
    });
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}
