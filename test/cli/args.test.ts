import assert from 'node:assert/strict';
import { parseArgs } from '../../src/cli/args';
import { UsageError } from '../../src/cli/usage';

function refused(...args: string[]): string {
  try {
    parseArgs(args);
  } catch (error) {
    assert.ok(error instanceof UsageError);
    assert.doesNotMatch(error.message, /\n/);
    return error.message;
  }
  return assert.fail(`accepted: ${args.join(' ')}`);
}

describe('parseArgs', () => {
  it('has the defaults of the contract', () => {
    assert.deepEqual(parseArgs(['scan', 'a.har']), {
      name: 'scan',
      files: ['a.har'],
      filesFrom: null,
      format: 'text',
      reveal: false,
      minConfidence: 0.5,
      output: null,
      failOn: null,
      policy: null,
      baseline: null,
      known: null,
      rules: null,
      jobs: null,
    });
    assert.deepEqual(parseArgs(['decode']), {
      name: 'decode',
      file: null,
      format: 'text',
      lines: false,
    });
  });

  it('takes options anywhere, with a space or an equals sign', () => {
    assert.deepEqual(
      parseArgs([
        'scan',
        '--reveal',
        'a',
        '--format=ndjson',
        'b',
        '--min-confidence',
        '0.9',
        '--fail-on',
        'high',
        '--output=o',
        '--policy',
        'p',
        '--baseline=b',
        '--known',
        'k',
        '--rules=r',
      ]),
      {
        name: 'scan',
        files: ['a', 'b'],
        filesFrom: null,
        format: 'ndjson',
        reveal: true,
        minConfidence: 0.9,
        output: 'o',
        failOn: 'high',
        policy: 'p',
        baseline: 'b',
        known: 'k',
        rules: 'r',
        jobs: null,
      },
    );
    assert.deepEqual(parseArgs(['decode', '--lines', 'x', '--format', 'json']), {
      name: 'decode',
      file: 'x',
      format: 'json',
      lines: true,
    });
  });

  it('reads diff', () => {
    assert.deepEqual(parseArgs(['diff', 'a', 'b', '--format=json', '--output', 'c']), {
      name: 'diff',
      before: 'a',
      after: 'b',
      format: 'json',
      reveal: false,
      output: 'c',
      policy: null,
    });
  });

  it('reads lists of files, of which one may come on standard input', () => {
    const listed = (...args: string[]): unknown => {
      const command = parseArgs(['scan', ...args]);
      return command.name === 'scan' && [command.files, command.filesFrom];
    };
    assert.deepEqual(listed('--files-from', 'l'), [[], { file: 'l', isNul: false }]);
    assert.deepEqual(listed('a', '--files-from=-'), [['a'], { file: null, isNul: false }]);
    assert.deepEqual(listed('-', '--null', 'b'), [['b'], { file: null, isNul: true }]);
    assert.match(refused('scan', '-', '--files-from', 'l'), /two lists/);
    assert.match(refused('scan', 'a', '--null'), /--null is for --files-from/);
  });

  it('reads lines that are answered one by one', () => {
    assert.deepEqual(parseArgs(['scan', '--lines', '--known=k', '--reveal', '--format=ndjson']), {
      name: 'scan-lines',
      reveal: true,
      minConfidence: 0.5,
      known: 'k',
      rules: null,
    });
    assert.match(refused('scan', '--lines', 'a'), /no file/);
    assert.match(refused('scan', '--lines', '--format', 'json'), /answers in ndjson/);
    for (const option of ['output', 'fail-on', 'policy', 'baseline', 'jobs', 'files-from']) {
      assert.match(refused('scan', '--lines', `--${option}=1`), /is not for --lines/);
    }
  });

  it('takes everything after -- as files', () => {
    const command = parseArgs(['scan', '--', '--reveal', '-x']);
    assert.deepEqual(command.name === 'scan' && command.files, ['--reveal', '-x']);
  });

  it('says of what is not built yet that it is not built yet', () => {
    for (const format of ['html', 'sarif']) {
      assert.match(refused('scan', 'a', '--format', format), /not built yet/);
    }
    for (const option of ['--keys']) {
      assert.match(refused('scan', 'a', option, 'x'), /not built yet/);
      assert.match(refused('scan', 'a', `${option}=x`), /not built yet/);
    }
    assert.match(refused('redact', 'a'), /not built yet/);
  });

  it('refuses what it does not understand', () => {
    assert.match(refused(), /command is missing/);
    assert.match(refused('scna', 'a'), /unknown command/);
    assert.match(refused('--frob'), /unknown option/);
    assert.match(refused('scan'), /needs a file/);
    assert.match(refused('scan', '--frob', 'a'), /unknown option --frob/);
    assert.match(refused('scan', 'a', '-r'), /unknown option/);
    assert.match(refused('scan', 'a', '--format'), /needs a value/);
    assert.match(refused('scan', 'a', '--format', 'yaml'), /not known/);
    assert.match(refused('scan', 'a', '--reveal=1'), /takes no value/);
    assert.match(refused('scan', 'a', '--fail-on', 'severe'), /not known/);
    for (const value of ['1.1', '-1', 'x', '', '1e-1', '0x1', ' 1']) {
      refused('scan', 'a', `--min-confidence=${value}`);
    }
    for (const files of [['a'], ['a', 'b', 'c'], []]) {
      assert.match(refused('diff', ...files), /two files/);
    }
    assert.match(refused('decode', 'a', 'b'), /one file/);
    assert.match(refused('decode', '--reveal'), /unknown option/);
  });

  it('reads how many threads may work', () => {
    const jobsOf = (...args: string[]): unknown => {
      const command = parseArgs(['scan', 'a.har', ...args]);
      return command.name === 'scan' ? command.jobs : undefined;
    };
    assert.equal(jobsOf('--jobs', '4'), 4);
    assert.equal(jobsOf('--jobs=256'), 256);
    for (const wrong of ['0', '257', '1.5', '-1', 'all', '1e2']) {
      assert.throws(() => jobsOf(`--jobs=${wrong}`), UsageError, wrong);
    }
  });
});
