import type { JsonDocument } from '../bytes/json';
import { parseJson } from '../bytes/jsonParser';
import {
  customRuleMembers,
  readCustomRules,
  type CustomRule,
  type CustomRuleProblem,
} from '../detect/customRules';
import { validatorIds } from '../detect/validatorIds';
import { entityIds } from '../detect/model';
import { filePlace } from '../verdict/claims/filePlace';
import type { FilePlace } from '../verdict/claims/model';
import { suggestion } from '../verdict/claims/suggest';
import { wording } from './language';
import { fillTemplate } from './template';
import { visible } from './visible';
import { told } from './told';

/** Larger files are no lists of rules. */
export const mostRulesBytes = 256 * 1024;
/** Characters of what stands there that a message repeats. */
const mostQuoted = 60;

/** A mistake in a file of rules. */
export interface RuleMistake {
  /** From 1, in characters. */
  readonly start: FilePlace;
  readonly end: FilePlace;
  readonly words: string;
}

/** What a file of rules holds: the rules that can be followed, and what is wrong with the others. */
export interface RulesFileContent {
  readonly rules: readonly CustomRule[];
  readonly mistakes: readonly RuleMistake[];
}

/** What is wrong with a rule, and what to do, in one sentence without a full stop. */
export function ruleProblemText({ fault, found }: CustomRuleProblem): string {
  const isEntity = fault === 'unknown-entity';
  return fillTemplate(wording().customRules[fault], {
    found: visible(found.length <= mostQuoted ? found : `${found.slice(0, mostQuoted - 1)}…`),
    meant: isEntity ? (suggestion(found, entityIds) ?? '') : '',
    members: customRuleMembers.join(', '),
    validators: validatorIds.join(', '),
  });
}

/** Reads a file of rules, a byte more than {@link mostRulesBytes} of it at most. */
export function readRulesFile(bytes: Uint8Array): RulesFileContent {
  const wrong = (offset: number, words: string): RulesFileContent => {
    const place = filePlace(bytes, offset);
    return { rules: [], mistakes: [{ start: place, end: place, words }] };
  };
  if (bytes.length > mostRulesBytes) {
    return wrong(0, told('view.rules-too-large', { bytes: mostRulesBytes }));
  }
  const document = parseJson(bytes, undefined, { maxDepth: 32 });
  const { state, errorOffset } = document;
  if (state === 'truncated') {
    return wrong(errorOffset ?? 0, told('view.rules-cut'));
  }
  if (state !== 'complete') return wrong(errorOffset ?? 0, told('view.rules-no-json'));
  const { rules, problems } = readCustomRules(valueOf(document));
  const mistakes = problems.map((problem) => {
    const { start, end } = document.range(nodeAt(document, problem.at));
    return {
      start: filePlace(bytes, start),
      end: filePlace(bytes, end),
      words: ruleProblemText(problem),
    };
  });
  return { rules, mistakes };
}

/** The document as a value; `$schema` is of no account. Rules are flat, so that depth is bounded. */
function valueOf(document: JsonDocument, node = 0, depth = 0): unknown {
  const type = document.type(node);
  if (type === 'string') return document.text(node);
  if (type === 'number') return Number(document.text(node));
  if (type === 'true' || type === 'false') return type === 'true';
  if (type === 'null' || depth > 4) return null;
  const children = [...childrenOf(document, node)];
  if (type === 'array') return children.map((child) => valueOf(document, child, depth + 1));
  const members = children
    .map((child) => [document.key(child), valueOf(document, child, depth + 1)] as const)
    .filter(([key]) => key !== '$schema' && key !== '__proto__');
  return Object.fromEntries(members);
}

/** The node that the steps lead to, or the last one there is on the way. */
function nodeAt(document: JsonDocument, steps: readonly (string | number)[]): number {
  let node = 0;
  for (const step of steps) {
    const children = [...childrenOf(document, node)];
    const next =
      typeof step === 'number'
        ? children[step]
        : children.findLast((child) => document.key(child) === step);
    if (next === undefined) break;
    node = next;
  }
  return node;
}

function* childrenOf(document: JsonDocument, parent: number): Generator<number> {
  for (let node = document.firstChild(parent); node !== null; node = document.nextSibling(node)) {
    yield node;
  }
}
