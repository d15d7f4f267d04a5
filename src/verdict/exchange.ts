import type { Exchange, Problem } from '../capture/model';
import type { Protection } from '../decode/model';
import { compareSensitivity } from '../detect/entities';
import type { EntityId, Finding } from '../detect/model';
import { readBody, type BodyReading } from './body';
import { bareContext, type JudgeContext } from './context';
import { evidenceOf } from './evidence';
import { severities, type AnalysedPart, type ExchangeVerdict, type Severity } from './model';
import { countProtections, weakerProtection } from './protection';
import { recipientOf } from './recipient';
import { FindingWeights } from './findingWeights';
import { exchangeSentence } from './sentence';
import { circumstancesOf } from './severity';

/** What an exchange is judged by: itself alone. */
export interface JudgeInput {
  readonly exchange: Exchange;
  readonly parts: readonly AnalysedPart[];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** The verdict on one exchange, from what it shows by itself. */
export function judgeExchange(
  { exchange, parts, findings, problems }: JudgeInput,
  context: JudgeContext = bareContext,
): ExchangeVerdict {
  const recipient = recipientOf(exchange, context);
  const around = circumstancesOf(findings, exchange.transport, recipient.recipient.party);
  const weights = new FindingWeights(around, context.severity);
  const weighed = findings.map((finding) => ({ finding, ...weights.of(finding) }));
  const ranked = weighed.toSorted((a, b) => b.points - a.points);
  const severity = ranked[0]?.severity ?? 'none';
  const worst = ranked.filter((item) => item.severity === severity).map((item) => item.finding);
  const body = requestBody(exchange, parts);
  // What weighs nothing (a user agent) does not decide over a body that was sent: findings of
  // severity none are as good as no findings here.
  const isByBody = worst.length === 0 || (severity === 'none' && body.sizeBytes > 0);
  const protection = isByBody ? body.protection : weakest(worst);
  const rankedFindings = ranked.map((item) => item.finding);
  const factors = ranked[0]?.factors ?? [];
  return {
    exchange: exchange.index,
    host: exchange.host,
    protection,
    protections: countProtections(findings),
    transport: exchange.transport,
    severity,
    factors,
    entities: entitiesInOrder(ranked),
    recipient: recipient.recipient,
    sentence:
      exchange.request === null && exchange.response === null
        ? { id: 'verdict.unreadable', arguments: {} }
        : exchangeSentence({
            host: exchange.host,
            findings,
            protection,
            leading: worst.filter((finding) => finding.protection === protection),
            transport: exchange.transport,
            isPrivate: around.isPrivate,
            body,
            isPartial: problems.length > 0,
          }),
    evidence: evidenceOf({
      exchange,
      findings: rankedFindings,
      body,
      recipient,
      factors,
      problems,
      worst,
      severityWithoutWorst: ranked[worst.length]?.severity ?? 'none',
    }),
    findings,
    findingSeverities: weighed.map((item) => item.severity),
    isPrivate: around.isPrivate,
  };
}

/** The weakest protection among findings; `plaintext` where there are none. */
function weakest(findings: readonly Finding[]): Protection {
  return findings.reduce<Protection>(
    (weaker, finding) => weakerProtection(weaker, finding.protection),
    findings[0]?.protection ?? 'plaintext',
  );
}

function requestBody(exchange: Exchange, parts: readonly AnalysedPart[]): BodyReading {
  if (exchange.request === null) return { ...readBody(null), protection: 'unknown' };
  return readBody(parts.find(({ part }) => part === 'request-body')?.root ?? null);
}

/** Each entity once, most severe first. */
function entitiesInOrder(
  ranked: readonly { readonly finding: Finding; readonly severity: Severity }[],
): EntityId[] {
  const worst = new Map<EntityId, number>();
  for (const { finding, severity } of ranked) {
    const level = severities.indexOf(severity);
    worst.set(finding.entity, Math.max(level, worst.get(finding.entity) ?? 0));
  }
  return [...worst]
    .sort(([a, levelA], [b, levelB]) => levelB - levelA || compareSensitivity(a, b))
    .map(([entity]) => entity);
}
