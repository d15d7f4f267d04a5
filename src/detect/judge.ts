import type { KeyMeaning } from './aliases';
import { cookieEntity } from './data/cookieNames';
import { eventFields } from './data/eventFields';
import { headerEntities, protocolFields } from './data/headerFields';
import type { EntityRule, Fit, Leaf } from './detector';
import { isHash } from './detectors/hashes';
import { entities } from './entities';
import { eventOf, isEventKey, type EventKind } from './events';
import type { EntityId, Grade } from './model';
import { ruleOf, rulesOfShape, tellingShapes, vendorIndex } from './registry';
import { weigh, type Candidate, type Route } from './score';
import { shapes } from './shape';
import { entropyOf, exact, isNonValue, loose } from './values';
import type { Vendor } from './vendors/vendor';
import { list } from './list';

/** Kinds of data that are sent as their hash so often that a hash under their key is one. */
const hashable: ReadonlySet<string> = new Set(
  list(`
    email, phone, person_name, date_of_birth, gender, postal_code, imei, mac_address, gaid, idfa,
    imsi, national_id, coarse_location, android_id
  `),
);

/** Families whose hash still tells people apart. */
const hashedGroups: ReadonlySet<string> = new Set(
  list(`
  hardware, advertising, installation, account, person, payment, location, secret,
    device description
`),
);

const gradeOrder: Readonly<Record<Grade, number>> = { A: 6, B: 5, C: 4, D: 3, E: 2, F: 1 };
const passwordHash = /^\$(?:2[abxy]|argon2(?:id|i|d)|scrypt|pbkdf2[\w-]{0,16}|[561])\$/;

/** What is known of the place a leaf stands in, besides its scope. */
export interface Surroundings {
  readonly meaning: KeyMeaning | null;
  /** Lower-case name of the header field where the leaf is a whole field. */
  readonly header: string | null;
  /** Vendor that the exchange's URL belongs to. */
  readonly vendor: Vendor | null;
}

/** The entity that a leaf most probably is, or null. */
export function judge(leaf: Leaf, around: Surroundings): Candidate | null {
  return best(candidatesOf(leaf, around));
}

/** All that a leaf may be, in no order. */
export function candidatesOf(leaf: Leaf, around: Surroundings): readonly Candidate[] {
  const { meaning, header } = around;
  if (header !== null) {
    const byHeader = judgeHeader(leaf, header);
    if (byHeader !== undefined) return byHeader === null ? none : [byHeader];
  }
  if (leaf.scope.codec === 'cookie' && meaning !== null) {
    const byCookie = judgeCookie(leaf, meaning);
    if (byCookie !== undefined) return byCookie === null ? none : [byCookie];
  }
  const found: Candidate[] = [];
  if (meaning !== null && meaning.joined !== '') {
    const vendor = vendorIndex.vendorOf(leaf.scope) ?? around.vendor;
    if (vendor !== null) {
      const { scope, value } = leaf;
      const field = vendorIndex.fieldOf(vendor, { scope, joined: meaning.joined, value });
      if (field === 'other') return none;
      for (const entity of field ?? []) addVendorField(found, leaf, meaning, entity, vendor);
      // Who wrote the schema knows best what stands there.
      if (found.length > 0) return found;
    }
    addKeyMatches(found, leaf, meaning);
    addEvent(found, leaf, meaning);
  }
  // A name that the value hardly fits does not speak against what the value looks like.
  const isNamed = found.some(({ confidence }) => confidence >= possible);
  if (!isNamed && (leaf.shape & tellingShapes) !== 0) addShapes(found, leaf, meaning);
  return found;
}
const none: readonly Candidate[] = [];
/** What is less probable is no more than a possibility. */
const possible = 0.5;

/** The surest of them; of equally sure ones the better proven, then the more sensitive. */
export function best(candidates: readonly Candidate[]): Candidate | null {
  let first: Candidate | null = null;
  for (const candidate of candidates) {
    if (first === null || compare(candidate, first) > 0) first = candidate;
  }
  return first;
}

