import path from 'node:path';
import type { Platform } from '../bytes/platform';
import type { ByteSource } from '../bytes/source';
import type { Problem } from '../capture/model';
import { diffJson, type DiffFile } from '../report/diffJson';
import { diffText } from '../report/diffText';
import { analyseCapture, newValueIds } from '../session/analyseCapture';
import { defaultOptions } from '../session/options';
import { checkClaims } from '../verdict/claims/check';
import { exchangeFacts, type ExchangeFacts } from '../verdict/claims/facts';
import type { Claim } from '../verdict/claims/model';
import { compare } from '../verdict/compare/compare';
import type { CompareSide } from '../verdict/compare/model';
import { SideFold } from '../verdict/compare/side';
import type { ValueIds } from '../verdict/correlate/valueIds';
import { problemText } from '../view/sentences';
import { visible } from '../view/visible';
import type { DiffCommand } from './args';
import { unlessMistaken } from './mistakes';
import { readPolicy } from './policy';
import { Progress } from './progress';
import { problemOf, type ExitCode } from './scan';
import { fileOutput, standardOutput, type Sink } from './sink';

/** What both files are gone through with. */
interface Run {
  readonly platform: Platform;
  readonly claims: readonly Claim[];
  readonly valueIds: ValueIds;
  readonly progress: Progress;
}

/** A file that was gone through. */
interface ReadFile {
  readonly about: DiffFile;
  readonly side: CompareSide;
}

/**
 * Compares two files. Where one cannot be read, standard error tells of it and nothing is written:
 * half of a comparison says nothing. A claims file with mistakes in it ends the run before it begins.
 * @throws {UsageError} when the claims file cannot be read, or the output not written.
 */
export async function diff(command: DiffCommand, platform: Platform): Promise<ExitCode> {
  const claims = await claimsOf(command, platform);
  if (claims === null) return 2;
  const files = [command.before, command.after, command.policy].filter((file) => file !== null);
  const sink = command.output === null ? standardOutput() : await fileOutput(command.output, files);
  const stop = (): void => {
    void sink.abandon().finally(() => process.exit(130));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const text = await comparisonText(command, platform, claims, sink);
    if (text === null) {
      await sink.abandon();
      return 2;
    }
    await sink.write(text);
    await sink.finish();
    return 0;
  } catch (error) {
    await sink.abandon();
    throw error;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/** The claims that both are held against, or null where the file is wrong, which is told. */
function claimsOf({ policy }: DiffCommand, platform: Platform): Promise<readonly Claim[] | null> {
  return unlessMistaken(async () => (policy === null ? [] : readPolicy(policy, platform)));
}

async function comparisonText(
  { before, after, format, reveal }: DiffCommand,
  platform: Platform,
  claims: readonly Claim[],
  sink: Sink,
): Promise<string | null> {
  const run: Run = {
    platform,
    claims,
    valueIds: newValueIds(platform),
    progress: new Progress(!sink.isTerminal),
  };
  const left = await readFile(before, run);
  const right = await readFile(after, run);
  if (left === null || right === null) return null;
  const comparison = compare(left.side, right.side, platform.digest);
  if (format === 'json') return diffJson(comparison, left.about, right.about, { reveal });
  const colour = sink.isTerminal && !process.env['NO_COLOR'];
  return diffText(comparison, left.about, right.about, { reveal, colour });
}

/** Null where it cannot be read, which is told. Equal values get the same id in every file of a run. */
async function readFile(
  file: string,
  { platform, claims, valueIds, progress }: Run,
): Promise<ReadFile | null> {
  const complain = (problem: Problem): null => {
    progress.clear();
    process.stderr.write(`payload-lens: ${visible(file)}: ${problemText(problem)}\n`);
    return null;
  };
  let source: ByteSource | null = null;
  try {
    source = await platform.openFile(file);
    const about = { file, format: '', formatLabel: '', bytes: 0, exchanges: 0, problems: 0 };
    const fold = new SideFold();
    const facts: ExchangeFacts[] = [];
    const name = path.basename(file);
    for await (const item of analyseCapture(
      source,
      name,
      platform,
      defaultOptions,
      valueIds,
      file,
    )) {
      if (item.kind === 'capture') {
        Object.assign(about, { format: item.format, formatLabel: item.formatLabel });
        about.bytes = item.sizeBytes;
      } else if (item.kind === 'problem') {
        if (item.problem.code === 'unreadable-file') return complain(item.problem);
        about.problems++;
      } else if (item.kind === 'exchange') {
        progress.show(file, ++about.exchanges);
        about.problems += item.analysed.problems.length;
        fold.add(item.contribution);
        if (claims.length > 0) facts.push(exchangeFacts(item.analysed));
      } else {
        progress.clear();
        const { judgement } = item;
        const results = checkClaims(claims, facts, judgement.identifiers);
        return { about, side: fold.finish({ ...judgement, claims: results }) };
      }
    }
    return null;
  } catch (error) {
    return complain(problemOf(error));
  } finally {
    await source?.close();
  }
}
