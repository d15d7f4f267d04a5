/**
 * HalfSipHash-1-3 with 64 bits out (Aumasson and Bernstein, SipHash, 2012; the half-width variant of
 * the reference code), over 16-bit units. Whoever wrote a capture does not know the key, so they
 * cannot write two values that are taken for one. A number instead of the text is kept of each value:
 * 8 bytes, however long it was.
 */
export class KeyedHash {
  readonly #k0: number;
  readonly #k1: number;

  /** Two random halves of the key; only their low 32 bits count. */
  constructor(k0: number, k1: number) {
    this.#k0 = k0 | 0;
    this.#k1 = k1 | 0;
  }

  /** The two halves of the key: for the same hash in another thread of this run. */
  get key(): readonly [number, number] {
    return [this.#k0, this.#k1];
  }

  /** Hash of the first `length` units as an integer of 53 bits. */
  of(units: Uint16Array, length: number): number {
    let v0 = this.#k0;
    let v1 = this.#k1 ^ 0xee;
    let v2 = this.#k0 ^ 0x6c796765;
    let v3 = this.#k1 ^ 0x74656462;
    const words = length >> 1;
    let high = 0;
    // One word for every two units, one for the rest and the length, three rounds to end each half.
    for (let at = 0; at < words + 7; at++) {
      let word = 0;
      if (at < words) word = units[2 * at]! | (units[2 * at + 1]! << 16);
      else if (at === words) word = ((length & 1) === 1 ? units[length - 1]! : 0) | (length << 16);
      else if (at === words + 1) v2 ^= 0xff;
      else if (at === words + 4) {
        high = v1 ^ v3;
        v1 ^= 0xdd;
      }
      v3 ^= word;
      v0 = (v0 + v1) | 0;
      v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0;
      v0 = (v0 << 16) | (v0 >>> 16);
      v2 = (v2 + v3) | 0;
      v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
      v0 = (v0 + v3) | 0;
      v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0;
      v2 = (v2 + v1) | 0;
      v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2;
      v2 = (v2 << 16) | (v2 >>> 16);
      v0 ^= word;
    }
    return (high & 0x1f_ffff) * 0x1_0000_0000 + ((v1 ^ v3) >>> 0);
  }
}

/** A hash with a key of its own; what it yields means nothing outside this run. */
export function randomKeyedHash(): KeyedHash {
  const half = (): number => Math.floor(Math.random() * 0x1_0000_0000);
  return new KeyedHash(half(), half());
}
