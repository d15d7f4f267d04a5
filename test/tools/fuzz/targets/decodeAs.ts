import assert from 'node:assert/strict';
import { explain } from '../../../../src/decode/explain';
import { decodeAs } from '../../../../src/decode/force';
import type { ForcedDecoding } from '../../../../src/decode/forcedStep';
import { codecIds } from '../../../../src/decode/model';
import { nodePlatform } from '../../../../src/platform/platform.node';
import type { Target } from '../model';
import { hashOf, Random } from '../random';
import { newContext, valueInput } from './decode';

const charsets = [
  'utf-8',
  'utf-16le',
  'windows-1252',
  'shift_jis',
  'gb18030',
  'no-such',
  '',
  '__proto__',
];
/** Readings that are tried with each input. */
const tries = 4;

function decodingFor(random: Random, input: Uint8Array): ForcedDecoding {
  const kind = random.below(8);
  if (kind === 0) return { charset: random.pick(charsets) };
  if (kind === 1) return { xorKey: input.subarray(0, random.below(8)) };
  return { codec: random.pick(codecIds) };
}

/** Runs that are read as the user says, and what is said of runs that nothing was found in. */
export const decodeAsTarget: Target = {
  ...valueInput,
  name: 'decode-as',
  run(input) {
    const random = new Random(hashOf(input));
    for (let count = 0; count < tries; count++) {
      const context = { ...newContext(), decrypt: nodePlatform.decrypt };
      const answer = decodeAs(input, decodingFor(random, input), context);
      assert.ok(answer.state === 'complete' || answer.reason !== null, answer.state);
      for (const { range } of answer.segments) {
        assert.ok(0 <= range.start && range.start <= range.end && range.end <= input.length);
      }
    }
    assert.ok(explain(input, newContext()).every(({ statement }) => statement.id !== undefined));
  },
};
