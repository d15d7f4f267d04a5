import type { Platform } from '../bytes/platform';
import { ByteSourceError } from '../bytes/source';
import type { Claim } from '../verdict/claims/model';
import { mostClaimsBytes, readClaims } from '../verdict/claims/read';
import { render } from '../view/sentences';
import { visible } from '../view/visible';
import { UsageError } from './usage';

/** Problems that are told before the rest is counted. */
const mostTold = 20;

/** A claims file that holds mistakes: a test that leaves some of its claims out would be none. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  /** @param lines one problem each, `claims.json:3:5: what is wrong`. */
  constructor(readonly lines: readonly string[]) {
    super('The claims file holds mistakes.');
  }
}

/**
 * Reads the claims that a run is held against.
 * @throws {UsageError} when the file cannot be read.
 * @throws {PolicyError} when anything in it is wrong.
 */
export async function readPolicy(file: string, platform: Platform): Promise<readonly Claim[]> {
  const { claims, problems } = readClaims(await readStart(file, platform));
  if (problems.length === 0) return claims;
  const lines = problems.slice(0, mostTold).map(({ start, statement }) => {
    return visible(`${file}:${start.line}:${start.column}: ${render(statement)}`);
  });
  if (problems.length > mostTold) lines.push(`and ${problems.length - mostTold} more`);
  throw new PolicyError(lines);
}

/** A byte more than is read, so that a file that is too large is known for one. */
async function readStart(file: string, platform: Platform): Promise<Uint8Array> {
  try {
    const source = await platform.openFile(file);
    try {
      return await source.read(0, Math.min(source.size, mostClaimsBytes + 1));
    } finally {
      await source.close();
    }
  } catch (error) {
    if (!(error instanceof ByteSourceError)) throw error;
    throw new UsageError(`--policy ${file} cannot be read (${error.code})`);
  }
}
