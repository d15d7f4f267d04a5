import type { CustomRuleFault } from '../../../detect/customRules';

/** What is wrong with a rule of the user's own, and what to do, in Chinese. */
export const customRuleMessages: Readonly<Record<CustomRuleFault, string>> = {
  'no-list': '没有规则列表：请写一个列表，或一个以“rules”为列表的对象',
  'no-object': '规则必须是对象，含“name”、“entity”以及“key”或“value”',
  'too-many': '规则超过 {found} 条；其余的未采用',
  'unknown-member': '规则没有成员“{found}”：可用的有 {members}',
  'no-name': '规则需要名称，其发现会显示该名称',
  'long-name': '名称超过 {found} 个字符：请缩短',
  'no-entity': '规则需要说明它查找哪类数据，例如“user_id”',
  'unknown-entity': '没有“{found}”这一类数据[：是否想写“{meant}”？]',
  'no-text': '模式必须是至少一个字符的文本，放在引号中',
  'no-pattern': '规则需要针对键或值（或两者）的模式',
  'unknown-validator': '没有校验方式“{found}”：可用的有 {validators}',
  'no-probability': '置信度必须是大于 0 且不超过 1 的数字',
  'open-group': '模式中的圆括号没有闭合：请闭合，或在它前面加“\\”',
  'open-class': '模式中的方括号没有闭合：请闭合，或在它前面加“\\”',
  'nothing-to-repeat': '模式中的“*”、“+”或“?”前面没有可重复的内容：若指符号本身请加“\\”',
  unsupported: '模式要求的内容无法在有限时间内查找（环视、反向引用、单词边界）：请去掉',
  count: '模式中的范围或次数颠倒，或大于 100',
  stray: '模式中有单独的“)”或“\\”：请在它前面加“\\”',
  large: '模式过长或重复过多：请缩短',
};
