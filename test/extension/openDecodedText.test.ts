import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openStep } from '../../src/extension/openDecodedText';
import { closeAll } from './workspace';

/** Remembers in place of VS Code. */
function memento(): vscode.Memento {
  const values = new Map<string, unknown>();
  return {
    keys: () => [...values.keys()],
    get: (key: string, otherwise?: unknown) => values.get(key) ?? otherwise,
    update: async (key: string, value: unknown) => void values.set(key, value),
  } as vscode.Memento;
}

/** Answers modal questions while `act` runs, and counts them. */
async function asked(answer: string | undefined, act: () => Promise<unknown>): Promise<number> {
  let questions = 0;
  const { showWarningMessage } = vscode.window;
  Object.assign(vscode.window, {
    showWarningMessage: async () => {
      questions++;
      return answer;
    },
  });
  try {
    await act();
  } finally {
    Object.assign(vscode.window, { showWarningMessage });
  }
  return questions;
}

const json = { codec: 'json', extension: 'json', isText: true };

describe('a step in an editor of its own', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAll();
  });

  it('opens once the user has agreed, who is asked once', async () => {
    const kept = memento();
    const content = { ...json, bytes: Buffer.from('{"a":[1]}') };
    assert.equal(await asked(undefined, () => openStep(content, kept)), 1);
    assert.equal(vscode.window.activeTextEditor, undefined, 'nothing was agreed to');
    assert.equal(await asked('Open as Text', () => openStep(content, kept)), 1);
    const document = vscode.window.activeTextEditor!.document;
    assert.equal(document.getText(), '{\n  "a": [\n    1\n  ]\n}');
    assert.equal(document.languageId, 'json');
    assert.ok(document.isUntitled);
    assert.equal(await asked(undefined, () => openStep(content, kept)), 0);
  });

  it('shows bytes that are no text as a dump', async () => {
    const bytes = Uint8Array.of(0x1f, 0x8b, 8, 0x41);
    const content = { codec: 'base64', extension: 'gz', isText: false, bytes };
    await asked('Open as Text', () => openStep(content, memento()));
    const shown = vscode.window.activeTextEditor!.document.getText();
    assert.match(shown, /^00000000 {2}1f 8b 08 41 +\.\.\.A$/);
  });

  it('is not opened where it is too large', async () => {
    const bytes = new Uint8Array(5 * 1024 * 1024);
    const content = { codec: 'base64', extension: 'bin', isText: false, bytes };
    assert.equal(await asked('Open as Text', () => openStep(content, memento())), 0);
    assert.equal(vscode.window.activeTextEditor, undefined);
  });
});
