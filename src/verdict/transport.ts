import type { Exchange, TlsFacts } from '../capture/model';
import type { Finding } from '../detect/model';
import { interceptorOf } from './interceptor';
import type { Evidence } from './model';
import { isPersonal } from './sentence';
import { isSent } from './severity';
import { evidence } from './statement';

/** Versions that are no longer held to be safe (RFC 7568, RFC 8996). */
const oldVersions: ReadonlySet<string> = new Set(['SSL 2.0', 'SSL 3.0', 'TLS 1.0', 'TLS 1.1']);

/** How an exchange travelled, and what its connection was like where the capture tells. */
export function transportEvidence(exchange: Exchange, findings: readonly Finding[]): Evidence[] {
  const { transport, tls = null, startedAtMs } = exchange;
  const id = transport === 'unknown' ? 'transport-unknown' : transport;
  const lines = [evidence('transport', `verdict.evidence.${id}`)];
  if (transport === 'cleartext') {
    const personal = findings.filter((finding) => isSent(finding) && isPersonal(finding));
    const values = new Set(personal.map(({ entity, value }) => `${entity} ${value}`)).size;
    if (values > 0) {
      lines.push(evidence('transport', 'verdict.evidence.personal-cleartext', { values }));
    }
  }
  if (tls === null || transport === 'cleartext') return lines;
  const interceptor = interceptorOf(tls);
  if (interceptor !== null) {
    // What the connection was like is then the proxy's too.
    return [...lines, evidence('transport', 'verdict.evidence.intercepted', { interceptor })];
  }
  return [...lines, ...versionLines(tls), ...certificateLines(tls, startedAtMs)];
}

function versionLines({ version, state }: TlsFacts): Evidence[] {
  const lines: Evidence[] = [];
  if (version !== null) {
    const id = oldVersions.has(version) ? 'tls-old' : 'tls-version';
    lines.push(evidence('transport', `verdict.evidence.${id}`, { version }));
  }
  if (state === 'weak' || state === 'broken') {
    lines.push(evidence('transport', `verdict.evidence.security-${state}`));
  }
  return lines;
}

function certificateLines(tls: TlsFacts, startedAtMs: number | null): Evidence[] {
  const { subject, issuer, validFromMs, validToMs } = tls;
  const lines: Evidence[] = [];
  const times = { from: day(validFromMs), to: day(validToMs) };
  if (subject !== null || issuer !== null) {
    const args = { subject: subject ?? '', issuer: issuer ?? '', ...times };
    const isOwn = subject !== null && subject === issuer;
    const id = isOwn ? 'self-signed' : 'certificate';
    lines.push(evidence('transport', `verdict.evidence.${id}`, args));
  }
  const isOutOfTime =
    startedAtMs !== null &&
    ((validFromMs !== null && startedAtMs < validFromMs) ||
      (validToMs !== null && startedAtMs > validToMs));
  if (isOutOfTime) lines.push(evidence('transport', 'verdict.evidence.certificate-time', times));
  return lines;
}

/** `2026-06-17`, in UTC, or '' where it is not known. */
function day(timeMs: number | null): string {
  return timeMs === null ? '' : new Date(timeMs).toISOString().slice(0, 10);
}
