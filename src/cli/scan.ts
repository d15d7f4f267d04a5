import path from 'node:path';
import type { Platform } from '../bytes/platform';
import { ByteSourceError } from '../bytes/source';
import { CaptureError, type Problem } from '../capture/model';
import type { ReportItem } from '../report/lineModel';
import type { Report } from '../report/report';
import { AnalystPool } from '../session/pool/pool';
import type { SpawnWorker } from '../bytes/worker';
import { analyseCapture, newValueIds } from '../session/analyseCapture';
import { SessionError } from '../session/api';
import { sessionOptions, type SessionOptions } from '../session/options';
import { exchangeFacts } from '../verdict/claims/facts';
import type { ValueIds } from '../verdict/correlate/valueIds';
import { problemText } from '../view/sentences';
import { visible } from '../view/visible';
import type { ScanCommand } from './args';
import { readBaseline } from './baseline';
import { Gate } from './gate';
import { readOwn, type Own } from './given';
import { leaveStandardInput } from './input';
import { unlessMistaken } from './mistakes';
import { readPolicy } from './policy';
import { Progress } from './progress';
import { inLanes } from './lanes';
import { namesOf } from './names';
import { analysePooled, reportOf, type ReportWish, type ScanShare } from './pooled';
import { fileOutput, refuseOverwriting, standardOutput, type Sink } from './sink';

/** Characters, and milliseconds, after which what is pending is written. */
const runLength = 64 * 1024;
const runMs = 100;

/** Smaller captures are done before a thread has started. */
const smallestPooledBytes = 1024 * 1024;
/** Fewer small files are not worth threads either. */
const fewFiles = 4;
/** Threads, where nothing is said: more of them wait for the one that writes. */
const mostDefaultJobs = 8;
/** Weight of what waits of an exchange, beside what is written of it. */
const exchangeWeight = 4_096;

/** Threads that a scan may use. */
export interface ScanThreads {
  /** Starts one that analyses with `scanShare`. */
  readonly spawn: SpawnWorker;
  /** How many the machine runs side by side. */
  readonly count: number;
}

/** Exit status of the program. */
export type ExitCode = 0 | 1 | 2;

/**
 * Reports on every file in turn. A file that cannot be read is told on standard error, and the
 * others go on. A claims file or known values with mistakes in them end the run before it begins; a
 * rule with one is left out.
 * @throws {UsageError} when one of these or the baseline cannot be read, or the output not written.
 */
