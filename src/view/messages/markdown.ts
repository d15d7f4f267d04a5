/** Words of the report in Markdown. */
export const markdownMessages = {
  'markdown.exchange': 'exchange {exchange}',
  'markdown.exchange-of': 'exchange {exchange}: {severity@severity}',
  'markdown.what': 'what',
  'markdown.value': 'value',
  'markdown.where': 'where',
  'markdown.sure': 'how sure',
  'markdown.protection': 'protection',
  'markdown.described': 'device description',
  'markdown.problem': 'problem',
  'markdown.recipients': 'who gets what',
  'markdown.recipient': 'recipient',
  'markdown.party': 'party',
  'markdown.purpose': 'purpose',
  'markdown.network': 'network',
  'markdown.country': 'country',
  'markdown.exchanges': 'exchanges',
  'markdown.severity': 'severity',
  'markdown.claims': 'claims',
  'markdown.new': 'new since the baseline',
  'markdown.verdict': 'verdict',
  'markdown.more': '{count} more',
} as const satisfies Readonly<Record<`markdown.${string}`, string>>;

/** Ids of what only the report in Markdown says. */
export type MarkdownStatementId = keyof typeof markdownMessages;
