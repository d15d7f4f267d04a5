import { severities, type Severity } from '../verdict/model';
import type { FileList } from './names';
import { UsageError } from './usage';

/** Formats of a scan's report that exist. */
export type ScanFormat = 'text' | 'ndjson' | 'json' | 'csv' | 'markdown';

export interface ScanCommand {
  readonly name: 'scan';
  /** Names of files, or patterns for them. */
  readonly files: readonly string[];
  /** A list of more files, or null. */
  readonly filesFrom: FileList | null;
  readonly format: ScanFormat;
  readonly reveal: boolean;
  /** 0 to 1. */
  readonly minConfidence: number;
  readonly output: string | null;
  readonly failOn: Severity | null;
  /** A claims file that the captures are held against. */
  readonly policy: string | null;
  /** An earlier run's output: only what is new counts. */
  readonly baseline: string | null;
  /** A file of the user's own values, which are looked for. */
  readonly known: string | null;
  /** A file of the user's own rules, which are followed. */
  readonly rules: string | null;
  /** Threads that analyse side by side, or null for as many as are good for the machine. */
  readonly jobs: number | null;
}

/** A scan of what lines of standard input name or hold, an answer for each. */
export interface LineScanCommand {
  readonly name: 'scan-lines';
  readonly reveal: boolean;
  readonly minConfidence: number;
  readonly known: string | null;
  readonly rules: string | null;
}

export interface DecodeCommand {
  readonly name: 'decode';
  /** null for standard input. */
  readonly file: string | null;
  readonly format: 'text' | 'json';
  readonly lines: boolean;
}

export interface DiffCommand {
  readonly name: 'diff';
  readonly before: string;
  readonly after: string;
  readonly format: 'text' | 'json';
  readonly reveal: boolean;
  readonly output: string | null;
  /** A claims file that both captures are held against. */
  readonly policy: string | null;
}

/** What the caller wants. */
export type Command =
  | ScanCommand
  | LineScanCommand
  | DecodeCommand
  | DiffCommand
  | { readonly name: 'help' }
  | { readonly name: 'version' };

/** More threads than any machine is helped by. */
const mostJobs = 256;

/** An option's value, or true for a switch. */
type Options = ReadonlyMap<string, string | true>;

const scanOptions = {
  switches: ['--reveal', '--null', '--lines'],
  values: [
    '--files-from',
    '--format',
    '--min-confidence',
    '--output',
    '--fail-on',
    '--policy',
    '--baseline',
    '--known',
    '--rules',
    '--jobs',
  ],
  later: ['--keys'],
};
/** What speaks of a run over all files, and means nothing where each line is answered by itself. */
const wholeRunOptions = [
  '--files-from',
  '--null',
  '--output',
  '--fail-on',
  '--policy',
  '--baseline',
  '--jobs',
];
const decodeOptions = { switches: ['--lines'], values: ['--format'], later: [] };
const diffOptions = {
  switches: ['--reveal'],
  values: ['--format', '--output', '--policy'],
  later: [],
};
const scanFormats: readonly ScanFormat[] = ['text', 'ndjson', 'json', 'csv', 'markdown'];
const laterFormats = ['html', 'sarif'];
const laterCommands = ['redact'];

/**
 * Reads the arguments after the program's name.
 * @throws {UsageError} on anything that is not understood, or not built yet.
 */
export function parseArgs(args: readonly string[]): Command {
  const [name, ...rest] = args;
  if (name === undefined) throw new UsageError('a command is missing: scan, decode or diff');
  if (args.includes('--help') || name === '-h' || name === 'help') return { name: 'help' };
  if (name === '--version' || name === '-V') return { name: 'version' };
  if (name === 'scan') return parseScan(rest);
  if (name === 'decode') return parseDecode(rest);
  if (name === 'diff') return parseDiff(rest);
  if (laterCommands.includes(name)) throw new UsageError(`${name} is not built yet`);
  if (name.startsWith('-')) throw new UsageError(`unknown option ${name}`);
  throw new UsageError(`unknown command ${name}: scan, decode or diff`);
}

function parseScan(args: readonly string[]): ScanCommand | LineScanCommand {
  const { options, operands } = split(args, scanOptions);
  if (options.has('--lines')) return parseLineScan(options, operands);
  const filesFrom = fileList(options, operands);
  const files = operands.filter((operand) => operand !== '-');
  if (files.length === 0 && filesFrom === null) throw new UsageError('scan needs a file');
  return {
    name: 'scan',
    files,
    filesFrom,
    format: choice(options, '--format', scanFormats, laterFormats) ?? 'text',
    output: text(options, '--output'),
    failOn: choice(options, '--fail-on', severities, []),
    policy: text(options, '--policy'),
    baseline: text(options, '--baseline'),
    jobs: jobs(options, '--jobs'),
    ...looking(options),
  };
}

