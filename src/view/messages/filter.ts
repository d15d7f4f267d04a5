/** Words about a filter's text. */
export const filterMessages = {
  'filter.unknown-key':
    'there is no “{key}:”[ (did you mean “{near}:”?)]. Put it in quotes to search for it as text',
  'filter.unknown-value': '“{key}:” takes {values}, not “{value}”',
  'filter.no-number': '“{key}:” takes a number[, {example}], not “{value}”',
  'filter.no-operator': '“{operator}” compares status, size, messages, time and severity alone',
  'filter.pattern-open-group': 'this pattern cannot be read: a “(” is not closed',
  'filter.pattern-open-class': 'this pattern cannot be read: a “[” is not closed',
  'filter.pattern-nothing-to-repeat': 'this pattern cannot be read: there is nothing to repeat',
  'filter.pattern-unsupported':
    'this pattern asks for what cannot be found in linear time (a look-around, a reference, a word boundary)',
  'filter.pattern-count': 'this pattern cannot be read: a range or a count is wrong',
  'filter.pattern-stray': 'this pattern cannot be read: a “)” or a “\\” is one too many',
  'filter.pattern-large': 'this pattern is too large',
  'filter.slow': 'this pattern takes too long, so it is left out',
  'filter.too-many': 'a filter takes {count} terms at most; what follows is left out',
} as const satisfies Readonly<Record<`filter.${string}`, string>>;

/** Ids of what only the filter says. */
export type FilterStatementId = keyof typeof filterMessages;
