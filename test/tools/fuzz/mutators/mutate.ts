import type { Mutator, Pool } from '../model';
import type { Random } from '../random';

/** Larger inputs say nothing that smaller ones do not, and cost more. */
export const mostBytes = 64 * 1024;

/** A new input from one that is known: one to four changes, now and then many. */
export function mutate(
  input: Uint8Array,
  mutators: readonly Mutator[],
  random: Random,
  pool: Pool,
): Uint8Array {
  let mutant = input;
  for (let times = 1 + random.below(random.chance(0.9) ? 4 : 12); times > 0; times--) {
    mutant = random.pick(mutators)(mutant, random, pool) ?? mutant;
    if (mutant.length > mostBytes) mutant = mutant.subarray(0, mostBytes);
  }
  return mutant;
}
