import type { Protection } from '../../decode/model';
import type { EntityId } from '../../detect/model';
import type { Contribution } from '../contribution';
import type { CaptureJudgement, CaptureVerdict, Recipient } from '../model';
import { isSent } from '../severity';
import type { CompareSide, EntityFlow, SideHost, SideRecipient } from './model';

/** Hosts that are told apart; no session of people reaches as many. */
const mostHosts = 20_000;

interface HostTally {
  readonly recipient: RecipientTally;
  readonly first: number;
  exchanges: number;
}

interface RecipientTally {
  readonly name: string;
  readonly first: number;
  readonly flows: Map<EntityId, FlowTally>;
  hosts: number;
  exchanges: number;
  findings: number;
}

interface FlowTally {
  readonly first: EntityFlow['first'];
  readonly protections: Partial<Record<Protection, number>>;
  findings: number;
  exchanges: number;
  lastExchange: number;
}

/**
 * Gathers what comparing needs of a capture while it is gone through. What is kept grows with the
 * hosts and with the kinds of data each gets, not with the exchanges.
 */
export class SideFold {
  readonly #hosts = new Map<string, HostTally>();
  readonly #recipients = new Map<string, RecipientTally>();
  #exchanges = 0;
  #unread = 0;
  #isCut = false;

  /** Counts one exchange in; they come in the file's order. */
  add({ index, findings, verdict, problems }: Contribution): void {
    this.#exchanges++;
    if (problems > 0) this.#unread++;
    const tally = this.#host(verdict.recipient, index);
    if (tally === null) return;
    tally.exchanges++;
    const { recipient } = tally;
    recipient.exchanges++;
    for (const finding of findings) {
      if (!isSent(finding)) continue;
      const { entity, protection, count } = finding;
      recipient.findings += count;
      let flow = recipient.flows.get(entity);
      if (flow === undefined) {
        flow = newFlow(index, finding.first);
        recipient.flows.set(entity, flow);
      }
      flow.findings += count;
      if (flow.lastExchange !== index) flow.exchanges++;
      flow.lastExchange = index;
      flow.protections[protection] = (flow.protections[protection] ?? 0) + count;
    }
  }

  /** The side, with what the judgement on the same exchanges has found out of the whole. */
  finish({ identifiers, claims, verdict }: CaptureJudgement): CompareSide {
    const recipients = [...this.#recipients.values()];
    return {
      exchanges: this.#exchanges,
      unread: this.#unread,
      identifiers,
      recipients: recipients.map(recipientOf),
      hosts: [...this.#hosts].map(([host, tally]) => hostOf(host, tally)),
      flows: recipients.flatMap(flowsOf),
      claims,
      left: leftOf(verdict),
      isCut: this.#isCut,
    };
  }

  /** Null for what reaches nobody that could be named, and beyond the limit. */
  #host({ host, company, domain }: Recipient, exchange: number): HostTally | null {
    if (host === null) return null;
    const known = this.#hosts.get(host);
    if (known !== undefined) return known;
    if (this.#hosts.size === mostHosts) {
      this.#isCut = true;
      return null;
    }
    const name = company ?? domain ?? host;
    let recipient = this.#recipients.get(name);
    if (recipient === undefined) {
      const counts = { hosts: 0, exchanges: 0, findings: 0 };
      recipient = { name, first: exchange, flows: new Map(), ...counts };
      this.#recipients.set(name, recipient);
    }
    recipient.hosts++;
    const tally: HostTally = { recipient, first: exchange, exchanges: 0 };
    this.#hosts.set(host, tally);
    return tally;
  }
}

/** Values that the judgement says were too many to be followed. */
function leftOf({ evidence }: CaptureVerdict): number {
  const said = evidence.find(({ statement }) => statement.id === 'verdict.evidence.not-followed');
  return Number(said?.statement.arguments['values'] ?? 0);
}

function newFlow(exchange: number, finding: number): FlowTally {
  return {
    first: { exchange, finding },
    protections: {},
    findings: 0,
    exchanges: 0,
    lastExchange: -1,
  };
}

function recipientOf({ name, first, hosts, exchanges, findings }: RecipientTally): SideRecipient {
  return { name, first, hosts, exchanges, findings };
}

function hostOf(host: string, { recipient, first, exchanges }: HostTally): SideHost {
  return { host, recipient: recipient.name, first, exchanges };
}

function flowsOf({ name, flows }: RecipientTally): EntityFlow[] {
  return [...flows].map(([entity, { first, protections, findings, exchanges }]) => ({
    entity,
    recipient: name,
    findings,
    exchanges,
    first,
    protections,
  }));
}
