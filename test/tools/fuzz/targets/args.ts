import assert from 'node:assert/strict';
import { parseArgs } from '../../../../src/cli/args';
import { UsageError } from '../../../../src/cli/usage';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import type { Target } from '../model';
import { byteMutators } from '../mutators/bytes';

const lines = [
  'scan\na.har\n--format\nndjson\n--reveal\n--min-confidence\n0.5\n--output\nout\n--fail-on\nhigh',
  'scan\n--format=json\n--min-confidence=1\na\nb\n--\n--c',
  'decode\n--lines\n--format\njson\n-',
  'scan\n--lines\n--reveal\n--known\nk',
  'scan\n-\n--null',
  'scan\n--files-from\nlist\na',
  'diff\na\nb',
  '--version',
];
const words = [
  ...[
    'scan',
    'decode',
    'redact',
    '--help',
    '--',
    '-',
    '--lines',
    '--format',
    '--format=',
    '=',
    '\n',
  ],
  ...['--jobs', '--known', '--min-confidence', '1e0', '0x1', '0.', '..', 'critical', '__proto__'],
  ...['constructor', '--constructor', '--toString=1', 'sarif'],
];

/** The command line's arguments, one a line. */
export const argsTarget: Target = {
  name: 'args',
  tokens: words.map(encodeUtf8),
  mutators: byteMutators,
  seeds: () => lines.map(encodeUtf8),
  run(input) {
    const args = decodeUtf8(input).split('\n');
    try {
      const command = parseArgs(args);
      if (command.name !== 'scan') return;
      const { files, filesFrom } = command;
      assert.ok(files.length > 0 || filesFrom !== null);
      assert.ok(files.every((file) => args.includes(file)));
      assert.ok(command.minConfidence >= 0 && command.minConfidence <= 1);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
    }
  },
};
