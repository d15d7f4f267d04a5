import type { SessionHost } from '../session/api';
import type { Log } from './log';

/** A host that notes when captures open, are looked through, fail and close, by number and size. */
export function logged(host: SessionHost, log: Log): SessionHost {
  let lastId = 0;
  return {
    open(input, events) {
      const id = ++lastId;
      const openedAt = performance.now();
      log.note('opened', { id });
      const session = host.open(input, {
        ...events,
        summary: (summary) => {
          if (summary.isComplete) {
            const { sizeBytes, exchanges, findings, problems } = summary;
            const tookMs = Math.round(performance.now() - openedAt);
            log.note('looked through', {
              id,
              sizeBytes,
              exchanges,
              findings,
              problems: problems.length,
              tookMs,
            });
          }
          events.summary(summary);
        },
        failed: (failure) => {
          log.note('failed', { id });
          events.failed(failure);
        },
      });
      const close = session.close.bind(session);
      session.close = () => {
        log.note('closed', { id });
        close();
      };
      return session;
    },
    decode: (bytes) => host.decode(bytes),
    decodeAs: (bytes, how) => host.decodeAs(bytes, how),
    explain: (bytes) => host.explain(bytes),
    dispose: () => host.dispose(),
  };
}
