import * as vscode from 'vscode';
import type { Grouping, VerdictNode } from '../view/model';
import { visible } from '../view/visible';
import { severityIcon } from './severityIcon';

/** A node as VS Code draws it: plain text, a shape in a theme colour, and what to say aloud. */
export function verdictItem(
  node: VerdictNode,
  captureId: number,
  grouping: Grouping,
): vscode.TreeItem {
  const item = new vscode.TreeItem(
    visible(node.label),
    node.hasChildren
      ? vscode.TreeItemCollapsibleState.Collapsed
      : vscode.TreeItemCollapsibleState.None,
  );
  item.id = `${captureId}/${grouping}/${node.id}`;
  item.description = visible(node.description);
  item.tooltip = node.tooltip;
  item.iconPath = severityIcon(node.severity);
  const spoken = [node.label, node.description, vscode.l10n.t('severity {0}', node.severity)];
  item.accessibilityInformation = { label: spoken.filter(Boolean).map(visible).join(', ') };
  if (node.target) {
    item.command = {
      command: 'payloadLens.showTarget',
      title: vscode.l10n.t('Show in Payload Lens'),
      arguments: [captureId, node.target.exchange, node.target.finding],
    };
  }
  return item;
}
