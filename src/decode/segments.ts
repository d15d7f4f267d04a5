import type { CodecInput, Reading } from './codec';

/** What is coded inside a text: readings in the order of their ranges. */
export function readSegments(_input: CodecInput): readonly Reading[] {
  return [];
}
