import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CaptureInput } from '../../src/extension/captureInput';
import { OpenCapture } from '../../src/extension/openCapture';
import { PanelCommands } from '../../src/extension/panelCommands';
import type { PanelElement } from '../../src/extension/verdictItem';
import type { VerdictNode } from '../../src/view/model';
import { fakeSessions } from './fakes';

const input: CaptureInput = {
  input: { kind: 'bytes', bytes: new Uint8Array(), name: 'a.har' },
  failure: null,
};

const field: VerdictNode = {
  id: 'exchange:3/finding:1',
  kind: 'finding',
  label: 'properties.imei',
  description: '3569•••',
  tooltip: '',
  severity: 'high',
  hasChildren: true,
  target: { exchange: 3, finding: 1 },
};

describe('what can be done with a node of the side panel', () => {
  const fake = fakeSessions((name) => {
    if (name === 'value') return '356938035643809';
    return name === 'filterOf' ? { kind: 'text', text: 'entity:imei' } : [];
  });
  let capture: OpenCapture;
  let element: PanelElement;
  let selection: PanelElement[];
  let done: unknown[];
  let panel: PanelCommands;

  beforeEach(async () => {
    capture = new OpenCapture(vscode.Uri.parse('test:/a.har'), fake.host, input);
    element = { captureId: capture.id, node: field };
    selection = [];
    done = [];
    panel = new PanelCommands(
      { capture },
      {
        showTarget: async (...parameters) => void done.push(['target', ...parameters]),
        narrow: async (shown, wish) => void done.push(['narrow', shown.id, wish]),
        showFinding: async (shown) => void done.push(['bytes', shown.id]),
      },
      {
        verdicts: {
          get selection() {
            return selection;
          },
        },
      },
    );
    await vscode.env.clipboard.writeText('');
  });
  afterEach(() => capture.dispose());

  it('narrows the list to what a node is about', async () => {
    await panel.showOnlyThese(element);
    assert.deepEqual(done, [['narrow', capture.id, { kind: 'text', text: 'entity:imei' }]]);
    assert.equal(fake.calls.at(-1)?.parameters[1], field.id);
  });

  it('copies rows as they are shown, and a value when that is asked for', async () => {
    await panel.copyRows(element);
    assert.equal(await vscode.env.clipboard.readText(), 'properties.imei\t3569•••');
    await panel.copyRows(element, [element, element]);
    assert.equal((await vscode.env.clipboard.readText()).split('\n').length, 2);
    await panel.copyValue(element);
    assert.equal(await vscode.env.clipboard.readText(), '356938035643809');
  });

  it('works on the selection when a key has run it', async () => {
    await panel.copyRows({ view: 'verdicts' });
    assert.equal(await vscode.env.clipboard.readText(), '', 'nothing is selected');
    selection = [element];
    await panel.copyRows({ view: 'verdicts' });
    assert.match(await vscode.env.clipboard.readText(), /^properties\.imei/);
    await panel.copyValue({ view: 'recipients' });
    assert.match(await vscode.env.clipboard.readText(), /^properties\.imei/, 'another view');
  });

  it('leads to the field in the editor, and to its bytes', async () => {
    await panel.showInEditor(element);
    await panel.showBytes(element);
    assert.deepEqual(done, [
      ['target', capture.id, 3, 1],
      ['bytes', capture.id],
    ]);
  });

  it('reveals one value, and not the others', () => {
    panel.revealValue(element);
    assert.deepEqual(capture.reveal, { all: false, findings: [{ exchange: 3, finding: 1 }] });
  });

  it('does nothing for groups, other captures and what is no node', async () => {
    const group = { ...element, node: { ...field, target: null } };
    const other = { ...element, captureId: capture.id + 1 };
    for (const from of [group, other, undefined, null, 'x', {}, { view: '__proto__' }, []]) {
      await panel.copyValue(from);
      await panel.showInEditor(from);
      await panel.showBytes(from);
      panel.revealValue(from);
      await panel.setParty(from, 'first');
    }
    assert.deepEqual(done, []);
    assert.equal(await vscode.env.clipboard.readText(), '');
    assert.deepEqual(capture.reveal.findings, []);
  });

  it('sets the party of a recipient for all of its domains, the last choice first', async () => {
    const settings = (): Record<string, string> =>
      vscode.workspace.getConfiguration('payloadLens').get('parties', {});
    const recipient = (patterns: string[]): PanelElement => ({
      ...element,
      node: { ...field, kind: 'recipient', target: null, patterns },
    });
    await panel.setParty(recipient(['*.vendor.example', '192.0.2.7']), 'first');
    await panel.setParty(recipient(['*.other.example']), 'third');
    assert.deepEqual(Object.entries(settings()), [
      ['*.other.example', 'third'],
      ['*.vendor.example', 'first'],
      ['192.0.2.7', 'first'],
    ]);
    await panel.setParty(recipient(['*.vendor.example', '192.0.2.7']), null);
    assert.deepEqual(settings(), { '*.other.example': 'third' });
    await panel.setParty(recipient(['*.other.example']), null);
    assert.deepEqual(settings(), {});
  });
});
