import { entities } from '../../detect/entities';
import type { EntityId } from '../../detect/model';

const tyingGroups = new Set(['hardware', 'advertising', 'installation', 'account']);
const tyingEntities = new Set<EntityId>([
  'email',
  'phone',
  'national_id',
  'passport',
  'driver_licence',
  'iban',
]);
/** Shared by many devices: they describe rather than identify. */
const describing = new Set<EntityId>(['build_fingerprint', 'ssid']);

/** Whether a value of this entity ties what carries it to one person, device or installation. */
export function isTying(entity: EntityId): boolean {
  if (describing.has(entity)) return false;
  return tyingGroups.has(entities[entity].group) || tyingEntities.has(entity);
}
