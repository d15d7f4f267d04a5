import { entities } from '../../detect/entities';
import type { EntityId } from '../../detect/model';

/** What an entity is called, and what it is and gives away in one plain sentence. */
export interface EntityWords {
  readonly label: string;
  readonly description: string;
}

/** Entities in words: as the table of entities has them. */
export const entityWords: Readonly<Record<EntityId, EntityWords>> = entities;
