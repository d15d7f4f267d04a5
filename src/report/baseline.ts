import type { Protection } from '../decode/model';
import type { EntityId, Part } from '../detect/model';
import { severities, type ClaimResult, type Severity } from '../verdict/model';
import { weakerProtection } from '../verdict/protection';
import type { Contribution } from '../verdict/contribution';
import { isSent } from '../verdict/severity';
import type { ReportLine } from './lineModel';

/** Who got something, by each name that a later run may know it under. */
interface Names {
  readonly host: string | null;
  readonly domain: string | null;
  readonly company: string | null;
}

/** An entity that goes where it did not go before, or under a weaker protection. */
export interface NewCombination {
  readonly entity: EntityId;
  readonly protection: Protection;
  /** Company, or registrable domain, or host; null where the capture names none. */
  readonly recipient: string | null;
  readonly hosts: readonly string[];
  /** The worst of its findings. */
  readonly severity: Severity;
  /** In ascending order. */
  readonly exchanges: readonly number[];
}

/**
 * What an earlier report says was sent, to whom and how protected. Values have no part in it: their
 * ids are random for each run. A combination is known where the same entity went to the same host,
 * to another host of its domain or to the same company, no better protected than now: tables of
 * companies grow, hosts come in numbers, and a better protection is no news to fail on.
 */
export class Baseline {
  /** Weakest protection by entity and name. */
  readonly #known = new Map<string, Protection>();
  readonly #contradicted = new Set<string>();
  /** What one exchange sent; its verdict, which names the recipient, comes behind. */
  #pending: { readonly entity: string; readonly protection: Protection }[] = [];

  /** Takes in one line; false where it is none of a report. */
  add(line: unknown): boolean {
    if (!isLine(line)) return false;
    if (line.type === 'finding') {
      const { entity, protection, host, part } = line;
      if (!isSent({ part })) return true;
      this.#pending.push({ entity, protection });
      this.#know(entity, protection, { host, domain: null, company: null });
    } else if (line.type === 'verdict') {
      const { domain = null, company = null } = line.recipient ?? {};
      for (const { entity, protection } of this.#pending) {
        this.#know(entity, protection, { host: line.host, domain, company });
      }
      this.#pending = [];
    } else if (line.type === 'claim' && line.outcome === 'contradicted') {
      this.#contradicted.add(line.claim);
    }
    return true;
  }

  /** Whether the entity went there before, no better protected. */
  knows(entity: EntityId, protection: Protection, of: Names): boolean {
    return keysOf(entity, of).some((key) => {
      const known = this.#known.get(key);
      return known !== undefined && weakerProtection(known, protection) === known;
    });
  }

  /** The claims that were not contradicted before. */
  newlyContradicted(claims: readonly ClaimResult[]): string[] {
    return claims
      .filter(({ outcome, claim }) => outcome === 'contradicted' && !this.#contradicted.has(claim))
      .map(({ claim }) => claim);
  }

  #know(entity: string, protection: Protection, of: Names): void {
    for (const key of keysOf(entity, of)) {
      const known = this.#known.get(key);
      this.#known.set(key, known === undefined ? protection : weakerProtection(known, protection));
    }
  }
}

function keysOf(entity: string, { host, domain, company }: Names): string[] {
  const keys = host === null ? [`${entity} nobody`] : [`${entity} host ${host}`];
  if (domain !== null) keys.push(`${entity} domain ${domain}`);
  if (company !== null) keys.push(`${entity} company ${company}`);
  return keys;
}

interface Growing {
  readonly entity: EntityId;
  readonly protection: Protection;
  readonly recipient: string | null;
  readonly hosts: Set<string>;
  readonly exchanges: Set<number>;
  level: number;
}

/** Gathers what is new in one capture. */
export class NewCombinations {
  readonly #baseline: Baseline;
  readonly #found = new Map<string, Growing>();

  constructor(baseline: Baseline) {
    this.#baseline = baseline;
  }

  add({ index, findings, verdict }: Contribution): void {
    const { recipient } = verdict;
    const name = recipient.company ?? recipient.domain ?? recipient.host;
    for (const finding of findings) {
      const { entity, protection } = finding;
      if (!isSent(finding) || this.#baseline.knows(entity, protection, recipient)) continue;
      const key = `${entity} ${protection} ${name ?? ''}`;
      let one = this.#found.get(key);
      if (one === undefined) {
        const fresh = { hosts: new Set<string>(), exchanges: new Set<number>(), level: 0 };
        one = { entity, protection, recipient: name, ...fresh };
        this.#found.set(key, one);
      }
      if (recipient.host !== null) one.hosts.add(recipient.host);
      one.exchanges.add(index);
      one.level = Math.max(one.level, severities.indexOf(finding.severity));
    }
  }

  /** All that is new, the most severe first. */
  finish(): NewCombination[] {
    return [...this.#found.values()]
      .sort((a, b) => b.level - a.level)
      .map(({ hosts, exchanges, level, ...rest }) => ({
        ...rest,
        hosts: [...hosts],
        exchanges: [...exchanges],
        severity: severities[level] as Severity,
      }));
  }
}

/** The lines that a baseline is read from, with nothing taken on trust. */
type KnownLine =
  | {
      readonly type: 'finding';
      readonly entity: string;
      readonly protection: Protection;
      readonly host: string | null;
      readonly part: Part;
    }
  | {
      readonly type: 'verdict';
      readonly host: string | null;
      readonly recipient: {
        readonly domain?: string | null;
        readonly company?: string | null;
      } | null;
    }
  | { readonly type: 'claim'; readonly claim: string; readonly outcome: string }
  | { readonly type: 'other' };

const lineTypes: Readonly<Record<ReportLine['type'], true>> = {
  capture: true,
  exchange: true,
  finding: true,
  verdict: true,
  problem: true,
  identifier: true,
  recipient: true,
  claim: true,
  new: true,
  summary: true,
};
const protections = new Set(['plaintext', 'encoded', 'hashed', 'unknown', 'encrypted']);

function isLine(value: unknown): value is KnownLine {
  if (typeof value !== 'object' || value === null) return false;
  const line = value as Readonly<Record<string, unknown>>;
  if (typeof line['type'] !== 'string' || !Object.hasOwn(lineTypes, line['type'])) return false;
  const isNamed = (name: string): boolean => line[name] === null || typeof line[name] === 'string';
  switch (line['type']) {
    case 'finding':
      return (
        typeof line['entity'] === 'string' &&
        typeof line['part'] === 'string' &&
        protections.has(String(line['protection'])) &&
        isNamed('host')
      );
    case 'verdict':
      return isNamed('host') && typeof line['recipient'] === 'object';
    case 'claim':
      return typeof line['claim'] === 'string' && typeof line['outcome'] === 'string';
    default:
      return true;
  }
}
