import type { Random } from './random';

/** What mutators draw on besides the input. */
export interface Pool {
  /** Words that mean something to the target. */
  readonly tokens: readonly Uint8Array[];
  /** Another input that the target has seen. */
  other(): Uint8Array;
}

/** Makes another input of one, or null where it does not apply. Never changes the input itself. */
export type Mutator = (input: Uint8Array, random: Random, pool: Pool) => Uint8Array | null;

/** Code under test. */
export interface Target {
  readonly name: string;
  /** Inputs to begin with. */
  seeds(): readonly Uint8Array[];
  readonly tokens: readonly Uint8Array[];
  readonly mutators: readonly Mutator[];
  /** Runs the code on one input; throws where anything does not hold. Depends on the input alone. */
  run(input: Uint8Array): void | Promise<void>;
}
