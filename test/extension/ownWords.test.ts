import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CaptureInput } from '../../src/extension/captureInput';
import { KnownValueCommands } from '../../src/extension/knownValueCommands';
import { KnownValues, knownValuesKey } from '../../src/extension/knownValues';
import { OpenCapture } from '../../src/extension/openCapture';
import { optionsFromSettings } from '../../src/extension/settings';
import { UserMarks, userWordKey } from '../../src/extension/userWord';
import { UserWordCommands } from '../../src/extension/userWordCommands';
import { fakeSessions } from './fakes';
import { closeAll, openText, until } from './workspace';

const mail = 'jo.doe@mail.example';
const place = { pattern: ['request-body', 'json:/email'], entity: 'email', domain: 'a.example' };
const input: CaptureInput = {
  input: { kind: 'bytes', bytes: new Uint8Array(), name: 'a.har' },
  failure: null,
};

/** A secret storage that several windows share. */
function fakeSecrets(kept = new Map<string, string>()) {
  const changed = new vscode.EventEmitter<vscode.SecretStorageChangeEvent>();
  const secrets: vscode.SecretStorage = {
    get: async (key) => kept.get(key),
    store: async (key, value) => {
      kept.set(key, value);
      changed.fire({ key });
    },
    delete: async (key) => {
      kept.delete(key);
      changed.fire({ key });
    },
    onDidChange: changed.event,
  };
  return { secrets, kept };
}

function fakeMemento(kept = new Map<string, unknown>()) {
  const memento = {
    keys: () => [...kept.keys()],
    get: (key: string) => kept.get(key),
    update: async (key: string, value: unknown) => void kept.set(key, value),
  } as vscode.Memento;
  return { memento, kept };
}

