import type { Problem } from '../capture/model';
import type { ProblemView } from './model';
import { problemPlace, problemText } from './sentences';
import { shorten } from './visible';

const mostLength = 400;

/** A problem in words, with its place in the file behind it. */
export function problemView(problem: Problem): ProblemView {
  const { exchange, offset } = problem;
  return { text: withPlace(problem, problemPlace(problem)), exchange, offset };
}

/** The same inside the exchange it belongs to, whose number goes without saying. */
export function problemLine(problem: Problem): string {
  return withPlace(problem, problemPlace({ exchange: null, offset: problem.offset }));
}

function withPlace(problem: Problem, place: string): string {
  const text = shorten(problemText(problem), mostLength);
  return place === '' ? text : `${text} (${place})`;
}
