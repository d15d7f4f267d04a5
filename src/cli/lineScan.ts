import path from 'node:path';
import type { Platform } from '../bytes/platform';
import { decodeUtf8 } from '../bytes/text';
import type { Problem } from '../capture/model';
import { openEntry } from '../capture/openEntry';
import { makeProblem } from '../capture/problemLog';
import type { ReportItem } from '../report/lineModel';
import { NdjsonReport } from '../report/ndjson';
import { analyseCapture, analyseOpened, newValueIds } from '../session/analyseCapture';
import { sessionOptions, type SessionOptions } from '../session/options';
import { readContext } from '../session/readContext';
import type { LineScanCommand } from './args';
import { linesOf } from './files';
import { readOwn } from './given';
import { spokenBy, standardInput } from './input';
import { problemOf, type ExitCode } from './scan';
import { standardOutput } from './sink';

/** Bytes of a line that are looked at: an entry is held whole. */
const longestLine = 64 * 1024 * 1024;
/** Characters that are written at once, at most, about. */
const runLength = 64 * 1024;
const brace = 0x7b;

/**
 * Answers every line of standard input, a file's name or one entry of a HAR, with the lines of a scan
 * of it. Each answer ends in one summary and is written before the next line is looked at; nothing is
 * kept from one to the next. What is wrong with a line is a problem of its answer and no failure.
 * @throws {UsageError} when what the run is told to look for cannot be read.
 */
export async function scanLines(command: LineScanCommand, platform: Platform): Promise<ExitCode> {
  const own = await readOwn(command, platform);
  if (own === null) return 2;
  const { known, rules } = own;
  const { minConfidence, reveal } = command;
  const options = sessionOptions({ minConfidence, known, rules: rules.rules });
  const sink = standardOutput();
  let number = 0;
  for await (const line of linesOf(standardInput(), { longest: longestLine })) {
    const { file, items } = asked(line, ++number, platform, options);
    for await (const text of inRuns(answer(file, items, new NdjsonReport({ reveal })))) {
      if (!(await sink.write(text))) return 0;
    }
  }
  return rules.isMistaken ? 2 : 0;
}

/** What a line asks for: how answers call it, and what is in it. */
interface Asked {
  readonly file: string;
  readonly items: AsyncIterable<ReportItem>;
}

/** An entry is known by its brace; `-:7`, as compilers name lines, is the seventh line of the input. */
function asked(
  line: Uint8Array,
  number: number,
  platform: Platform,
  options: SessionOptions,
): Asked {
  if (line.find((byte) => byte > 0x20) === brace) {
    const file = `-:${number}`;
    return { file, items: itemsOfEntry(line, file, platform, options) };
  }
  const file = decodeUtf8(spokenBy(line)).replace(/\r$/, '');
  return { file, items: itemsOfFile(file, platform, options) };
}

async function* itemsOfEntry(
  line: Uint8Array,
  name: string,
  platform: Platform,
  options: SessionOptions,
): AsyncIterable<ReportItem> {
  const bytes = line.subarray(0, longestLine);
  const capture = openEntry(bytes, readContext(platform, options, null));
  const valueIds = newValueIds(platform);
  const sizeBytes = bytes.length;
  yield* analyseOpened(capture, { name, sizeBytes, platform, options, valueIds });
  if (line.length > longestLine) yield { kind: 'problem', problem: tooLong() };
}

function tooLong(): Problem {
  return makeProblem('over-budget', longestLine, { limit: 'entry-bytes' });
}

async function* itemsOfFile(
  file: string,
  platform: Platform,
  options: SessionOptions,
): AsyncIterable<ReportItem> {
  const source = await platform.openFile(file);
  try {
    const name = path.basename(file);
    yield* analyseCapture(source, name, platform, options, newValueIds(platform), file);
  } finally {
    await source.close();
  }
}

/** The lines of one answer. */
async function* answer(
  file: string,
  items: AsyncIterable<ReportItem>,
  report: NdjsonReport,
): AsyncIterable<string> {
  try {
    for await (const item of items) yield* report.add(file, item);
  } catch (error) {
    yield* report.add(file, { kind: 'failure', problem: problemOf(error) });
  }
  yield report.endFile(file);
}

/** Pieces joined, as writing takes longer than making them. */
async function* inRuns(pieces: AsyncIterable<string>): AsyncIterable<string> {
  let pending = '';
  for await (const piece of pieces) {
    pending += piece;
    if (pending.length < runLength) continue;
    yield pending;
    pending = '';
  }
  if (pending !== '') yield pending;
}
