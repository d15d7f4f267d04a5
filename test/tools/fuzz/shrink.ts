import { joinBytes } from '../../capture/writers/message';
import { Find, runOne } from './fuzzer';
import type { Target } from './model';

/** The find with as much of its input left out as goes with the same kind of fault. */
export async function shrink(target: Target, find: Find, ms: number): Promise<Find> {
  const endAt = performance.now() + ms;
  const kind = kindOf(find);
  let best = find;
  for (let length = best.input.length >> 1; length > 0; length >>= 1) {
    for (let at = 0; at < best.input.length;) {
      if (performance.now() > endAt) return best;
      const { input } = best;
      const smaller = joinBytes(input.subarray(0, at), input.subarray(at + length));
      const again = await findIn(target, smaller);
      if (again !== null && kindOf(again) === kind) best = again;
      else at += length;
    }
  }
  return best;
}

async function findIn(target: Target, input: Uint8Array): Promise<Find | null> {
  try {
    await runOne(target, input);
    return null;
  } catch (error) {
    return error instanceof Find ? error : null;
  }
}

/** The message without its numbers, and the line of ours that threw. */
export function kindOf({ message }: Find): string {
  const [first = '', ...stack] = message.split('\n');
  const place = stack.find((line) => line.includes('/src/') || line.includes('/test/'));
  return `${first.replace(/\d+/g, '#')} ${place ?? ''}`;
}
