import type { EntityRule } from '../detector';
import { list } from '../list';

/** Keys that stand beside what describes a device. */
export const deviceKeys = list(`
  model, brand, manufacturer, osversion, os, devicemodel, androidid, imei, sdkversion, platform,
  screenwidth, androidversion, distinctid, carrier, locale, language, product
`);
/** A rule for what a device tells of itself: hardly ever in a response. */
export function describes(
  entity: EntityRule['entity'],
  rule: Omit<EntityRule, 'entity' | 'isRequestOnly'>,
): EntityRule {
  return { ...rule, entity, isRequestOnly: true };
}
