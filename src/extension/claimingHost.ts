import type * as vscode from 'vscode';
import type { SessionApi, SessionHost } from '../session/api';
import type { Claim } from '../verdict/claims/model';

/** Where claims come from. */
export interface ClaimSource {
  readonly claims: readonly Claim[];
  readonly onDidChange: vscode.Event<readonly Claim[]>;
}

/** A host whose captures are held against the claims there are, and against others once they change. */
export function claiming(host: SessionHost, source: ClaimSource): SessionHost {
  const sessions = new Set<SessionApi>();
  const tell = (session: SessionApi): void => {
    // A capture that is closed or stopped needs no claims.
    session.setClaims(source.claims).catch(() => {});
  };
  const changes = source.onDidChange(() => sessions.forEach(tell));
  return {
    ...host,
    open(input, events) {
      const session = host.open(input, events);
      const close = session.close.bind(session);
      session.close = () => {
        sessions.delete(session);
        close();
      };
      sessions.add(session);
      if (source.claims.length > 0) tell(session);
      return session;
    },
    dispose: () => {
      changes.dispose();
      host.dispose();
    },
  };
}
