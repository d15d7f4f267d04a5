import * as vscode from 'vscode';
import { entities } from '../detect/entities';
import { entityIds, type EntityId } from '../detect/model';

interface EntityItem extends vscode.QuickPickItem {
  readonly entity: EntityId;
}

/** Asks for a kind of personal data; `likely` stands first. Undefined where the user stopped. */
export async function askEntity(
  title: string,
  placeHolder: string,
  likely: EntityId | null,
): Promise<EntityId | undefined> {
  const ids = likely === null ? entityIds : [likely, ...entityIds.filter((id) => id !== likely)];
  const items = ids.map((entity): EntityItem => {
    const { label, group } = entities[entity];
    return { label, description: group, entity };
  });
  const options = { title, placeHolder, matchOnDescription: true };
  return (await vscode.window.showQuickPick(items, options))?.entity;
}
