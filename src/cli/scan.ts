import path from 'node:path';
import type { Platform } from '../bytes/platform';
import { ByteSourceError, type ByteSource } from '../bytes/source';
import { CaptureError, type Problem } from '../capture/model';
import type { KnownValue } from '../detect/knownValues';
import { JsonReport } from '../report/json';
import type { ReportItem } from '../report/lineModel';
import { NdjsonReport } from '../report/ndjson';
import type { Report } from '../report/report';
import { TextReport } from '../report/text';
import { analyseCapture, newValueIds } from '../session/analyseCapture';
import { sessionOptions } from '../session/options';
import type { ValueIds } from '../verdict/correlate/valueIds';
import { problemText } from '../view/sentences';
import { visible } from '../view/visible';
import type { ScanCommand } from './args';
import { readBaseline } from './baseline';
import { Gate } from './gate';
import { readKnown } from './known';
import { unlessMistaken } from './mistakes';
import { readPolicy } from './policy';
import { readRules, type GivenRules } from './rules';
import { Progress } from './progress';
import { fileOutput, standardOutput, type Sink } from './sink';

/** Characters, and milliseconds, after which what is pending is written. */
const runLength = 64 * 1024;
const runMs = 100;

/** Exit status of the program. */
export type ExitCode = 0 | 1 | 2;

/**
 * Reports on every file in turn. A file that cannot be read is told on standard error, and the
 * others go on. A claims file or known values with mistakes in them end the run before it begins; a
 * rule with one is left out.
 * @throws {UsageError} when one of these or the baseline cannot be read, or the output not written.
 */
export async function scan(command: ScanCommand, platform: Platform): Promise<ExitCode> {
  const given = await givenTo(command, platform);
  if (given === null) return 2;
  const { files, policy, baseline, known, rules } = command;
  const inputs = [...files, policy, baseline, known, rules].filter((file) => file !== null);
  const sink =
    command.output === null ? standardOutput() : await fileOutput(command.output, inputs);
  const stop = (): void => {
    void sink.abandon().finally(() => process.exit(130));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const code = await new Scan(command, platform, sink, given).run();
    await sink.finish();
    return code;
  } catch (error) {
    await sink.abandon();
    throw error;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/** What other files say of the run. */
interface Given {
  readonly gate: Gate;
  readonly known: readonly KnownValue[];
  readonly rules: GivenRules;
}

/** What the run is held against and looks for, or null where a file of that is wrong, which is told. */
function givenTo(command: ScanCommand, platform: Platform): Promise<Given | null> {
  const { failOn, policy, baseline, known, rules } = command;
  return unlessMistaken(async () => {
    const gate = new Gate({
      failOn,
      claims: policy === null ? null : await readPolicy(policy, platform),
      baseline: baseline === null ? null : await readBaseline(baseline, platform),
    });
    return {
      gate,
      known: known === null ? [] : await readKnown(known, platform),
      rules: rules === null ? noRules : await readRules(rules, platform),
    };
  });
}

const noRules: GivenRules = { rules: [], isMistaken: false };

/** One run over the files, and what it has found out so far. */
class Scan {
  readonly #command: ScanCommand;
  readonly #platform: Platform;
  readonly #sink: Sink;
  readonly #report: Report;
  readonly #valueIds: ValueIds;
  readonly #progress: Progress;
  readonly #gate: Gate;
  readonly #known: readonly KnownValue[];
  readonly #rules: GivenRules;
  #pending = '';
  #wroteAt = 0;
  #hasFailed = false;
  #isHeard = true;

  constructor(command: ScanCommand, platform: Platform, sink: Sink, { gate, known, rules }: Given) {
    this.#gate = gate;
    this.#known = known;
    this.#rules = rules;
    this.#command = command;
    this.#platform = platform;
    this.#sink = sink;
    this.#report = reportOf(command, sink);
    this.#valueIds = newValueIds(platform);
    this.#progress = new Progress(!sink.isTerminal);
  }

  async run(): Promise<ExitCode> {
    await this.#write(this.#report.begin());
    for (const file of this.#command.files) {
      if (!this.#isHeard) return 0;
      await this.#scanFile(file);
    }
    await this.#write(this.#report.end());
    await this.#flush();
    this.#progress.clear();
    if (!this.#isHeard) return 0;
    if (this.#hasFailed || this.#rules.isMistaken) return 2;
    return this.#gate.isMet ? 1 : 0;
  }

  async #scanFile(file: string): Promise<void> {
    let source: ByteSource | null = null;
    try {
      source = await this.#platform.openFile(file);
      const { minConfidence } = this.#command;
      const { rules } = this.#rules;
      const options = sessionOptions({ minConfidence, known: this.#known, rules });
      const name = path.basename(file);
      const items = analyseCapture(source, name, this.#platform, options, this.#valueIds, file);
      for await (const item of items) {
        const items = item.kind === 'judgement' ? this.#gate.finish(item) : [item];
        for (const one of items) await this.#add(file, one);
        if (!this.#isHeard) return;
      }
    } catch (error) {
      await this.#fail(file, problemOf(error));
    } finally {
      await source?.close();
    }
    await this.#write(this.#report.endFile(file));
  }

  async #add(file: string, item: ReportItem): Promise<void> {
    if (item.kind === 'exchange') {
      this.#progress.show(file, item.analysed.exchange.index + 1);
      this.#gate.add(item.analysed, item.contribution);
    }
    if (item.kind === 'problem' && item.problem.code === 'unreadable-file') {
      this.#complain(file, item.problem);
    }
    for (const text of this.#report.add(file, item)) await this.#write(text);
  }

  async #fail(file: string, problem: Problem): Promise<void> {
    this.#complain(file, problem);
    for (const text of this.#report.add(file, { kind: 'failure', problem }))
      await this.#write(text);
  }

  #complain(file: string, problem: Problem): void {
    this.#hasFailed = true;
    this.#progress.clear();
    process.stderr.write(`payload-lens: ${visible(file)}: ${problemText(problem)}\n`);
  }

  /** Writes in runs, as waiting for each line would take longer than making it. */
  async #write(text: string): Promise<void> {
    if (!this.#isHeard) return;
    this.#pending += text;
    const isDue = this.#pending.length >= runLength || performance.now() - this.#wroteAt >= runMs;
    if (isDue || this.#sink.isTerminal) await this.#flush();
  }

  async #flush(): Promise<void> {
    const text = this.#pending;
    this.#pending = '';
    if (text !== '' && this.#isHeard) this.#isHeard = await this.#sink.write(text);
    this.#wroteAt = performance.now();
  }
}

function reportOf({ format, reveal }: ScanCommand, sink: Sink): Report {
  if (format === 'ndjson') return new NdjsonReport({ reveal });
  if (format === 'json') return new JsonReport({ reveal });
  const colour = sink.isTerminal && !process.env['NO_COLOR'];
  return new TextReport({ reveal, colour });
}

/** What an error of reading says; anything else is a fault of ours and goes on. */
export function problemOf(error: unknown): Problem {
  if (error instanceof CaptureError) return error.problem;
  if (!(error instanceof ByteSourceError)) throw error;
  const detail = error.code;
  return { code: 'unreadable-file', exchange: null, offset: null, arguments: { detail } };
}
