import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { verdictItem } from '../../src/extension/verdictItem';
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

describe('verdict items', () => {
  it('lead to their finding by numbers alone', () => {
    const { command } = verdictItem(node, 7, 'entity');
    assert.equal(command?.command, 'payloadLens.showTarget');
    assert.deepEqual(command.arguments, [7, 3, null]);
    assert.equal(verdictItem({ ...node, target: null }, 7, 'entity').command, undefined);
  });

  it('are told apart by capture and grouping', () => {
    const ids = [
      verdictItem(node, 7, 'entity').id,
      verdictItem(node, 8, 'entity').id,
      verdictItem(node, 7, 'exchange').id,
    ];
    assert.equal(new Set(ids).size, 3);
  });

  it('give every severity a shape of its own, and say it aloud', () => {
    const icons = severities.map((severity) => {
      const item = verdictItem({ ...node, severity }, 1, 'entity');
      assert.match(item.accessibilityInformation!.label, new RegExp(`severity ${severity}$`));
      assert.ok(item.iconPath instanceof vscode.ThemeIcon);
      return item.iconPath.id;
    });
    assert.equal(new Set(icons).size, severities.length);
  });

  it('show controls, and draw no markup', () => {
    const hostile = '[x](command:quit)\u202e\n<b>';
    const item = verdictItem({ ...node, label: hostile, description: hostile }, 1, 'entity');
    assert.equal(item.label, '[x](command:quit)‹RLO›␊<b>');
    assert.equal(typeof item.tooltip, 'string', 'a tooltip of plain text');
  });
});
