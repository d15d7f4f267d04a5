import type { ExchangeFacts } from '../verdict/claims/facts';
import type { ExchangeDigest } from '../view/digest';
import type { ExchangeShare } from './exchangeShare';

/** What is kept of the exchanges that were looked at, by their index. */
export class KnownExchanges {
  readonly #digests: (ExchangeDigest | undefined)[] = [];
  readonly #facts: (ExchangeFacts | undefined)[] = [];
  readonly #notPersonal: number[] = [];

  /** Keeps what an analysis has shown; what an earlier one showed is forgotten. */
  keep({ digest, facts, notPersonal }: ExchangeShare): void {
    const { index } = digest;
    this.#digests[index] = digest;
    this.#facts[index] = facts;
    this.#notPersonal[index] = notPersonal;
  }

  /** Forgets an exchange. */
  forget(index: number): void {
    this.#digests[index] = undefined;
  }

  /** Whether the exchange was looked at. */
  has(index: number): boolean {
    return this.#digests[index] !== undefined;
  }

  /** The digest of an exchange, where it was looked at. */
  digestAt(index: number): ExchangeDigest | undefined {
    return this.#digests[index];
  }

  /** Digests of all that was looked at, in ascending order of index. */
  digests(): ExchangeDigest[] {
    return this.#digests.filter((digest) => digest !== undefined);
  }

  /** What claims need to know of them. */
  facts(): ExchangeFacts[] {
    return this.#facts.filter((facts) => facts !== undefined);
  }

  /** Findings that were marked as not personal, in all of them. */
  get notPersonal(): number {
    return this.#notPersonal.reduce((sum, count) => sum + count, 0);
  }
}
