import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { encodedPayload } from './captures';
import { closeAll, openText, until } from './workspace';

const settings = (): vscode.WorkspaceConfiguration =>
  vscode.workspace.getConfiguration('payloadLens.textEditor');

async function hintsOf(name: string, range?: vscode.Range): Promise<vscode.InlayHint[]> {
  const { document } = await openText(name);
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  return vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    range ?? all,
  );
}

const ours = (hints: readonly vscode.InlayHint[]): vscode.InlayHint[] =>
  hints.filter(({ label }) => String(label).includes('base64'));

describe('inlay hints in text editors', () => {
  before(() => settings().update('inlayHints', true, vscode.ConfigurationTarget.Workspace));
  after(() => settings().update('inlayHints', undefined, vscode.ConfigurationTarget.Workspace));
  afterEach(closeAll);

  for (const [name, count] of [
    ['three.har', 3],
    ['request.txt', 1],
    ['capture.json', 2],
  ] as const) {
    it(`stand behind the encoded runs of ${name}, and hold nothing of them`, async () => {
      const hints = await until('hints', async () => {
        const found = ours(await hintsOf(name));
        return found.length === count ? found : undefined;
      });
      const { document } = vscode.window.activeTextEditor!;
      for (const { label, position, tooltip } of hints) {
        assert.equal(label, 'base64 → gzip → JSON');
        assert.equal(tooltip, 'base64 → gzip → JSON: encoded');
        const before = document.getText(
          new vscode.Range(new vscode.Position(position.line, 0), position),
        );
        assert.ok(
          before.endsWith(encodedPayload.slice(-4)) || before.endsWith('%3D'),
          before.slice(-20),
        );
      }
    });
  }

  it('are only those of the lines that are seen', async () => {
    await until('all', async () => ours(await hintsOf('three.har')).length === 3);
    const first = ours(await hintsOf('three.har'))[0]!;
    const { line } = first.position;
    assert.equal(
      ours(await hintsOf('three.har', new vscode.Range(line, 0, line + 1, 0))).length,
      1,
    );
    assert.equal(ours(await hintsOf('three.har', new vscode.Range(0, 0, 2, 0))).length, 0);
  });

  for (const name of ['ordinary.json', 'ordinary.xml', 'ordinary.txt']) {
    it(`leave ${name} alone`, async () => {
      assert.deepEqual(ours(await hintsOf(name)), []);
    });
  }

  it('are off unless asked for', async () => {
    await settings().update('inlayHints', undefined, vscode.ConfigurationTarget.Workspace);
    try {
      assert.deepEqual(ours(await hintsOf('three.har')), []);
    } finally {
      await settings().update('inlayHints', true, vscode.ConfigurationTarget.Workspace);
    }
  });
});
