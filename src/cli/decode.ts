import { Budget } from '../bytes/budget';
import type { Platform } from '../bytes/platform';
import { ByteSourceError } from '../bytes/source';
import { encodeUtf8, tryDecodeUtf8 } from '../bytes/text';
import { decodeText } from '../decode/answer';
import { decodeAnswerJson, decodeAnswerLine, decodeAnswerText } from '../report/decodeAnswer';
import { defaultOptions } from '../session/options';
import type { DecodeCommand } from './args';
import { concat, fileChunks, linesOf } from './files';
import type { ExitCode } from './scan';
import { standardOutput } from './sink';
import { UsageError } from './usage';

const lineFeed = 0x0a;

/**
 * Answers for one payload, or for one on each line. Nothing is masked: it is the caller's own.
 * @throws {UsageError} when the file cannot be read.
 */
export async function decode(command: DecodeCommand, platform: Platform): Promise<ExitCode> {
  const sink = standardOutput();
  const answer = (payload: Uint8Array): string => {
    const budget = new Budget(defaultOptions.limits);
    const decoded = decodeText(payload, { budget, inflate: platform.inflate });
    if (command.format === 'json') return decodeAnswerJson(decoded);
    return command.lines ? decodeAnswerLine(decoded) : decodeAnswerText(decoded);
  };
  const chunks = command.file === null ? standardInput() : readable(command.file, platform);
  if (!command.lines) {
    const payload = withoutLastNewline(await join(chunks));
    await sink.write(answer(payload));
    return 0;
  }
  for await (const line of linesOf(chunks)) {
    if (!(await sink.write(answer(payloadOfLine(line))))) return 0;
  }
  return 0;
}

async function* standardInput(): AsyncIterable<Uint8Array> {
  try {
    for await (const chunk of process.stdin) yield chunk as Uint8Array;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'error';
    throw new UsageError(`standard input cannot be read (${code})`);
  }
}

async function* readable(file: string, platform: Platform): AsyncIterable<Uint8Array> {
  try {
    yield* fileChunks(file, platform);
  } catch (error) {
    if (error instanceof ByteSourceError)
      throw new UsageError(`${file} cannot be read (${error.code})`);
    throw error;
  }
}

async function join(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return concat(all);
}

/** A line that is a JSON string stands for its value; any other is the payload itself. */
function payloadOfLine(line: Uint8Array): Uint8Array {
  const text = tryDecodeUtf8(line)?.trim();
  if (text === undefined || text.length < 2 || !text.startsWith('"') || !text.endsWith('"'))
    return line;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? encodeUtf8(value) : line;
  } catch {
    return line;
  }
}

function withoutLastNewline(payload: Uint8Array): Uint8Array {
  return payload.at(-1) === lineFeed ? payload.subarray(0, -1) : payload;
}
