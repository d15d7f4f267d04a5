/** Words of the reports. */
export const uiMessages = {
  'ui.exchanges': '{count} {count|exchange|exchanges}',
  'ui.findings': '{count} {count|finding|findings}',
  'ui.problems': '{count} {count|problem|problems}',
  'ui.flagged': '{count} flagged',
  'ui.recipients': '{count} {count|recipient|recipients}',
  'ui.not-sent': 'only received',
  'ui.private': '{count} in private browsing',
  'ui.same': '{count} {count|stays as it is|stay as they are}',
  'ui.bytes': '{count} {count|byte|bytes}',
  'ui.place': 'at byte {offset}',
  'ui.place-exchange': 'exchange {exchange}',
  'ui.place-both': 'exchange {exchange}, at byte {offset}',
  'ui.claims': 'claims',
  'ui.new': 'new since the baseline',
  'ui.nothing-new': 'nothing new since the baseline',
  'ui.new-value': '{entity@entity} {protection@as}[, to {recipient}]',
} as const satisfies Readonly<Record<`ui.${string}`, string>>;

/** Ids of what only screens and reports say. */
export type UiStatementId = keyof typeof uiMessages;
