import type { Budget } from '../bytes/budget';
import type { Digest } from '../bytes/platform';
import type { DecodedValue } from '../decode/model';
import { pathOf, protectionOf, strongest } from '../decode/tree';
import type { KeyMeaning, KeyReader } from './aliases';
import type { Leaf } from './detector';
import { isPackageName } from './detectors/deviceUse';
import { isHash } from './detectors/hashes';
import type { CustomRuleSet } from './customRuleSet';
import { eventOf, isEventKey } from './events';
import { FindingMaker } from './findings';
import { judgeText } from './freeText';
import { judge } from './judge';
import { judgeKnown } from './known';
import type { KnownIndex } from './knownIndex';
import { groupPairs, linkHashes, linkPrivateBrowsing, type Found } from './linked';
import { judgeList } from './lists';
import type { EntityId, Finding, PartSide } from './model';
import { keyReader, vendorIndex } from './registry';
import type { Candidate } from './score';
import { memberText, type Scope } from './scope';
import { shapes } from './shape';
import { siteOf } from './validators/domains';
import { walk } from './walk';
import { list } from './list';

/** Where a decoded part stands: plain strings, so that this room knows no HTTP types. */
export interface DetectPlace extends PartSide {
  /** Lower-case host the exchange goes to, or null. */
  readonly host: string | null;
  readonly method?: string;
  /** Absolute URL of the exchange as the capture spells it. */
  readonly url?: string;
  /** Content-Type of the part as declared, or ''. */
  readonly contentType?: string;
  readonly userAgent?: string | null;
  readonly referer?: string | null;
}

/** One decoded part of an exchange. */
export interface DetectPart {
  readonly root: DecodedValue;
  readonly place: DetectPlace;
}

/** Less sure than this is left out altogether. */
export const minKeptConfidence = 0.13;
/**
 * Unsure findings kept for one part: a list of ten thousand ids says no more than two hundred. All
 * messages of a connection count as one.
 */
const maxUnsure = 200;
/** A look at the clock costs as much as a short message. */
const partsBetweenLooks = 64;
/** Values that may be a hash of another one, kept for one exchange. */
const maxHexLeaves = 2_000;

/** Personal data on the leaves of one part. One finding for each leaf, in document order. */
export function detect(root: DecodedValue, place: DetectPlace): Finding[] {
  return detectExchange([{ root, place }], null);
}

/**
 * Personal data in all parts of one exchange, and what they say about one another (hashes of a value
 * beside it, positions as pairs). `digest` is null where hashes cannot be computed. Never throws. Where
 * `budget` runs out of time, what was found so far is the answer, and the budget tells. `known` holds
 * the user's own values, which count for more than anything else that speaks of a leaf; after them come
 * `rules`, the user's own.
 */
export function detectExchange(
  parts: readonly DetectPart[],
  digest: Digest | null,
  budget?: Budget,
  known: KnownIndex | null = null,
  rules: CustomRuleSet | null = null,
): Finding[] {
  rules?.begin();
  const isOver = (): boolean => budget?.outOfTime() ?? false;
  let order = 0;
  const context: Context = {
    keys: keyReader,
    ownPackages: ownPackagesOf(parts),
    hexLeaves: [],
    unsureMessages: { count: 0 },
    isOver,
    known: known?.isEmpty === false ? known : null,
    rules: rules?.isEmpty === false ? rules : null,
    nextOrder: () => order++,
  };
  const found: Found[] = [];
  for (const [at, part] of parts.entries()) {
    if (at % partsBetweenLooks === partsBetweenLooks - 1 && isOver()) break;
    for (const entry of detectPart(part, context)) found.push(entry);
  }
  if (found.length === 0) return [];
  const { ownPackages } = context;
  const kept =
    ownPackages.size === 0
      ? found
      : found.filter(
          ({ finding }) => finding.entity !== 'app_open' || !ownPackages.has(finding.value),
        );
  groupPairs(kept);
  linkPrivateBrowsing(kept);
  if (digest !== null) {
    for (const entry of linkHashes(kept, context.hexLeaves, digest)) {
      const path = pathOf(entry.finding.at);
      const protection = strongest([protectionOf(entry.finding.at), 'hashed']);
      kept.push({ ...entry, finding: { ...entry.finding, path, protection } });
    }
  }
  return kept.sort((a, b) => a.order - b.order).map(({ finding }) => finding);
}