function compare(a: Candidate, b: Candidate): number {
  // Beyond 0.97 both are sure: the order of proof decides.
  const difference = Math.min(a.confidence, 0.97) - Math.min(b.confidence, 0.97);
  if (Math.abs(difference) > 0.005) return difference;
  return (
    gradeOrder[a.grade] - gradeOrder[b.grade] ||
    a.confidence - b.confidence ||
    entities[a.entity].sensitivity - entities[b.entity].sensitivity
  );
}

/** Looks at `leaf` through `rule`; a hash of such a value counts where the key or a vendor says so. */
function consider(found: Candidate[], rule: EntityRule, leaf: Leaf, route: Route): void {
  const isHashKey = leaf.hash !== null;
  if (isHashKey || (leaf.text.length >= 32 && mayBeHash(rule, route))) {
    const isHashed =
      (isHash(leaf.text) && hashedGroups.has(entities[rule.entity].group)) ||
      (isHashKey && passwordHash.test(leaf.text));
    if (isHashed && rule.entity !== 'hashed_id') {
      found.push({ ...weigh(rule, leaf, exact, route), isHashed: true });
      return;
    }
    if (isHashKey && rule.entity !== 'hashed_id') return;
  }
  const fit = rule.fit(leaf);
  if (fit === null) return;
  const candidate = weigh(rule, leaf, fit, route);
  found.push(rule.entity === 'hashed_id' ? { ...candidate, isHashed: true } : candidate);
}

/** Whether a value under the rule's key may be its hash without the key saying so. */
function mayBeHash({ entity }: EntityRule, { match }: Route): boolean {
  return (
    hashable.has(entity) && (match?.strength !== 'weak' || entities[entity].group === 'person')
  );
}

function addKeyMatches(found: Candidate[], leaf: Leaf, meaning: KeyMeaning): void {
  for (const match of meaning.matches) consider(found, match.rule, leaf, { meaning, match });
}

function addVendorField(
  found: Candidate[],
  leaf: Leaf,
  meaning: KeyMeaning,
  entity: EntityId,
  vendor: Vendor,
): void {
  const rule = ruleOf(entity);
  if (rule === undefined || isNonValue(leaf.text)) return;
  // A schema says more than any alias: the key counts as a usual name of the entity.
  const route: Route = {
    meaning,
    match: { strength: 'plain', position: 'whole' },
    vendor: vendor.name,
  };
  const before = found.length;
  consider(found, rule, leaf, route);
  const isId = entities[entity].group === 'installation' || entity === 'user_id';
  if (found.length === before && isId && leaf.text.length >= 3) {
    found.push(weigh(rule, leaf, loose, route));
  }
}

function addEvent(found: Candidate[], leaf: Leaf, meaning: KeyMeaning): void {
  const event = eventOf(leaf.scope);
  if (event === null || event.kinds.size === 0) return;
  if (isEventKey(leaf.scope, meaning.joined)) {
    if (leaf.text === event.name) addEventName(found, leaf, meaning, event.kinds);
    return;
  }
  for (const kind of event.kinds) {
    const entity = eventFields[kind].get(meaning.joined);
    const rule = entity === undefined ? undefined : ruleOf(entity);
    if (rule === undefined) continue;
    const match = { strength: 'weak', position: 'whole' } as const;
    consider(found, rule, leaf, { meaning, match, event: event.name });
  }
}

/** Events whose name alone tells what the user did; those of apps and pages tell it in their fields. */
const namedEvents: readonly (readonly [EventKind, EntityId, number])[] = [
  ['statusBar', 'status_bar_event', 3.4],
  ['settings', 'settings_event', 2.6],
  ['folder', 'folder_open', 2.2],
  ['clipboard', 'clipboard', 0.6],
  ['ui', 'ui_event', 1.4],
];

