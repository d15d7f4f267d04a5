import type { Transport } from '../capture/model';
import { entities, type EntityGroup } from '../detect/entities';
import { isFromServer, type Finding, type PartSide } from '../detect/model';
import type { Party, Severity, SeverityFactor } from './model';
import { sensitivityPoints, standardScale, type SeverityScale } from './severityScale';
import { fingerprintTraits, TraitTally, fieldOf } from './traits';

/*
 * How severity comes about. A finding starts with the sensitivity of its entity in points (0 to
 * 100) and named factors add to it or take from it; the sum falls into a level. An exchange is as
 * severe as its most severe finding. Base64 and its like take nothing away: they protect nothing.
 * `media/docs/severity.md` says so to people.
 */

/** Least points of each level. */
export const thresholds: Readonly<Record<Exclude<Severity, 'none'>, number>> = {
  low: 20,
  medium: 40,
  high: 70,
  critical: 100,
};

/** Below these points a value matters only in company, and circumstances add nothing to it. */
export const leastSensitivity = 20;

/** What an exchange is like as a whole, as far as it bears on each of its findings. */
export interface Circumstances {
  readonly transport: Transport;
  readonly party: Party;
  readonly isPrivate: boolean;
  /** A lasting id of the person or device is sent along. */
  readonly hasIdentifier: boolean;
  /** Distinct traits of the device that are sent. */
  readonly traits: number;
}

/** Whether the value went to the server. Only that can reach a recipient. */
export function isSent(finding: PartSide): boolean {
  return !isFromServer(finding);
}

const identifierGroups: ReadonlySet<EntityGroup> = new Set([
  'hardware',
  'advertising',
  'installation',
  'account',
]);
const behaviourGroups: ReadonlySet<EntityGroup> = new Set([
  'location',
  'browsing',
  'device use',
  'content',
  'special',
  'commerce',
]);

/** Whether a finding is an id that lasts longer than a visit. */
export function isLastingIdentifier(finding: Pick<Finding, 'entity'>): boolean {
  return identifierGroups.has(entities[finding.entity].group) && finding.entity !== 'session_id';
}

/** Whether a finding is a lasting id of the device or of what is installed on it. */
export function isDeviceIdentifier(finding: Pick<Finding, 'entity'>): boolean {
  return isLastingIdentifier(finding) && entities[finding.entity].group !== 'account';
}

const negatives = new Set(['', '0', 'false', 'no', 'off', 'none', 'null', 'normal', 'n', 'f']);

/** Whether a finding says that the user was browsing privately. */
export function saysPrivate(finding: Pick<Finding, 'entity' | 'value'>): boolean {
  if (finding.entity !== 'incognito_flag') return false;
  return !negatives.has(finding.value.trim().toLowerCase());
}

/** What an exchange with these findings is like. */
export function circumstancesOf(
  findings: readonly Finding[],
  transport: Transport,
  party: Party,
): Circumstances {
  const sent = findings.filter(isSent);
  const traits = new TraitTally();
  for (const finding of sent) traits.add(finding, fieldOf(finding));
  return {
    transport,
    party,
    isPrivate: sent.some(saysPrivate),
    hasIdentifier: sent.some(isLastingIdentifier),
    traits: traits.size,
  };
}

/** A flag that says "not private" is a trait of the browser and tells nothing about the user. */
export const ordinaryFlagPoints = 10;

/** The named shares of a finding's severity; the first is its sensitivity. */
export function severityFactors(
  finding: Finding,
  around: Circumstances,
  scale: SeverityScale = standardScale,
): SeverityFactor[] {
  const { weights } = scale;
  const { entity } = finding;
  const { group } = entities[entity];
  const sent = isSent(finding);
  const full = sensitivityPoints(entity, scale);
  const isOrdinary = entity === 'incognito_flag' && !saysPrivate(finding);
  const counts = isOrdinary ? Math.min(full, ordinaryFlagPoints) : full;
  const points = Math.round(counts * (sent ? 1 : weights.receivedShare));
  const factors: SeverityFactor[] = [
    factor('sensitivity', points, sent ? 'sensitivity' : 'received', { entity }),
  ];
  if (around.traits >= fingerprintTraits && group === 'device description' && sent) {
    factors.push(
      factor('linkability', weights.fingerprint, 'fingerprint', { traits: around.traits }),
    );
  }
  if (counts < leastSensitivity) return factors;
  const { protection } = finding;
  if (protection === 'hashed' || protection === 'unknown' || protection === 'encrypted') {
    factors.push(factor('protection', weights[protection], 'protection', { protection }));
  }
  if (around.transport === 'cleartext') {
    factors.push(factor('transport', weights.cleartext, 'cleartext'));
  } else if (around.party !== 'third' && (group === 'secret' || group === 'payment')) {
    const weight = group === 'secret' ? weights.expectedSecret : weights.expectedPayment;
    factors.push(factor('party', weight, 'expected'));
  }
  if (!sent) return factors;
  if (around.party === 'first') factors.push(factor('party', weights.firstParty, 'first-party'));
  if (around.party === 'third') factors.push(factor('party', weights.thirdParty, 'third-party'));
  if (around.isPrivate && group === 'browsing') {
    factors.push(factor('private-browsing', weights.privateBrowsing, 'private-browsing'));
  }
  if (around.hasIdentifier && behaviourGroups.has(group)) {
    factors.push(factor('linkability', weights.linkability, 'linkability'));
  }
  return factors;
}

function factor(
  id: SeverityFactor['id'],
  weight: number,
  statement:
    | 'sensitivity'
    | 'received'
    | 'protection'
    | 'cleartext'
    | 'first-party'
    | 'third-party'
    | 'expected'
    | 'private-browsing'
    | 'linkability'
    | 'fingerprint',
  more: Readonly<Record<string, string | number>> = {},
): SeverityFactor {
  return {
    id,
    weight,
    statement: { id: `verdict.factor.${statement}`, arguments: { weight, ...more } },
  };
}

/** Points of a finding: the sum of its factors. */
export function sumWeights(factors: readonly SeverityFactor[]): number {
  return factors.reduce((sum, { weight }) => sum + weight, 0);
}

/** The level that points fall into. */
export function severityOfPoints(points: number): Severity {
  if (points >= thresholds.critical) return 'critical';
  if (points >= thresholds.high) return 'high';
  if (points >= thresholds.medium) return 'medium';
  return points >= thresholds.low ? 'low' : 'none';
}

/** How much one finding matters in its exchange. */
export function findingSeverity(
  finding: Finding,
  around: Circumstances,
  scale: SeverityScale = standardScale,
): Severity {
  return severityOfPoints(sumWeights(severityFactors(finding, around, scale)));
}
