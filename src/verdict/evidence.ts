import type { Exchange, Problem } from '../capture/model';
import type { Finding } from '../detect/model';
import type { BodyReading } from './body';
import type { Evidence, Severity, SeverityFactor } from './model';
import { ChainTexts } from './protection';
import type { RecipientFinding } from './recipient';
import { isSent } from './severity';
import { evidence } from './statement';
import { fingerprintTraits, TraitTally, fieldOf } from './traits';
import { transportEvidence } from './transport';

/** What the evidence of an exchange is made from. */
export interface EvidenceInput {
  readonly exchange: Exchange;
  /** Most severe first. */
  readonly findings: readonly Finding[];
  readonly body: BodyReading;
  readonly recipient: RecipientFinding;
  readonly factors: readonly SeverityFactor[];
  readonly problems: readonly Problem[];
  /** The findings that give the exchange its severity. */
  readonly worst: readonly Finding[];
  /** The severity that the others alone would give. */
  readonly severityWithoutWorst: Severity;
}

/** Lines of findings at most; the findings themselves are all in the verdict. */
const mostFindingLines = 24;
/** SDKs that are named. */
const mostSdks = 3;

/** Everything a verdict on an exchange rests on, the weightiest kind first. */
export function evidenceOf(input: EvidenceInput): Evidence[] {
  const lines = findingLines(input.findings);
  const { body, exchange, problems } = input;
  const sdks = sdksOf(input.findings);
  if (sdks.length > 0) {
    lines.push(evidence('recipient', 'verdict.evidence.sdk', { sdks: sdks.join(', ') }));
  }
  if (body.protection === 'encrypted') {
    lines.push(
      evidence('layer', 'verdict.evidence.encrypted', { container: body.container ?? '' }),
    );
  } else if (body.protection === 'unknown') {
    lines.push(evidence('layer', 'verdict.evidence.dense', { bytes: body.sizeBytes }));
  } else if (body.chain !== '') {
    lines.push(evidence('layer', 'verdict.evidence.undone', { chain: body.chain }));
  }
  lines.push(...transportEvidence(exchange, input.findings));
  lines.push(...input.recipient.evidence);
  lines.push(...fingerprintEvidence(input.findings, exchange.host));
  for (const { statement } of input.factors) {
    lines.push({ kind: 'factor', statement, path: null });
  }
  if (input.severityWithoutWorst !== 'none' || input.factors.length > 1) {
    const entities = [...new Set(input.worst.map((finding) => finding.entity))].join(',');
    const severity = input.severityWithoutWorst;
    lines.push(evidence('factor', 'verdict.evidence.without', { entities, severity }));
  }
  if (problems.length > 0) {
    lines.push(evidence('problem', 'verdict.evidence.problems', { problems: problems.length }));
  }
  return lines;
}

/** SDKs whose schemas have the findings that were sent, in their order; a few say enough. */
function sdksOf(findings: readonly Finding[]): string[] {
  const names = new Set<string>();
  for (const finding of findings) {
    for (const { id, arguments: words } of finding.reasons) {
      if (id === 'detect.vendor' && isSent(finding)) names.add(String(words['vendor']));
    }
  }
  return [...names].slice(0, mostSdks);
}

/** One line for each entity under each protection and chain, with the path to the first of them. */
function findingLines(findings: readonly Finding[]): Evidence[] {
  const groups = new Map<string, { first: Finding; chain: string; count: number }>();
  const chains = new ChainTexts();
  for (const finding of findings) {
    const chain = chains.of(finding.at);
    const key = `${finding.entity} ${finding.protection} ${isSent(finding) ? 1 : 0} ${chain}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: finding, chain, count: 1 });
    else group.count++;
  }
  return [...groups.values()]
    .slice(0, mostFindingLines)
    .map(({ first, chain, count }) =>
      evidence(
        'finding',
        isSent(first) ? 'verdict.evidence.sent' : 'verdict.evidence.received',
        { entity: first.entity, count, protection: first.protection, chain, part: first.part },
        first.path,
      ),
    );
}

/** The traits of the device that go together, where they are enough to know it again. */
function fingerprintEvidence(findings: readonly Finding[], host: string | null): Evidence[] {
  const traits = new TraitTally();
  for (const finding of findings) if (isSent(finding)) traits.add(finding, fieldOf(finding));
  if (traits.size < fingerprintTraits) return [];
  const names = traits.names.join(',');
  const args = { traits: traits.size, names, to: host ?? '' };
  return [evidence('identifier', 'verdict.evidence.fingerprint', args)];
}
