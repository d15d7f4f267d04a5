import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openText, until } from './workspace';

const json = '{"imei":"356938035643809"}';
const uuid = '123e4567-e89b-12d3-a456-426614174000';

/** Opens text that is no file, all of it selected. */
async function select(content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ content });
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(
    document.positionAt(0),
    document.positionAt(content.length),
  );
}

/** Runs a command and takes the first line of each list it shows until something was copied. */
async function copied(command: string): Promise<string> {
  await vscode.env.clipboard.writeText('');
  return copiedFrom(command);
}

async function copiedFrom(command: string): Promise<string> {
  const before = await vscode.env.clipboard.readText();
  const run = vscode.commands.executeCommand(`payloadLens.${command}`);
  const text = await until('a copied line', async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    const now = await vscode.env.clipboard.readText();
    return now === before ? undefined : now;
  });
  await run;
  return text;
}

describe('decoding in text editors', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAll();
  });

  it('decodes what is on the clipboard, with no editor open', async () => {
    await vscode.env.clipboard.writeText(Buffer.from('some hidden words').toString('base64'));
    assert.equal(await copiedFrom('decodeClipboard'), 'some hidden words');
  });

  it('reads a selection as it is told', async () => {
    // Three bytes of base64 prove nothing by themselves; the first choice is base64.
    await select('YWJj');
    assert.equal(await copied('decodeAs'), 'abc');
  });

  it('says why a selection was left alone', async () => {
    await select(uuid);
    assert.match(await copied('whyNotDecoded'), /UUID/);
  });

  it('takes the run at the cursor where nothing is selected', async () => {
    const content = `the id is ${uuid} here`;
    await select(content);
    const editor = vscode.window.activeTextEditor!;
    editor.selection = new vscode.Selection(0, 14, 0, 14);
    assert.match(await copied('whyNotDecoded'), /UUID/);
  });

  it('says so where it is decoded', async () => {
    const { document } = await openText('ordinary.txt');
    const start = document.getText().indexOf('H4sI');
    vscode.window.activeTextEditor!.selection = new vscode.Selection(0, start + 3, 0, start + 3);
    assert.match(await copied('whyNotDecoded'), /It is decoded: base64 → gzip → JSON/);
  });

  it('takes all that is selected, in the order of the document', async () => {
    const words = ['first secret words', 'second secret words'];
    const [first, second] = words.map((one) => Buffer.from(one).toString('base64'));
    await select(`a ${first} b\nc ${second} d`);
    const editor = vscode.window.activeTextEditor!;
    const of = (line: number, length: number): vscode.Selection =>
      new vscode.Selection(line, 2, line, 2 + length);
    editor.selections = [of(1, second!.length), of(0, first!.length)];
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand('payloadLens.copyDecodedValue');
    const copied = await until('decoded text', () => vscode.env.clipboard.readText());
    assert.deepEqual(copied.split('\n'), words);
    // The same for cursors: each takes the run it stands in, and several in one run take it once.
    editor.selections = [
      new vscode.Selection(1, 5, 1, 5),
      new vscode.Selection(0, 5, 0, 5),
      new vscode.Selection(0, 8, 0, 8),
    ];
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand('payloadLens.copyDecodedValue');
    assert.equal(await until('decoded text', () => vscode.env.clipboard.readText()), copied);
  });

  it('says that nothing could be decoded, and why, when it is asked', async () => {
    await select(uuid);
    // The first line of the first list leads to the second.
    assert.match(await copied('decodeSelection'), /UUID/);
  });

  it('decodes what a selection holds', async () => {
    await select(Buffer.from(json).toString('hex'));
    assert.match(await copied('decodeSelection'), /^\{/);
  });
});
