import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CaptureInput } from '../../src/extension/captureInput';
import { OpenCapture } from '../../src/extension/openCapture';
import { PanelTree } from '../../src/extension/panelTree';
import type { PanelView, VerdictNode } from '../../src/view/model';
import { fakeSessions } from './fakes';

const input: CaptureInput = {
  input: { kind: 'bytes', bytes: new Uint8Array(), name: 'a.har' },
  failure: null,
};
const uri = vscode.Uri.parse('test:/a.har');

const node: VerdictNode = {
  id: 'identifier:0',
  kind: 'identifier',
  label: 'IMEI 3569•••',
  description: '41 exchanges, 4 hosts, 3 companies',
  tooltip: '',
  severity: 'none',
  hasChildren: true,
  target: { exchange: 3, finding: 1 },
};

describe('a tree of the side panel', () => {
  it('asks the session of the active capture for its own view', async () => {
    const fake = fakeSessions(() => [node]);
    const capture = new OpenCapture(uri, fake.host, input);
    const roots: number[] = [];
    let view: PanelView = { name: 'verdicts', grouping: 'severity' };
    const tree = new PanelTree(
      { capture },
      () => view,
      (count) => roots.push(count),
    );
    const [element] = await tree.getChildren();
    assert.deepEqual(element, { captureId: capture.id, node });
    view = { name: 'identifiers' };
    await tree.getChildren(element);
    assert.deepEqual(
      fake.calls.map(({ name, parameters }) => [name, ...parameters]),
      [
        ['panel', { name: 'verdicts', grouping: 'severity' }, null, capture.reveal],
        ['panel', { name: 'identifiers' }, 'identifier:0', capture.reveal],
      ],
    );
    assert.deepEqual(roots, [1], 'roots alone are counted');
    capture.dispose();
    tree.dispose();
  });

  it('tells the same node in two trees apart', () => {
    let view: PanelView = { name: 'verdicts', grouping: 'entity' };
    const tree = new PanelTree({ capture: null }, () => view);
    const ids = new Set<string | undefined>();
    for (const next of [view, { ...view, grouping: 'exchange' }, { name: 'recipients' }]) {
      view = next as PanelView;
      ids.add(tree.getTreeItem({ captureId: 1, node }).id);
    }
    assert.equal(ids.size, 3);
    tree.dispose();
  });

  it('is empty without a capture, for nodes of another one, and when the session fails', async () => {
    const fake = fakeSessions(() => {
      throw new Error('closed');
    });
    const capture = new OpenCapture(uri, fake.host, input);
    const view: PanelView = { name: 'recipients' };
    const none = new PanelTree({ capture: null }, () => view);
    assert.deepEqual(await none.getChildren(), []);
    const tree = new PanelTree({ capture }, () => view);
    assert.deepEqual(await tree.getChildren({ captureId: capture.id + 1, node }), []);
    assert.equal(fake.calls.length, 0);
    assert.deepEqual(await tree.getChildren(), []);
    capture.dispose();
    none.dispose();
    tree.dispose();
  });

  it('asks anew when it is told to', () => {
    const tree = new PanelTree({ capture: null }, () => ({ name: 'recipients' }));
    let changes = 0;
    tree.onDidChangeTreeData(() => changes++);
    tree.refresh(true);
    tree.refresh(true);
    assert.equal(changes, 2);
    for (let index = 0; index < 5; index++) tree.refresh(false);
    assert.equal(changes, 3, 'soon, and not five times at once');
    tree.dispose();
  });
});
