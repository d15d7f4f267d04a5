import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeInput, closeAll, fileUri, until } from './workspace';

/** The title of the comparison that is in front, or undefined where none is. */
function comparison(): string | undefined {
  const input = activeInput();
  const isIt =
    input instanceof vscode.TabInputWebview && /payloadLens\.compare$/.test(input.viewType);
  return isIt ? vscode.window.tabGroups.activeTabGroup.activeTab?.label : undefined;
}

describe('Compare with…', () => {
  afterEach(closeAll);

  it('compares two captures of the Explorer in the order they were selected in', async () => {
    const selected = [fileUri('redmi-note-8.har'), fileUri('items.xml')];
    await vscode.commands.executeCommand('payloadLens.compareWith', selected[1], selected);
    const title = await until('the comparison', comparison);
    assert.equal(title, 'redmi-note-8.har ↔ items.xml');
  });

  it('brings a comparison to the front that is open already', async () => {
    const selected = [fileUri('redmi-note-8.har'), fileUri('items.xml')];
    await vscode.commands.executeCommand('payloadLens.compareWith', selected[0], selected);
    await until('the comparison', comparison);
    await vscode.commands.executeCommand('vscode.openWith', selected[0], 'payloadLens.capture');
    await until('the capture', () => comparison() === undefined);
    await vscode.commands.executeCommand('payloadLens.compareWith', selected[0], selected);
    await until('the comparison again', comparison);
    const { tabs } = vscode.window.tabGroups.activeTabGroup;
    const pages = tabs.filter(({ input }) => input instanceof vscode.TabInputWebview);
    assert.equal(pages.length, 1);
  });
});
