import assert from 'node:assert/strict';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';
import { har } from '../report/har';
import { cli, Folder, shell, start } from './run';

const email = 'jo.doe@mail.example';

type Line = Readonly<Record<string, unknown>> & { readonly type: string; readonly file: string };

function linesOf(out: string): Line[] {
  const lines = out.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as Line);
}

/** What the answers say, without what is random in each. */
function fixed(lines: readonly Line[]): object[] {
  return lines.map((line) => ({ ...line, valueId: null, file: null }));
}

const text = har([{ url: 'https://sa.api.intl.miui.com/sa', body: JSON.stringify({ email }) }]);
const entry = JSON.stringify((JSON.parse(text) as { log: { entries: unknown[] } }).log.entries[0]);

/** A program that is asked line by line. */
class Talk {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;

  constructor(child: ChildProcessWithoutNullStreams) {
    this.#child = child;
    this.#lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  }

  /** The answer to a line, before anything else is said. */
  async ask(line: string): Promise<Line[]> {
    this.#child.stdin.write(`${line}\n`);
    const answer: Line[] = [];
    while (answer.at(-1)?.type !== 'summary') {
      const next = await this.#lines.next();
      assert.ok(next.done !== true, 'the program has ended');
      answer.push(JSON.parse(next.value) as Line);
    }
    return answer;
  }

  /** Nothing more is asked; answers with the exit status. */
  end(): Promise<number | null> {
    return new Promise((resolve) => {
      this.#child.on('close', resolve);
      this.#child.stdin.end();
    });
  }
}

describe('payload-lens scan --lines', function () {
  this.timeout(60_000);
  let folder: Folder;
  let file: string;
  before(() => {
    folder = new Folder();
    file = folder.file('a.har', text);
  });
  after(() => folder.remove());

  it('answers a file or an entry before the next line comes, and keeps nothing of it', async () => {
    const talk = new Talk(await start(['scan', '--lines', '--reveal']));
    const ofFile = await talk.ask(file);
    const types = ['capture', 'exchange', 'finding', 'verdict'];
    assert.deepEqual(
      ofFile.slice(0, 4).map(({ type }) => type),
      types,
    );
    assert.ok(ofFile.every((line) => line.file === file));
    const ofEntry = await talk.ask(entry);
    assert.ok(ofEntry.every((line) => line.file === '-:2'));
    const [first, , finding] = ofEntry;
    assert.deepEqual([first!['format'], first!['bytes']], ['har', Buffer.byteLength(entry)]);
    // Offsets are those of the line.
    const [begin, end] = finding!['range'] as [number, number];
    assert.equal(Buffer.from(entry).subarray(begin, end).toString(), email);
    const again = await talk.ask(entry);
    assert.deepEqual(fixed(again), fixed(ofEntry));
    assert.ok(again.every((line) => line.file === '-:3'));
    assert.equal(await talk.end(), 0);
  });

  it('answers what it cannot read with a problem and goes on, without an error', async () => {
    const bad = [
      folder.at('missing.har'),
      '',
      '{"request":',
      '{}',
      '[]',
      folder.path,
      '\0',
      `${'x'.repeat(10_000)}`,
      '{"request":{"url":{"a":1}},"response":7}',
    ];
    const input = [...bad, JSON.stringify(file), `${file}\r`, `  ${entry}`].join('\n');
    const { code, out, err } = await cli(['scan', '--lines'], input);
    assert.deepEqual([code, err], [0, '']);
    const lines = linesOf(out);
    const summaries = lines.filter(({ type }) => type === 'summary');
    assert.equal(summaries.length, bad.length + 3);
    summaries.slice(0, bad.length).forEach(({ problems }, at) => {
      assert.ok((problems as number) > 0, `line ${at + 1} has a problem`);
    });
    const good = summaries.slice(bad.length);
    assert.deepEqual(
      good.map(({ file: name, findings, problems }) => [name, findings, problems]),
      [file, file, '-:12'].map((name) => [name, 1, 0]),
    );
    // Masked, as nothing else was asked for.
    assert.ok(!out.includes(email));
  });

  it('looks for what is known, and gives no id twice', async () => {
    const known = folder.file('own.json', JSON.stringify({ username: ['zq17vwkj-own'] }));
    const plain = entry.replace(email, 'see zq17vwkj-own there');
    const args = ['scan', '--lines', '--known', known, '--format', 'ndjson'];
    const { code, out } = await cli(args, [plain, plain].join('\n'));
    assert.equal(code, 0);
    const found = linesOf(out).filter(({ type }) => type === 'finding');
    assert.deepEqual(
      found.map(({ entity }) => entity),
      ['username', 'username'],
    );
    assert.notEqual(found[0]!['valueId'], found[1]!['valueId']);
  });

  it('ends with 0 when nobody reads any more', async () => {
    const list = folder.file('many', `${file}\n`.repeat(500));
    const { out, err } = await shell(
      `$CLI scan --lines < ${list} | head -1 | cut -c1-17; echo "\${PIPESTATUS[0]}"`,
    );
    assert.deepEqual([out, err], ['{"type":"capture"\n0\n', '']);
  });
});
