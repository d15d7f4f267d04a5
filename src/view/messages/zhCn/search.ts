import type { SearchStatementId } from '../search';

/** Words about where a word was found, in Chinese. */
export const searchMessages: Readonly<Record<SearchStatementId, string>> = {
  'search.message': '消息 {number}',
  'search.masked': '在已遮盖的值中',
};
