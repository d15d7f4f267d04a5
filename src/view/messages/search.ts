/** Words about where a word was found. */
export const searchWords = {
  message: 'message {number}',
  masked: 'in a masked value',
} as const;