interface Context {
  readonly keys: KeyReader;
  /** Packages of the sending app itself: opening them is no news. */
  readonly ownPackages: Set<string>;
  /** Leaves with the look of a hash, for {@link linkHashes}. */
  readonly hexLeaves: { readonly leaf: Leaf; readonly order: number }[];
  /** Unsure findings in messages of the exchange's connection. */
  readonly unsureMessages: { count: number };
  /** Numbers what is met, in the order of the document, over all parts. */
  readonly nextOrder: () => number;
  readonly isOver: () => boolean;
  /** The user's own values, or null where there are none. */
  readonly known: KnownIndex | null;
  /** The user's own rules, or null where there are none. */
  readonly rules: CustomRuleSet | null;
}

function detectPart(part: DetectPart, context: Context): Found[] {
  const { place } = part;
  const vendor = vendorIndex.vendorOfPlace(place);
  const found: Found[] = [];
  const lists: MetList[] = [];
  const packages = new Map<Scope, number>();
  const maker = new FindingMaker();
  const unsure = place.part === 'websocket' ? context.unsureMessages : { count: 0 };

  const keep = (leaf: Leaf, candidate: Candidate, order: number): void => {
    if (candidate.confidence < minKeptConfidence) return;
    if (candidate.confidence < 0.5 && ++unsure.count > maxUnsure) return;
    found.push({ finding: maker.make(leaf, candidate), leaf, candidate, order });
  };

  const visit = (leaf: Leaf, meaning: KeyMeaning | null, header: string | null): void => {
    const order = context.nextOrder();
    notePackage(leaf, context, packages);
    if (
      (leaf.shape & shapes.hex) !== 0 &&
      isHash(leaf.text) &&
      context.hexLeaves.length < maxHexLeaves
    ) {
      context.hexLeaves.push({ leaf, order });
    }
    const candidate = judge(leaf, { meaning, header, vendor });
    const known = context.known && judgeKnown(leaf, context.known, meaning, candidate);
    if (known !== null) {
      for (const one of known) keep(leaf, one, order);
      return;
    }
    if (context.rules !== null) {
      const key = meaning?.key ?? leaf.value.key ?? '';
      const ruled = context.rules.find(key, leaf.text, candidate);
      if (ruled !== null) {
        keep(leaf, ruled, order);
        return;
      }
    }
    const isText = (leaf.shape & shapes.text) !== 0 && header === null;
    if (isText && !isRead(leaf) && (candidate === null || isBare(candidate))) {
      const runs = judgeText(leaf, context.keys);
      // A named leaf is one value; a body or message without names is a text with many.
      const isNamed = leaf.value.keys.length > 0;
      if (runs.length > 0) {
        for (const run of isNamed ? runs.slice(0, 1) : runs) keep(leaf, run, order);
        return;
      }
    }
    if (candidate !== null) keep(leaf, candidate, order);
  };

  walk(part, {
    ownSite: place.host === null ? null : ownSiteOf(place.host),
    isVendorPlace: vendor !== null,
    keys: context.keys,
    visit,
    enterList: (list) => lists.push({ list, order: context.nextOrder() }),
    isOver: context.isOver,
    isKnown: (text) => context.rules !== null || (context.known?.holds(text) ?? false),
  });
  addLists(part, lists, packages, found, maker);
  return dropEventNames(found);
}

// All parts of an exchange have one host.
let lastHost = '';
let lastSite: string | null = null;

function ownSiteOf(host: string): string | null {
  if (host !== lastHost) {
    lastSite = siteOf(host);
    lastHost = host;
  }
  return lastSite;
}

/** Whether a text was read as a whole, so that what it holds is looked at by itself. */
function isRead({ value }: Leaf): boolean {
  return value.layers.some((layer) => !layer.isSegment);
}

/** Whether only its look suggests the candidate. */
function isBare({ grade, confidence }: Candidate): boolean {
  return grade === 'D' || grade === 'F' || confidence < 0.5;
}

/** An array that was met, and when. */
interface MetList {
  readonly list: Scope;
  readonly order: number;
}

