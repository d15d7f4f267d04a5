import type { Statement } from '../bytes/statement';
import type { Evidence, VerdictStatementId } from './model';

/** A statement of this room. */
export type VerdictStatement = Statement<VerdictStatementId>;

/** One line of evidence. */
export function evidence(
  kind: Evidence['kind'],
  id: VerdictStatementId,
  args: Statement['arguments'] = {},
  path: readonly string[] | null = null,
): Evidence {
  return { kind, statement: { id, arguments: args }, path };
}
