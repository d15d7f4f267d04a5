const firstCapacity = 1024;

/**
 * Where the events that matter stand, in 25 bytes each: their place, source and kind in columns, and
 * once all are there, an order by source.
 */
export class EventColumns {
  #offsets = new Float64Array(firstCapacity);
  #lengths = new Uint32Array(firstCapacity);
  #sources = new Float64Array(firstCapacity);
  #kinds = new Uint8Array(firstCapacity);
  #bySource = new Uint32Array(0);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** `phase` is 0, 1 for the beginning of something or 2 for its end. */
  add(offset: number, length: number, source: number, kind: number, phase: number): void {
    const at = this.#count++;
    if (at === this.#offsets.length) this.#grow(at * 2);
    this.#offsets[at] = offset;
    this.#lengths[at] = length;
    this.#sources[at] = source;
    this.#kinds[at] = kind * 4 + phase;
  }

  /** Orders events by source, and those of a source as they stand in the file. */
  finish(): void {
    const sources = this.#sources;
    this.#bySource = Uint32Array.from({ length: this.#count }, (_, i) => i);
    this.#bySource.sort((a, b) => sources[a]! - sources[b]! || a - b);
  }

  /** Events of `source` in the file's order, from the one at `offset` on. */
  of(source: number, offset = 0): readonly number[] {
    const found: number[] = [];
    for (let at = this.#firstOf(source, offset); at < this.#count; at++) {
      const event = this.#bySource[at]!;
      if (this.#sources[event] !== source) break;
      found.push(event);
    }
    return found;
  }

  offset(event: number): number {
    return this.#offsets[event]!;
  }

  length(event: number): number {
    return this.#lengths[event]!;
  }

  source(event: number): number {
    return this.#sources[event]!;
  }

  kind(event: number): number {
    return this.#kinds[event]! >> 2;
  }

  phase(event: number): number {
    return this.#kinds[event]! & 3;
  }

  #firstOf(source: number, offset: number): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >> 1;
      const event = this.#bySource[middle]!;
      const difference = this.#sources[event]! - source || this.#offsets[event]! - offset;
      if (difference < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #grow(capacity: number): void {
    const grown = <T extends Float64Array | Uint32Array | Uint8Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.#offsets = grown(this.#offsets, new Float64Array(capacity));
    this.#lengths = grown(this.#lengths, new Uint32Array(capacity));
    this.#sources = grown(this.#sources, new Float64Array(capacity));
    this.#kinds = grown(this.#kinds, new Uint8Array(capacity));
  }
}
