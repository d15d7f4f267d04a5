/** Runs the suites of this folder inside a real VS Code, against what `npm run build` made. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runExtensionTests } from '../vscode/run';
import { writeCaptures } from './captures';

const root = path.resolve(__dirname, '../..');

async function main(): Promise<void> {
  const workspace = mkdtempSync(path.join(tmpdir(), 'payload-lens-workspace-'));
  try {
    cpSync(path.join(root, 'media/samples'), workspace, { recursive: true });
    writeCaptures(workspace);
    await runExtensionTests({
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(root, 'out/extension-tests/index.js'),
      workspace,
      env: { PAYLOAD_LENS_COUNTS: process.env.PAYLOAD_LENS_COUNTS },
    });
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
