import type { Platform } from '../bytes/platform';
import type { Claim } from '../verdict/claims/model';
import { mostClaimsBytes, readClaims } from '../verdict/claims/read';
import { render } from '../view/sentences';
import { readGiven, refuseMistakes } from './mistakes';

/**
 * Reads the claims that a run is held against.
 * @throws {UsageError} when the file cannot be read.
 * @throws {MistakesError} when anything in it is wrong: a test that leaves claims out would be none.
 */
export async function readPolicy(file: string, platform: Platform): Promise<readonly Claim[]> {
  const { claims, problems } = readClaims(
    await readGiven('--policy', file, mostClaimsBytes, platform),
  );
  refuseMistakes(
    file,
    problems.map(({ start, statement }) => ({ ...start, words: render(statement) })),
  );
  return claims;
}
