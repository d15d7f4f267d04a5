import { MemorySource, type ByteSource } from '../../bytes/source';
import type { Problem, ReadContext } from '../model';
import { makeProblem } from '../problemLog';
import { mostPacked, probeStream } from './limits';
import type { Part } from './part';
import { memberOrigin } from './zip/names';

const suffixes: readonly (readonly [RegExp, string])[] = [
  [/\.gz$/i, ''],
  [/\.zhar$/i, '.har'],
  [/\.zz?$/i, ''],
];

/** Name of what a file called `name` holds when it is one gzip or zlib stream. */
export function unpackedName(name: string): string {
  const bare = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const suffix = suffixes.find(([pattern]) => pattern.test(bare));
  return suffix ? bare.replace(suffix[0], suffix[1]) : bare;
}

/** Unpacks a file that is one gzip or zlib stream (RFC 1952, RFC 1950); what ends early is kept. */
export async function unpackStream(
  source: ByteSource,
  kind: 'gzip' | 'zlib',
  name: string,
  { inflate }: ReadContext,
): Promise<Part> {
  const packed = await source.read(0, Math.min(source.size, mostPacked));
  const { bytes, state } = inflate(kind, packed, probeStream(kind, packed, inflate).limit);
  const problems: Problem[] = [];
  if (state === 'skipped' || packed.length < source.size) {
    problems.push(makeProblem('over-budget', 0, { limit: 'container-bytes' }));
  } else if (state !== 'complete') {
    const code = state === 'truncated' ? 'truncated-file' : 'malformed-file';
    problems.push(makeProblem(code, code === 'truncated-file' ? source.size : 0));
  }
  const origin = memberOrigin(unpackedName(name));
  return { source: new MemorySource(bytes), origin, at: 0, problems };
}