/** One finding at the container of each list (contacts, apps, access points), before its leaves. */
function addLists(
  { place }: DetectPart,
  lists: readonly MetList[],
  packages: ReadonlyMap<Scope, number>,
  found: Found[],
  maker: FindingMaker,
): void {
  let byValue: Map<DecodedValue, EntityId> | undefined;
  const entityAt = (value: DecodedValue): EntityId | null => {
    byValue ??= sureEntities(found);
    return byValue.get(value) ?? null;
  };
  for (const { list, order } of lists) {
    const candidate = judgeList(list, place, packages.get(list) ?? 0, entityAt);
    if (candidate === null) continue;
    const value = list.container!;
    const leaf: Leaf = {
      text: value.text ?? '',
      type: value.type,
      joined: list.meaning?.joined ?? '',
      hash: null,
      shape: 0,
      scope: list,
      place,
      ownSite: null,
      value,
    };
    found.push({ finding: maker.make(leaf, candidate), leaf, candidate, order });
  }
}

/** The entity at each value that has one; of several the last. */
function sureEntities(found: readonly Found[]): Map<DecodedValue, EntityId> {
  const entities = new Map<DecodedValue, EntityId>();
  for (const { finding } of found) {
    if (finding.confidence >= 0.5) entities.set(finding.at, finding.entity);
    else entities.delete(finding.at);
  }
  return entities;
}

/** Entities that the fields of an event tell better than its name, each a bit. */
const toldByFields: Readonly<Partial<Record<EntityId, number>>> = { folder_open: 1, ui_event: 2 };

/** An event's name is no finding where a field of the event says the same and more. */
function dropEventNames(found: Found[]): Found[] {
  const isName = ({ leaf }: Found): boolean =>
    eventOf(leaf.scope)?.name === leaf.text && isEventKey(leaf.scope, leaf.joined);
  const told = new Map<Scope, number>();
  for (const entry of found) {
    const { entity, confidence } = entry.finding;
    const bit = toldByFields[entity];
    if (bit === undefined || confidence < 0.5 || isName(entry)) continue;
    let scope: Scope | null = entry.leaf.scope;
    for (let up = 0; scope !== null && up < 4; up++, scope = scope.parent) {
      told.set(scope, (told.get(scope) ?? 0) | bit);
    }
  }
  if (told.size === 0) return found;
  return found.filter((entry) => {
    const bit = toldByFields[entry.finding.entity] ?? 0;
    return ((told.get(entry.leaf.scope) ?? 0) & bit) === 0 || !isName(entry);
  });
}

const ownKeys: ReadonlySet<string> = new Set(
  list(`
  appid, bundleid, applicationid, appidentifier, bundle, apppackage, apppackagename,
  bundleidentifier, apppkg, hostapp, clientpackage, xrequestedwith, androidpackagename
`),
);
const packageKeys: ReadonlySet<string> = new Set([
  'packagename',
  'package',
  'pkg',
  'pkgname',
  'pn',
  'app',
]);
const versionKeys = [
  'appversion',
  'versionname',
  'versioncode',
  'sdkversion',
  'libversion',
  'appversioncode',
];

/** Learns the sender's own package, and counts the packages that lists hold. */
function notePackage(leaf: Leaf, context: Context, packages: Map<Scope, number>): void {
  if ((leaf.shape & shapes.reverseDns) === 0 || !isPackageName(leaf.text)) return;
  const { scope, joined } = leaf;
  const isBeside =
    packageKeys.has(joined) && versionKeys.some((key) => memberText(scope, key) !== null);
  const isInList = scope.isList || scope.parent?.isList === true;
  if (!isInList && (ownKeys.has(joined) || isBeside)) context.ownPackages.add(leaf.text);
  const list = scope.isList ? scope : scope.parent?.isList === true ? scope.parent : null;
  if (list !== null) packages.set(list, (packages.get(list) ?? 0) + 1);
}

const packageInAgent = /\b(?:com|org|net|de|io|ru|cn)\.[\w.]{3,80}/gi;

function ownPackagesOf(parts: readonly DetectPart[]): Set<string> {
  const agent = parts[0]?.place.userAgent ?? '';
  return new Set(agent.slice(0, 1000).match(packageInAgent) ?? []);
}
