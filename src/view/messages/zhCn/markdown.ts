import type { MarkdownStatementId } from '../markdown';

/** Words of the report in Markdown, in Chinese. */
export const markdownMessages: Readonly<Record<MarkdownStatementId, string>> = {
  'markdown.exchange': '交换 {exchange}',
  'markdown.exchange-of': '交换 {exchange}：{severity@severity}',
  'markdown.what': '内容',
  'markdown.value': '值',
  'markdown.where': '位置',
  'markdown.sure': '确信度',
  'markdown.protection': '保护',
  'markdown.described': '设备描述',
  'markdown.problem': '问题',
  'markdown.recipients': '谁得到什么',
  'markdown.recipient': '接收方',
  'markdown.party': '第一方或第三方',
  'markdown.purpose': '用途',
  'markdown.network': '网络',
  'markdown.country': '国家',
  'markdown.exchanges': '交换数',
  'markdown.severity': '严重程度',
  'markdown.claims': '声明',
  'markdown.new': '相对基线新增',
  'markdown.verdict': '结论',
  'markdown.more': '另有 {count} 项',
};
