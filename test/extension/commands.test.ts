import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, customEditorOf, fileUri, openText, until } from './workspace';

const ours = [
  'openAsCapture',
  'openAsOneCapture',
  'openAsText',
  'openSampleCapture',
  'showVerdicts',
  'showProblems',
  'openWalkthrough',
  'decodeSelection',
  'decodeClipboard',
  'decodeAs',
  'whyNotDecoded',
  'copyAsCurl',
  'copyAsFetch',
  'copyAsHar',
  'exportFiltered',
  'copyDecodedJson',
  'copyPath',
  'saveBody',
  'openInHexEditor',
  'copyDecodedValue',
  'compareWith',
  'focusFilter',
  'showOnlyThese',
  'nextFinding',
  'previousFinding',
  'revealPersonalValues',
  'maskPersonalValues',
  'newClaimsFile',
  'groupByEntity',
  'groupByRecipient',
  'groupBySeverity',
  'groupByExchange',
  'copyRow',
  'copyValue',
  'showInEditor',
  'showBytes',
  'revealValue',
  'markKnownValue',
  'manageKnownValues',
  'notPersonal',
  'wrongKind',
  'manageMarks',
  'setFirstParty',
  'setThirdParty',
  'resetParty',
].map((name) => `payloadLens.${name}`);

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { command: string; title: string; category: string }[];
    readonly menus: { readonly commandPalette: readonly { command: string; when: string }[] };
    readonly configuration: { readonly properties: Readonly<Record<string, { scope: string }>> };
  };
}

function manifest(): Manifest {
  const extension = vscode.extensions.getExtension('payload-lens.payload-lens');
  assert.ok(extension, 'the extension is there');
  return extension.packageJSON as Manifest;
}

describe('commands', () => {
  afterEach(closeAll);

  it('are all there, titled and in one category', async () => {
    const { commands } = manifest().contributes;
    assert.deepEqual(commands.map(({ command }) => command).sort(), [...ours].sort());
    for (const { title, category } of commands) {
      assert.equal(category, 'Payload Lens');
      assert.doesNotMatch(title, /%/, 'the title is found in package.nls.json');
    }
    await openText('three.har');
    const registered = new Set(
      await until('commands', async () => {
        const all = await vscode.commands.getCommands(true);
        return all.includes('payloadLens.showTarget') ? all : undefined;
      }),
    );
    for (const command of ours) assert.ok(registered.has(command), command);
  });

  it('say when they can run, but those that always can', () => {
    const { commandPalette } = manifest().contributes.menus;
    const always = ours.filter((id) => !commandPalette.some(({ command }) => command === id));
    assert.deepEqual(
      always,
      [
        'openAsCapture',
        'openAsOneCapture',
        'openSampleCapture',
        'openWalkthrough',
        'decodeClipboard',
        'compareWith',
        'newClaimsFile',
        'markKnownValue',
        'manageKnownValues',
        'manageMarks',
      ].map((id) => `payloadLens.${id}`),
    );
  });

  it('let no workspace take from what is found', () => {
    const { properties } = manifest().contributes.configuration;
    for (const [name, { scope }] of Object.entries(properties)) {
      // Claims are held against what is found, and change nothing of it.
      if (name === 'payloadLens.claimsFile') continue;
      // Rules only add to it, and those of a workspace that is not trusted are not followed.
      if (name === 'payloadLens.customRules') continue;
      if (name.startsWith('payloadLens.textEditor.')) continue;
      assert.ok(scope === 'application' || scope === 'machine', `${name}: ${scope}`);
    }
  });

  it('do nothing, and say nothing, where there is nothing to do it to', async () => {
    for (const command of ours.filter(
      (name) =>
        !/open(?:As(?:One)?Capture|Sample|Walkthrough)|Clipboard|compareWith|newClaimsFile|markKnown|manage/.test(
          name,
        ),
    )) {
      await vscode.commands.executeCommand(command);
    }
  });

  it('take no target that is none', async () => {
    const targets = [['x', 0, 0], [1, -1, 0], [1, {}, null], [99, 0, 0], []];
    for (const target of targets) {
      await vscode.commands.executeCommand('payloadLens.showTarget', ...target);
    }
    assert.equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 0);
  });

  it('walk through the findings of a text', async () => {
    const editor = await openText('three.har');
    const places = new Set<number>();
    for (let step = 0; step < 4; step++) {
      await vscode.commands.executeCommand('payloadLens.nextFinding');
      const selection = await until('the finding is selected', () => {
        const active = vscode.window.activeTextEditor;
        const isIt = active?.document === editor.document && !active.selection.isEmpty;
        return isIt ? active.selection : undefined;
      });
      places.add(editor.document.offsetAt(selection.start));
    }
    assert.ok(places.size >= 1);
  });

  it('walk through the findings of a capture', async () => {
    await vscode.commands.executeCommand('vscode.open', fileUri('three.har'));
    await customEditorOf('three.har');
    await vscode.commands.executeCommand('payloadLens.nextFinding');
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand('payloadLens.copyDecodedValue');
    const copied = await until('a copied value', () => vscode.env.clipboard.readText());
    assert.doesNotMatch(copied, /•/, 'copying is asking for the value');
  });

  it('copy what a selection decodes to', async () => {
    const editor = await openText('ordinary.txt');
    const text = editor.document.getText();
    const start = text.indexOf('H4sI');
    assert.notEqual(start, -1);
    editor.selection = new vscode.Selection(
      editor.document.positionAt(start),
      editor.document.positionAt(text.indexOf(' in it')),
    );
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand('payloadLens.copyDecodedValue');
    const selected = await until('decoded text', () => vscode.env.clipboard.readText());
    assert.match(selected, /"imei": "356938035643809"/);
    assert.match(selected, /ünïcode 😀/);
    // With nothing selected, the run at the cursor is taken.
    editor.selection = new vscode.Selection(0, start + 5, 0, start + 5);
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand('payloadLens.copyDecodedValue');
    assert.equal(await until('decoded text', () => vscode.env.clipboard.readText()), selected);
  });
});
