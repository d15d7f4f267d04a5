import type { Platform } from '../bytes/platform';
import type { CustomRule } from '../detect/customRules';
import { mostRulesBytes, readRulesFile } from '../view/customRules';
import { mistakeLines, readGiven } from './mistakes';

/** The caller's own rules that can be followed, and whether there were others. */
export interface GivenRules {
  readonly rules: readonly CustomRule[];
  readonly isMistaken: boolean;
}

/**
 * Reads rules of the caller's own. What is wrong with one is told on standard error, and the others
 * are followed.
 * @throws {UsageError} when the file cannot be read.
 */
export async function readRules(file: string, platform: Platform): Promise<GivenRules> {
  const { rules, mistakes } = readRulesFile(
    await readGiven('--rules', file, mostRulesBytes, platform),
  );
  const told = mistakes.map(({ start, words }) => ({ ...start, words }));
  for (const line of mistakeLines(file, told)) process.stderr.write(`payload-lens: ${line}\n`);
  return { rules, isMistaken: mistakes.length > 0 };
}
