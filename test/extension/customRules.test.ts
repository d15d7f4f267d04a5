import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CustomRules } from '../../src/extension/customRules';
import { fileUri, until } from './workspace';

const uri = (): vscode.Uri => fileUri('.payload-lens/rules.json');
const rule = { name: 'Loyalty card', entity: 'user_id', key: '^treuekarte$' };

async function write(content: unknown): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(content, null, 2));
  await vscode.workspace.fs.writeFile(uri(), bytes);
}

async function set(value: unknown): Promise<void> {
  const settings = vscode.workspace.getConfiguration('payloadLens');
  await settings.update('customRules', value, vscode.ConfigurationTarget.Workspace);
}

describe('rules of the user’s own', () => {
  const { showWarningMessage, showInformationMessage } = vscode.window;
  let said: string[];
  let rules: CustomRules | undefined;
  beforeEach(() => {
    said = [];
    const say = (text: string): Promise<undefined> => {
      said.push(text);
      return Promise.resolve(undefined);
    };
    Object.assign(vscode.window, { showWarningMessage: say, showInformationMessage: say });
  });
  afterEach(async () => {
    rules?.dispose();
    await set(undefined);
    await vscode.workspace.fs.delete(fileUri('.payload-lens'), { recursive: true }).then(
      () => {},
      () => {},
    );
    Object.assign(vscode.window, { showWarningMessage, showInformationMessage });
  });
  const names = (): string[] => rules!.rules.map(({ name }) => name);

  it('come from the setting and from the workspace, and follow their changes', async () => {
    await set([rule]);
    rules = new CustomRules();
    assert.deepEqual(names(), ['Loyalty card']);
    await write([{ ...rule, name: 'of the folder' }]);
    await until('both', () => names().length === 2);
    assert.deepEqual(names(), ['Loyalty card', 'of the folder']);
    await set(undefined);
    await until('one', () => names().length === 1);
    assert.deepEqual(said, []);
  });

  it('with mistakes are told, and the others are followed', async () => {
    await write([{ ...rule, entity: 'usr_id' }, rule]);
    await set([{ ...rule, key: '(' }]);
    rules = new CustomRules();
    const [problem] = await until('a problem', () => {
      const all = vscode.languages.getDiagnostics(uri());
      const found = all.filter(({ source }) => source === 'Payload Lens');
      return found.length > 0 ? found : undefined;
    });
    assert.match(problem!.message, /did you mean “user_id”\?/);
    assert.equal(problem!.range.start.line, 3);
    assert.deepEqual(names(), ['Loyalty card']);
    assert.ok(
      said.some((text) => /^payloadLens\.customRules \(0\.key\): .* never closed/.test(text)),
      said.join(),
    );
  });

  it('of a workspace that is not trusted are left alone, which is told once', async () => {
    await write([rule]);
    await set([rule]);
    rules = new CustomRules(() => false);
    await until('a note', () => said.some((text) => text.includes('not trusted')));
    assert.deepEqual(names(), []);
    const notes = said.filter((text) => text.includes('not trusted')).length;
    await write([{ ...rule, name: 'other' }]);
    await new Promise((resolve) => setTimeout(resolve, 600));
    assert.deepEqual(names(), []);
    // The extension itself runs beside, in a workspace that is trusted.
    assert.equal(said.filter((text) => text.includes('not trusted')).length, notes);
  });
});
