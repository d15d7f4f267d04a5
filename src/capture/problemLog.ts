import type { Problem, ProblemCode } from './model';

/** Most problems kept of one exchange; a million broken header fields are one fault, not a million. */
const maxProblems = 50;

/** Collects the problems of one exchange, or of the capture itself where `exchange` is null. */
export class ProblemLog {
  readonly problems: Problem[] = [];
  readonly #exchange: number | null;

  constructor(exchange: number | null) {
    this.#exchange = exchange;
  }

  /** `offset` counts in the file. */
  add(code: ProblemCode, offset: number | null, args: Problem['arguments'] = {}): void {
    if (this.problems.length >= maxProblems) return;
    this.problems.push(makeProblem(code, offset, args, this.#exchange));
  }
}

/** A problem of the capture, or of one exchange. */
export function makeProblem(
  code: ProblemCode,
  offset: number | null,
  args: Problem['arguments'] = {},
  exchange: number | null = null,
): Problem {
  return { code, exchange, offset, arguments: args };
}
