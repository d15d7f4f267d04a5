import { ByteSourceError } from '../bytes/source';
import { CaptureError, type Problem } from '../capture/model';
import type { OpenFailure } from '../view/protocol';
import { problemWords } from '../view/sentences';

/** Why a file cannot be opened, in words; nothing in them comes from the file. */
export function openFailure(error: unknown): OpenFailure {
  const problem = problemOf(error);
  if (problem === null) {
    return {
      message: 'Reading this file ended unexpectedly.',
      advice: 'The text editor can show it as it is.',
      canOpenAsText: true,
    };
  }
  const { what, advice } = problemWords(problem);
  return {
    message: `${what.charAt(0).toUpperCase()}${what.slice(1)}.`,
    advice: `${advice}.`,
    canOpenAsText: problem.code !== 'unreadable-file',
  };
}

function problemOf(error: unknown): Pick<Problem, 'code' | 'arguments'> | null {
  if (error instanceof CaptureError) return error.problem;
  if (!(error instanceof ByteSourceError)) return null;
  return { code: 'unreadable-file', arguments: { detail: error.code } };
}
