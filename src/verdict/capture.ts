import type { Digest } from '../bytes/platform';
import type { Protection } from '../decode/model';
import { compareSensitivity } from '../detect/entities';
import type { EntityId } from '../detect/model';
import { captureEvidence, captureSentence } from './captureSentence';
import { IdentifierTrails } from './identifiers';
import { severities, type AnalysedExchange, type CaptureJudgement, type Severity } from './model';
import { weakerProtection } from './protection';
import { RecipientTallies } from './recipients';
import { isLastingIdentifier, isSent } from './severity';
import { isPersonal } from './sentence';

/** What the sentence of a capture needs of all exchanges. */
export interface CaptureTally {
  exchanges: number;
  flagged: number;
  /** Exchanges with a problem, broken entries included. */
  unread: number;
  privateExchanges: number;
  /** Exchanges that sent something personal over cleartext HTTP. */
  cleartext: number;
  /** Hosts by what they were sent, and under which protection. */
  readonly identifiersTo: Map<Protection, Set<string>>;
  readonly valuesTo: Map<Protection, Set<string>>;
  /** Hosts that personal values came from. */
  readonly receivedFrom: Set<string>;
  hasDescription: boolean;
  /** Transports of the findings that give the capture its protection. */
  readonly transports: Map<Protection, Set<string>>;
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
    cleartext: 0,
    identifiersTo: new Map(),
    valuesTo: new Map(),
    receivedFrom: new Set(),
    hasDescription: false,
    transports: new Map(),
  };

  /** Counts one exchange in; `valueIds` are those of its findings, in their order. */
  add(analysed: AnalysedExchange, valueIds: readonly string[]): void {
    const { verdict, exchange, findings, problems } = analysed;
    const tally = this.#tally;
    tally.exchanges++;
    if (verdict.severity !== 'none') tally.flagged++;
    if (problems.length > 0) tally.unread++;
    if (verdict.isPrivate) tally.privateExchanges++;
    this.#level = Math.max(this.#level, severities.indexOf(verdict.severity));
    this.#recipients.add(analysed);
    const name = verdict.recipient.company ?? verdict.recipient.domain ?? verdict.host ?? '';
    const { company } = verdict.recipient;
    const sighting = {
      exchange: exchange.index,
      host: verdict.host,
      company,
      isPrivate: verdict.isPrivate,
    };
    let sentInClear = false;
    findings.forEach((finding, index) => {
      const { protection, entity } = finding;
      this.#protections[protection] = (this.#protections[protection] ?? 0) + 1;
      const level = severities.indexOf(verdict.findingSeverities[index]!);
      this.#entities.set(entity, Math.max(level, this.#entities.get(entity) ?? 0));
      this.#weigh(level, protection);
      this.#trails.add(finding, valueIds[index]!, sighting);
      if (!isPersonal(finding)) tally.hasDescription = true;
      else if (!isSent(finding)) tally.receivedFrom.add(name);
      else if (level > 0) {
        setAt(tally.valuesTo, protection).add(name);
        setAt(tally.transports, protection).add(exchange.transport);
        if (isLastingIdentifier(finding)) setAt(tally.identifiersTo, protection).add(name);
        if (exchange.transport === 'cleartext') sentInClear = true;
      }
    });
    if (sentInClear) tally.cleartext++;
  }

  /** The judgement on what was added. `digest` is null where hashes cannot be computed. */
  finish(digest: Digest | null): CaptureJudgement {
    const identifiers = this.#trails.finish(digest);
    const protection = this.#protection ?? 'plaintext';
    return {
      identifiers,
      recipients: this.#recipients.finish(),
      verdict: {
        severity: severities[this.#level] as Severity,
        protection,
        protections: this.#protections,
        entities: [...this.#entities]
          .sort(([a, levelA], [b, levelB]) => levelB - levelA || compareSensitivity(a, b))
          .map(([entity]) => entity),
        exchanges: this.#tally.exchanges,
        flagged: this.#tally.flagged,
        sentence: captureSentence(this.#tally, protection),
        evidence: captureEvidence(this.#tally, identifiers),
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

function setAt(map: Map<Protection, Set<string>>, protection: Protection): Set<string> {
  let set = map.get(protection);
  if (set === undefined) map.set(protection, (set = new Set()));
  return set;
}
