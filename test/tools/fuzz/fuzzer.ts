import type { Target } from './model';
import { mutate } from './mutators/mutate';
import { Random } from './random';

/** Inputs that are kept to be mutated further. */
const mostKept = 600;
/** Milliseconds of processor time that 100 KB (and less) may cost. */
const mostMsPer100Kb = 1_000;

/** An input that something is wrong with. */
export class Find extends Error {
  override readonly name = 'Find';
  constructor(
    readonly target: string,
    readonly input: Uint8Array,
    override readonly cause: unknown,
  ) {
    super(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
  }
}

/** Mutates what a target has seen, and runs it. The same seed gives the same inputs. */
export class Fuzzer {
  readonly #target: Target;
  readonly #random: Random;
  readonly #kept: Uint8Array[];
  readonly #seeds: number;
  /** Told of every input before it is run. */
  onInput: (input: Uint8Array) => void = () => undefined;

  constructor(target: Target, seed: number) {
    this.#target = target;
    this.#random = new Random(seed);
    this.#kept = [...target.seeds()];
    this.#seeds = this.#kept.length;
  }

  get kept(): number {
    return this.#kept.length;
  }

  /** The seeds as they are: they must pass, or nothing that follows means anything. */
  async runSeeds(): Promise<void> {
    for (const seed of this.#kept.slice(0, this.#seeds)) await this.#run(seed);
  }

  /** One mutant more; gives it back. @throws {Find} where anything does not hold. */
  async step(): Promise<Uint8Array> {
    const random = this.#random;
    // Seeds are taken often: what grew out of them is mostly damaged.
    const from = random.chance(0.3) ? random.below(this.#seeds) : random.below(this.#kept.length);
    const pool = { tokens: this.#target.tokens, other: () => random.pick(this.#kept) };
    const input = mutate(this.#kept[from]!, this.#target.mutators, random, pool);
    await this.#run(input);
    return input;
  }

  /** Keeps inputs that reached code which none had reached before. */
  keep(inputs: readonly Uint8Array[]): void {
    for (const input of inputs) {
      if (this.#kept.length < mostKept) this.#kept.push(input);
      else this.#kept[this.#seeds + this.#random.below(mostKept - this.#seeds)] = input;
    }
  }

  async #run(input: Uint8Array): Promise<void> {
    this.onInput(input);
    const startedAt = performance.now();
    await runOne(this.#target, input);
    const limitMs = mostMsPer100Kb * Math.max(1, input.length / 100_000);
    if (performance.now() - startedAt < limitMs) return;
    // Other work on the machine takes time as well: what counts is the processor's, the best of two.
    const times = [await costOf(this.#target, input), await costOf(this.#target, input)];
    const cost = Math.min(...times);
    if (cost > limitMs) {
      throw new Find(this.#target.name, input, `${Math.round(cost)} ms for ${input.length} bytes`);
    }
  }
}

/** @throws {Find} where the target does. */
export async function runOne(target: Target, input: Uint8Array): Promise<void> {
  try {
    await target.run(input);
  } catch (error) {
    throw new Find(target.name, input, error);
  }
}

async function costOf(target: Target, input: Uint8Array): Promise<number> {
  const before = process.cpuUsage();
  await target.run(input);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
