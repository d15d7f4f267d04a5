import { AliasIndex, KeyReader } from './aliases';
import { inAllLanguages } from './data/languages';
import { otherKeys } from './data/otherKeys';
import type { Detector, EntityRule } from './detector';
import { account } from './detectors/account';
import { advertising } from './detectors/advertising';
import { browsing } from './detectors/browsing';
import { commerce } from './detectors/commerce';
import { connection } from './detectors/connection';
import { content } from './detectors/content';
import { deviceDescription } from './detectors/deviceDescription';
import { deviceUse } from './detectors/deviceUse';
import { hardware } from './detectors/hardware';
import { hashes } from './detectors/hashes';
import { identity } from './detectors/identity';
import { installation } from './detectors/installation';
import { location } from './detectors/location';
import { payment } from './detectors/payment';
import { person } from './detectors/person';
import { secrets } from './detectors/secrets';
import { mayNameEvent } from './events';
import type { EntityId } from './model';
import { keyRoles } from './scope';
import { shapes, type ShapeId } from './shape';
import { vendors } from './vendors/registry';
import { makeVendorIndex } from './vendors/vendor';

/** Every detector, sorted by id. */
export const detectors: readonly Detector[] = inAllLanguages([
  account,
  advertising,
  browsing,
  commerce,
  connection,
  content,
  deviceDescription,
  deviceUse,
  hardware,
  hashes,
  identity,
  installation,
  location,
  payment,
  person,
  secrets,
]);

/** The schemas of all vendors. */
export const vendorIndex = makeVendorIndex(vendors);

/** The aliases of all detectors. */
export const aliases = new AliasIndex(
  detectors,
  otherKeys,
  (joined) =>
    (mayNameEvent(joined) ? keyRoles.event : 0) |
    (vendorIndex.isMark(joined) ? keyRoles.vendorMark : 0),
);

/** Reads keys by {@link aliases}. */
export const keyReader = new KeyReader(aliases);

const rules: ReadonlyMap<EntityId, EntityRule> = new Map(
  detectors.flatMap((detector) => detector.rules.map((rule) => [rule.entity, rule] as const)),
);

/** The rule of an entity. Every entity but those of lists has one. */
export function ruleOf(entity: EntityId): EntityRule | undefined {
  return rules.get(entity);
}

const rulesByShape: readonly (readonly [bit: number, rules: readonly EntityRule[]])[] = (
  Object.keys(shapes) as ShapeId[]
)
  .map((shape) => {
    const suggested = [...rules.values()].filter((rule) => rule.alone?.includes(shape) === true);
    return [shapes[shape], suggested] as const;
  })
  .filter(([, suggested]) => suggested.length > 0);

/** Sum of the shapes that suggest anything. */
export const tellingShapes = rulesByShape.reduce((sum, [bit]) => sum | bit, 0);

const rulesOfSum = new Map<number, readonly EntityRule[]>();

/** The rules that the shapes of a value suggest without a key. */
export function rulesOfShape(shape: number): readonly EntityRule[] {
  const telling = shape & tellingShapes;
  let found = rulesOfSum.get(telling);
  if (found === undefined) {
    found = rulesByShape.flatMap(([bit, suggested]) => ((telling & bit) === 0 ? [] : suggested));
    rulesOfSum.set(telling, found);
  }
  return found;
}
