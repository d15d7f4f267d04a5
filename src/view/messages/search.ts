/** Words about where a word was found. */
export const searchMessages = {
  'search.message': 'message {number}',
  'search.masked': 'in a masked value',
} as const satisfies Readonly<Record<`search.${string}`, string>>;

/** Ids of what only a search says. */
export type SearchStatementId = keyof typeof searchMessages;
