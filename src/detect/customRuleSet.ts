import { LinearPattern, PatternTooSlow } from '../bytes/linearPattern';
import type { CustomRule } from './customRules';
import { isValid } from './customValidators';
import type { Grade } from './model';
import type { Candidate, Reason } from './score';

/** Characters of a value that patterns are looked for in; rules are for values, not for pages. */
const longestValue = 4_096;
/** Characters of a key. */
const longestKey = 160;
/** Keys whose answer is remembered. */
const mostKeys = 20_000;
/** Moves that all patterns together may take in one exchange: less than half a second. */
const mostMoves = 10_000_000;

interface CompiledRule {
  readonly rule: CustomRule;
  readonly key: LinearPattern | null;
  readonly value: LinearPattern | null;
}

/**
 * The user's own rules, ready to be followed. Patterns take linear time, and all of them together
 * have a bound for each exchange: where it is reached, the rest of the exchange goes without them.
 */
export class CustomRuleSet {
  readonly #rules: readonly CompiledRule[];
  readonly #byKey = new Map<string, readonly CompiledRule[]>();
  #isStopped = false;
  #moves = 0;

  constructor(rules: readonly CustomRule[]) {
    this.#rules = rules.map((rule) => ({
      rule,
      key: rule.key === null ? null : new LinearPattern(rule.key),
      value: rule.value === null ? null : new LinearPattern(rule.value),
    }));
  }

  get isEmpty(): boolean {
    return this.#rules.length === 0;
  }

  /** Whether the patterns used up what they may take since {@link begin}. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Gives all patterns what they may take for one exchange. */
  begin(): void {
    this.#isStopped = false;
    this.#moves = 0;
    for (const { key, value } of this.#rules) {
      key?.renew();
      value?.renew();
    }
  }

  /**
   * What the first rule that fits says of a value under a key, or null. `judged` is what was made of
   * it otherwise: where it is of the same kind, the surer of both counts.
   */
  find(key: string, text: string, judged: Candidate | null): Candidate | null {
    if (this.#isStopped || text === '') return null;
    try {
      for (const compiled of this.#rulesOf(key)) {
        const { rule, value } = compiled;
        const isFound = value === null || this.#test(value, text.slice(0, longestValue));
        if (!isFound || (rule.validator !== null && !isValid(rule.validator, text))) continue;
        return candidateOf(rule, key, judged);
      }
    } catch (error) {
      if (!(error instanceof PatternTooSlow)) throw error;
      this.#isStopped = true;
    }
    return null;
  }

  #rulesOf(key: string): readonly CompiledRule[] {
    let rules = this.#byKey.get(key);
    if (rules === undefined) {
      const short = key.slice(0, longestKey);
      rules = this.#rules.filter((rule) => rule.key === null || this.#test(rule.key, short));
      if (this.#byKey.size >= mostKeys) this.#byKey.clear();
      this.#byKey.set(key, rules);
    }
    return rules;
  }

  /** Whether the pattern is found. Throws {@link PatternTooSlow} where all is spent. */
  #test(pattern: LinearPattern, text: string): boolean {
    const before = pattern.moves;
    const isFound = pattern.test(text);
    this.#moves += pattern.moves - before;
    if (this.#moves > mostMoves) throw new PatternTooSlow();
    return isFound;
  }
}

function candidateOf(rule: CustomRule, key: string, judged: Candidate | null): Candidate {
  const reasons: Reason[] = [{ id: 'detect.rule', arguments: { rule: rule.name } }];
  if (rule.key !== null && key !== '') reasons.push({ id: 'detect.key', arguments: { key } });
  const isSame = judged?.entity === rule.entity;
  return {
    entity: rule.entity,
    confidence: Math.max(rule.confidence, isSame ? judged.confidence : 0),
    grade: gradeOf(rule),
    reasons,
    weighed: null,
    isHashed: isSame && judged.isHashed,
    span: null,
  };
}

/** A rule is as good as what it asks for. */
function gradeOf({ key, value, validator }: CustomRule): Grade {
  if (key !== null) return value !== null || validator !== null ? 'C' : 'E';
  return validator === null ? 'F' : 'D';
}
