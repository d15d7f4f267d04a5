import type { AnalysedExchange, SeverityFactor } from './model';
import { circumstancesOf, severityFactors } from './severity';
import type { SeverityScale } from './severityScale';

/** The named shares of one finding's severity in its exchange; none where there is no such finding. */
export function findingFactors(
  { exchange, findings, verdict }: AnalysedExchange,
  finding: number,
  scale: SeverityScale,
): readonly SeverityFactor[] {
  const found = findings[finding];
  if (found === undefined) return [];
  const around = circumstancesOf(findings, exchange.transport, verdict.recipient.party);
  return severityFactors(found, around, scale);
}
