import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { har } from '../report/har';
import { cli, Folder, start } from './run';

interface Line {
  readonly type: string;
  readonly file: string;
  readonly code?: string;
}

function linesOf(out: string): Line[] {
  const lines = out.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as Line);
}

function filesOf(out: string): string[] {
  return linesOf(out)
    .filter(({ type }) => type === 'summary')
    .map(({ file }) => file);
}

describe('payload-lens scan --files-from', function () {
  this.timeout(60_000);
  let folder: Folder;
  let files: string[];
  before(() => {
    folder = new Folder();
    const text = har([{ body: '{"email":"jo.doe@mail.example"}' }]);
    files = ['a.har', 'b c.har', 'd\ne.har'].map((name) => folder.file(name, text));
  });
  after(() => folder.remove());

  it('reads a list from standard input: lines, empty ones left out, or NUL-ended names', async () => {
    const [a, b] = files;
    const lines = await cli(
      ['scan', '--format=ndjson', '--files-from', '-', '--jobs=2'],
      `${a}\n\n${b}\r\n${a}`,
    );
    assert.deepEqual([lines.code, lines.err, filesOf(lines.out)], [0, '', [a, b, a]]);
    const ended = await cli(['scan', '--format=ndjson', '-', '--null'], files.join('\0'));
    assert.deepEqual([ended.code, filesOf(ended.out)], [0, files]);
  });

  it('reads a list from a file, behind the files of the command line', async () => {
    const list = folder.file('list', `${files[1]}\n${folder.at('none*.har')}\n`);
    const { code, out, err } = await cli([
      'scan',
      '--format=ndjson',
      folder.at('?.har'),
      '--files-from',
      list,
    ]);
    // Stars of the command line stand for files, those of a list for themselves.
    assert.deepEqual(filesOf(out), [files[0], files[1], folder.at('none*.har')]);
    assert.equal(code, 2);
    assert.match(err, /none\*\.har: The file cannot be read/);
    const missing = await cli(['scan', '--files-from', folder.at('no list')]);
    assert.equal(missing.code, 2);
    assert.match(missing.err, /^payload-lens: [^\n]*no list cannot be read[^\n]*\n$/);
  });

  it('never writes over a file of the list, and leaves nothing behind', async () => {
    const [a, b] = files;
    const before = readFileSync(b!, 'utf8');
    const { code, err } = await cli(
      ['scan', '--output', b!, '--files-from', '-'],
      [a, b].join('\n'),
    );
    assert.equal(code, 2);
    assert.match(err, /would overwrite the input/);
    assert.equal(readFileSync(b!, 'utf8'), before);
  });

  it('ends with 0 when nobody reads any more, though more names might come', async () => {
    const program = await start(['scan', '--format=ndjson', '-']);
    program.stdin.on('error', () => undefined);
    program.stdin.write(`${files[0]}\n`.repeat(2_000));
    const code = new Promise((resolve) => program.once('exit', resolve));
    program.stdout.once('data', () => program.stdout.destroy());
    assert.equal(await code, 0);
    program.stdin.end();
  });
});
