import * as vscode from 'vscode';
import type { VerdictNode } from '../view/model';
import { visible } from '../view/visible';
import { nodeIcon, showsSeverity } from './nodeIcon';

/** A node in a tree of the side panel, and the capture that it is of. */
export interface PanelElement {
  readonly captureId: number;
  readonly node: VerdictNode;
}

/**
 * A node as VS Code draws it: plain text, a shape in a theme colour, and what to say aloud. `tree`
 * names the tree: what is unfolded in one has no bearing on another.
 */
export function verdictItem({ captureId, node }: PanelElement, tree: string): vscode.TreeItem {
  const item = new vscode.TreeItem(
    visible(node.label),
    node.hasChildren
      ? vscode.TreeItemCollapsibleState.Collapsed
      : vscode.TreeItemCollapsibleState.None,
  );
  item.id = `${captureId}/${tree}/${node.id}`;
  item.description = visible(node.description);
  // Long lines are cut in a narrow panel, so one without a tooltip of its own says itself in full.
  item.tooltip =
    node.tooltip || [node.label, node.description].filter(Boolean).map(visible).join('\n');
  item.iconPath = nodeIcon(node);
  item.contextValue = contextOf(node);
  const spoken = [
    node.label,
    node.description,
    showsSeverity(node) ? vscode.l10n.t('severity {0}', node.severity) : '',
  ];
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

/** What the menu of a node goes by, as words: its kind, and what can be done with it. */
function contextOf({ kind, target, patterns }: VerdictNode): string {
  const words: string[] = [kind ?? 'verdict'];
  if (target) words.push('target');
  if (target !== null && target.finding !== null) words.push('value');
  if (patterns && patterns.length > 0) words.push('party');
  return words.join(' ');
}
