import { LinearPattern, longestSource } from '../bytes/linearPattern';
import { PatternError, type PatternFault } from '../bytes/patternSyntax';
import { isEntityId } from './knownValues';
import { validatorIds, type ValidatorId } from './validatorIds';
import type { EntityId } from './model';

/** A rule of the user's own. Plain data: it travels to the worker. */
export interface CustomRule {
  /** Shown with each finding. */
  readonly name: string;
  readonly entity: EntityId;
  /** Pattern that the key holds, or null where any key will do. */
  readonly key: string | null;
  /** Pattern that the value holds, or null where any value will do. */
  readonly value: string | null;
  readonly validator: ValidatorId | null;
  /** Probability that a finding of the rule has, 0 to 1. */
  readonly confidence: number;
}

/** Rules that are followed at once. */
export const mostCustomRules = 100;
/** Characters of a rule's name. */
const longestName = 80;
/** How sure a rule is that does not say. */
export const usualConfidence = 0.9;
/** A rule cannot be surer than a known value. */
const mostConfidence = 0.99;

/** What is wrong with a rule. */
export type CustomRuleFault =
  | 'no-list'
  | 'no-object'
  | 'too-many'
  | 'unknown-member'
  | 'no-name'
  | 'long-name'
  | 'no-entity'
  | 'unknown-entity'
  | 'no-text'
  | 'no-pattern'
  | 'unknown-validator'
  | 'no-probability'
  | PatternFault;

/** A rule that is left out, and why; the others count all the same. */
export interface CustomRuleProblem {
  /** Steps to the fault: the rule's index, then the name of its member. */
  readonly at: readonly (string | number)[];
  readonly fault: CustomRuleFault;
  /** What stands there, or ''. */
  readonly found: string;
}

/** Rules that were read, and those that were not. */
export interface CustomRules {
  readonly rules: readonly CustomRule[];
  readonly problems: readonly CustomRuleProblem[];
}

const members: ReadonlySet<string> = new Set([
  'name',
  'entity',
  'key',
  'value',
  'validator',
  'confidence',
]);
const validators: ReadonlySet<string> = new Set(validatorIds);

/** Names of the members a rule may have. */
export const customRuleMembers: readonly string[] = [...members];

/** Reads rules that nobody has checked: a list of them, or an object with the list as `rules`. */
export function readCustomRules(wanted: unknown): CustomRules {
  const rules: CustomRule[] = [];
  const problems: CustomRuleProblem[] = [];
  if (wanted === undefined || wanted === null) return { rules, problems };
  const isWrapped = isObject(wanted) && !Array.isArray(wanted);
  const list: unknown = isWrapped ? wanted['rules'] : wanted;
  const lead = isWrapped ? ['rules'] : [];
  if (!Array.isArray(list)) {
    return { rules, problems: [{ at: [], fault: 'no-list', found: '' }] };
  }
  for (const [index, one] of (list as unknown[]).entries()) {
    if (rules.length === mostCustomRules) {
      const found = String(mostCustomRules);
      problems.push({ at: [...lead, index], fault: 'too-many', found });
      break;
    }
    const read = readRule(one);
    if ('fault' in read) problems.push({ ...read, at: [...lead, index, ...read.at] });
    else rules.push(read);
  }
  return { rules, problems };
}

function readRule(wanted: unknown): CustomRule | CustomRuleProblem {
  if (!isObject(wanted) || Array.isArray(wanted)) return problem([], 'no-object');
  for (const key of Object.keys(wanted)) {
    if (!members.has(key)) return problem([key], 'unknown-member', key);
  }
  const { name, entity, confidence } = wanted;
  const validator = wanted['validator'] ?? null;
  if (typeof name !== 'string' || name.trim() === '') return problem(['name'], 'no-name');
  if (name.trim().length > longestName) return problem(['name'], 'long-name', String(longestName));
  if (typeof entity !== 'string') return problem(['entity'], 'no-entity');
  if (!isEntityId(entity)) return problem(['entity'], 'unknown-entity', entity);
  for (const member of ['key', 'value'] as const) {
    const pattern = wanted[member];
    if (pattern === undefined || pattern === null) continue;
    if (typeof pattern !== 'string' || pattern === '') return problem([member], 'no-text');
    const fault = faultOf(pattern);
    if (fault !== null) return problem([member], fault, pattern);
  }
  const key = textOrNull(wanted['key']);
  const value = textOrNull(wanted['value']);
  if (key === null && value === null) return problem([], 'no-pattern');
  if (validator !== null && (typeof validator !== 'string' || !validators.has(validator))) {
    const found = typeof validator === 'string' ? validator : '';
    return problem(['validator'], 'unknown-validator', found);
  }
  if (confidence !== undefined && !isProbability(confidence)) {
    return problem(['confidence'], 'no-probability');
  }
  return {
    name: name.trim(),
    entity,
    key,
    value,
    validator: validator as ValidatorId | null,
    confidence: Math.min(
      typeof confidence === 'number' ? confidence : usualConfidence,
      mostConfidence,
    ),
  };
}

/** Why a pattern cannot be used, or null where it can. */
function faultOf(pattern: string): PatternFault | null {
  if (pattern.length > longestSource) return 'large';
  try {
    new LinearPattern(pattern);
    return null;
  } catch (error) {
    if (error instanceof PatternError) return error.fault;
    throw error;
  }
}

function problem(at: readonly string[], fault: CustomRuleFault, found = ''): CustomRuleProblem {
  return { at, fault, found };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function isProbability(value: unknown): boolean {
  return typeof value === 'number' && value > 0 && value <= 1;
}