function parseLineScan(options: Options, operands: readonly string[]): LineScanCommand {
  const [operand] = operands;
  if (operand !== undefined) throw new UsageError('scan --lines reads standard input, and no file');
  const other = wholeRunOptions.find((name) => options.has(name));
  if (other !== undefined) {
    throw new UsageError(`${other} is not for --lines, where each line is answered by itself`);
  }
  if ((choice(options, '--format', scanFormats, laterFormats) ?? 'ndjson') !== 'ndjson') {
    throw new UsageError('--lines answers in ndjson');
  }
  return { name: 'scan-lines', ...looking(options) };
}

/** What is looked for, and how it is shown. */
function looking(options: Options): Omit<LineScanCommand, 'name'> {
  return {
    reveal: options.has('--reveal'),
    minConfidence: probability(options, '--min-confidence') ?? 0.5,
    known: text(options, '--known'),
    rules: text(options, '--rules'),
  };
}

/** The list that is asked for; `-` for a file means the one on standard input. */
function fileList(options: Options, operands: readonly string[]): FileList | null {
  const isNul = options.has('--null');
  const named = text(options, '--files-from') ?? (operands.includes('-') ? '-' : null);
  if (named === null) {
    if (isNul) throw new UsageError('--null is for --files-from');
    return null;
  }
  if (named !== '-' && operands.includes('-')) {
    throw new UsageError('- and --files-from name two lists');
  }
  return { file: named === '-' ? null : named, isNul };
}

function parseDecode(args: readonly string[]): DecodeCommand {
  const { options, operands } = split(args, decodeOptions);
  if (operands.length > 1) throw new UsageError('decode reads one file');
  const file = operands[0] ?? '-';
  return {
    name: 'decode',
    file: file === '-' ? null : file,
    format: choice(options, '--format', ['text', 'json'], []) ?? 'text',
    lines: options.has('--lines'),
  };
}

function parseDiff(args: readonly string[]): DiffCommand {
  const { options, operands } = split(args, diffOptions);
  const [before, after] = operands;
  if (before === undefined || after === undefined || operands.length > 2) {
    throw new UsageError('diff needs two files');
  }
  return {
    name: 'diff',
    before,
    after,
    format: choice(options, '--format', ['text', 'json'], []) ?? 'text',
    reveal: options.has('--reveal'),
    output: text(options, '--output'),
    policy: text(options, '--policy'),
  };
}

function split(
  args: readonly string[],
  known: { switches: readonly string[]; values: readonly string[]; later: readonly string[] },
): { options: Options; operands: string[] } {
  const options = new Map<string, string | true>();
  const operands: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const argument = args[at]!;
    if (argument === '--') {
      operands.push(...args.slice(at + 1));
      break;
    }
    if (!argument.startsWith('-') || argument === '-') {
      operands.push(argument);
      continue;
    }
    const equals = argument.indexOf('=');
    const name = equals < 0 ? argument : argument.slice(0, equals);
    const attached = equals < 0 ? undefined : argument.slice(equals + 1);
    if (known.later.includes(name)) throw new UsageError(`${name} is not built yet`);
    if (known.switches.includes(name)) {
      if (attached !== undefined) throw new UsageError(`${name} takes no value`);
      options.set(name, true);
    } else if (known.values.includes(name)) {
      const value = attached ?? args[++at];
      if (value === undefined) throw new UsageError(`${name} needs a value`);
      options.set(name, value);
    } else throw new UsageError(`unknown option ${name}`);
  }
  return { options, operands };
}

function text(options: Options, name: string): string | null {
  const value = options.get(name);
  if (value === '') throw new UsageError(`${name} needs a value`);
  return typeof value === 'string' ? value : null;
}

function choice<Choice extends string>(
  options: Options,
  name: string,
  choices: readonly Choice[],
  later: readonly string[],
): Choice | null {
  const value = text(options, name);
  if (value === null) return null;
  if (later.includes(value)) throw new UsageError(`${name} ${value} is not built yet`);
  const found = choices.find((one) => one === value);
  if (found === undefined) {
    throw new UsageError(`${name} ${value} is not known: ${choices.join(', ')}`);
  }
  return found;
}

function jobs(options: Options, name: string): number | null {
  const value = text(options, name);
  if (value === null) return null;
  const number = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > mostJobs) {
    throw new UsageError(`${name} must be a whole number from 1 to ${mostJobs}`);
  }
  return number;
}

function probability(options: Options, name: string): number | null {
  const value = text(options, name);
  if (value === null) return null;
  const number = /^[0-9.]{1,20}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= 0 && number <= 1)) throw new UsageError(`${name} must be from 0 to 1`);
  return number;
}
