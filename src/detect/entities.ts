import { contentAndSecrets } from './data/entitiesContent';
import { identifiersAndPerson } from './data/entitiesPerson';
import { entityIds, type EntityId } from './model';

/** Families of entities, as the contract groups them. */
export const entityGroups = [
  'hardware',
  'advertising',
  'installation',
  'account',
  'person',
  'payment',
  'special',
  'location',
  'browsing',
  'device use',
  'content',
  'device description',
  'commerce',
  'secret',
] as const;
export type EntityGroup = (typeof entityGroups)[number];

/**
 * How a value is masked: `secret` shows nothing, `identifier` its first four characters and at most
 * a quarter of them, `shown` is not masked.
 */
export type MaskKind = 'secret' | 'identifier' | 'shown';

/** What is to be said about an entity wherever it is found. */
export interface EntityInfo {
  /** Short name for a mark beside a value. */
  readonly label: string;
  readonly group: EntityGroup;
  /** Google Play Data safety type, or null where the form has none. */
  readonly playType: string | null;
  /** Article of Regulation (EU) 2016/679 that makes it matter, or null. */
  readonly gdpr: string | null;
  /** One plain sentence: what it is, and what it gives away. */
  readonly description: string;
  /** How much it matters in the wrong hands, 0 to 1. */
  readonly sensitivity: number;
  readonly maskKind: MaskKind;
}

const table: Readonly<Record<EntityId, EntityInfo>> = {
  ...identifiersAndPerson,
  ...contentAndSecrets,
};

/** Every entity of the contract with what is known of it. */
export const entities: Readonly<Record<EntityId, EntityInfo>> = table;

const order = new Map(entityIds.map((id, index) => [id, index] as const));

/** Most sensitive first; equals in the order of the contract. */
export function compareSensitivity(a: EntityId, b: EntityId): number {
  return entities[b].sensitivity - entities[a].sensitivity || order.get(a)! - order.get(b)!;
}
