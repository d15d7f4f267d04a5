import type { Problem } from '../../model';
import { makeProblem } from '../../problemLog';
import type { ZipEntry } from './layout';
import type { Member } from './member';

/** What is to be said of a member that could not be read as it should, or null. */
export function memberProblem(
  { cipher }: ZipEntry,
  { fault, dataAt }: Member,
  exchange: number | null = null,
): Problem | null {
  switch (fault) {
    case null:
      return null;
    case 'encrypted':
      return makeProblem('encrypted-member', dataAt, { cipher: cipher ?? '' }, exchange);
    case 'limit':
      return makeProblem('over-budget', dataAt, { limit: 'member-bytes' }, exchange);
    default:
      return makeProblem('damaged-member', dataAt, { fault }, exchange);
  }
}