describe('what the user says of values and fields', () => {
  const { showQuickPick, showInformationMessage } = vscode.window;
  let offered: readonly vscode.QuickPickItem[];
  let said: string[];
  /** Answers the next lists: the first whose label fits, or all such in a list of several. */
  const choose = (label: RegExp): void => {
    const pick = async (items: readonly vscode.QuickPickItem[], options: unknown) => {
      offered = items;
      const chosen = items.filter((item) => label.test(item.label));
      const isMany = (options as vscode.QuickPickOptions).canPickMany === true;
      return isMany ? chosen : chosen[0];
    };
    Object.assign(vscode.window, { showQuickPick: pick });
  };

  let capture: OpenCapture;
  beforeEach(() => {
    offered = [];
    said = [];
    const say = async (message: string): Promise<undefined> => void said.push(message);
    Object.assign(vscode.window, { showInformationMessage: say });
    const { host } = fakeSessions((name) => (name === 'value' ? mail : place));
    capture = new OpenCapture(vscode.Uri.parse('test:/a.har'), host, input);
    capture.select({ exchange: 0, finding: 2 });
  });
  afterEach(async () => {
    Object.assign(vscode.window, { showQuickPick, showInformationMessage });
    capture.dispose();
    await closeAll();
  });

  const knownCommands = (known: KnownValues): KnownValueCommands =>
    new KnownValueCommands(known, { capture }, { active: undefined });
  const node = () => ({
    captureId: capture.id,
    node: { id: 'x', label: '', target: { exchange: 0, finding: 2 } },
  });

  it("marks a node's value as known, in secret storage, and hands it to sessions", async () => {
    const { secrets, kept } = fakeSecrets();
    const known = new KnownValues(secrets);
    let changes = 0;
    known.onDidChange(() => changes++);
    choose(/^e-?mail/i);
    await knownCommands(known).mark(node());
    assert.match(offered[0]!.label, /^e-?mail/i, 'what it was taken for stands first');
    assert.deepEqual([...kept.keys()], [knownValuesKey]);
    assert.ok(kept.get(knownValuesKey)!.includes(mail));
    assert.deepEqual(known.values, [{ entity: 'email', value: mail }]);
    assert.equal(changes, 1);
    const options = optionsFromSettings({ known: known.values, rules: [], marks: [] });
    assert.deepEqual(options.known, known.values);
    assert.equal(said.join(' ').includes(mail), false);
    known.dispose();
  });

  it('marks what is selected in a text editor', async () => {
    const editor = await openText('three.har');
    const word = editor.document.getWordRangeAtPosition(new vscode.Position(1, 6))!;
    editor.selection = new vscode.Selection(word.start, word.end);
    const { secrets } = fakeSecrets();
    const known = new KnownValues(secrets);
    choose(/^user ?name/i);
    await knownCommands(known).mark();
    assert.deepEqual(known.values, [
      { entity: 'username', value: editor.document.getText(word).trim() },
    ]);
    known.dispose();
  });

  it('shows known values masked, forgets those that are chosen, and follows other windows', async () => {
    const { secrets, kept } = fakeSecrets();
    const [here, there] = [new KnownValues(secrets), new KnownValues(secrets)];
    await here.add({ entity: 'email', value: ` ${mail} ` });
    await here.add({ entity: 'device_model', value: 'Redmi Note 8' });
    assert.equal(await here.add({ entity: 'email', value: 'unknown' }), false);
    await until('the other window', () => there.values.length === 2);
    choose(/^jo/);
    await knownCommands(here).manage();
    const shown = offered.map(({ label }) => label).join(' ');
    assert.equal(shown.includes(mail) || shown.includes('Redmi Note 8'), false, shown);
    await until('the other window', () => there.values.length === 1);
    await here.remove(here.values);
    assert.equal(kept.size, 0, 'nothing is left behind');
    here.dispose();
    there.dispose();
  });

  it('lives with a storage that is damaged or locked', async () => {
    const damaged = new KnownValues(fakeSecrets(new Map([[knownValuesKey, '{']])).secrets);
    const { secrets } = fakeSecrets();
    const locked = new KnownValues({ ...secrets, get: () => Promise.reject(new Error('locked')) });
    await until('both are read', () => true);
    assert.deepEqual([damaged.values, locked.values], [[], []]);
    damaged.dispose();
    locked.dispose();
  });

  it('marks a finding as not personal for the workspace, without its value, and takes it back', async () => {
    const { memento, kept } = fakeMemento();
    const marks = new UserMarks(memento);
    let changes = 0;
    marks.onDidChange(() => changes++);
    const commands = new UserWordCommands(marks, { capture });
    await commands.notPersonal();
    assert.deepEqual(kept.get(userWordKey), [{ ...place, becomes: null }]);
    assert.equal(JSON.stringify([...kept.values()]).includes(mail), false);
    assert.deepEqual(
      optionsFromSettings({ known: [], rules: [], marks: marks.marks }).marks,
      marks.marks,
    );
    choose(/not personal/);
    await commands.manage();
    assert.deepEqual(marks.marks, []);
    assert.equal(changes, 2);
  });

  it('makes a finding of another kind; what it is by itself takes the mark back', async () => {
    const marks = new UserMarks(fakeMemento().memento);
    const commands = new UserWordCommands(marks, { capture });
    await commands.notPersonal(node());
    choose(/^user ?name/i);
    await commands.wrongKind(node());
    assert.deepEqual(marks.marks, [{ ...place, becomes: 'username' }]);
    choose(/^e-?mail/i);
    await commands.wrongKind(node());
    assert.deepEqual(marks.marks, []);
  });

  it('leaves everything as it is where nothing is chosen', async () => {
    const marks = new UserMarks(fakeMemento().memento);
    const commands = new UserWordCommands(marks, { capture });
    choose(/^$/);
    await commands.wrongKind(node());
    capture.select(null);
    await commands.notPersonal();
    await commands.notPersonal({ ...node(), captureId: -1 });
    assert.deepEqual(marks.marks, []);
  });
});
