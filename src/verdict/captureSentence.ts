import type { Protection } from '../decode/model';
import type { CaptureTally } from './capture';
import type { Evidence, Identifier } from './model';
import { plaintextId } from './sentence';
import { evidence, type VerdictStatement } from './statement';

/** Identifiers that the evidence of a capture names. */
const mostTies = 5;

/** The one sentence of a capture. Numbers in it count recipients, not hosts. */
export function captureSentence(tally: CaptureTally, protection: Protection): VerdictStatement {
  const { exchanges, unread } = tally;
  if (exchanges === 0) return { id: 'verdict.capture.empty', arguments: {} };
  const identifiers = tally.identifiersTo.get(protection);
  const values = tally.valuesTo.get(protection);
  const recipients = identifiers ?? values;
  if (recipients === undefined) {
    if (tally.receivedFrom.size > 0) {
      return { id: 'verdict.capture.received', arguments: { hosts: tally.receivedFrom.size } };
    }
    const id = tally.hasDescription ? 'description' : 'nothing';
    return { id: `verdict.capture.${id}`, arguments: { exchanges, unread } };
  }
  const transports = [...(tally.transports.get(protection) ?? [])];
  const plain = transports.includes('cleartext')
    ? 'cleartext'
    : transports.every((t) => t === 'tls')
      ? 'tls'
      : 'unknown';
  const id = protection === 'plaintext' ? plaintextId(plain) : protection;
  return {
    id: `verdict.capture.${id}`,
    arguments: {
      recipients: recipients.size,
      what: identifiers === undefined ? 'values' : 'identifiers',
      private: tally.privateExchanges,
      cleartext: tally.cleartext,
    },
  };
}

/** What ties exchanges together, and what could not be read. */
export function captureEvidence(
  tally: CaptureTally,
  identifiers: readonly Identifier[],
): Evidence[] {
  const lines: Evidence[] = [];
  for (const identifier of identifiers) {
    if (identifier.exchanges.length < 2 || lines.length === mostTies) break;
    lines.push(
      evidence('identifier', 'verdict.ties', {
        entity: identifier.entities[0] ?? 'device_id',
        exchanges: identifier.exchanges.length,
        hosts: identifier.hosts.length,
        private: identifier.privateExchanges,
        forms: identifier.forms.filter((form) => form !== 'plain').join(', '),
      }),
    );
  }
  if (tally.unread > 0) {
    lines.push(evidence('problem', 'verdict.evidence.problems', { problems: tally.unread }));
  }
  return lines;
}
