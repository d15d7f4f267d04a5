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
    it(`stand before the long encoded runs of ${name}, and hold nothing of them`, async () => {
      const hints = await until('hints', async () => {
        const found = ours(await hintsOf(name));
        return found.length === count ? found : undefined;
      });
      const { document } = vscode.window.activeTextEditor!;
      for (const { label, position, tooltip } of hints) {
        assert.equal(label, 'base64 → gzip → JSON');
        assert.equal(tooltip, 'base64 → gzip → JSON: encoded');
        const head = new vscode.Range(position, position.translate(0, 4));
        assert.equal(document.getText(head), encodedPayload.slice(0, 4));
      }
    });
  }

  it('stand behind a run whose end is seen', async () => {
    const run = Buffer.from('{"some":"json","in":"here"}').toString('base64');
    const body = `{"data":"${run}"}`;
    const content = `POST /x HTTP/1.1\r\nHost: a.example\r\nContent-Type: application/json\r\n\r\n${body}`;
    const document = await vscode.workspace.openTextDocument({ content });
    await vscode.window.showTextDocument(document);
    const [hint] = await until('a hint', async () => {
      const all = new vscode.Range(0, 0, document.lineCount, 0);
      const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        all,
      );
      return found.length > 0 ? found : undefined;
    });
    assert.equal(hint?.label, 'base64 → JSON');
    assert.equal(document.offsetAt(hint.position), content.indexOf(run) + run.length);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

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
