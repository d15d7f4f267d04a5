import type { Contribution } from '../contribution';
import { isSent, saysPrivate } from '../severity';
import type { KeyedHash } from './keyedHash';
import { ValueReader } from './valueKey';

/** What an identifier's exchange adds to it. */
export interface ExchangeFacts {
  readonly index: number;
  readonly host: string | null;
  readonly company: string | null;
  readonly app: string | null;
  readonly isPrivate: boolean;
  /** Whether it says of itself that the browsing was not private. */
  readonly isOrdinary: boolean;
  readonly startedAtMs: number | null;
  /** Numbers of the sessions that it speaks of. */
  readonly sessions: readonly number[];
}

const noSessions: readonly number[] = [];
/** Sessions that one exchange can speak of; more are a list and not the sender's own. */
const mostOfExchange = 8;
/** Sessions of a capture that are told apart. */
const mostSessions = 65_536;

/**
 * Sessions of a capture. Each service counts its own: two of them with a session each are no change
 * of session, a second value in the same field to the same recipient is.
 */
export class Sessions {
  readonly #numbers = new Map<number, number>();
  readonly #fields = new Map<string, number>();
  /** Number of the field, by number of the session. */
  readonly #fieldOf: number[] = [];
  readonly #reader: ValueReader;

  constructor(hash: KeyedHash) {
    this.#reader = new ValueReader(hash);
  }

  /** Numbers of the sessions that the exchange was sent in. */
  of({ verdict, findings }: Contribution): readonly number[] {
    let found: number[] | null = null;
    for (const finding of findings) {
      if (finding.entity !== 'session_id' || !isSent(finding)) continue;
      const { company, domain, host } = verdict.recipient;
      const name = finding.field.slice(0, 128);
      const field = this.#field(`${company ?? domain ?? host ?? ''} ${name}`);
      if (field === null || !this.#reader.read(`${field} ${finding.value}`)) continue;
      const session = this.#session(this.#reader.key, field);
      if (session === null || found?.includes(session)) continue;
      found ??= [];
      if (found.push(session) >= mostOfExchange) break;
    }
    return found ?? noSessions;
  }

  /** How many of these sessions follow one another: the most that one field knows. */
  changes(sessions: ReadonlySet<number>): number {
    const byField = new Map<number, number>();
    let most = 0;
    for (const session of sessions) {
      const field = this.#fieldOf[session]!;
      const count = (byField.get(field) ?? 0) + 1;
      byField.set(field, count);
      if (count > most) most = count;
    }
    return most;
  }

  #field(name: string): number | null {
    let field = this.#fields.get(name);
    if (field === undefined) {
      if (this.#fields.size >= mostSessions) return null;
      this.#fields.set(name, (field = this.#fields.size));
    }
    return field;
  }

  #session(key: number, field: number): number | null {
    let session = this.#numbers.get(key);
    if (session === undefined) {
      if (this.#fieldOf.length >= mostSessions) return null;
      session = this.#fieldOf.push(field) - 1;
      this.#numbers.set(key, session);
    }
    return session;
  }
}

/** The facts of one exchange. */
export function factsOf(contribution: Contribution, sessions: Sessions): ExchangeFacts {
  const { index, app, startedAtMs, verdict, findings } = contribution;
  const flags = findings.filter(
    (finding) => finding.entity === 'incognito_flag' && isSent(finding),
  );
  return {
    index,
    host: verdict.host,
    company: verdict.recipient.company,
    app,
    isPrivate: verdict.isPrivate,
    isOrdinary: flags.length > 0 && !flags.some(saysPrivate),
    startedAtMs,
    sessions: sessions.of(contribution),
  };
}
