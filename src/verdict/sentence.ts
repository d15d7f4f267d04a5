import type { Transport } from '../capture/model';
import type { Protection } from '../decode/model';
import { entities } from '../detect/entities';
import type { Finding } from '../detect/model';
import type { BodyReading } from './body';
import { chainsOf, weakerProtection } from './protection';
import type { VerdictStatement } from './statement';
import { isSent } from './severity';

/** What the sentence of an exchange is made from. */
export interface SentenceInput {
  readonly host: string | null;
  readonly findings: readonly Finding[];
  /** Of the verdict: that of its most severe findings. */
  readonly protection: Protection;
  /** The most severe findings that have this protection. */
  readonly leading: readonly Finding[];
  readonly transport: Transport;
  readonly isPrivate: boolean;
  /** What could be made of the request's content. */
  readonly body: BodyReading;
  /** Whether something of the exchange could not be read. */
  readonly isPartial: boolean;
}

/**
 * The one sentence of an exchange: what its findings show, and nothing beyond. It counts personal
 * values; what only describes the device is left to the evidence.
 */
export function exchangeSentence(input: SentenceInput): VerdictStatement {
  const personal = input.findings.filter(isPersonal);
  if (personal.length === 0) return quietSentence(input);
  const { leading, protection } = leadOf(input, personal);
  const sent = leading.some(isSent);
  const sameWay = personal.filter((finding) => isSent(finding) === sent);
  const counted = sameWay.filter((finding) => finding.protection === protection);
  const others = sameWay.filter((finding) => finding.protection !== protection);
  return {
    id: `verdict.${sent ? 'sent' : 'received'}.${headOf(protection, input.transport)}`,
    arguments: {
      host: input.host ?? '',
      values: distinctValues(counted),
      chain: chainWords(counted),
      more: distinctValues(others),
      moreAs: sharedProtection(others),
      private: input.isPrivate ? 1 : 0,
      cleartext: input.transport === 'cleartext' ? 1 : 0,
      alsoSent: sent ? 0 : distinctValues(personal.filter(isSent)),
    },
  };
}

/** The personal findings that the sentence is about: the most severe, or where those are traits all. */
function leadOf(
  { leading, protection }: SentenceInput,
  personal: readonly Finding[],
): { readonly leading: readonly Finding[]; readonly protection: Protection } {
  const worst = leading.filter(isPersonal);
  if (worst.length > 0) return { leading: worst, protection };
  const sent = personal.filter(isSent);
  const all = sent.length > 0 ? sent : personal;
  const weakest = all.map((finding) => finding.protection).reduce(weakerProtection);
  return { leading: all.filter((finding) => finding.protection === weakest), protection: weakest };
}

/** Whether a finding says more than what kind of device it is. */
export function isPersonal(finding: Pick<Finding, 'entity'>): boolean {
  return entities[finding.entity].group !== 'device description';
}

/** What heads a sentence: the protection, and for plain text how it travelled. */
export type Head = Exclude<Protection, 'plaintext'> | PlainHead;
type PlainHead = 'plaintext' | 'plaintext-tls' | 'plaintext-cleartext';

/** What heads the sentence on values that are protected so. */
export function headOf(protection: Protection, transport: Transport): Head {
  if (protection !== 'plaintext') return protection;
  return transport === 'unknown' ? 'plaintext' : `plaintext-${transport}`;
}

function quietSentence(input: SentenceInput): VerdictStatement {
  const { body, host, findings, isPartial } = input;
  const common = { host: host ?? '', partly: isPartial ? 1 : 0 };
  if (body.protection === 'encrypted' || body.protection === 'unknown') {
    return {
      id: `verdict.nothing.${body.protection}`,
      arguments: { ...common, container: body.container ?? '', bytes: body.sizeBytes },
    };
  }
  const sent = findings.filter(isSent);
  if (sent.length > 0) {
    return {
      id: 'verdict.sent.description',
      arguments: { ...common, values: distinctValues(sent), chain: chainWords(sent) },
    };
  }
  const id = body.protection === 'encoded' ? 'encoded' : 'plaintext';
  return { id: `verdict.nothing.${id}`, arguments: { ...common, chain: body.chain } };
}

/** How many values there are; one that is sent twice as the same thing is one. */
function distinctValues(findings: readonly Finding[]): number {
  return new Set(findings.map(({ entity, value }) => `${entity} ${value}`)).size;
}

/** The chains in words: one or two are named, of more only the most frequent. */
function chainWords(findings: readonly Finding[]): string {
  const chains = chainsOf(findings);
  if (chains.length <= 2) return chains.join(' or ');
  return `${chains[0]!} and other codings`;
}

/** The protection that all of them have, or '' where they differ. */
function sharedProtection(findings: readonly Finding[]): string {
  const [first] = findings;
  if (first === undefined) return '';
  return findings.every((finding) => finding.protection === first.protection)
    ? first.protection
    : '';
}
