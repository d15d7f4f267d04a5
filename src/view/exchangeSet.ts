import { mostSetExchanges, type ExchangeSet } from './overviewModel';

/** Counts exchanges that come in ascending order, each once, and keeps the first of them. */
export class ExchangeCounter {
  #count = 0;
  #last = -1;
  readonly #first: number[] = [];

  add(exchange: number): void {
    if (exchange === this.#last) return;
    this.#last = exchange;
    this.#count++;
    if (this.#first.length < mostSetExchanges) this.#first.push(exchange);
  }

  set(): ExchangeSet {
    return { count: this.#count, first: this.#first };
  }
}

/** A list of exchanges, cut to what a picture's mark leads to. */
export function exchangeSet(exchanges: readonly number[]): ExchangeSet {
  return { count: exchanges.length, first: exchanges.slice(0, mostSetExchanges) };
}
