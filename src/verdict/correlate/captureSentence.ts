import type { Protection } from '../../decode/model';
import type { CaptureTally } from './capture';
import type { Evidence, Identifier, RecipientSummary } from '../model';
import type { Head } from '../sentence';
import { evidence, type VerdictStatement } from '../statement';
import { fingerprintTraits } from '../traits';

/** Identifiers that the evidence of a capture names, and recipients of a fingerprint. */
const mostTies = 5;
const mostFingerprints = 5;

/** Plain text, the worst first. */
const plainHeads: readonly Head[] = ['plaintext-cleartext', 'plaintext', 'plaintext-tls'];
const allHeads: readonly Head[] = [...plainHeads, 'encoded', 'hashed', 'unknown', 'encrypted'];

/** The one sentence of a capture. Numbers in it count recipients, not hosts. */
export function captureSentence(tally: CaptureTally, protection: Protection): VerdictStatement {
  const { exchanges, unread } = tally;
  if (exchanges === 0) return { id: 'verdict.capture.empty', arguments: {} };
  // What was only received may be more severe; the sentence is about what was sent.
  const heads = protection === 'plaintext' ? allHeads : [protection, ...allHeads];
  const valuesTo = tally.valuesTo.size > 0 ? tally.valuesTo : tally.slightTo;
  const head = heads.find((one) => valuesTo.has(one));
  const identifiers = head === undefined ? undefined : tally.identifiersTo.get(head);
  const recipients = identifiers ?? (head === undefined ? undefined : valuesTo.get(head));
  if (head === undefined || recipients === undefined) {
    if (tally.receivedFrom.size > 0) {
      return { id: 'verdict.capture.received', arguments: { hosts: tally.receivedFrom.size } };
    }
    const id = tally.hasDescription ? 'description' : 'nothing';
    return { id: `verdict.capture.${id}`, arguments: { exchanges, unread } };
  }
  return {
    id: `verdict.capture.${head}`,
    arguments: {
      // One recipient is named, several are counted.
      recipients: recipients.size === 1 ? [...recipients].join() : recipients.size,
      what: identifiers === undefined ? 'values' : 'identifiers',
      private: tally.privateExchanges,
    },
  };
}

/**
 * What ties exchanges together, and what could not be read or followed. `left` counts the values
 * that were too many to be followed.
 */
export function captureEvidence(
  tally: CaptureTally,
  identifiers: readonly Identifier[],
  recipients: readonly RecipientSummary[],
  left: number,
): Evidence[] {
  const lines: Evidence[] = [];
  for (const { exchanges, sentence } of identifiers) {
    if (exchanges.length < 2 || lines.length === mostTies) break;
    lines.push({ kind: 'identifier', statement: sentence, path: null });
  }
  const fingerprinted = recipients
    .filter(({ traits }) => traits >= fingerprintTraits)
    .toSorted((a, b) => b.traits - a.traits);
  for (const { name, traits, traitNames } of fingerprinted.slice(0, mostFingerprints)) {
    lines.push(
      evidence('identifier', 'verdict.evidence.fingerprint', {
        traits,
        names: traitNames.join(','),
        to: name,
      }),
    );
  }
  if (tally.unread > 0) {
    lines.push(evidence('problem', 'verdict.evidence.problems', { problems: tally.unread }));
  }
  if (left > 0) lines.push(evidence('problem', 'verdict.evidence.not-followed', { values: left }));
  return lines;
}
