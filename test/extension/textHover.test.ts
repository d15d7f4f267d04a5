import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { email, encodedPayload, imei } from './captures';
import { closeAll, hoverOver, openText, until } from './workspace';

const head = encodedPayload.slice(0, 20);

describe('hover in text editors', () => {
  afterEach(closeAll);

  for (const name of ['three.har', 'marked.har', 'request.txt', 'capture.json']) {
    it(`shows the chain and the decoded text, masked, in ${name}`, async () => {
      const { document } = await openText(name);
      const hover = await hoverOver(document, head.split('/')[0]!);
      assert.match(hover, /base64/i);
      assert.match(hover, /gzip/i);
      assert.match(hover, /not encrypted/);
      assert.match(hover, /3569?•+/, hover);
      assert.ok(!hover.includes(imei), 'the IMEI is masked');
      assert.ok(!hover.includes(email), 'the address is masked');
      assert.ok(hover.length <= 2_500);
    });
  }

  it('is where the segment is, however the text before it is encoded', async () => {
    const { document } = await openText('three.har');
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 1), '"ünï 😀": "😀é",'));
    const offset = document.getText().indexOf(head);
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(offset + 3),
    );
    assert.ok(hover?.range);
    assert.equal(document.getText(hover.range), encodedPayload);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  for (const name of ['ordinary.json', 'ordinary.xml', 'ordinary.txt']) {
    it(`leaves ${name} alone`, async () => {
      const { document } = await openText(name);
      assert.equal(await hoverOver(document, head), '');
    });
  }

  it('trusts no link but ours, with numbers', async () => {
    const { document } = await openText('three.har');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(document.getText().indexOf(head) + 3),
    );
    for (const { contents } of hovers) {
      for (const content of contents) {
        assert.ok(content instanceof vscode.MarkdownString);
        assert.ok(!content.supportHtml);
        assert.ok(typeof content.isTrusted === 'object');
        for (const command of content.isTrusted.enabledCommands) {
          assert.match(command, /^payloadLens\.(?:showTarget|copyDecodedValue|decodeAs)$/);
        }
        const links = [...content.value.matchAll(/\]\(command:([\w.]+)\?([^)]*)\)/g)];
        assert.equal(links.length, 3);
        for (const [, , given] of links) {
          assert.match(decodeURIComponent(given!), /^\[\d+,\d+(?:,(?:\d+|null))?\]$/);
        }
      }
    }
  });

  it('copies what it shows, in the clear, where its link is followed', async () => {
    const { document } = await openText('three.har');
    const hover = await hoverOver(document, head);
    const link = /command:payloadLens\.copyDecodedValue\?([^)]*)\)/.exec(hover);
    const given = JSON.parse(decodeURIComponent(link![1]!)) as unknown[];
    // The link belongs to this text, whatever editor is active.
    await openText('ordinary.txt');
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand('payloadLens.copyDecodedValue', ...given);
    const copied = await until('decoded text', () => vscode.env.clipboard.readText());
    assert.ok(copied.includes(imei) && copied.includes(email));
  });

  it('can be switched off', async () => {
    const settings = vscode.workspace.getConfiguration('payloadLens.textEditor');
    await settings.update('hover', false, vscode.ConfigurationTarget.Workspace);
    try {
      const { document } = await openText('three.har');
      assert.equal(await hoverOver(document, head), '');
    } finally {
      await settings.update('hover', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
