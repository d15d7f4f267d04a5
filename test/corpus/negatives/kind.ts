import type { Trap } from './contexts';
import type { Random } from './random';

/** Kinds of values that look personal and are not, by name, each with what makes one. */
export type Kinds = Readonly<Record<string, (random: Random) => Trap>>;

/** Makes one of `keys` with a fresh value. */
export function named(
  keys: readonly string[],
  value: (random: Random) => unknown,
): (random: Random) => Trap {
  return (random) => ({ key: random.pick(keys), value: value(random) });
}
