import type { CustomRuleFault } from '../../detect/customRules';

/** What is wrong with a rule of the user's own, and what to do. `{found}` is what stands there. */
export const customRuleMessages: Readonly<Record<CustomRuleFault, string>> = {
  'no-list': 'there is no list of rules: write a list, or an object with one as “rules”',
  'no-object': 'a rule must be an object with “name”, “entity”, and “key” or “value”',
  'too-many': 'there are more than {found} rules; the rest is left out',
  'unknown-member': 'a rule has no member “{found}”: it has {members}',
  'no-name': 'a rule needs a name, which its findings will show',
  'long-name': 'the name is longer than {found} characters: shorten it',
  'no-entity': 'a rule needs an entity: what it finds, such as “user_id”',
  'unknown-entity': 'there is no entity “{found}”[: did you mean “{meant}”?]',
  'no-text': 'a pattern must be a text of at least one character, in quotes',
  'no-pattern': 'a rule needs a pattern for the key, for the value, or for both',
  'unknown-validator': 'there is no validator “{found}”: it is one of {validators}',
  'no-probability': 'the confidence must be a number above 0, and 1 at most',
  'open-group': 'a parenthesis in the pattern is never closed: close it, or put “\\” before it',
  'open-class': 'a square bracket in the pattern is never closed: close it, or put “\\” before it',
  'nothing-to-repeat':
    '“*”, “+” or “?” in the pattern repeats nothing: put “\\” before it for the sign',
  unsupported:
    'the pattern asks for what cannot be found in bounded time (look-around, back-references, word borders): leave it out',
  count: 'a range or count in the pattern runs backwards or is larger than 100',
  stray: 'a “)” or “\\” in the pattern stands alone: put “\\” before it',
  large: 'the pattern is too long or repeats too much: shorten it',
};
