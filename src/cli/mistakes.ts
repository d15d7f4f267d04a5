import type { Platform } from '../bytes/platform';
import { ByteSourceError } from '../bytes/source';
import { visible } from '../view/visible';
import { UsageError } from './usage';

/** Mistakes that are told before the rest is counted. */
const mostTold = 20;

/** Something wrong in a file that the caller wrote. */
export interface Mistake {
  /** From 1, in characters. */
  readonly line: number;
  readonly column: number;
  readonly words: string;
}

/** A file that the caller wrote holds mistakes: a run that leaves some of it out would mislead. */
export class MistakesError extends Error {
  override readonly name = 'MistakesError';
  /** @param lines one mistake each, `claims.json:3:5: what is wrong`. */
  constructor(readonly lines: readonly string[]) {
    super('A file that was given holds mistakes.');
  }
}

/** @throws {MistakesError} where there are any. */
export function refuseMistakes(file: string, mistakes: readonly Mistake[]): void {
  if (mistakes.length > 0) throw new MistakesError(mistakeLines(file, mistakes));
}

/** One line for each mistake, `rules.json:3:5: what is wrong`, and one for those left over. */
export function mistakeLines(file: string, mistakes: readonly Mistake[]): string[] {
  const lines = mistakes.slice(0, mostTold).map(({ line, column, words }) => {
    return visible(`${file}:${line}:${column}: ${words}`);
  });
  if (mistakes.length > mostTold) lines.push(`and ${mistakes.length - mostTold} more`);
  return lines;
}

/** What `read` gives, or null where a file that it reads is wrong, which is told. */
export async function unlessMistaken<Given>(read: () => Promise<Given>): Promise<Given | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof MistakesError)) throw error;
    for (const line of error.lines) process.stderr.write(`payload-lens: ${line}\n`);
    return null;
  }
}

/**
 * A file that an option names, and a byte more than is read of it at most, so that a file that is too
 * large is known for one.
 * @throws {UsageError} when it cannot be read.
 */
export async function readGiven(
  option: string,
  file: string,
  mostBytes: number,
  platform: Platform,
): Promise<Uint8Array> {
  try {
    const source = await platform.openFile(file);
    try {
      return await source.read(0, Math.min(source.size, mostBytes + 1));
    } finally {
      await source.close();
    }
  } catch (error) {
    if (!(error instanceof ByteSourceError)) throw error;
    throw new UsageError(`${option} ${file} cannot be read (${error.code})`);
  }
}
