import { randomBytes } from 'node:crypto';
import { createWriteStream, type Stats, type WriteStream } from 'node:fs';
import { realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './usage';

/** Where a report goes. */
export interface Sink {
  /** Whether people see it as it is written. */
  readonly isTerminal: boolean;
  /** Resolves when more may be written; false where nobody reads any more. */
  write(text: string): Promise<boolean>;
  /** Everything was written: makes it visible. */
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

/**
 * Standard output. A reader that has gone is no error: it saw what it wanted. Writing rejects with
 * {@link UsageError} where the system refuses it (a full disk).
 */
export function standardOutput(): Sink {
  const stream = process.stdout;
  let isClosed = false;
  let failure: UsageError | null = null;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    isClosed = true;
    if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return;
    failure = unwritable('standard output', error);
  });
  return {
    isTerminal: stream.isTTY === true,
    write: (text) =>
      new Promise((resolve, reject) => {
        const settle = (): void => (failure === null ? resolve(!isClosed) : reject(failure));
        if (isClosed) settle();
        // The error event may come after the callback.
        else stream.write(text, () => setImmediate(settle));
      }),
    finish: () => Promise.resolve(),
    abandon: () => Promise.resolve(),
  };
}

function unwritable(name: string, error: NodeJS.ErrnoException): UsageError {
  return new UsageError(`${name} cannot be written (${error.code ?? 'error'})`);
}

/**
 * A file that appears whole or not at all: it is written beside its place and moved there at the
 * end. Devices and pipes, which cannot be replaced, are written as they are.
 * @throws {UsageError} when it is one of `inputs` under any name, or cannot be written.
 */
export async function fileOutput(target: string, inputs: readonly string[]): Promise<Sink> {
  const existing = await statOrNull(target);
  for (const input of inputs) await refuseOverwriting(target, input);
  if (existing?.isDirectory()) throw new UsageError(`--output ${target} is a folder`);
  if (existing !== null && !existing.isFile()) {
    return fileSink(await openWrite(target, target), target, null, target);
  }
  // A link stays a link: what it leads to is replaced.
  const place = existing === null ? path.resolve(target) : await realpath(target);
  const name = `.${path.basename(place)}.${randomBytes(6).toString('hex')}.tmp`;
  const temporary = path.join(path.dirname(place), name);
  const mode = existing === null ? 0o666 : existing.mode & 0o777;
  return fileSink(await openWrite(temporary, target, mode), temporary, place, target);
}

/**
 * For inputs that are known only when the output is written already: until the end it stands beside.
 * @throws {UsageError} when the output would be one of them, under any name.
 */
export async function refuseOverwriting(target: string, input: string): Promise<void> {
  const [existing, other] = await Promise.all([statOrNull(target), statOrNull(input)]);
  const isSame = existing !== null && other !== null && sameFile(existing, other);
  if (isSame || (other !== null && path.resolve(input) === path.resolve(target))) {
    throw new UsageError(`--output would overwrite the input ${input}`);
  }
}

function fileSink(stream: WriteStream, written: string, place: string | null, named: string): Sink {
  let failure: UsageError | null = null;
  stream.on('error', (error) => (failure ??= unwritable(`--output ${named}`, error)));
  const close = (): Promise<void> => new Promise((resolve) => stream.close(() => resolve()));
  return {
    isTerminal: false,
    write: (text) =>
      new Promise((resolve, reject) => {
        const settle = (): void => (failure === null ? resolve(true) : reject(failure));
        if (failure !== null) settle();
        else stream.write(text, () => setImmediate(settle));
      }),
    finish: async () => {
      await close();
      if (failure !== null) throw failure;
      if (place !== null) await rename(written, place);
    },
    abandon: async () => {
      await close();
      if (place !== null) await rm(written, { force: true });
    },
  };
}

function openWrite(file: string, named: string, mode = 0o666): Promise<WriteStream> {
  return new Promise((resolve, reject) => {
    const stream = createWriteStream(file, { mode });
    stream.once('open', () => resolve(stream));
    stream.once('error', (error: NodeJS.ErrnoException) => {
      reject(unwritable(`--output ${named}`, error));
    });
  });
}

async function statOrNull(file: string): Promise<Stats | null> {
  try {
    return await stat(file);
  } catch {
    return null;
  }
}

function sameFile(a: Stats, b: Stats): boolean {
  return a.dev === b.dev && a.ino === b.ino;
}
