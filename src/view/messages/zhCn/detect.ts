import type { DetectStatementId } from '../../../detect/model';

/** Why a value is taken for what it is, in Chinese. */
export const detectMessages: Readonly<Record<DetectStatementId, string>> = {
  'detect.key': '键名 {key} 表明了它是什么',
  'detect.syntax': '形式像{syntax@look}',
  'detect.check': '通过校验：{check@check}',
  'detect.sibling': '旁边的字段 {key} 与之相符',
  'detect.vendor': '{vendor} 的数据结构在此处就是它',
  'detect.header': '由标头字段 {field} 携带',
  'detect.event': '事件 {event} 说明了它',
  'detect.hash-of': '它是本次交互中另一个值的 {algorithm}',
  'detect.known': '它是您登记的已知值之一',
  'detect.known-spelling': '它是您登记的已知值之一的另一种写法',
  'detect.known-hash': '它是您登记的已知值之一的 {algorithm}',
  'detect.rule': '符合您的规则“{rule}”',
  'detect.user-word': '您说过它属于这一类',
  'detect.limited': '表明已关闭或受限[：{value}]',
  'detect.pair': '成对的两个成员都在',
};
