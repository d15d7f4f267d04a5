import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeInput, closeAll, customEditorOf, fileUri, openText, until } from './workspace';

describe('capture editors', () => {
  afterEach(closeAll);

  it('open a HAR by default', async () => {
    await vscode.commands.executeCommand('vscode.open', fileUri('three.har'));
    assert.equal(await customEditorOf('three.har'), 'payloadLens.capture');
  });

  for (const name of ['items.xml', 'request.txt', 'capture.json']) {
    it(`leave ${name} to the text editor, and open it when asked to`, async () => {
      await vscode.commands.executeCommand('vscode.open', fileUri(name));
      await until('a text tab', () => activeInput() instanceof vscode.TabInputText);
      await vscode.commands.executeCommand('payloadLens.openAsCapture');
      assert.equal(await customEditorOf(name), 'payloadLens.captureOption');
      assert.equal(vscode.window.tabGroups.activeTabGroup.tabs.length, 1, 'the text tab went');
    });
  }

  it('lead to the text and back', async () => {
    await vscode.commands.executeCommand('payloadLens.openAsCapture', fileUri('three.har'));
    await customEditorOf('three.har');
    await vscode.commands.executeCommand('payloadLens.openAsText');
    await until('a text tab', () => activeInput() instanceof vscode.TabInputText);
    await until('one tab', () => vscode.window.tabGroups.activeTabGroup.tabs.length === 1);
    await vscode.commands.executeCommand('payloadLens.openAsCapture');
    await customEditorOf('three.har');
  });

  it('leave comparisons with earlier versions to the text editor', async () => {
    // What source control keeps has a scheme of its own.
    const text = { provideTextDocumentContent: () => '{"log":{"entries":[]}}' };
    const provider = vscode.workspace.registerTextDocumentContentProvider('review', text);
    try {
      const now = fileUri('three.har');
      const before = now.with({ scheme: 'review' });
      await vscode.commands.executeCommand('vscode.diff', before, now, 'three.har');
      const input = await until('the comparison', activeInput);
      assert.ok(input instanceof vscode.TabInputTextDiff);
      await closeAll();
    } finally {
      provider.dispose();
    }
  });

  it('show one capture in two groups', async () => {
    await vscode.commands.executeCommand('vscode.open', fileUri('three.har'));
    await customEditorOf('three.har');
    await vscode.commands.executeCommand('workbench.action.splitEditor');
    await until('two groups', () => vscode.window.tabGroups.all.length === 2);
    for (const { activeTab } of vscode.window.tabGroups.all) {
      assert.ok(activeTab?.input instanceof vscode.TabInputCustom);
    }
  });

  it('keep unsaved text when the tab is left', async () => {
    const editor = await openText('request.txt');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n'));
    await vscode.commands.executeCommand('payloadLens.openAsCapture');
    await customEditorOf('request.txt');
    assert.equal(vscode.window.tabGroups.activeTabGroup.tabs.length, 2);
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('open the sample from the extension', async () => {
    await vscode.commands.executeCommand('payloadLens.openSampleCapture');
    const input = await until('the sample', () => {
      const candidate = activeInput();
      return candidate instanceof vscode.TabInputCustom ? candidate : undefined;
    });
    assert.match(input.uri.path, /\/media\/samples\/redmi-note-8\.har$/);
  });
});
