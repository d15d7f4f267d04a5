import type { Digest } from '../../bytes/platform';
import type { Transport } from '../../capture/model';
import type { Protection } from '../../decode/model';
import { compareSensitivity } from '../../detect/entities';
import type { EntityId } from '../../detect/model';
import { captureEvidence, captureSentence } from './captureSentence';
import type { Contribution } from '../contribution';
import { IdentifierTrails } from './identifiers';
import type { KeyedHash } from './keyedHash';
import { severities, type CaptureJudgement, type Severity } from '../model';
import { weakerProtection } from '../protection';
import { RecipientTallies } from '../recipients';
import { isDeviceIdentifier, isSent } from '../severity';
import { headOf, isPersonal, type Head } from '../sentence';

/** What the sentence of a capture needs of all exchanges. */
export interface CaptureTally {
  exchanges: number;
  flagged: number;
  /** Exchanges with a problem, broken entries included. */
  unread: number;
  privateExchanges: number;
  /** Exchanges that hold something personal, by how they travelled. */
  readonly personalBy: Map<Transport, number>;
  /** Recipients of identifiers and of any personal value, by how those were protected. */
  readonly identifiersTo: Map<Head, Set<string>>;
  readonly valuesTo: Map<Head, Set<string>>;
  /** The same for values that weigh nothing where they went (a session of the site itself). */
  readonly slightTo: Map<Head, Set<string>>;
  /** Hosts that personal values came from. */
  readonly receivedFrom: Set<string>;
  hasDescription: boolean;
}

/**
 * The fold over a capture: exchanges are added in the file's order, each costs what its findings
 * cost, and nothing an exchange showed by itself is changed by it.
 */
export class CaptureFold {
  readonly #trails = new IdentifierTrails();
  readonly #recipients = new RecipientTallies();
  readonly #protections: Partial<Record<Protection, number>> = {};
  readonly #entities = new Map<EntityId, number>();
  #level = 0;
  /** Weakest protection of the most severe findings so far. */
  #protection: Protection | null = null;
  #findingLevel = -1;
  readonly #tally: CaptureTally = {
    exchanges: 0,
    flagged: 0,
    unread: 0,
    privateExchanges: 0,
    personalBy: new Map(),
    identifiersTo: new Map(),
    valuesTo: new Map(),
    slightTo: new Map(),
    receivedFrom: new Set(),
    hasDescription: false,
  };

  /** What contributions must be made with. */
  get hash(): KeyedHash {
    return this.#trails.hash;
  }

  /** Counts one exchange in; `valueIds` are those of all its findings, in their order. */
  add(contribution: Contribution, valueIds: readonly string[]): void {
    const { verdict, transport, findings, problems } = contribution;
    const tally = this.#tally;
    tally.exchanges++;
    if (verdict.severity !== 'none') tally.flagged++;
    if (problems > 0) tally.unread++;
    if (verdict.isPrivate) tally.privateExchanges++;
    this.#level = Math.max(this.#level, severities.indexOf(verdict.severity));
    this.#recipients.add(contribution);
    const name = verdict.recipient.company ?? verdict.recipient.domain ?? verdict.host ?? '';
    this.#trails.add(contribution, valueIds);
    let isPersonalExchange = false;
    for (const finding of findings) {
      const { protection, entity, count } = finding;
      this.#protections[protection] = (this.#protections[protection] ?? 0) + count;
      const level = severities.indexOf(finding.severity);
      this.#entities.set(entity, Math.max(level, this.#entities.get(entity) ?? 0));
      this.#weigh(level, protection);
      if (!isPersonal(finding)) tally.hasDescription = true;
      else if (!isSent(finding)) tally.receivedFrom.add(name);
      else if (level === 0) setAt(tally.slightTo, headOf(protection, transport)).add(name);
      else {
        const head = headOf(protection, transport);
        setAt(tally.valuesTo, head).add(name);
        if (isDeviceIdentifier(finding)) setAt(tally.identifiersTo, head).add(name);
        isPersonalExchange = true;
      }
    }
    if (isPersonalExchange) {
      tally.personalBy.set(transport, (tally.personalBy.get(transport) ?? 0) + 1);
    }
  }

  /**
   * The judgement on what was added; more may be added, and judged again. `digest` is null where hashes
   * cannot be computed.
   */
  finish(digest: Digest | null): CaptureJudgement {
    const identifiers = this.#trails.finish(digest);
    const protection = this.#protection ?? 'plaintext';
    const recipients = this.#recipients.finish();
    return {
      identifiers,
      recipients,
      claims: [],
      verdict: {
        severity: severities[this.#level] as Severity,
        protection,
        protections: { ...this.#protections },
        transport: commonTransport(this.#tally),
        entities: [...this.#entities]
          .sort(([a, levelA], [b, levelB]) => levelB - levelA || compareSensitivity(a, b))
          .map(([entity]) => entity),
        exchanges: this.#tally.exchanges,
        flagged: this.#tally.flagged,
        sentence: captureSentence(this.#tally, protection),
        evidence: captureEvidence(this.#tally, identifiers, recipients, this.#trails.left),
      },
    };
  }

  #weigh(level: number, protection: Protection): void {
    if (level < this.#findingLevel) return;
    const isTie = level === this.#findingLevel && this.#protection !== null;
    this.#protection = isTie ? weakerProtection(this.#protection!, protection) : protection;
    this.#findingLevel = level;
  }
}

function setAt(map: Map<Head, Set<string>>, head: Head): Set<string> {
  let set = map.get(head);
  if (set === undefined) map.set(head, (set = new Set()));
  return set;
}

function commonTransport({ personalBy }: CaptureTally): Transport {
  if (personalBy.has('cleartext')) return 'cleartext';
  return personalBy.size === 1 && personalBy.has('tls') ? 'tls' : 'unknown';
}
