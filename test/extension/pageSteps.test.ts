import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { symlink, unlink } from 'node:fs/promises';
import * as vscode from 'vscode';
import { copyStep, saveStep } from '../../src/extension/pageSteps';
import { fileUri } from './workspace';

const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 31) % 256);
const content = { bytes, isText: false, codec: 'gzip', extension: 'bin' };

/** Answers save dialogs with `chosen` while `act` runs, and gives what they proposed. */
async function saving(
  chosen: vscode.Uri | undefined,
  act: () => Promise<void>,
): Promise<readonly (vscode.Uri | undefined)[]> {
  const proposed: (vscode.Uri | undefined)[] = [];
  const { showSaveDialog } = vscode.window;
  const dialog: typeof showSaveDialog = async (options) => {
    proposed.push(options?.defaultUri);
    return chosen;
  };
  Object.assign(vscode.window, { showSaveDialog: dialog });
  try {
    await act();
  } finally {
    Object.assign(vscode.window, { showSaveDialog });
  }
  return proposed;
}

describe('what a step put out', () => {
  it('is copied as base64, hex or text', async () => {
    await copyStep(content, 'base64');
    const base64 = await vscode.env.clipboard.readText();
    assert.ok(Buffer.from(bytes).equals(Buffer.from(base64, 'base64')));
    await copyStep(content, 'hex');
    const hex = await vscode.env.clipboard.readText();
    assert.ok(Buffer.from(bytes).equals(Buffer.from(hex, 'hex')));
    await copyStep({ ...content, bytes: Buffer.from('ünï 😀') }, 'text');
    assert.equal(await vscode.env.clipboard.readText(), 'ünï 😀');
  });

  it('is saved to the file that is chosen, under a name that is safe anywhere', async () => {
    const target = fileUri('saved.bin');
    const capture = fileUri('..\\ a:b*c?<d>.har');
    const [proposed] = await saving(target, () => saveStep(capture, 3, content));
    assert.match(proposed!.path, /\/[\w-]+-3-gzip\.bin$/);
    assert.ok(Buffer.from(bytes).equals(readFileSync(target.fsPath)));
    await unlink(target.fsPath);
  });

  it('is saved nowhere when no file is chosen', async () => {
    await saving(undefined, () => saveStep(fileUri('three.har'), 0, content));
  });

  it('is never written over the capture, by whatever name', async () => {
    const capture = fileUri('three.har');
    const before = readFileSync(capture.fsPath);
    const link = fileUri('link.bin');
    await symlink(capture.fsPath, link.fsPath);
    try {
      for (const chosen of [capture, fileUri('THREE.har'), link]) {
        await saving(chosen, () => saveStep(capture, 0, content));
        assert.ok(before.equals(readFileSync(capture.fsPath)));
      }
    } finally {
      await unlink(link.fsPath);
    }
    await assert.rejects(async () => vscode.workspace.fs.stat(fileUri('THREE.har')));
  });
});
