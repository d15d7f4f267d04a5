import type { FilterStatementId } from '../filter';

/** Words about a filter's text, in Chinese. */
export const filterMessages: Readonly<Record<FilterStatementId, string>> = {
  'filter.unknown-key': '没有“{key}:”[（是否想写“{near}:”？）]。若要按文本搜索，请加引号',
  'filter.unknown-value': '“{key}:”可用的值是 {values}，而不是“{value}”',
  'filter.no-number': '“{key}:”需要数字[，如 {example}]，而不是“{value}”',
  'filter.no-operator': '“{operator}”只能比较状态、大小、消息数、时间和严重程度',
  'filter.pattern-open-group': '无法读取该模式：有“(”没有闭合',
  'filter.pattern-open-class': '无法读取该模式：有“[”没有闭合',
  'filter.pattern-nothing-to-repeat': '无法读取该模式：没有可重复的内容',
  'filter.pattern-unsupported': '该模式要求的内容无法在线性时间内查找（环视、引用、单词边界）',
  'filter.pattern-count': '无法读取该模式：范围或次数有误',
  'filter.pattern-stray': '无法读取该模式：多了一个“)”或“\\”',
  'filter.pattern-large': '该模式过大',
  'filter.slow': '该模式耗时过长，已忽略',
  'filter.too-many': '筛选器最多 {count} 个条件；其余的已忽略',
};
