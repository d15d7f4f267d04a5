import { Budget } from '../bytes/budget';
import type { Platform } from '../bytes/platform';
import { decodeText } from '../decode/answer';
import { decodeAnswerJson, decodeAnswerLine, decodeAnswerText } from '../report/decodeAnswer';
import { defaultOptions } from '../session/options';
import type { DecodeCommand } from './args';
import { concat, linesOf } from './files';
import { givenFile, spokenBy, standardInput } from './input';
import type { ExitCode } from './scan';
import { standardOutput } from './sink';

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
  const chunks = command.file === null ? standardInput() : givenFile(command.file, platform);
  if (!command.lines) {
    const payload = withoutLastNewline(await join(chunks));
    await sink.write(answer(payload));
    return 0;
  }
  for await (const line of linesOf(chunks)) {
    if (!(await sink.write(answer(spokenBy(line))))) return 0;
  }
  return 0;
}

async function join(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return concat(all);
}

function withoutLastNewline(payload: Uint8Array): Uint8Array {
  return payload.at(-1) === lineFeed ? payload.subarray(0, -1) : payload;
}