function addEventName(
  found: Candidate[],
  leaf: Leaf,
  meaning: KeyMeaning,
  kinds: ReadonlySet<EventKind>,
): void {
  for (const [kind, entity, extra] of namedEvents) {
    if (!kinds.has(kind)) continue;
    found.push(
      weigh(ruleOf(entity)!, leaf, loose, { meaning, match: null, event: leaf.text, extra }),
    );
    return;
  }
}

/** Shapes that give a value away wherever it stands, even under a key of another kind. */
const strongShapes = shapes.jwt | shapes.pem | shapes.credential | shapes.userAgent | shapes.at;

function addShapes(found: Candidate[], leaf: Leaf, meaning: KeyMeaning | null): void {
  const isOther = meaning?.isOther === true;
  const shape = isOther ? leaf.shape & strongShapes : leaf.shape;
  if (isNonValue(leaf.text)) return;
  for (const rule of rulesOfShape(shape)) {
    const fit = rule.fit(leaf);
    if (fit === null) continue;
    const isId = rule.entity === 'device_id';
    // Ids by look alone are many: they are kept as possible where the key speaks of an id at all.
    const extra = isId ? (isIdKey(meaning) ? 3 : -2) : pageWeight(leaf);
    found.push(weigh(rule, leaf, fit, { meaning, match: null, extra }));
  }
}

function isIdKey(meaning: KeyMeaning | null): boolean {
  if (meaning === null || meaning.isOther) return false;
  return meaning.words.some((word) => idWords.has(word));
}
const idWords: ReadonlySet<string> = new Set(
  list(`
  id, uid, uuid, guid, device, user, client, visitor
`),
);

/** Pages and scripts name the service's own contacts, not the user's. */
function pageWeight({ place }: Leaf): number {
  if (place.part !== 'response-body') return 0;
  const type = place.contentType ?? '';
  return type.includes('html') || type.includes('script') || type.includes('css') ? -3 : 0;
}

function judgeHeader(leaf: Leaf, header: string): Candidate | null | undefined {
  const entity = headerEntities.get(header);
  if (entity === undefined) return protocolFields.has(header) ? null : undefined;
  const rule = ruleOf(entity)!;
  if (isNonValue(leaf.text)) return null;
  const fit: Fit | null = rule.fit(leaf) ?? (header === 'user-agent' ? loose : null);
  if (fit === null) return null;
  // An origin alone tells which site, not which page.
  const isOrigin = entity === 'browsing_url' && (fit.passed?.length ?? 0) === 0;
  const extra = isOrigin ? -4 : entity === 'browsing_url' ? -2 : 0;
  return weigh(rule, leaf, fit, { meaning: null, match: null, header, extra });
}

function judgeCookie(leaf: Leaf, meaning: KeyMeaning): Candidate | null | undefined {
  const entity = cookieEntity(meaning.key);
  if (entity === 'other' || isNonValue(leaf.text) || leaf.text.length < 2) return null;
  const match = { strength: 'plain', position: 'whole' } as const;
  if (entity !== null) {
    const rule = ruleOf(entity)!;
    const isShort = leaf.text.length < 8;
    const isId = entity === 'cookie_id' || entity === 'session_cookie';
    const fit = rule.fit(leaf) ?? (isId && !isShort ? loose : null);
    return fit === null ? undefined : weigh(rule, leaf, fit, { meaning, match, extra: 0.8 });
  }
  if (meaning.matches.length > 0 || meaning.isOther) return undefined;
  // An unknown cookie with a long random value tells browsers apart whatever its name.
  const isRandom = leaf.text.length >= 16 && leaf.text.length <= 256 && entropyOf(leaf.text) > 3;
  if (!isRandom || (leaf.shape & (shapes.url | shapes.text)) !== 0) return undefined;
  const rule = ruleOf('cookie_id')!;
  const fit = rule.fit(leaf);
  if (fit === null) return undefined;
  return weigh(rule, leaf, fit, { meaning, match: null, extra: 3 });
}
