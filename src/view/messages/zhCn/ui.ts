import type { UiStatementId } from '../ui';

/** Words of the reports, in Chinese. */
export const uiMessages: Readonly<Record<UiStatementId, string>> = {
  'ui.exchanges': '{count} 次交互',
  'ui.findings': '{count} 项发现',
  'ui.problems': '{count} 个问题',
  'ui.flagged': '{count} 次被标记',
  'ui.recipients': '{count} 个接收方',
  'ui.not-sent': '仅接收',
  'ui.private': '{count} 次在无痕浏览中',
  'ui.same': '{count} 项保持不变',
  'ui.bytes': '{count} 字节',
  'ui.place': '第 {offset} 字节',
  'ui.place-exchange': '交互 {exchange}',
  'ui.place-both': '交互 {exchange}，第 {offset} 字节',
  'ui.claims': '声明',
  'ui.new': '相比基线新增',
  'ui.nothing-new': '相比基线没有新增',
  'ui.new-value': '{entity@entity}（{protection@as}）[，发往 {recipient}]',
};
