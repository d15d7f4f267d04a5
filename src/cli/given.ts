import type { Platform } from '../bytes/platform';
import type { KnownValue } from '../detect/knownValues';
import { readKnown } from './known';
import { unlessMistaken } from './mistakes';
import { readRules, type GivenRules } from './rules';

/** What the caller wants to be looked for. */
export interface Own {
  readonly known: readonly KnownValue[];
  readonly rules: GivenRules;
}

/** Files that say what to look for; each is null where the caller named none. */
export interface OwnFiles {
  readonly known: string | null;
  readonly rules: string | null;
}

const noRules: GivenRules = { rules: [], isMistaken: false };

/**
 * Reads what the caller wants to be looked for, or gives null where a file of it is wrong, which is
 * told; a rule with a mistake is left out.
 * @throws {UsageError} when a file cannot be read.
 */
export function readOwn({ known, rules }: OwnFiles, platform: Platform): Promise<Own | null> {
  return unlessMistaken(async () => ({
    known: known === null ? [] : await readKnown(known, platform),
    rules: rules === null ? noRules : await readRules(rules, platform),
  }));
}
