import { MemorySource } from '../../../src/bytes/source';
import type { MatrixFile } from '../../capture/matrixFiles';
import { matrixFiles } from '../../capture/matrixFiles';
import { context, readCapture } from '../../capture/reading';
import { shop } from '../../capture/writers/shop';
import { burpTokens, harTokens, mitmproxyTokens, rawTokens } from './dictionary';
import { Find } from './fuzzer';
import type { Mutator } from './model';
import { byteMutators } from './mutators/bytes';
import { mutateFlow } from './mutators/flows';
import { mutateHttp } from './mutators/http';
import { mutateJson } from './mutators/json';
import { mutate } from './mutators/mutate';
import { mutateXml } from './mutators/xml';
import { mutateZip } from './mutators/zip';
import { hashOf, Random } from './random';

/** A form, a file and an answer under a coding: what formats differ most in, and no more. */
const few = [shop[4]!, shop[9]!];
const one = [shop[2]!];

const tokens = [...harTokens, ...burpTokens, ...mitmproxyTokens, ...rawTokens];

/** Reads that a file may cost: one for each byte, were every loop to go on by just one, and some more. */
function mostReads(bytes: Uint8Array): number {
  return 2_000 + 2 * bytes.length;
}

class CountedSource extends MemorySource {
  #left: number;

  constructor(bytes: Uint8Array) {
    super(bytes);
    this.#left = mostReads(bytes);
  }

  override read(offset: number, length: number): Promise<Uint8Array> {
    if (--this.#left < 0) throw new Error('reads do not go forward');
    if (!(offset >= 0) || !(length >= 0)) throw new Error(`reads ${length} bytes at ${offset}`);
    return super.read(offset, length);
  }
}

/** Reads a capture whatever it is; throws where anything does not hold but the capture. */
async function read(file: MatrixFile, bytes: Uint8Array): Promise<void> {
  try {
    await readCapture(bytes, file.name, context, (all) => new CountedSource(all));
  } catch (error) {
    throw new Find(`${file.format}, ${file.name}`, bytes, error);
  }
}

/** Mutators that know what such a file is made of. */
function mutatorsFor([a, b]: Uint8Array): readonly Mutator[] {
  if (a === 0x50 && b === 0x4b) return [mutateZip, mutateZip];
  if (a === 0x7b || a === 0x5b) return [mutateJson, mutateJson];
  if (a === 0x3c) return [mutateXml, mutateHttp];
  return a !== undefined && a >= 0x30 && a <= 0x39 ? [mutateFlow, mutateHttp] : [mutateHttp];
}

/** Reads `count` mutants of the file, always the same. @throws {Find} */
export async function runMutants(file: MatrixFile, count: number): Promise<void> {
  const seed = file.bytes(few);
  const random = new Random(hashOf(seed));
  const own = mutatorsFor(seed);
  const mutators = [...byteMutators, ...own, ...own, ...own];
  const pool = { tokens, other: () => random.pick(matrixFiles).bytes(few) };
  await read(file, seed);
  for (let left = count; left > 0; left--) await read(file, mutate(seed, mutators, random, pool));
}

/** A file that is no longer has all of its beginnings read. */
const smallBytes = 2_500;
/** Beginnings of a larger one, in even steps. */
const ofLarger = 100;

/** Reads beginnings of the file with one exchange. @throws {Find} */
export async function runPrefixes(file: MatrixFile): Promise<void> {
  const bytes = file.bytes(one);
  const step = bytes.length <= smallBytes ? 1 : Math.ceil(bytes.length / ofLarger);
  for (let end = 0; end <= bytes.length; end += step) await read(file, bytes.slice(0, end));
}
