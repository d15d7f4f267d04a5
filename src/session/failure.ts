import { ByteSourceError } from '../bytes/source';
import { CaptureError, type Problem } from '../capture/model';
import type { OpenFailure } from '../view/protocol';
import { problemWords } from '../view/sentences';
import { wording } from '../view/language';
import { told } from '../view/told';

/** Why a file cannot be opened, in words; nothing in them comes from the file. */
export function openFailure(error: unknown): OpenFailure {
  const problem = problemOf(error);
  if (problem === null) {
    return {
      message: told('session.ended'),
      advice: told('session.as-text'),
      canOpenAsText: true,
    };
  }
  const { what, advice } = problemWords(problem);
  const { end } = wording().phrases;
  return {
    message: `${what}${end}`,
    advice: `${advice}${end}`,
    canOpenAsText: problem.code !== 'unreadable-file',
  };
}

function problemOf(error: unknown): Pick<Problem, 'code' | 'arguments'> | null {
  if (error instanceof CaptureError) return error.problem;
  if (!(error instanceof ByteSourceError)) return null;
  return { code: 'unreadable-file', arguments: { detail: error.code } };
}
