/** Chance with a fixed seed, so that every run makes the same negatives. */
export class Random {
  #state: number;

  constructor(seed: string) {
    this.#state = [...seed].reduce((sum, sign) => Math.imul(sum ^ sign.charCodeAt(0), 16777619), 1);
  }

  /** A fraction from 0 up to 1 (mulberry32). */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  /** A number with `digits` decimals. */
  decimal(least: number, most: number, digits: number): number {
    return Number((least + this.fraction() * (most - least)).toFixed(digits));
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.whole(0, items.length - 1)]!;
  }

  /** `count` signs out of `alphabet`. */
  text(alphabet: string, count: number): string {
    return Array.from({ length: count }, () => alphabet[this.whole(0, alphabet.length - 1)]).join(
      '',
    );
  }

  hex(count: number): string {
    return this.text('0123456789abcdef', count);
  }

  /** Digits, the first of them not zero. */
  digits(count: number): string {
    return this.text('123456789', 1) + this.text('0123456789', count - 1);
  }

  /** A random UUID of version 4. */
  uuid(): string {
    const [a, b, c, d, e] = [8, 3, 3, 12, 4].map((count) => this.hex(count));
    return `${a!}-${e!}-4${b!}-${this.pick(['8', '9', 'a', 'b'])}${c!}-${d!}`;
  }

  base64(count: number): string {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
    return this.text(`${letters}0123456789+/`, count);
  }

  /** Seconds since 1970, in the years 2015 to 2026. */
  epochSeconds(): number {
    return this.whole(1_420_070_400, 1_790_000_000);
  }

  list<Item>(least: number, most: number, make: () => Item): Item[] {
    return Array.from({ length: this.whole(least, most) }, make);
  }
}

/** `digits` with a check digit behind it that passes Luhn's test. */
export function withLuhn(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits + String((10 - (sum % 10)) % 10);
}