export async function scan(
  command: ScanCommand,
  platform: Platform,
  threads: ScanThreads | null,
): Promise<ExitCode> {
  const given = await givenTo(command, platform);
  if (given === null) return 2;
  const { files, filesFrom, policy, baseline, known, rules } = command;
  const named = [...files, filesFrom?.file ?? null, policy, baseline, known, rules];
  const inputs = named.filter((file) => file !== null);
  const sink =
    command.output === null ? standardOutput() : await fileOutput(command.output, inputs);
  const stop = (): void => {
    void sink.abandon().finally(() => process.exit(130));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const code = await new Scan(command, platform, sink, given, threads).run();
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
  readonly own: Own;
}

/** What the run is held against and looks for, or null where a file of that is wrong, which is told. */
async function givenTo(command: ScanCommand, platform: Platform): Promise<Given | null> {
  const { failOn, policy, baseline } = command;
  const gate = await unlessMistaken(async () => {
    const claims = policy === null ? null : await readPolicy(policy, platform);
    const earlier = baseline === null ? null : await readBaseline(baseline, platform);
    return new Gate({ failOn, claims, baseline: earlier });
  });
  const own = gate === null ? null : await readOwn(command, platform);
  return gate === null || own === null ? null : { gate, own };
}

/** One run over the files, and what it has found out so far. */
class Scan {
  readonly #command: ScanCommand;
  readonly #platform: Platform;
  readonly #sink: Sink;
  readonly #report: Report;
  readonly #valueIds: ValueIds;
  readonly #progress: Progress;
  readonly #gate: Gate;
  readonly #areRulesMistaken: boolean;
  readonly #options: SessionOptions;
  readonly #wish: ReportWish;
  readonly #jobs: number;
  /** Null where everything is done in this thread. */
  readonly #pool: AnalystPool<ScanShare> | null;
  #pending = '';
  #wroteAt = 0;
  #hasFailed = false;
  #isHeard = true;
  /** Files so far. */
  #opened = 0;

  constructor(
    command: ScanCommand,
    platform: Platform,
    sink: Sink,
    { gate, own }: Given,
    threads: ScanThreads | null,
  ) {
    this.#gate = gate;
    const { known, rules } = own;
    this.#areRulesMistaken = rules.isMistaken;
    const { minConfidence } = command;
    this.#options = sessionOptions({ minConfidence, known, rules: rules.rules });
    this.#jobs = command.jobs ?? Math.min(threads?.count ?? 1, mostDefaultJobs);
    this.#pool = threads && new AnalystPool({ spawn: threads.spawn, size: this.#jobs });
    const colour = sink.isTerminal && !process.env['NO_COLOR'];
    this.#wish = { format: command.format, reveal: command.reveal, colour };
    this.#command = command;
    this.#platform = platform;
    this.#sink = sink;
    this.#report = reportOf(this.#wish);
    this.#valueIds = newValueIds(platform);
    this.#progress = new Progress(!sink.isTerminal);
  }

  async run(): Promise<ExitCode> {
    await this.#write(this.#report.begin());
    const { files, filesFrom } = this.#command;
    const names = namesOf(files, filesFrom, this.#platform);
    const open = (file: string): AsyncIterable<ReportItem> => this.#itemsOf(file);
    try {
      for await (const { key, items } of inLanes(names, this.#jobs, open, weightOf)) {
        await this.#scanFile(key, items);
        if (!this.#isHeard) break;
      }
    } finally {
      this.#pool?.close();
      if (filesFrom?.file === null) leaveStandardInput();
    }
    await this.#write(this.#report.end());
    await this.#flush();
    this.#progress.clear();
    if (!this.#isHeard) return 0;
    if (this.#hasFailed || this.#areRulesMistaken) return 2;
    return this.#gate.isMet ? 1 : 0;
  }

  async #scanFile(file: string, items: AsyncIterable<ReportItem>): Promise<void> {
    try {
      for await (const item of items) {
        const all = item.kind === 'judgement' ? this.#gate.finish(item) : [item];
        for (const one of all) await this.#add(file, one);
        if (!this.#isHeard) return;
      }
    } catch (error) {
      await this.#fail(file, problemOf(error));
    }
    await this.#write(this.#report.endFile(file));
  }

  /** What a file holds, its exchanges analysed in this thread or in others. */
  async *#itemsOf(file: string): AsyncIterable<ReportItem> {
    const platform = this.#platform;
    const options = this.#options;
    const valueIds = this.#valueIds;
    const { output } = this.#command;
    this.#opened++;
    // Names of a list, and those that a pattern stands for, were not known before.
    if (output !== null) await refuseOverwriting(output, file);
    const source = await platform.openFile(file);
    try {
      const isWorthIt = source.size >= smallestPooledBytes || this.#opened > fewFiles;
      const pool = this.#pool;
      if (pool !== null && this.#jobs > 1 && isWorthIt) {
        const wish = { file, report: this.#wish, needsFacts: this.#gate.needsFacts };
        yield* analysePooled(source, { platform, options, valueIds, pool, wish });
      } else {
        const name = path.basename(file);
        yield* analyseCapture(source, name, platform, options, valueIds, file);
      }
    } finally {
      await source.close();
    }
  }

  async #add(file: string, item: ReportItem): Promise<void> {
    if (item.kind === 'exchange') {
      const { analysed, contribution } = item;
      const facts = this.#gate.needsFacts ? exchangeFacts(analysed) : null;
      this.#gate.add(contribution, facts);
      this.#progress.show(file, contribution.index + 1);
    }
    if (item.kind === 'written') {
      this.#gate.add(item.contribution, item.facts);
      this.#progress.show(file, item.contribution.index + 1);
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

/** What an item weighs while it waits for its turn, in bytes, about. */
function weightOf(item: ReportItem): number {
  // Its trees are large, and nothing is won by being ahead in the same thread: one waits at a time.
  if (item.kind === 'exchange') return Infinity;
  if (item.kind !== 'written') return exchangeWeight;
  return item.pieces.reduce((sum, { length }) => sum + 2 * length, exchangeWeight);
}

/** What an error of reading says; anything else is a fault of ours and goes on. */
export function problemOf(error: unknown): Problem {
  if (error instanceof CaptureError) return error.problem;
  const isStopped = error instanceof SessionError && error.code === 'overrun';
  if (!(error instanceof ByteSourceError) && !isStopped) throw error;
  const detail = isStopped ? 'stopped' : error.code;
  return { code: 'unreadable-file', exchange: null, offset: null, arguments: { detail } };
}
