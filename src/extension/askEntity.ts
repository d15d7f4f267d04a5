import * as vscode from 'vscode';
import { entityIds, type EntityId } from '../detect/model';
import { entityLabel } from '../view/language';

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
    return { label: entityLabel(entity), description: entity, entity };
  });
  const options = { title, placeHolder, matchOnDescription: true };
  return (await vscode.window.showQuickPick(items, options))?.entity;
}
