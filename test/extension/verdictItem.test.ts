import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { verdictItem, type PanelElement } from '../../src/extension/verdictItem';
import { severities } from '../../src/verdict/model';
import type { VerdictNode } from '../../src/view/model';

const node: VerdictNode = {
  id: 'e3',
  label: '#3 telemetry.vendor.example',
  description: '7 · base64 › gzip › JSON',
  tooltip: 'Encoded, not encrypted.',
  severity: 'high',
  hasChildren: false,
  target: { exchange: 3, finding: null },
};

function element(more: Partial<VerdictNode> = {}, captureId = 7): PanelElement {
  return { captureId, node: { ...node, ...more } };
}

describe('verdict items', () => {
  it('lead to their finding by numbers alone', () => {
    const { command } = verdictItem(element(), 'verdicts-entity');
    assert.equal(command?.command, 'payloadLens.showTarget');
    assert.deepEqual(command.arguments, [7, 3, null]);
    assert.equal(verdictItem(element({ target: null }), 'verdicts-entity').command, undefined);
  });

  it('are told apart by capture and grouping', () => {
    const ids = [
      verdictItem(element(), 'verdicts-entity').id,
      verdictItem(element({}, 8), 'verdicts-entity').id,
      verdictItem(element(), 'verdicts-exchange').id,
    ];
    assert.equal(new Set(ids).size, 3);
  });

  it('give every severity a shape of its own, and say it aloud', () => {
    const icons = severities.map((severity) => {
      const item = verdictItem(element({ severity }), 'verdicts-entity');
      assert.match(item.accessibilityInformation!.label, new RegExp(`severity ${severity}$`));
      assert.ok(item.iconPath instanceof vscode.ThemeIcon);
      return item.iconPath.id;
    });
    assert.equal(new Set(icons).size, severities.length);
  });

  it('show controls, and draw no markup', () => {
    const hostile = '[x](command:quit)\u202e\n<b>';
    const item = verdictItem(element({ label: hostile, description: hostile }), 'recipients');
    assert.equal(item.label, '[x](command:quit)‹RLO›␊<b>');
    assert.equal(typeof item.tooltip, 'string', 'a tooltip of plain text');
  });

  it('show what they are where that is no severity, and then speak of none', () => {
    for (const kind of ['why', 'factor', 'host', 'identifier', 'claim-contradicted'] as const) {
      const item = verdictItem(element({ kind }), 'identifiers');
      assert.ok(item.iconPath instanceof vscode.ThemeIcon);
      assert.notEqual(item.iconPath.id, 'circle-filled', kind);
      assert.doesNotMatch(item.accessibilityInformation!.label, /severity/);
    }
  });

  it('say in their context what can be done with them', () => {
    const context = (more: Partial<VerdictNode>): string | undefined =>
      verdictItem(element(more), 'recipients').contextValue;
    assert.equal(context({ kind: 'exchange' }), 'exchange target');
    assert.equal(
      context({ kind: 'finding', target: { exchange: 3, finding: 0 } }),
      'finding target value',
    );
    assert.equal(
      context({ kind: 'recipient', target: null, patterns: ['*.vendor.example'] }),
      'recipient party',
    );
    assert.equal(context({ kind: 'hosts', target: null, patterns: [] }), 'hosts');
  });

  it('say long lines in full where they have no tooltip of their own', () => {
    const item = verdictItem(element({ tooltip: '', label: 'a'.repeat(200) }), 'recipients');
    assert.ok(String(item.tooltip).startsWith('a'.repeat(200)));
    assert.equal(verdictItem(element(), 'recipients').tooltip, node.tooltip);
  });
});
